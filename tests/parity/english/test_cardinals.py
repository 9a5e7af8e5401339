"""English numbers in words and figures."""

import pytest

from site_builder.parity.english.cardinals import cardinal, ordinal
from site_builder.parity.english.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("twelve", 12), ("twenty-five", 25), ("fifty - two", 52), ("one hundred and six", 106),
        ("fifteen hundred", 1500), ("two hundred and two thousand", 202_000), ("a dozen", 12),
        ("two thousand and two hundred", 2200), ("3 hundred and 21", 321), ("a hundred", 100),
        ("hundred thousand", 100_000), ("1.44 million", 1_440_000), ("40k", 40_000),
        ("three hundred and two dozens", 324), ("1.2bn", 1_200_000_000), ("5 lakh", 500_000),
        ("twenty-one trillion three hundred", 21 * 10**12 + 300),
    ],
)  # fmt: skip
def test_cardinals(text: str, number: int) -> None:
    tokens = tokens_of(f"{text}, so")
    found = cardinal(tokens, 0)
    assert found is not None
    assert [found.number, tokens[found.end].text] == [number, ","]


def test_points() -> None:
    found = cardinal(tokens_of("two point zero three"), 0)
    assert found is not None
    assert float(found.number) == 2.03


@pytest.mark.parametrize("text", ["a man", "an", "and", "people"])
def test_no_cardinals(text: str) -> None:
    assert cardinal(tokens_of(text), 0) is None


@pytest.mark.parametrize(
    ("text", "end"), [("4000 3 hundred", 1), ("3 hundred and 2 hundred", 2), ("one one", 1)]
)
def test_where_a_cardinal_ends(text: str, end: int) -> None:
    found = cardinal(tokens_of(text), 0)
    assert found is not None
    assert found.end == end


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("third", 3),
        ("twenty-first", 21),
        ("one hundred twenty-fifth", 125),
        ("two hundredth", 200),
        ("trillionth", 10**12),
    ],
)
def test_ordinals(text: str, number: int) -> None:
    found = ordinal(tokens_of(text), 0)
    assert found is not None
    assert found.number == number


def test_no_ordinals() -> None:
    assert ordinal(tokens_of("twenty"), 0) is None
