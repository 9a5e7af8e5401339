"""Standings as lines for a terminal."""

from collections.abc import Sequence

import pytest

from site_builder.cli.standing_lines import change_in_words, table, unit_lines
from site_builder.messages.catalogues import catalogue
from site_builder.model.translation import Accepted, TranslationRecord, Unit, UnitStanding
from site_builder.pipeline.translation_survey import SiteSurvey
from site_builder.problems.problems import Location
from site_builder.translation.standings import Surveyed, Translation
from tests.support.features import EN, ZH

ENGLISH = catalogue("en")


def unit(text: str, language: str = "zh", line: int = 3) -> Unit:
    place = Location(f"content/story/article.{language}.md", line, 1)
    return Unit("top-1", "paragraph", text, place, place)


def survey(*standings: UnitStanding) -> SiteSurvey:
    record = TranslationRecord("zh", "en")
    story = Surveyed("story", "zh", (Translation("en", "record", record, standings),), ())
    return SiteSurvey((ZH, EN), {}, None, (story,), ())


def stale(old: str, new: str) -> UnitStanding:
    accepted = Accepted("top-1", "paragraph", old, "Words.", "Li Na", "2026-12-01")
    return UnitStanding("stale", unit(new), unit("Words.", "en", 5), accepted)


def lines(*standings: UnitStanding, is_coloured: bool = False) -> Sequence[str]:
    return list(unit_lines(survey(*standings), ENGLISH, is_coloured=is_coloured))[2:]


def test_columns_line_up_in_chinese_too() -> None:
    assert table(survey(stale("旧", "新")), catalogue("zh")) == [
        "专题   语言  对齐率  已对齐  待审  过时  多余  未译",
        "story  en        0%       0     0     1     0     0",
    ]


def test_a_change_can_be_read_without_colour() -> None:
    assert lines(stale("五月动工。", "六月动工。")) == [
        "content/story/article.zh.md:3:1: stale[top-1] → content/story/article.en.md:5:1",
        "  [-五-]{+六+}月动工。",
        "  Accepted by Li Na on 2026-12-01.",
    ]


def test_on_a_terminal_it_is_coloured_besides() -> None:
    change = lines(stale("五月动工。", "六月动工。"), is_coloured=True)[1]
    assert change == "  \x1b[31m[-五-]\x1b[0m\x1b[32m{+六+}\x1b[0m月动工。"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("One.\nTwo.", "One.\nThree.", "One. ↵ [-Two-]{+Three+}."),
        ("", "New.", "{+New.+}"),
    ],
)
def test_it_is_one_line(old: str, new: str, told: str) -> None:
    assert change_in_words(stale(old, new), "zh-Hans") == told


def test_what_stays_is_cut_short_around_changes() -> None:
    text = "很长的一段话，" * 20
    told = change_in_words(stale(f"{text}五月{text}", f"{text}六月{text}"), "zh-Hans")
    assert told.startswith("…")
    assert told.endswith("…")
    assert "[-五-]{+六+}月" in told
    assert len(told) < 80


def test_words_are_not_cut_through() -> None:
    old = "The construction of the residential quarter is finished, and nobody has complained yet."
    told = change_in_words(stale(f"May. {old}", f"June. {old}"), "en")
    assert told == "[-May-]{+June+}. The construction of the …"
    told = change_in_words(stale(f"{old} May.", f"{old} June."), "en")
    assert told == "… nobody has complained yet. [-May-]{+June+}."


def test_what_is_missing_or_orphaned_is_shown_with_its_text() -> None:
    missing = UnitStanding("missing", unit("很长。" * 100), None)
    orphaned = UnitStanding("orphaned", None, unit("Left over.", "en", 9))
    found = lines(missing, orphaned)
    assert found[0] == "content/story/article.zh.md:3:1: missing[top-1]"
    assert len(found[1]) == 162
    assert found[2:] == ["content/story/article.en.md:9:1: orphaned[top-1]", "  Left over."]


def test_what_is_fresh_is_listed_only_if_it_has_moved() -> None:
    fresh = UnitStanding("fresh", unit("原文"), unit("Words.", "en"))
    moved = UnitStanding("fresh", unit("原文"), unit("Words.", "en"), moved=True)
    assert lines(fresh) == []
    assert lines(moved)[1] == "  Its place in the translation is different."


def test_nothing_steers_the_terminal() -> None:
    assert "\u202e" not in "".join(lines(stale("a\u202eb", "a\u202ec")))
