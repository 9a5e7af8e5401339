"""Where a unit stands beside its figure, and how far from it."""

import re
from functools import lru_cache
from typing import NamedTuple

from site_builder.languages.idioms import idiom_of
from site_builder.languages.script import locale_of, uses_han

NO_BREAK_SPACE = "\u00a0"
_PERCENT = re.compile("[%％‰‱٪؉]")
_TEMPERATURE = re.compile("°[CF]|[℃℉]")
_ANGLE = re.compile("[°º′″'\"]")
_CURRENCY = re.compile(r"[A-Z]{0,3}[$¢£¤¥֏৳฿₠-₿﷼﹩＄￠￡￥￦]")
_NUMERAL = re.compile(r"[#0,.]+")
# More than three characters, and still a symbol: km/h, kg·m², kWh/m².
_COMPOUND = re.compile(r"(?=.*[/·⁻¹²³])[^\s0-9/·]{1,4}(?:[/·][^\s0-9/·]{1,4})*")
_LONGEST_SYMBOL = 3


class UnitPlace(NamedTuple):
    """Whether the unit stands before its figure, and what is between them."""

    is_first: bool
    gap: str


@lru_cache(maxsize=1024)
def is_symbol(unit: str) -> bool:
    """Whether a unit is a sign, such as % or km, rather than a word or a Chinese measure word."""
    return is_sign(unit) or bool(unit and unit.isascii() and _is_short(unit))


@lru_cache(maxsize=1024)
def is_sign(unit: str) -> bool:
    """Whether a unit is a sign alone: %, ‰, °, °C, $. (One of letters is an abbreviation: km.)"""
    known = _TEMPERATURE.match(unit) or _ANGLE.match(unit)
    return bool(known) or is_percent(unit) or is_money(unit)


def is_percent(unit: str) -> bool:
    """Whether a unit is %, ‰ or the like, or says so in words behind it: `% of all`."""
    return _PERCENT.match(unit) is not None


def is_money(unit: str) -> bool:
    """Whether a unit is the sign of a currency: `$`, `HK$`."""
    return _CURRENCY.fullmatch(unit) is not None


def _is_short(unit: str) -> bool:
    return bool(len(unit) <= _LONGEST_SYMBOL or _COMPOUND.fullmatch(unit))


@lru_cache(maxsize=1024)
def place_of(unit: str, tag: str) -> UnitPlace:
    """Where a unit stands in a language.

    A percent sign (a per mille sign likewise) and a currency's sign stand as CLDR's patterns for
    them have them (`94,7 %`, `%94,7`, `$5`), and a degree or a minute at its figure (SI Brochure
    §5.4.3). Chinese, Japanese and Korean join all other units. Elsewhere a unit (km, people) keeps
    to its figure by a no-break space (ibid.).
    """
    locale = locale_of(tag)
    if is_percent(unit):
        place = _place_in(locale.percent_formats[None].pattern, "%")
        return place if len(unit) == 1 else UnitPlace(False, place.gap)
    if is_money(unit):
        return _place_in(locale.currency_formats["standard"].pattern, "¤")
    if _TEMPERATURE.match(unit):
        return UnitPlace(False, "" if idiom_of(tag).closes_celsius else NO_BREAK_SPACE)
    if not unit or _ANGLE.match(unit) or uses_han(tag):
        return UnitPlace(False, "")
    return UnitPlace(False, NO_BREAK_SPACE)


def _place_in(pattern: str, sign: str) -> UnitPlace:
    """The place of the sign in a pattern of CLDR such as `#,##0 %`; its marks of direction are
    left out, as the page isolates each figure."""
    positive = re.sub("[\u200e\u200f\u061c]", "", pattern.partition(";")[0])
    before, after = _NUMERAL.split(positive, maxsplit=1)
    if sign in before:
        return UnitPlace(True, before.partition(sign)[2])
    return UnitPlace(False, after.partition(sign)[0])
