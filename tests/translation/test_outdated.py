"""Translations whose source has changed, and what their readers are told."""

from pathlib import Path

import pytest

from site_builder.model.translation import Accepted, TranslationRecord
from site_builder.read.features import FeatureReading, read_feature
from site_builder.translation.judge import judge
from site_builder.translation.outdated import outdated_languages
from site_builder.translation.record import write_record
from site_builder.translation.units import feature_units
from tests.support.building import build_site
from tests.support.markdown import LANGUAGES
from tests.support.sites import SITE, snapshot, write, write_feature

NOTE = "Parts of the original, in "


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site whose one translation is accepted as it is."""
    write(tmp_path / "content/site.yaml", SITE + "outdated_note: true\n")
    folder = write_feature(tmp_path, "story", body="A body of words.")
    record = accepted(reading_of(tmp_path))
    write(folder / "translation.en.yaml", write_record(record))
    return tmp_path


def reading_of(site: Path) -> FeatureReading:
    paths = (path for path in (site / "content/story").rglob("*") if path.is_file())
    data = {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}
    return read_feature("content/story", data, {}, LANGUAGES)


def accepted(reading: FeatureReading) -> TranslationRecord:
    standings = judge(feature_units(reading, "zh"), feature_units(reading, "en"), None)
    pairs = [(one.source, one.target) for one in standings]
    return TranslationRecord(
        "zh",
        "en",
        tuple(
            Accepted(other.address, one.kind, one.text, other.text)
            for one, other in pairs
            if one and other
        ),
    )


def edit(site: Path, name: str, old: str, new: str) -> None:
    path = site / "content" / name
    text = path.read_text("utf-8")
    assert old in text
    write(path, text.replace(old, new))


@pytest.mark.parametrize(
    ("name", "old", "new", "found"),
    [
        ("story/article.zh.md", "A body of words.", "A body of other words.", {"en"}),
        ("story/article.zh.md", "A body of words.", "A body\nof  words.", set()),
        ("story/article.en.md", "A body of words.", "Other words.", set()),
        ("story/facts/timeline.yaml", "zh: 开始", "zh: 开端", {"en"}),
    ],
)
def test_a_translation_is_outdated_once_its_source_has_changed(
    site: Path, name: str, old: str, new: str, found: set[str]
) -> None:
    records = {"en": accepted(reading_of(site))}
    assert outdated_languages(reading_of(site), records) == frozenset()
    edit(site, name, old, new)
    assert outdated_languages(reading_of(site), records) == found
    assert outdated_languages(reading_of(site), {}) == frozenset()


def test_readers_are_told_where_the_site_wants_it(site: Path) -> None:
    def page(key: str) -> str:
        return (site / f"build/{key}/story/index.html").read_text("utf-8")

    build_site(site)
    assert NOTE not in page("en")
    edit(site, "story/article.zh.md", "A body of words.", "A body of other words.")
    build_site(site)
    assert f'<p class="notice" role="note">{NOTE}' in page("en")
    assert 'class="notice"' not in page("zh")
    assert '<link rel="canonical" href="https://example.org/repo/en/story/">' in page("en")
    told = snapshot(site / "build")
    edit(site, "site.yaml", "outdated_note: true\n", "")
    build_site(site)
    assert NOTE not in page("en")
    edit(site, "site.yaml", "languages:", "outdated_note: true\nlanguages:")
    build_site(site)
    assert snapshot(site / "build") == told
