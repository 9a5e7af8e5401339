"""Dates in English text."""

import pytest

from site_builder.parity.english.dates import english_dates


@pytest.mark.parametrize(
    "date",
    [
        "Feb. 18, 2018",
        "18 February 2018",
        "February 18",
        "May 3-5",
        "May 10 to the 26th",
        "2018-02-18",
        "5/17/2018",
        "January 2018",
        "1980s",
        "mid-1990s",
        "'80s",
        "20th century",
        "221 BC",
        "AD 1034",
        "2020-2022",
        "2018",
        "March 3rd",
    ],
)
def test_dates(date: str) -> None:
    (value,) = english_dates(f"in {date}, he")
    assert (value.start, value.end) == (3, 3 + len(date))


@pytest.mark.parametrize(
    "text",
    [
        "2,018 people",
        "2018 people",
        "2000 meters",
        "2000 years",
        "the 3rd",
        "may 5 people",
        "1,980s",
        "in 12 years",
    ],
)
def test_no_dates(text: str) -> None:
    assert list(english_dates(text)) == []


@pytest.mark.parametrize(
    ("text", "year"),
    [("since 2000", 2000), ("the 2022 Winter Olympics", 2022), ("of the 2019 levels", 2019)],
)
def test_bare_years_are_numbers_too(text: str, year: int) -> None:
    (value,) = english_dates(text)
    assert value.low == year


def test_days_of_a_month_that_is_not_named() -> None:
    assert len(list(english_dates("On the 8th, and again on the 9th at night"))) == 2
