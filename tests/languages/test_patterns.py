"""The patterns of dates: each is complete, and chosen by language and territory."""

import pytest

from site_builder.languages.patterns import MONTHS, PATTERNS, DatePatterns, patterns_for

DATE = {"y": 2021, "n": 9, "m": "September", "M": "September", "d": 17}


@pytest.mark.parametrize("key", PATTERNS)
def test_every_pattern_can_be_filled(key: str) -> None:
    patterns = PATTERNS[key]
    for pattern in (patterns.year, patterns.month, patterns.day):
        assert "2021" in pattern.format(**DATE)
    for span in (patterns.years, patterns.months, patterns.days, patterns.long_days):
        start, separator, end = span.format(**DATE).split("|")
        assert all((start, separator, end))


@pytest.mark.parametrize(
    ("key", "territory", "row"),
    [
        ("en", None, "en-US"),
        ("en", "US", "en-US"),
        ("en", "GB", "en"),
        ("en", "AU", "en"),
        ("pt", None, "pt-BR"),
        ("pt", "PT", "pt"),
        ("fr", "CA", "fr"),
    ],
)
def test_the_territory_decides(key: str, territory: str | None, row: str) -> None:
    assert patterns_for(key, territory) == PATTERNS[row]


def test_other_languages_have_none() -> None:
    assert patterns_for("tlh", None) is None


def test_a_year_before_100_cannot_pass_for_another() -> None:
    assert PATTERNS["en"].early.format(79) == "A.D. 79"
    assert DatePatterns.__new__.__defaults__ == ("1", "{}")


def test_own_names_of_months_are_twelve() -> None:
    assert {len(set(names)) for names in MONTHS.values()} == {12}
