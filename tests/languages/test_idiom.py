"""The rows of languages: every template can be filled, and territories decide."""

from dataclasses import fields

import pytest

from site_builder.languages.idiom import DateWords
from site_builder.languages.idioms import IDIOMS, idiom_of

NUMBERS = {"year": 1990, "short": 90, "n": 20, "nth": "20th", "er": "20e", "roman": "XX"}
DATE = {"y": 2021, "n": 9, "m": "September", "M": "September", "d": 17}
ROWS = {**IDIOMS, "neutral": idiom_of("uk")}
WITH_SEASONS = {key: row.date_words.seasons for key, row in IDIOMS.items()}


def templates(words: DateWords) -> dict[str, str]:
    values = {field.name: getattr(words, field.name) for field in fields(words)}
    return {name: value for name, value in values.items() if isinstance(value, str)}


@pytest.mark.parametrize("key", ROWS)
def test_every_template_has_a_place_for_its_date(key: str) -> None:
    for name, template in templates(ROWS[key].date_words).items():
        assert template.format("2021", **NUMBERS) != template or not template, name


@pytest.mark.parametrize("key", [key for key, seasons in WITH_SEASONS.items() if seasons])
def test_seasons_are_four_with_their_year(key: str) -> None:
    seasons = WITH_SEASONS[key] or ()
    assert len({season.format(2021) for season in seasons}) == 4
    assert all("2021" in season.format(2021) for season in seasons)


@pytest.mark.parametrize("key", IDIOMS)
def test_every_pattern_can_be_filled(key: str) -> None:
    row = IDIOMS[key]
    for patterns in (row.dates, row.regional and row.regional.dates):
        if patterns is None:
            continue
        for pattern in (patterns.year, patterns.month, patterns.day):
            assert "2021" in pattern.format(**DATE)
        for span in (patterns.years, patterns.months, patterns.days, patterns.long_days):
            start, separator, end = span.format(**DATE).split("|")
            assert all((start, separator, end))


@pytest.mark.parametrize(
    ("key", "territory", "is_regional"),
    [
        ("en", None, True),
        ("en", "US", True),
        ("en", "GB", False),
        ("en", "AU", False),
        ("pt", None, True),
        ("pt", "PT", False),
        ("fr", "CA", False),
    ],
)
def test_the_territory_decides(key: str, territory: str | None, is_regional: bool) -> None:
    row = IDIOMS[key]
    regional = row.regional.dates if row.regional else None
    assert row.dates_in(territory) == (regional if is_regional else row.dates)


def test_other_languages_have_no_patterns() -> None:
    assert idiom_of("uk").dates_in(None) is None


def test_own_names_of_months_are_twelve() -> None:
    assert {len(set(row.months)) for row in IDIOMS.values()} == {0, 12}
