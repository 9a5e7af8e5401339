"""The fields of a language's row."""

import pytest

from site_builder.languages.idiom import DateWords, Idiom, Regional, seasons
from site_builder.languages.idioms import IDIOMS
from site_builder.languages.patterns import year_last


@pytest.mark.parametrize(
    ("key", "territory", "day"),
    [
        ("en", None, "{m} {d}, {y}"),
        ("en", "US", "{m} {d}, {y}"),
        ("en", "GB", "{d} {m} {y}"),
        ("fr", "CA", "{d} {m} {y}"),
    ],
)
def test_dates_of_a_territory(key: str, territory: str | None, day: str) -> None:
    patterns = IDIOMS[key].dates_in(territory)
    assert patterns is not None
    assert patterns.day == day


def test_dates_of_a_language_with_patterns_abroad_only() -> None:
    abroad = year_last("{d}", "{d} {m}", eras=("{} BC", "AD {}"))
    idiom = Idiom(regional=Regional(frozenset({"BR"}), "PT", abroad))
    assert idiom.dates_in(None) is None
    assert idiom.dates_in("BR") is abroad


def test_seasons() -> None:
    assert seasons("{} {{}}", "a b c d") == ("a {}", "b {}", "c {}", "d {}")
    assert DateWords().seasons is None
