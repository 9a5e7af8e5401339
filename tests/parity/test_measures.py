"""Units of measure and their factors."""

from fractions import Fraction

import pytest

from site_builder.parity.measures import MEASURES, measures


@pytest.mark.parametrize(
    ("name", "quantity", "factor"),
    [
        ("mi", "length", Fraction(1_609_344, 1000)),  # NIST SP 811, B.8: 1.609344 km
        ("acre", "area", Fraction(40_468_564_224, 10**7)),  # 4046.8564224 m², international
        ("lb", "mass", Fraction(45_359_237, 10**8)),
        ("short ton", "mass", Fraction(90_718_474, 10**5)),
        ("gal", "volume", Fraction(3_785_411_784, 10**12)),
        ("jin", "mass", Fraction(1, 2)),
        ("li", "length", Fraction(500)),
        ("ha", "area", Fraction(10_000)),
    ],
)
def test_factors(name: str, quantity: str, factor: Fraction) -> None:
    assert (MEASURES[name].quantity, MEASURES[name].factor) == (quantity, factor)


def test_fifteen_mu_are_a_hectare() -> None:
    assert MEASURES["mu"].factor * 15 == MEASURES["ha"].factor


def test_several_names_give_several_units() -> None:
    assert [unit.name for unit in measures("t|short ton")] == ["t", "short ton"]
