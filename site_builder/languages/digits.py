"""A figure in digits, with the signs of a language."""

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from babel.numbers import get_decimal_symbol, get_group_symbol

from site_builder.languages.script import locale_of

# CLDR 48 turned Switzerland's sign into the typewriter's. Its newspapers set the apostrophe and, in
# French, a thin space.
_SWISS_GROUPS = {"de": "’", "en": "’", "it": "’", "fr": "\u202f"}
_SWISS = ("CH", "LI")


class Signs(NamedTuple):
    """A language's signs, the size of the group before the point, and that of all others."""

    decimal: str
    group: str
    minus: str
    size: int
    others: int


@lru_cache(maxsize=256)
def signs_of(tag: str) -> Signs:
    """CLDR's signs for a language; its minus has the marks that keep it before an Arabic figure."""
    locale = locale_of(tag)
    group = get_group_symbol(locale)
    if locale.territory in _SWISS:
        group = _SWISS_GROUPS.get(locale.language, group)
    minus = str(locale.number_symbols["latn"]["minusSign"])
    size, others = locale.decimal_formats[None].grouping
    return Signs(get_decimal_symbol(locale), group, minus, size, others)


def plain(figure: Decimal, signs: Signs, *, grouped: bool) -> str:
    """A figure without its minus. `NumberPattern.apply` of Babel loses the signs of groups where
    they are typewriter apostrophes."""
    whole, _, fraction = f"{figure:f}".partition(".")
    if grouped:
        groups = [whole[-signs.size :]]
        rest = whole[: -signs.size]
        while rest:  # in India, groups of two stand before one of three
            groups.append(rest[-signs.others :])
            rest = rest[: -signs.others]
        whole = signs.group.join(reversed(groups))
    return f"{whole}{signs.decimal}{fraction}" if fraction else whole
