"""The survey of a site: which features, and whose problems."""

from pathlib import Path

import pytest

from site_builder.pipeline.translation_survey import SiteSurvey, survey_translations
from site_builder.problems.problems import Problem, SiteError
from site_builder.translation.standings import SITE
from tests.support.building import Silent
from tests.support.sites import write, write_site

SLUGS = ("hills", "river", "story")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", *SLUGS)


def survey(site: Path, *slugs: str, jobs: int = 1) -> SiteSurvey:
    return survey_translations(site, slugs, Silent(), jobs)


def refused(site: Path, *slugs: str) -> list[Problem]:
    with pytest.raises(SiteError) as caught:
        survey(site, *slugs)
    return list(caught.value.problems)


def test_all_features_and_the_sites_own_texts(site: Path) -> None:
    found = survey(site)
    assert [one.slug for one in found.all] == [SITE, *SLUGS]
    assert found.titles == {"zh": "站", "en": "Site"}
    assert found.problems == ()


def test_some_of_them(site: Path) -> None:
    assert [one.slug for one in survey(site, "story", "river").all] == ["river", "story"]
    assert [one.slug for one in survey(site, SITE).all] == [SITE]
    assert [one.slug for one in survey(site, "story", SITE).all] == [SITE, "story"]


def test_many_processes_find_the_same(site: Path) -> None:
    write_site(site, *(f"story-{number}" for number in range(10)))
    assert survey(site, jobs=2) == survey(site)


def test_an_unknown_feature(site: Path) -> None:
    found = [(problem.code, problem.hint) for problem in refused(site, "stroy", "story", "rivr")]
    assert sorted(found) == [
        ("unknown-feature", "did you mean 'river'?"),
        ("unknown-feature", "did you mean 'story'?"),
    ]


def test_what_is_wrong_in_one_feature_is_said_and_the_others_are_judged(site: Path) -> None:
    write(site / "content/river/facts/people.yaml", "- id: [\n")
    write(site / "content/river/translations.en.yaml", "")
    found = survey(site)
    assert [(p.location.path, p.code) for p in found.problems] == [
        ("content/river/facts/people.yaml", "bad-yaml"),
        ("content/river/translations.en.yaml", "unknown-file"),
    ]
    assert all(one.translations[0].standings for one in found.all)
    assert survey(site, "story").problems == ()


def test_a_record_that_cannot_be_opened(site: Path) -> None:
    write(site / "content/translation.en.yaml", "x")
    (site / "content/story/translation.en.yaml").symlink_to("translation.en.yaml")
    codes = [problem.code for problem in survey(site).problems]
    assert len(codes) == 2


def test_without_settings_nothing_can_be_judged(tmp_path: Path) -> None:
    assert [p.code for p in refused(tmp_path)] == ["missing-folder"]
    write(tmp_path / "content/site.yaml", "title: x\n")
    assert {p.location.path for p in refused(tmp_path)} == {"content/site.yaml"}


def test_with_broken_settings_features_are_judged(site: Path) -> None:
    path = site / "content/site.yaml"
    write(path, path.read_text("utf-8").replace("https://example.org/repo/", "nowhere"))
    found = survey(site)
    assert [p.code for p in found.problems] == ["bad-url"]
    assert found.titles == {}
    assert [one.slug for one in found.features] == [*SLUGS]
