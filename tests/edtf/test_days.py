"""Days of any year."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.edtf.days import FIRST, LAST, Day, last_day, year_text

DAYS = st.builds(Day, st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 28))


@given(DAYS, DAYS)
def test_numbers_order_days(one: Day, other: Day) -> None:
    assert (one.number < other.number) == (one < other)
    assert FIRST <= one <= LAST


@given(st.dates())
def test_days_of_our_era_are_those_of_the_calendar(day: date) -> None:
    ours = Day(day.year, day.month, day.day)
    assert ours.text == day.isoformat()
    assert last_day(day.year, day.month).day == monthrange(day.year, day.month)[1]


@pytest.mark.parametrize(("year", "days"), [(0, 29), (-4, 29), (-3, 28), (-100, 28), (-400, 29)])
def test_february_before_our_era(year: int, days: int) -> None:
    assert last_day(year, 2) == Day(year, 2, days)


@pytest.mark.parametrize(("year", "text"), [(2021, "2021"), (0, "0000"), (-110, "-0110")])
def test_year_text(year: int, text: str) -> None:
    assert year_text(year) == text
