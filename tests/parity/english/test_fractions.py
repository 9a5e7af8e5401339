"""English fractions in words."""

from fractions import Fraction

import pytest

from site_builder.parity.english.fractions import number_with_fraction
from site_builder.parity.english.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("two thirds", Fraction(2, 3)),
        ("two-thirds", Fraction(2, 3)),
        ("a third of", Fraction(1, 3)),
        ("one-eighth", Fraction(1, 8)),
        ("three quarters", Fraction(3, 4)),
        ("half", Fraction(1, 2)),
        ("half a million", 500_000),
        ("quarter of a million", 250_000),
        ("half a dozen", 6),
        ("two and a half", Fraction(5, 2)),
        ("two and a half million", 2_500_000),
        ("a million and a half", 1_500_000),
        ("two million and three fifths", 2_600_000),
        ("one hundred and three quarters", Fraction(403, 4)),
        ("twenty-three fifths", Fraction(23, 5)),
        ("one hundred thirty-fifths", Fraction(100, 35)),
        ("one twenty-fifth", Fraction(1, 25)),
        ("one in three", Fraction(1, 3)),
        ("two out of five", Fraction(2, 5)),
        ("one over 20", Fraction(1, 20)),
        ("two thirds of a million", Fraction(2_000_000, 3)),
        ("twenty and three and three fifths", Fraction(118, 5)),
    ],
)
def test_fractions(text: str, number: Fraction) -> None:
    found = number_with_fraction(tokens_of(text), 0)
    assert found is not None
    assert found.number == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("two third places", 2), ("5 in six boxes", 5), ("1 in 5 days", 1), ("two second", 2)],
)
def test_whole_numbers(text: str, number: int) -> None:
    found = number_with_fraction(tokens_of(text), 0)
    assert found is not None
    assert found.number == number


@pytest.mark.parametrize("text", ["a third person", "quarter final", "a man"])
def test_no_numbers(text: str) -> None:
    assert number_with_fraction(tokens_of(text), 0) is None


def test_quarters_in_an_order_are_counted() -> None:
    found = number_with_fraction(tokens_of("first three quarters"), 1)
    assert found is not None
    assert found.number == 3
