"""Translations as the files have them now, and none read twice."""

from pathlib import Path

import pytest

from site_builder.preview.translation_reading import TranslationReader
from site_builder.read.config import load_config
from site_builder.translation.survey import survey_feature
from tests.support.accepted_site import accept_everything
from tests.support.preview_site import change
from tests.support.repository import copy_repository_site
from tests.support.sites import write, write_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", "story")


def counts(site: Path, slug: str = "story") -> dict[str, int]:
    surveyed = TranslationReader(site).read(slug, load_config(site)[1].languages).surveyed
    (translation,) = surveyed.translations
    return {state: count for state, count in translation.counts.items() if count}


def test_a_change_of_the_source_is_seen_at_once(site: Path) -> None:
    languages = load_config(site)[1].languages
    reader = TranslationReader(site)
    assert set(counts(site)) == {"unreviewed"}
    accept_everything(site, "story")
    assert set(counts(site)) == {"fresh"}
    reader.read("story", languages)
    change(site / "content/story/article.zh.md", "Lead.", "Changed.")
    (translation,) = reader.read("story", languages).surveyed.translations
    assert translation.counts["stale"] == 1


def test_one_changed_paragraph_of_the_real_feature_is_one_stale_unit(tmp_path: Path) -> None:
    site = copy_repository_site(tmp_path / "site")
    accept_everything(site, "hengyang")
    before = counts(site, "hengyang")
    change(site / "content/hengyang/article.zh.md", "开过多次", "开过几十次")
    assert counts(site, "hengyang") == {"fresh": before["fresh"] - 1, "stale": 1}


def test_what_has_not_changed_is_not_read_again(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    languages = load_config(site)[1].languages
    reader = TranslationReader(site)
    first = reader.read("story", languages)
    monkeypatch.setattr("site_builder.preview.translation_reading.survey_feature", None)
    assert reader.read("story", languages) is first
    monkeypatch.setattr("site_builder.preview.translation_reading.survey_feature", survey_feature)
    accept_everything(site, "story")
    assert reader.read("story", languages) is not first


def test_only_so_many_readings_are_remembered(tmp_path: Path) -> None:
    slugs = [f"story-{number}" for number in range(22)]
    site = write_site(tmp_path / "site", *slugs)
    languages = load_config(site)[1].languages
    reader = TranslationReader(site)
    first, *_others = [reader.read(slug, languages) for slug in slugs]
    assert len(reader._known) == 20
    assert reader.read(slugs[0], languages) == first


def test_the_sites_own_texts(site: Path) -> None:
    reading = TranslationReader(site).read("site.yaml", load_config(site)[1].languages)
    (translation,) = reading.surveyed.translations
    assert [each.address for each in translation.standings] == ["site.title", "site.description"]
    assert list(reading.texts) == ["content/site.yaml"]


def test_a_file_that_cannot_be_read_makes_nothing_missing(site: Path) -> None:
    write(site / "content/story/article.en.md", "\0")
    assert "missing" not in counts(site)
