"""Dates of running text, compared."""

import pytest

from site_builder.edtf import parse_edtf
from site_builder.parity.when import When, agree, resolved


def when(year: int | None = None, month: int | None = None, day: int | None = None) -> When:
    return When(0, 0, year, month, day)


def era(year: int, years: int = 10, *, short: bool = False) -> When:
    return When(0, 0, year, years=years, is_short=short)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (when(2023, 2, 18), when(2023, 2, 18), True),
        (when(2023, 2, 18), when(None, 2, 18), True),
        (when(None, None, 18), when(None, 2, 18), True),
        (when(2023, 2, 18), when(2022, 2, 18), False),
        (when(2023, 2, 18), when(2023, 2), False),
        (when(2023, 2), when(2023), False),
        (when(2023), when(None, 2), False),
        (when(2023), when(2023), True),
        (era(1980), era(1980), True),
        (era(1980), era(80, short=True), True),
        (era(1980), era(1990), False),
        (era(1900, 100), era(1900), True),
        (era(1900, 100), era(1980), False),
        (era(1980), when(1980), False),
    ],
)
def test_agreement(one: When, other: When, expected: bool) -> None:
    assert agree(one, other) == agree(other, one) == expected


def test_words_that_count_from_the_publication() -> None:
    last_year, last_month = When(0, 0, year_offset=-1), When(0, 0, month_offset=-1)
    january = parse_edtf("2023-01-05")
    assert resolved(last_year, january).year == 2022
    assert (resolved(last_month, january).year, resolved(last_month, january).month) == (2022, 12)
    assert resolved(last_month, parse_edtf("2023")).month is None
    assert resolved(last_year, None) == last_year
    assert agree(last_year, When(0, 0, year_offset=-1))
    assert not agree(last_year, When(0, 0, year_offset=0))


def test_what_a_date_names() -> None:
    assert When(0, 0, year_offset=0).is_relative
    assert when(2023).is_year
    assert not when(2023, 2).is_year
    assert not era(1980).is_year


def lunar(year: int | None, month: int | None, day: int | None, *, told: bool = False) -> When:
    return When(0, 0, year, month, day, is_lunar=True, may_be_converted=not told)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (lunar(None, 1, 15), lunar(None, 1, 15), True),
        (lunar(None, 1, 15), lunar(None, 1, 14), False),
        (lunar(None, 1, 15), lunar(2023, 1, 15), True),
        (lunar(None, None, 5), lunar(None, 1, 5), True),
        (lunar(None, 1, 15), when(2023, 2, 5), True),
        (lunar(None, 1, 15, told=True), when(2023, 2, 5), False),
        (lunar(None, 1, 15), when(None, 1, 15), False),
        (lunar(None, 8, 15), when(None, 9), True),
        (lunar(None, 12, 8), when(None, 1, 18), True),
        (lunar(None, 12, None), when(None, 12), True),
        (lunar(None, 6, None), when(None, 5), False),
        (lunar(1895, None, None), when(1895), True),
        (lunar(1895, None, None), when(1896), False),
        (lunar(1895, 12, 1), when(1896, 1, 15), True),
    ],
)
def test_the_chinese_calendar(one: When, other: When, expected: bool) -> None:
    assert agree(one, other) == agree(other, one) == expected


# The first days of Chinese years, and of leap months (2020: 4, 2023: 2).
@pytest.mark.parametrize(
    ("month", "day", "ours"),
    [
        (1, 1, (1, 22)), (1, 1, (2, 19)), (8, 15, (9, 10)), (8, 15, (10, 6)), (5, 5, (6, 25)),
        (5, 5, (5, 31)), (9, 9, (10, 25)), (9, 9, (10, 4)), (12, 8, (1, 20)), (12, 29, (2, 18)),
        (11, 11, (12, 14)), (7, 7, (8, 2)), (7, 7, (8, 31)),
    ],
)  # fmt: skip
def test_days_that_have_been_the_same(month: int, day: int, ours: tuple[int, int]) -> None:
    assert agree(lunar(None, month, day), when(None, *ours))


def test_what_a_translation_may_be_silent_about() -> None:
    assert When(0, 0, month=8, day=15, is_lunar=True, is_name=True).is_slight
    assert lunar(None, None, 5).is_slight
    assert not lunar(None, 1, 5).is_slight
    assert not when(2023).is_slight
    assert When(0, 0, 2022, year_offset=-1).is_slight
