"""How the units of a translation stand, after whatever was done to either text."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.translation import UnitStanding
from site_builder.translation.accept import accept
from tests.support.bilingual import Bilingual

CHANGES = st.lists(
    st.tuples(st.sampled_from(["insert", "delete", "edit", "move"]), st.integers(0, 1000)),
    max_size=8,
)
SEEDS = st.integers(0, 2**32)
LENGTHS = st.integers(0, 25)


def states(standings: tuple[UnitStanding, ...]) -> list[str]:
    return [standing.state for standing in standings]


@given(SEEDS, LENGTHS, CHANGES)
def test_any_changes_of_the_source_give_exactly_the_expected_states(
    seed: int, length: int, changes: list[tuple[str, int]]
) -> None:
    text = Bilingual(Random(seed), length)
    for name, place in changes:
        text.change("source", name, place)
    assert text.found() == text.expected()


@given(SEEDS, LENGTHS, CHANGES)
def test_any_changes_of_the_translation_give_exactly_the_expected_states(
    seed: int, length: int, changes: list[tuple[str, int]]
) -> None:
    text = Bilingual(Random(seed), length)
    for name, place in changes:
        text.change("target", name, place)
    assert text.found() == text.expected()


@given(SEEDS, LENGTHS, CHANGES, CHANGES)
def test_any_changes_of_both_give_exactly_the_expected_states(
    seed: int, length: int, changes: list[tuple[str, int]], others: list[tuple[str, int]]
) -> None:
    text = Bilingual(Random(seed), length)
    for name, place in changes:
        text.change("source", name, place)
    for name, place in others:
        if name != "insert":
            text.change("target", name, place)
    assert text.found() == text.expected()


@given(SEEDS, LENGTHS, CHANGES, CHANGES)
def test_once_all_is_accepted_all_that_has_a_partner_is_fresh(
    seed: int, length: int, changes: list[tuple[str, int]], others: list[tuple[str, int]]
) -> None:
    text = Bilingual(Random(seed), length)
    for side, rows in (("source", changes), ("target", others)):
        for name, place in rows:
            text.change(side, name, place)
    before = text.judge()
    text.record = accept(text.record, before)
    after = text.judge()
    assert [(s.source, s.target, s.moved) for s in after] == [
        (s.source, s.target, s.moved) for s in before
    ]
    assert all(standing.state in ("fresh", "missing", "orphaned") for standing in after)
    assert accept(text.record, after) == text.record
