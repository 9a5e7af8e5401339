"""Currencies: their codes, what else people write for them, and what languages call them."""

from decimal import Decimal

import pytest
from babel.numbers import get_currency_name

from site_builder.languages.currencies import Money, currency_codes, currency_meant, money
from site_builder.languages.idioms import IDIOMS
from site_builder.languages.units import UnitPlace

NBSP = "\u00a0"


def test_codes_are_those_of_iso_4217() -> None:
    codes = currency_codes()
    assert {"CNY", "HKD", "MOP", "TWD", "EUR", "DEM"} <= codes
    assert not {"XXX", "XTS", "RMB", "元", "cny"} & codes


@pytest.mark.parametrize(
    ("written", "code"),
    [("RMB", "CNY"), ("cny", "CNY"), ("元", "CNY"), ("HK$", "HKD"), (" € ", "EUR"), ("¥", "")],
)
def test_what_is_meant(written: str, code: str) -> None:
    assert currency_meant(written) == code


def test_every_code_that_is_named_exists() -> None:
    rows = [code for row in IDIOMS.values() for code in row.currencies]
    assert rows
    assert {*rows} <= currency_codes()


@pytest.mark.parametrize(
    ("code", "tag", "found"),
    [
        ("CNY", "zh-Hans", Money("元", UnitPlace(False, ""))),
        ("CNY", "en", Money("yuan", UnitPlace(False, NBSP))),
        ("HKD", "en", Money("HK$", UnitPlace(True, ""))),
    ],
)
def test_a_language_has_its_own_words(code: str, tag: str, found: Money) -> None:
    assert money(code, Decimal(20), tag) == found


@pytest.mark.parametrize("count", [1, 2, 5])
@pytest.mark.parametrize("tag", ["ru", "pl", "fr", "ar"])
def test_others_are_named_as_cldr_does_in_the_plural(tag: str, count: int) -> None:
    name = get_currency_name("SEK", count=count, locale=tag)
    assert money("SEK", Decimal(count), tag) == Money(name, UnitPlace(False, NBSP))
