"""Dates of the Chinese calendar, and years of a reign, in English texts."""

import pytest

from site_builder.parity.reading import read_values
from tests.parity.notation import said


def read(text: str) -> list[str]:
    return [said(value.when) for value in read_values(text, "en") if value.when]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("the 15th day of the first lunar month", "lunar -01-15"),
        ("the fifteenth of the first month of the lunar calendar", "lunar -01-15"),
        ("the first lunar month", "lunar -01"),
        ("the last lunar month", "lunar -12"),
        ("the 8th day of the fourth month", "lunar -04-08"),
        ("November 11 in the Chinese calendar", "lunar -11-11"),
        ("the fifth day of the Lunar New Year", "lunar -01-05"),
        ("the Mid-Autumn Festival", "lunar -08-15"),
        ("the Chinese New Year's Eve", "lunar -12"),
        ("the 21st year of the Guangxu reign", "lunar 1895"),
        ("the twenty-first year of Emperor Guangxu's reign", "lunar 1895"),
        ("the 61st year of the Kangxi Emperor’s reign", "lunar 1722"),
        ("Guangxu 21 (1895)", "lunar 1895 1895"),
        ("the 38th year of the Republic", "1949"),
    ],
)
def test_a_date(text: str, dates: str) -> None:
    assert " ".join(read(text)) == dates


@pytest.mark.parametrize(
    "text", ["the 60th year of the Guangxu reign", "the first month", "the fifth lunar mission"]
)
def test_no_date(text: str) -> None:
    assert read(text) == []
