"""Dates in English texts."""

import pytest

from site_builder.parity.english_dates import english_dates
from tests.parity.test_chinese_dates import said


def read(text: str) -> list[str]:
    return [said(when) for when in english_dates(text)]


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
        ("from May to July", "-05 -07"),
        ("in March", "-03"),
        ("January and February 2023", "2023-01 2023-02"),
        ("the 1980s and '90s", "1980s 1990s"),
        ("the eighties", "..80s"),
        ("the eighties of the last century", "1980s"),
        ("the 20th century", "1900+"),
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
    assert [text[w.start : w.end] for w in english_dates(text)] == ["Feb. 18, 2023", "May"]
