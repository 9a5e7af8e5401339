"""English ranges and ratios."""

import pytest

from site_builder.parity.english.measured import amount_at
from site_builder.parity.english.ranges import range_from, ratio_at
from site_builder.parity.english.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "at", "low", "high"),
    [
        ("3 to 5", 0, 3, 5),
        ("between 3 and 5", 1, 3, 5),
        ("3-5 people", 0, 3, 5),
        ("20-30%", 0, 0.2, 0.3),
        ("$3-5 million", 1, 3_000_000, 5_000_000),
        ("$3 million to $5 million", 1, 3_000_000, 5_000_000),
        ("two or three", 0, 2, 3),
        ("two- to three-year", 0, 2, 3),
        ("800 to 1,000", 0, 800, 1000),
        ("20 through 100", 0, 20, 100),
    ],
)
def test_ranges(text: str, at: int, low: float, high: float) -> None:
    tokens = tokens_of(text)
    first = amount_at(text, tokens, at)
    assert first is not None
    found = range_from(text, tokens, first)
    assert found is not None
    assert (float(found.low), float(found.high)) == (low, high)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("3 and 5", 0),
        ("rose from 3 to 5", 2),
        ("5 to 3", 0),
        ("3 or 50", 0),
        ("1-222-2222", 0),
        ("3 km to 5 kg", 0),
    ],
)
def test_no_ranges(text: str, at: int) -> None:
    tokens = tokens_of(text)
    first = amount_at(text, tokens, at)
    assert first is not None
    assert range_from(text, tokens, first) is None


@pytest.mark.parametrize(
    ("text", "at", "pair"),
    [
        ("a 3-2 win", 1, (3, 2)),
        ("won 3:2", 1, (3, 2)),
        ("lost 2-3", 1, (2, 3)),
        ("beat them 3 to 2", 2, (3, 2)),
    ],
)
def test_ratios(text: str, at: int, pair: tuple[int, int]) -> None:
    tokens = tokens_of(text)
    first = amount_at(text, tokens, at)
    assert first is not None
    found = ratio_at(text, tokens, at, first)
    assert found is not None
    assert [found[0].low, found[0].high] == [*pair]


@pytest.mark.parametrize(("text", "at"), [("2-3 people", 0), ("3 to 2", 0), ("won 3-2-1", 1)])
def test_no_ratios(text: str, at: int) -> None:
    tokens = tokens_of(text)
    first = amount_at(text, tokens, at)
    assert first is not None
    assert ratio_at(text, tokens, at, first) is None
