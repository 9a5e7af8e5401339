"""The words around a date: every template can be filled."""

from dataclasses import fields

import pytest
from site_builder.languages.house_style import DATE_WORDS, NEUTRAL, DateWords

NUMBERS = {"year": 1990, "short": 90, "n": 20, "nth": "20th", "er": "20e", "roman": "XX"}
ROWS = {**DATE_WORDS, "neutral": NEUTRAL}


def templates(words: DateWords) -> dict[str, str]:
    values = {field.name: getattr(words, field.name) for field in fields(words)}
    return {name: value for name, value in values.items() if isinstance(value, str)}


@pytest.mark.parametrize("key", ROWS)
def test_every_template_has_a_place_for_its_date(key: str) -> None:
    for name, template in templates(ROWS[key]).items():
        assert template.format("2021", **NUMBERS) != template or not template, name


@pytest.mark.parametrize("key", DATE_WORDS)
def test_seasons_are_four_with_their_year(key: str) -> None:
    seasons = DATE_WORDS[key].seasons
    assert seasons
    assert len({season.format(2021) for season in seasons}) == 4
    assert all("2021" in season.format(2021) for season in seasons)
