"""Figures with the digits that are printed of them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.languages.rounding import exact_figure, rounded, to_significant


@pytest.mark.parametrize(
    ("value", "digits", "approx", "text"),
    [
        (Decimal("2.5"), 0, "exact", "3"),
        (Decimal("2.5"), 0, "over", "2"),
        (Decimal("2.1"), 0, "nearly", "3"),
        (Decimal("2.1"), 0, "about", "2"),
        (Decimal("2.9"), 0, "least", "2"),
        (Decimal("2.1"), 0, "most", "3"),
        (Decimal("-2.5"), 0, "over", "-3"),
        (Decimal("-0.4"), 0, "exact", "0"),
        (94.7, None, "exact", "94.7"),
        (Decimal("94.70"), None, "exact", "94.70"),
        (30, 1, "exact", "30.0"),
    ],
)
def test_fraction_digits(
    value: Decimal | float, digits: int | None, approx: str, text: str
) -> None:
    assert str(rounded(value, digits, approx)) == text


@pytest.mark.parametrize(
    ("value", "count", "approx", "text"),
    [
        (295_980_000, 3, "exact", "296000000"),
        (295_980_000, 1, "exact", "300000000"),
        (295_980_000, 12, "exact", "295980000"),
        (295_980_000, 3, "over", "295000000"),
        (Decimal("94.96"), 3, "exact", "95"),
        (Decimal("0.04567"), 2, "exact", "0.046"),
        (0, 3, "exact", "0"),
    ],
)
def test_significant_digits(value: Decimal | int, count: int, approx: str, text: str) -> None:
    assert f"{to_significant(value, count, approx):f}" == text


@given(st.integers(1, 10**18), st.integers(1, 18))
def test_a_figure_is_never_rounded_to_nothing(value: int, count: int) -> None:
    assert all(to_significant(value, count, way) for way in ("exact", "over", "nearly"))


@pytest.mark.parametrize("value", [float("nan"), Decimal("Infinity"), 10**60])
def test_what_is_no_figure_is_refused(value: float | Decimal) -> None:
    with pytest.raises(ValueError, match="cannot be printed"):
        exact_figure(value)
