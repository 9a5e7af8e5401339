"""Where units stand."""

import pytest
from babel.localedata import locale_identifiers

from site_builder.languages.units import (
    UnitPlace,
    is_money,
    is_percent,
    is_sign,
    is_symbol,
    place_of,
)

NBSP = "\u00a0"
PLACES = [
    ("en", "%", (False, "")),
    ("ar", "%", (False, "")),
    ("he", "%", (False, "")),
    ("zh-Hans", "%", (False, "")),
    ("it", "%", (False, "")),
    ("fr", "%", (False, NBSP)),
    ("de", "%", (False, NBSP)),
    ("de-CH", "%", (False, "")),
    ("es", "%", (False, NBSP)),
    ("es-MX", "%", (False, "")),
    ("sv", "‰", (False, NBSP)),
    ("tr", "%", (True, "")),
    ("eu", "%", (True, NBSP)),
    ("tr", "% of all", (False, "")),
    ("fr", "°", (False, "")),
    ("fr", "′", (False, "")),
    ("en", "°N", (False, "")),
    ("en", "°C", (False, "")),
    ("fr", "°C", (False, NBSP)),
    ("fr", "℃", (False, NBSP)),
    ("zh-Hans", "℃", (False, "")),
    ("en", "$", (True, "")),
    ("en", "US$", (True, "")),
    ("fr", "€", (False, NBSP)),
    ("nl", "€", (True, NBSP)),
    ("ar", "$", (False, NBSP)),
    ("zh-Hans", "¥", (True, "")),
    ("en", "km", (False, NBSP)),
    ("en", "km/h", (False, NBSP)),
    ("en", "kg·m²", (False, NBSP)),
    ("en", "people", (False, NBSP)),
    ("en", "people/day on average", (False, NBSP)),
    ("en", "", (False, "")),
    ("zh-Hans", "km", (False, "")),
    ("ja", "人", (False, "")),
]


@pytest.mark.parametrize(("tag", "unit", "place"), PLACES)
def test_place(tag: str, unit: str, place: tuple[bool, str]) -> None:
    assert place_of(unit, tag) == UnitPlace(*place)


def test_every_locale_has_a_place_for_every_sign() -> None:
    for identifier in locale_identifiers():
        for sign in ("%", "‰", "°", "°C", "$"):
            assert place_of(sign, identifier).gap.strip("\u00a0\u202f ") == "", identifier


@pytest.mark.parametrize("unit", ["%", "％", "‰", "°", "°C", "℃", "$", "US$", "km", "m²", "km/h"])
def test_symbols(unit: str) -> None:
    assert is_symbol(unit) == (unit != "m²")  # for words of other scripts are as short


@pytest.mark.parametrize("unit", ["%", "‰", "°", "°C", "℃", "$", "HK$"])
def test_signs(unit: str) -> None:
    assert is_sign(unit)
    assert not is_sign("km")


@pytest.mark.parametrize("unit", ["", "people", "人", "个百分点", "personnes"])
def test_words_are_no_symbols(unit: str) -> None:
    assert not is_symbol(unit)


def test_shares_and_money() -> None:
    assert [is_percent(unit) for unit in ("%", "% of all", "‰", "个百分点", "")] == [
        True, True, True, False, False,
    ]  # fmt: skip
    assert [is_money(unit) for unit in ("$", "HK$", "₩", "元", "")] == [
        True, True, True, False, False,
    ]  # fmt: skip
