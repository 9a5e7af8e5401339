"""Figures in languages that have no reader of their own: digits with CLDR's signs."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from site_builder.languages.digits import signs_of
from site_builder.parity.values import Value

_SPACES = " \u00a0\u202f"
_LONGEST = 40
_PERCENT = re.compile(" ?%")


@lru_cache(maxsize=64)
def _pattern(tag: str) -> re.Pattern[str]:
    signs = signs_of(tag)
    group = f"[{_SPACES}]" if signs.group in _SPACES else re.escape(signs.group)
    decimal = re.escape(signs.decimal)
    few, others = signs.size, signs.others
    grouped = rf"[0-9]{{1,{others}}}(?:{group}[0-9]{{{others}}})*{group}[0-9]{{{few}}}"
    return re.compile(rf"(?<![0-9])(?:{grouped}|[0-9]+)(?:{decimal}[0-9]+)?(?![0-9])")


def figures_only(text: str, tag: str) -> Iterator[Value]:
    """The figures in a text, and percentages: `1.234,5` in German."""
    decimal = signs_of(tag).decimal
    for match in _pattern(tag).finditer(text):
        whole, _, fraction = match[0].partition(decimal)
        digits = re.sub("[^0-9]", "", whole)
        if len(digits) + len(fraction) > _LONGEST:
            continue
        number = Fraction(f"{digits}.{fraction or 0}")
        percent = _PERCENT.match(text, match.end())
        if percent:
            yield Value("percent", number / 100, number / 100, match.start(), percent.end())
        else:
            yield Value("number", number, number, match.start(), match.end())
