"""Figures in languages without a reader of their own."""

from fractions import Fraction

import pytest

from site_builder.parity.other_languages import figures_only


@pytest.mark.parametrize(
    ("text", "tag", "number"),
    [
        ("1.234,5", "de", Fraction(12345, 10)),
        ("1’234.5", "de-CH", Fraction(12345, 10)),
        ("1\u202f234,5", "fr", Fraction(12345, 10)),
        ("1 234,5", "ru", Fraction(12345, 10)),
        ("12,34,567", "hi", Fraction(1_234_567)),
        ("1,234.5", "ja", Fraction(12345, 10)),
    ],
)
def test_signs_are_those_of_the_language(text: str, tag: str, number: Fraction) -> None:
    (value,) = figures_only(text, tag)
    assert (value.low, value.start, value.end) == (number, 0, len(text))


def test_percentages() -> None:
    (value,) = figures_only("12,5 %", "de")
    assert (value.kind, value.low) == ("percent", Fraction(1, 8))


def test_nothing_is_guessed() -> None:
    assert list(figures_only("zwei Millionen", "de")) == []
    assert list(figures_only("9" * 50, "de")) == []
