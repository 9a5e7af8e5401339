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
