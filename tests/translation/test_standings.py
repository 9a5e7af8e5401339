"""Counts and shares of a translation's units."""

import pytest

from site_builder.model.translation import State, TranslationRecord, UnitStanding
from site_builder.translation.standings import Translation
from tests.support.bilingual import unit


def translation(**counts: int) -> Translation:
    standings = []
    states: tuple[State, ...] = ("fresh", "unreviewed", "stale", "orphaned", "missing")
    for state in states:
        for number in range(counts.get(state, 0)):
            one = unit(f"{state}-{number}", "Words.")
            sides = (
                None if state == "orphaned" else one,
                None if state == "missing" else one,
            )
            standings.append(UnitStanding(state, *sides))
    return Translation("en", "record", TranslationRecord("zh", "en"), tuple(standings))


def test_every_state_is_counted() -> None:
    counts = translation(fresh=2, stale=1).counts
    assert counts == {"fresh": 2, "unreviewed": 0, "stale": 1, "orphaned": 0, "missing": 0}


@pytest.mark.parametrize(
    ("counts", "percent"),
    [
        ({}, "100%"),
        ({"orphaned": 3}, "100%"),
        ({"fresh": 1}, "100%"),
        ({"fresh": 1, "orphaned": 1}, "100%"),
        ({"missing": 1}, "0%"),
        ({"fresh": 3, "stale": 1}, "75%"),
        ({"fresh": 1, "missing": 2}, "33.3%"),
        ({"fresh": 19_999, "stale": 1}, "99.9%"),
        ({"fresh": 1, "unreviewed": 19_999}, "0%"),
    ],
)
def test_the_share_is_that_of_the_source_and_is_never_rounded_up(
    counts: dict[str, int], percent: str
) -> None:
    assert translation(**counts).percent == percent


def test_facts_alone_do_not_begin_a_translation() -> None:
    assert not translation(missing=2).is_begun
    assert translation(fresh=1).is_begun
