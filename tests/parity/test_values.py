"""What values mean, and which approximations translate each other."""

from fractions import Fraction

import pytest

from site_builder.parity.measures import MEASURES
from site_builder.parity.values import Approximation, Unit, Value, approximations_agree, in_base


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("over", "over"),
        ("over", "at least"),
        ("nearly", "under"),
        ("under", "at most"),
        ("as much as", "exact"),
        ("as much as", "at most"),
        ("recent", "exact"),
        ("recent", "nearly"),
    ],
)
def test_approximations_that_agree(one: Approximation, other: Approximation) -> None:
    assert approximations_agree(one, other)
    assert approximations_agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("nearly", "exact"), ("over", "exact"), ("about", "over"), ("at least", "at most")],
)
def test_approximations_that_differ(one: Approximation, other: Approximation) -> None:
    assert not approximations_agree(one, other)
    assert not approximations_agree(other, one)


def test_figures_are_turned_into_the_unit_of_their_quantity() -> None:
    assert in_base(Fraction(3), MEASURES["mu"]) == 2000
    assert in_base(Fraction(98), MEASURES["°F"]) == in_base(Fraction(110, 3), MEASURES["°C"])


def test_currencies_are_money() -> None:
    assert Unit("CNY/10", "CNY", Fraction(1, 10)).is_money
    assert not MEASURES["mu"].is_money


def test_a_range_has_two_ends_that_differ() -> None:
    three, five = Fraction(3), Fraction(5)
    assert Value("number", three, five, 0, 3).is_range
    assert not Value("number", three, three, 0, 1).is_range
    assert not Value("ratio", three, five, 0, 3).is_range
