"""Units of translations as a browser is told of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.messages.message import _
from site_builder.model.translation import Accepted
from site_builder.preview.messages import AcceptAnswer, Standings
from site_builder.preview.texts import rendered
from site_builder.preview.unit_messages import accept_answered, translations_described
from site_builder.problems.problems import Location, Problem
from tests.support.unit_rows import standings_of, unit_row

NOWHERE = Path("/nowhere")
ADDRESSES = {"stale": "one-1", "missing": "one-2", "orphaned": "one-3", "unreviewed": "one-4"}


def test_a_unit_with_all_that_is_shown_of_it() -> None:
    told = translations_described(standings_of(unit_row("one-1", "stale")), NOWHERE)
    assert (told["own"], told["slug"], told["current"]) == ("en", "story", True)
    (translation,) = told["translations"]
    assert (translation["key"], translation["source"]["tag"]) == ("en", "zh-Hans")
    (unit,) = translation["units"]
    assert unit["place"] == {"anchor": "one-1", "steps": (), "edge": ""}
    assert unit["source"] == {"text": "原文", "path": "content/s/article.zh.md", "line": 9}
    assert unit["sourceChanges"] == [["equal", "原"], ["insert", "文"]]
    assert (unit["state"], unit["seen"], unit["accepted"]) == ("stale", "seen one-1", "")
    assert unit["partner"] is None


def tallies(standings: Standings, language: str = "en") -> list[str]:
    told = rendered(translations_described(standings, NOWHERE), language)
    return [each["text"] for each in told["translations"][0]["tallies"]]


def test_what_needs_work_is_counted() -> None:
    rows = [unit_row(address, state) for state, address in ADDRESSES.items()]  # type: ignore[arg-type]
    standings = standings_of(*rows, rows[0], unit_row("one-5", "fresh"))
    assert tallies(standings) == ["2 stale", "1 missing", "1 orphaned", "1 unreviewed"]
    assert tallies(standings, "zh") == ["过时2", "未译1", "多余1", "待审1"]


def test_where_nothing_needs_work_that_is_told() -> None:
    assert tallies(standings_of(unit_row("one-1", "fresh"))) == ["1 fresh"]
    assert tallies(standings_of()) == []


@pytest.mark.parametrize(
    ("by", "on", "said"),
    [
        ("Li Jing", "2026-12-01", "Accepted by Li Jing on 2026-12-01."),
        ("Li Jing", "", "Accepted by Li Jing."),
        ("", "2026-12-01", "Accepted on 2026-12-01."),
        ("", "", ""),
    ],
)
def test_who_accepted_it(by: str, on: str, said: str) -> None:
    accepted = Accepted("one-1", "paragraph", "原文", "Text", by, on)
    told = translations_described(standings_of(unit_row("one-1", "fresh", accepted)), NOWHERE)
    assert told["translations"][0]["units"][0]["accepted"] == said


def test_a_record_that_cannot_be_read(tmp_path: Path) -> None:
    problem = Problem(
        Location("content/story/translation.en.yaml", 3), "translation-record", _("x")
    )
    broken = standings_of()
    translation = replace(broken.translations[0], problems=(problem,))
    broken = replace(broken, translations=(translation,))
    assert tallies(broken) == ["states unknown"]
    told = translations_described(broken, tmp_path)["translations"][0]
    assert [row["code"] for row in told["problems"]] == ["translation-record"]


def test_an_answer() -> None:
    answer = AcceptAnswer(7, is_accepted=False, why=_("no"))
    assert accept_answered(answer, NOWHERE) == {"accepted": False, "why": "no", "problems": []}
