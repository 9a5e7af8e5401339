"""Values of two languages, compared."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.parity.likeness import approximations_fit, likeness
from site_builder.parity.measures import measures
from site_builder.parity.values import Approximation, Kind, Value


def value(
    low: int | str,
    high: int | str | None = None,
    kind: Kind = "number",
    approximation: Approximation = "exact",
    units: str = "",
) -> Value:
    first = Fraction(low)
    last = first if high is None else Fraction(high)
    return Value(kind, first, last, 0, 0, "", approximation, measures(units) if units else ())


PAIRS = [
    (value(5), value(5), "same"),
    (value(5), value(6), "different"),
    (value(3, 5), value(3, 5), "same"),
    (value(3, 5), value(3, 6), "different"),
    (value(5, kind="ordinal"), value(5), "same"),
    (value(10_000, approximation="nearly"), value(10_000), "approximation"),
    (value(10_000, approximation="nearly"), value(10_000, approximation="under"), "same"),
    (value(40, approximation="over"), value(40, approximation="about"), "same"),
    (value(40, approximation="over"), value(40, approximation="nearly"), "approximation"),
    (value(40, approximation="at most"), value(40), "same"),
    (value("1/40", kind="points"), value("1/40", kind="percent"), "unit"),
    (value("1/3"), value("33/100", kind="percent"), "same"),
    (value("1/3"), value("43/100", kind="percent"), "different"),
    (value("1/2"), value("1/2", kind="percent"), "same"),
    (value(5), value("1/20", kind="percent"), "unit"),
    (value("7/10", kind="discount"), value("3/10", kind="percent"), "same"),
    (value(3, kind="multiple"), value(2, kind="percent"), "same"),
    (value(3, kind="multiple"), value(2, kind="multiple"), "different"),
    (value(20, kind="multiple"), value(19, kind="multiple"), "same"),
    (value(3, 2, "ratio"), value(2, 3, "ratio"), "same"),
    (value(3, 2, "ratio"), value(3, 1, "ratio"), "different"),
    (value(200, 1000, "indefinite"), value(1000, 100_000, "indefinite"), "different"),
    (value(200, 1000, "indefinite"), value(300), "same"),
    (value(15 * 60, kind="time"), value(3 * 60, kind="time"), "same"),
    (value(15 * 60, kind="time"), value(3), "same"),
    (value(19_930_300), value(19_930_000), "same"),
    (value(1_440_000), value(1_450_000), "different"),
    (value(100, units="mu"), value("67/10", units="ha"), "same"),
    (value(100, units="mu"), value(7, units="ha"), "same"),
    (value(100, units="mu"), value("76/10", units="ha"), "different"),
    (value(100, units="mu"), value(100, units="ha"), "unit"),
    (value(10, units="km"), value("62/10", units="mi"), "same"),
    (value(1000, units="km"), value(620, units="mi"), "same"),
    (value(40, units="year"), value(4, units="decade"), "same"),
    (value(1, units="month"), value(30, units="day"), "same"),
    (value(3, units="month"), value(3, units="year"), "unit"),
    (value(25), value(25, units="km"), "same"),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_two_values(one: Value, other: Value, expected: str) -> None:
    assert likeness(one, other) == likeness(other, one) == expected


VALUES = st.sampled_from([one for pair in PAIRS for one in pair[:2]])


@given(VALUES, VALUES)
def test_it_is_the_same_in_both_directions(one: Value, other: Value) -> None:
    assert likeness(one, other) == likeness(other, one)


@given(VALUES)
def test_a_value_is_like_itself(one: Value) -> None:
    assert likeness(one, one) == "same"
    assert approximations_fit(one, one)


@given(st.integers(1, 10**9), st.sampled_from([10, 10_000]))
def test_a_figure_of_another_scale_is_another(figure: int, factor: int) -> None:
    assert likeness(value(figure), value(figure * factor)) == "different"
