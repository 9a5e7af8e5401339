"""What stands behind English amounts."""

import pytest

from site_builder.parity.english.measured import amount_at, units_at
from site_builder.parity.english.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "at", "kind", "low", "units"),
    [
        ("30 percent", 0, "percent", 0.3, []),
        ("30 per cent", 0, "percent", 0.3, []),
        ("2.5 percentage points", 0, "points", 0.025, []),
        ("25 basis points", 0, "points", 0.0025, []),
        ("10-fold", 0, "multiple", 10, []),
        ("2x", 0, "multiple", 2, []),
        ("three times as many", 0, "multiple", 3, []),
        ("three times", 0, "number", 3, []),
        ("5 km", 0, "number", 5, ["km"]),
        ("5-km", 0, "number", 5, ["km"]),
        ("5m wide", 0, "number", 5, ["m"]),
        ("10m people", 0, "number", 10_000_000, []),
        ("60-year-old", 0, "number", 60, ["year"]),
        ("300 yuan", 0, "number", 300, ["CNY"]),
        ("3 dollars 50 cents", 0, "number", 3.5, ["USD"]),
        ("15 dollars 50.", 0, "number", 15.5, ["USD"]),
        ("30 MUSD", 0, "number", 30_000_000, ["USD"]),
        ("75 USD million", 0, "number", 75_000_000, ["USD"]),
        ("half an hour", 0, "number", 0.5, ["h"]),
        ("a month and a half", 0, "number", 1.5, ["month"]),
        ("5'6\"", 0, "number", 5.5, ["ft"]),
        ("10 degrees below zero", 0, "number", -10, ["°", "°C", "°F"]),
        ("20 tons", 0, "number", 20, ["short ton", "t", "long ton"]),
        ("98.6°F", 0, "number", 98.6, ["°F"]),
        ("5G", 0, "number", 5, []),
    ],
)
def test_amounts(text: str, at: int, kind: str, low: float, units: list[str]) -> None:
    found = amount_at(text, tokens_of(text), at)
    assert found is not None
    assert (found.kind, float(found.low)) == (kind, low)
    assert [unit.name for unit in found.units] == units


def test_the_longest_unit() -> None:
    tokens = tokens_of("square kilometers of")
    units, end = units_at(tokens, 0)
    assert ([unit.name for unit in units], end) == (["km²"], 2)


@pytest.mark.parametrize("text", ["won the", "people", "in"])
def test_no_units(text: str) -> None:
    assert units_at(tokens_of(f"two {text}"), 1) == ((), 1)


def test_an_article_alone_is_no_amount() -> None:
    assert amount_at("a month", tokens_of("a month"), 0) is None
