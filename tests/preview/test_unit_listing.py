"""A judged translation as an editor sees it: places, texts, differences, and what was seen."""

from dataclasses import replace

import pytest

from site_builder.messages.message import _
from site_builder.model.translation import (
    Accepted,
    TranslationRecord,
    Unit,
    UnitStanding,
)
from site_builder.preview.unit_listing import digest_of_seen, listed_translation
from site_builder.preview.unit_rows import TranslationRows, UnitPlace, UnitText
from site_builder.problems.problems import Location, Problem
from site_builder.translation.standings import Surveyed, Translation
from tests.support.unit_rows import EN, ZH

PATH = "content/story/translation.en.yaml"
LANGUAGES = {"zh": ZH, "en": EN}


def unit(address: str, text: str, language: str, line: int) -> Unit:
    where = Location(f"content/story/article.{language}.md", line, 1)
    return Unit(address, "paragraph", text, where, where)


SOURCE, TARGET = unit("one-1", "新的原文", "zh", 9), unit("one-2", "New words", "en", 11)
STALE = UnitStanding(
    "stale", SOURCE, TARGET, Accepted("one-1", "paragraph", "旧的原文", "Old words", "Li"), True
)


def listed(standing: UnitStanding, page: str, *problems: Problem) -> TranslationRows:
    translation = Translation("en", PATH, TranslationRecord("zh", "en"), (standing,))
    surveyed = Surveyed("story", "zh", (translation,), problems)
    return listed_translation(surveyed, translation, LANGUAGES, page)


def test_a_stale_unit_shows_what_changed_on_both_sides() -> None:
    translation = listed(STALE, "en")
    assert (translation.source, translation.language) == (ZH, EN)
    (row,) = translation.rows
    assert (row.address, row.kind, row.state, row.is_moved) == ("one-1", "paragraph", "stale", True)
    assert row.source == UnitText("新的原文", "content/story/article.zh.md", 9)
    assert row.target == UnitText("New words", "content/story/article.en.md", 11)
    assert row.source_changes == (("delete", "旧"), ("insert", "新"), ("equal", "的原文"))
    assert row.target_changes == (("delete", "Old"), ("insert", "New"), ("equal", " words"))


def test_a_unit_is_where_the_page_has_it() -> None:
    assert listed(STALE, "en").rows[0].place == UnitPlace("one-2")
    assert listed(STALE, "zh").rows[0].place == UnitPlace("one-1")


def test_without_a_change_there_is_no_difference() -> None:
    (row,) = listed(UnitStanding("unreviewed", SOURCE, TARGET), "en").rows
    assert (row.source_changes, row.target_changes, row.accepted) == ((), (), None)
    (row,) = listed(UnitStanding("missing", SOURCE, None, STALE.accepted), "en").rows
    assert (row.target, row.target_changes) == (None, ())


def test_a_missing_unit_has_what_stands_at_its_place() -> None:
    missing = UnitStanding("missing", SOURCE, None)
    orphaned = UnitStanding("orphaned", None, TARGET)
    both = Translation("en", PATH, TranslationRecord("zh", "en"), (missing, orphaned))
    surveyed = Surveyed("story", "zh", (both,), ())
    first, second = listed_translation(surveyed, both, LANGUAGES, "en").rows
    assert (first.state, first.target) == ("missing", None)
    assert first.partner == UnitText("New words", "content/story/article.en.md", 11)
    assert first.seen == digest_of_seen(UnitStanding("unreviewed", SOURCE, TARGET))
    assert (second.state, second.partner) == ("orphaned", None)


def test_a_record_that_cannot_be_read_leaves_no_rows() -> None:
    problem = Problem(Location(PATH, 3, 1), "record-cut", _("cut"))
    elsewhere = Problem(Location("content/story/facts/photos.yaml", 3, 1), "yaml", _("broken"))
    assert listed(STALE, "en", elsewhere, problem) == TranslationRows(ZH, EN, (), (problem,))
    assert listed(STALE, "en", elsewhere).rows


@pytest.mark.parametrize(
    "other",
    [
        replace(STALE, source=replace(SOURCE, text="另一段")),
        replace(STALE, target=replace(TARGET, text="Others")),
        replace(STALE, target=None),
        replace(STALE, accepted=None),
        replace(STALE, accepted=replace(STALE.accepted, source="别的")),  # type: ignore[type-var]
    ],
)
def test_what_was_seen_is_known_by_all_that_is_shown(other: UnitStanding) -> None:
    assert digest_of_seen(other) != digest_of_seen(STALE)


def test_where_it_stands_is_not_what_was_seen() -> None:
    elsewhere = replace(SOURCE, address="one-7", location=Location("x", 99, 1))
    assert digest_of_seen(replace(STALE, source=elsewhere)) == digest_of_seen(STALE)
