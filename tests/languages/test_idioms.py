"""The table of languages."""

import re
from dataclasses import astuple
from pathlib import Path

import pytest

import site_builder
from site_builder.languages.idioms import IDIOMS, idiom_of
from site_builder.languages.script import house_key

PACKAGE = Path(site_builder.__file__).parent
LISTS = re.compile(r'\\u3400|\\u4e00|"zh", "(?:ja|yue)"|"ja", "ko"')
"""A class of Chinese characters, or a list of languages that are written with them."""
DATE = {"y": 2021, "n": 9, "m": "September", "M": "September", "d": 17}
WITH_SEASONS = {key: row.date_words.seasons for key, row in IDIOMS.items()}


@pytest.mark.parametrize("key", IDIOMS)
def test_each_row_is_found_by_its_tag(key: str) -> None:
    assert house_key(key) == key
    assert idiom_of(key) is IDIOMS[key]


@pytest.mark.parametrize("tag", ["eu", "kk-Cyrl", "zh-Latn"])
def test_a_language_without_a_row_has_an_empty_one(tag: str) -> None:
    idiom = idiom_of(tag)
    assert (idiom.dates, idiom.approximations, idiom.scales.units) == (None, None, ())


@pytest.mark.parametrize("key", IDIOMS)
def test_templates_have_their_gaps(key: str) -> None:
    idiom = IDIOMS[key]
    for template in filter(None, idiom.approximations or ()):
        assert re.sub("[^#_]", "", template) == "#_"
    *texts, seasons, _month, _day, _both = astuple(idiom.date_words)
    for template in (*texts, *(seasons or ())):
        assert not template or re.search(r"\{(?:year|short|n|nth|roman)?\}", template)
    powers = [unit.power for unit in idiom.scales.units]
    assert powers == sorted(powers, reverse=True)


def test_no_other_folder_has_lists_of_its_own() -> None:
    # These have ranges of characters: of legacy encodings, with private use, and of scripts.
    known = ("languages/", "images/metadata/readings.py", "search/folding.py")
    paths = [path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py")]
    others = [path for path in paths if not path.startswith(known)]
    assert [path for path in others if LISTS.search((PACKAGE / path).read_text("utf-8"))] == []


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


def test_own_names_of_months_are_twelve() -> None:
    assert {len(set(row.months)) for row in IDIOMS.values()} == {0, 12}
