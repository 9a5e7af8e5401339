"""Reading again: what is the same is not read, and nothing else is taken for the same."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.pipeline.known import Known
from site_builder.pipeline.picture_stages import inspect_originals
from site_builder.pipeline.reading_stages import read_all
from site_builder.pipeline.run import Run
from site_builder.pipeline.session import Kept
from site_builder.pipeline.survey import survey_site
from tests.support.building import Silent
from tests.support.file_clock import FileClock, file_clock
from tests.support.sessions import remembered
from tests.support.sites import write, write_feature


@pytest.fixture
def clock(site: Path) -> Iterator[FileClock]:
    with file_clock(site) as clock:
        clock.settle()
        yield clock


@pytest.fixture
def kept(clock: FileClock) -> Kept:
    return remembered(clock.site)


def read_again(kept: Kept, last: Known, *changed: str) -> tuple[Known, int]:
    """What is known after reading, and how many features were read for it."""
    progress = Silent()
    job = replace(kept.job, progress=progress)
    run = Run(job, None, last, frozenset(changed))
    known = read_all(run, inspect_originals(run, Known()))
    return known, progress.started["read"]


def test_nothing_is_read_that_is_the_same(kept: Kept) -> None:
    known, count = read_again(kept, kept.known)
    assert count == 0
    assert known.site is kept.known.site
    assert all(known.readings[s] is kept.known.readings[s] for s in ("alpha", "beta", "gamma"))
    assert known.files == kept.known.files
    assert known.site_inputs == kept.known.site_inputs


def test_what_is_named_is_read(kept: Kept, clock: FileClock) -> None:
    write_feature(clock.site, "beta", body="Changed.")
    known, count = read_again(kept, kept.known, "beta")
    assert count == 1
    assert known.readings["beta"] != kept.known.readings["beta"]
    assert known.readings["alpha"] is kept.known.readings["alpha"]


def test_what_has_no_settled_files_is_compared_by_its_key(kept: Kept) -> None:
    digests = kept.known.digests
    survey = replace(kept.job.survey, digests=digests)
    known_by_digest = Kept(replace(kept.job, survey=survey), kept.known)
    last = replace(kept.known, files={})
    assert read_again(known_by_digest, last)[1] == 0
    others = {**digests, "content/beta/article.en.md": "other"}
    changed = Kept(replace(kept.job, survey=replace(survey, digests=others)), kept.known)
    assert read_again(changed, last)[1] == 1


def test_a_file_that_nobody_could_read_is_no_file_that_is_the_same(
    kept: Kept, clock: FileClock
) -> None:
    write(clock.site / "content/beta/facts/terms.yaml", "[]")
    clock.settle()
    survey = replace(survey_site(clock.site), digests=kept.known.digests)
    job = replace(kept.job, survey=survey)
    assert read_again(Kept(job, kept.known), replace(kept.known, files={}))[1] == 1


def test_the_site_is_read_again_where_its_files_may_have_changed(kept: Kept) -> None:
    inputs = kept.known.site_inputs
    assert inputs
    theme, own, installed, (config,) = inputs
    other_theme = replace(theme, assets=theme.assets[1:])
    other_config = config._replace(stat=(0, 0, 0, 0))
    others = (other_theme, own, installed, (config,)), (theme, own, installed, (other_config,))
    for last in (None, *others):
        known, _ = read_again(kept, replace(kept.known, site_inputs=last))
        assert known.site is not kept.known.site
        assert known.site_inputs == kept.known.site_inputs


def test_other_languages_have_everything_read(kept: Kept) -> None:
    fewer = replace(kept.known.site, languages=kept.known.site.languages[:1])
    last = replace(kept.known, site=fewer, site_inputs=None)
    assert read_again(kept, last)[1] == 3


def test_what_is_young_is_not_relied_on(kept: Kept) -> None:
    stat = kept.job.survey.inventory.features[0].articles["en"].stat
    at_once = replace(kept.job, survey=replace(kept.job.survey, started_ns=stat[1]))
    known, _ = read_again(Kept(at_once, kept.known), Known())
    assert known.files == {}
    assert known.site_inputs is None
