"""Sums of money: which currencies there are, and the words or the sign for each in a language."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from babel.core import get_global
from babel.numbers import get_currency_name

from site_builder.languages.idioms import idiom_of
from site_builder.languages.script import locale_of, uses_han
from site_builder.languages.units import NO_BREAK_SPACE, UnitPlace

_MEANT: Mapping[str, str] = {
    "RMB": "CNY", "元": "CNY", "人民币": "CNY", "YUAN": "CNY", "CNH": "CNY", "CN¥": "CNY",
    "$": "USD", "US$": "USD", "美元": "USD", "DOLLAR": "USD", "€": "EUR", "EURO": "EUR",
    "欧元": "EUR", "£": "GBP", "英镑": "GBP", "HK$": "HKD", "港元": "HKD", "港币": "HKD",
    "NT$": "TWD", "NTD": "TWD", "新台币": "TWD", "日元": "JPY", "YEN": "JPY", "₩": "KRW",
    "韩元": "KRW", "₽": "RUB", "₹": "INR", "A$": "AUD", "C$": "CAD", "S$": "SGD",
}  # fmt: skip
"""What people write for a currency, and its code."""


class Money(NamedTuple):
    """The words or the sign for a currency, or a unit, and where they stand beside a figure."""

    unit: str
    place: UnitPlace
    is_money: bool = True


@cache
def currency_codes() -> frozenset[str]:
    """The codes of ISO 4217 for what is or was money somewhere, by CLDR: `CNY`, `DEM`."""
    territories = get_global("territory_currencies").values()
    periods = (period for periods in territories for period in periods)
    return frozenset(str(code) for code, _start, _end, is_tender in periods if is_tender)


def currency_meant(written: str) -> str:
    """The code of the currency that somebody means by other words or signs: `RMB`, `hkd`, `元`; ''
    where that isn't clear."""
    upper = written.strip().upper()
    return _MEANT.get(upper, upper if upper in currency_codes() else "")


def money(code: str, figure: Decimal, tag: str) -> Money:
    """How a language names a currency (ISO 4217) beside a figure: as its newspapers do, else by
    CLDR's name in the plural that goes with the figure, else by the code."""
    own = idiom_of(tag).currencies.get(code)
    if own:
        before, after = own.split("#")
        unit = before or after
        gap = NO_BREAK_SPACE if unit != unit.strip() else ""
        return Money(unit.strip(), UnitPlace(bool(before), gap))
    name = get_currency_name(code, count=figure, locale=locale_of(tag))
    return Money(name, UnitPlace(False, "" if uses_han(tag) else NO_BREAK_SPACE))
