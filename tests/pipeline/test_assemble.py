"""What the features are to each other, and which warnings are left of them all."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.pipeline.assemble import NOT_ASSEMBLED, Assembled, assemble
from site_builder.pipeline.job import Job
from site_builder.pipeline.known import Known
from site_builder.problems.problems import SiteError
from tests.support.building import build_site
from tests.support.sessions import remembered
from tests.support.sites import write


def again(job: Job, known: Known, last: Assembled = NOT_ASSEMBLED) -> Assembled:
    return assemble(job, known.site, list(known.readings.values()), last)


def test_features_are_listed_with_what_their_pages_show_of_others(site: Path) -> None:
    job, known = remembered(site)
    assembled = again(job, known)
    assert [a.slug for a in assembled.listed["en"]] == ["gamma", "beta", "alpha"]
    beta = assembled.around["beta"]
    assert (beta.newer["en"].slug, beta.older["zh"].slug) == ("gamma", "alpha")
    assert assembled == known.assembled


def test_what_is_the_same_is_taken_over(site: Path) -> None:
    job, known = remembered(site)
    last = known.assembled
    assert again(job, known, last).around is last.around
    fewer = replace(last, outlines={s: o for s, o in last.outlines.items() if s != "alpha"})
    assert again(job, known, fewer).around is not last.around
    assert again(job, known, replace(last, listed={"en": []})).around is not last.around
    site_yaml = replace(last.frame.site, fallback="hide")
    other = replace(last, frame=replace(last.frame, site=site_yaml))
    assert again(job, known, other).around is not last.around
    assert again(job, known, replace(last, cards={"alpha": {}})).around is not last.around


def test_what_pages_share_is_known_by_the_frame_and_the_theme(site: Path) -> None:
    job, known = remembered(site)
    site_yaml = known.site.site
    assert site_yaml
    renamed = replace(known, site=replace(known.site, site=replace(site_yaml, title={"en": "X"})))
    templates = job.survey.theme.templates[1:]
    theme = replace(job.survey.theme, templates=templates)
    fewer = replace(job, survey=replace(job.survey, theme=theme))
    shared = {again(job, known).shared, again(job, renamed).shared, again(fewer, known).shared}
    assert len(shared) == 3


def test_drafts_are_left_out_but_where_they_are_wanted(site: Path) -> None:
    facts = site / "content/alpha/facts/feature.yaml"
    write(facts, facts.read_text("utf-8") + "draft: true\n")
    job, known = remembered(site)
    assert "alpha" not in again(job, known).outlines
    wanted = replace(job, options=replace(job.options, drafts=True))
    assert "alpha" in again(wanted, known).outlines


def test_a_warning_stops_a_strict_build_alone(site: Path) -> None:
    write(site / "content/notes.txt", "Notes.")
    job, known = remembered(site)
    assert [problem.code for problem in again(job, known).warnings] == ["unknown-file"]
    with pytest.raises(SiteError):
        again(replace(job, options=replace(job.options, strict=True)), known)


def test_no_part_of_a_series_is_missed_where_no_feature_can_be_read(site: Path) -> None:
    write(site / "content/series.yaml", "- id: walk\n  name: {zh: 走, en: W}\n  parts: [alpha]\n")
    write(site / "content/site.yaml", "title: [\n")
    with pytest.raises(SiteError) as caught:
        build_site(site)
    assert {problem.location.path for problem in caught.value.problems} == {"content/site.yaml"}
