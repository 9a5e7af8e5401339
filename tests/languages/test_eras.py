"""Decades and centuries."""

import pytest

from site_builder.languages.eras import century_text, decade_text
from site_builder.languages.idioms import IDIOMS

DECADES = [
    ("zh-Hans", 1960, "1960年代"),
    ("en", 2020, "2020s"),
    ("fr", 1960, "années 1960"),
    ("he", 1960, "שנות ה-60 של המאה ה-20"),
    ("he", 1910, ""),  # no short name
    ("sv", 1960, "1960-talet"),
    ("sv", 1900, ""),  # that is the century
    ("en", 90, ""),  # the 90s are others
    ("en", 100, "100s"),
    ("en", -119, ""),  # 120 to 111 BC, which are not the 110s
]
CENTURIES = [
    ("zh-Hans", 1900, "20世纪"),
    ("en", 0, "1st century"),
    ("en", 1000, "11th century"),
    ("en", 2000, "21st century"),
    ("en", 2100, "22nd century"),
    ("en", 2200, "23rd century"),
    ("fr", 0, "Ier siècle"),
    ("fr", 1900, "XXe siècle"),
    ("es", 3900, "siglo XL"),
    ("es", 9900, "siglo C"),
    ("it", 4800, "XLIX secolo"),
    ("sv", 1900, "1900-talet"),
    ("sv", 0, ""),
    ("en", -99, "1st century"),
    ("en", -199, "2nd century"),
    ("sv", -199, "100-talet"),
    ("sv", -99, ""),
]


@pytest.mark.parametrize(("key", "year", "text"), DECADES)
def test_decade(key: str, year: int, text: str) -> None:
    assert decade_text(year, IDIOMS[key].date_words) == text


@pytest.mark.parametrize(("key", "year", "text"), CENTURIES)
def test_century(key: str, year: int, text: str) -> None:
    assert century_text(year, IDIOMS[key].date_words) == text
