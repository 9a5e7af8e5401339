"""Fractions and powers in digits."""

from fractions import Fraction

import pytest

from site_builder.parity.figures import fraction_at, power_at


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2^5", Fraction(32)),
        ("2.5^-1", Fraction(2, 5)),
        ("1.3x10^6", Fraction(1_300_000)),
        ("1.3×10⁶", Fraction(1_300_000)),
        ("2e5", Fraction(200_000)),
        ("12e-1", Fraction(12, 10)),
    ],
)
def test_powers(text: str, number: Fraction) -> None:
    found = power_at(text, 0)
    assert found is not None
    assert found == (number, len(text))


@pytest.mark.parametrize("text", ["25", "2x", "5e", "2e5a"])
def test_no_powers(text: str) -> None:
    assert power_at(text, 0) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3/4", Fraction(3, 4)),
        ("1 1/2", Fraction(3, 2)),
        ("½", Fraction(1, 2)),
        ("2½", Fraction(5, 2)),
    ],
)
def test_fractions(text: str, number: Fraction) -> None:
    assert fraction_at(text, 0) == (number, len(text))


@pytest.mark.parametrize("text", ["3/0", "5/17/2018", "3", "1/2a"])
def test_no_fractions(text: str) -> None:
    assert fraction_at(text, 0) is None
