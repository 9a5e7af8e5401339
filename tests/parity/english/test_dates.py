"""Dates in English texts."""

import pytest

from site_builder.parity.english.dates import english_dates
from site_builder.parity.reading import read_values
from tests.parity.notation import said


def read(text: str) -> list[str]:
    return [said(value.when) for value in english_dates(text) if value.when]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Feb. 18, 2023", "2023-02-18"),
        ("on February 18", "-02-18"),
        ("18 February 2023", "2023-02-18"),
        ("on the 18th of February", "-02-18"),
        ("FEB 11", "-02-11"),
        ("May 3–5", "-05-03 -05-05"),
        ("Jan. 2 and 3, 2021", "2021-01-02 2021-01-03"),
        ("17-19 September", "-09-17 -09-19"),
        ("September 17 to 19", "-09-17 -09-19"),
        ("Dec. 31, 2022, to Jan. 2, 2023", "2022-12-31 2023-01-02"),
        ("February 11, the 16th forum", "-02-11"),
        ("February 11, 16 people", "-02-11"),
        ("the eighteenth of February, 2020", "2020-02-18"),
        ("March third", "-03-03"),
        ("from May to July", "-05 -07"),
        ("in March", "-03"),
        ("January and February 2023", "2023-01 2023-02"),
        ("the 1980s and '90s", "1980s 1990s"),
        ("the eighties", "..80s"),
        ("the eighties of the last century", "1980s"),
        ("the 20th century", "1900+"),
        ("the 2nd century BC", "-200+"),
        ("the third century B.C.E.", "-300+"),
        ("the 19th and 20th centuries", "1800+ 1900+"),
        ("2021–23", "2021 2023"),
        ("221 BC", "-221"),
        ("Last year", "this-1"),
        ("this month", "-month+0"),
        ("2023-02-18", "2023-02-18"),
        ("in 2022 and 2023", "2022 2023"),
        ("the early 1990s", "1990s"),
        ("on the 18th", "--18"),
        ("between the 18th and 20th, they met", "--18 --20"),
    ],
)
def test_a_date(text: str, dates: str) -> None:
    assert " ".join(read(text)) == dates


@pytest.mark.parametrize(
    "text",
    [
        "you may go",
        "March on",
        "$2023",
        "2,023 people",
        "2023.5",
        "GB-2023x",
        "the market",
        "the 16th forum",
    ],
)
def test_no_date(text: str) -> None:
    assert read(text) == []


def test_the_places() -> None:
    text = "Since Feb. 18, 2023, and in May"
    written = [value.written for value in read_values(text, "en")]
    assert written == ["Feb. 18, 2023", "May"]


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
    values = english_dates(f"in {date}, he")
    assert (values[0].start, values[-1].end) == (3, 3 + len(date))


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
