"""CLDR's interval formats: which parts two dates share, and the sign between them.

We read Babel's data but not its `format_interval`: that prints `سپتامبر تا سپتامبر 2021` in
Persian (it misses that L and M are both the month), and has no full month names for days.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from babel import Locale
from babel.dates import tokenize_pattern, untokenize_pattern

from site_builder.edtf import Date
from site_builder.resolve.locale.tags import house_key

Token = tuple[str, str | tuple[str, int]]


class Pair(NamedTuple):
    """The date patterns of both ends, and what stands between them."""

    start: str
    separator: str
    end: str


SKELETONS = {"year": "y", "month": "yMMMM", "day": "yMMMd"}
_SMALLEST = {"year": "y", "month": "M", "day": "d"}

# Years in Chinese: GB/T 15834-2011 §4.13.3 sets the one-em 一字线 between times (1031—1095), where
# CLDR has the European en dash. Traditional Chinese keeps CLDR's 至 and gets the 年 that it drops.
_OWN = {
    ("zh-Hans", "year"): Pair("y", "—", "y年"),
    ("zh-Hant", "year"): Pair("y", "至", "y年"),
}


def shared_interval(start: Date, end: Date, tag: str, locale: Locale) -> Pair | None:
    """The patterns for two unqualified dates of one precision, or None where CLDR has none."""
    precision = precision_of(start)
    if start.mark or end.mark or precision != precision_of(end):
        return None
    return _pair(house_key(tag), locale, precision, _greatest_difference(start, end))


def precision_of(value: Date) -> str:
    """`year`, `month` or `day`."""
    if value.month is None:
        return "year"
    return "month" if value.day is None else "day"


def _greatest_difference(start: Date, end: Date) -> str:
    if start.year != end.year:
        return "y"
    return "M" if start.month != end.month else "d"


@lru_cache(maxsize=512)
def _pair(key: str, locale: Locale, precision: str, difference: str) -> Pair | None:
    if own := _OWN.get((key, precision)):
        return own
    formats = locale.interval_formats
    skeleton = SKELETONS[precision]
    if skeleton == "yMMMd" and "yMMMMd" in formats:
        skeleton = "yMMMMd"
    pieces = formats[skeleton].get(difference) if skeleton in formats else None
    pair = _split(_widened("".join(pieces))) if pieces else None
    if pair and key == "en":
        return pair._replace(separator=_english(pair, difference == _SMALLEST[precision]))
    return pair


def _widened(pattern: str) -> str:
    """Full month names in place of short ones: UTS 35, "Missing Skeleton Fields"."""
    return re.sub(r"(?<![ML])([ML])\1\1(?![ML])", r"\1\1\1\1", pattern)


_SEPARATOR = re.compile(r"\s*(?:[-–—~～〜至]|تا)\s*$")


def _split(pattern: str) -> Pair | None:
    """Cuts at the first field that comes again (UTS 35, intervalFormats); L and M are one."""
    tokens = tokenize_pattern(pattern)
    seen: set[str] = set()
    for index, (kind, value) in enumerate(tokens):
        if kind != "field":
            continue
        field = value[0].replace("L", "M")
        if field in seen:
            return _cut(tokens[:index], untokenize_pattern(tokens[index:]))
        seen.add(field)
    return None


def _cut(head: list[Token], end: str) -> Pair:
    """Parts the separator from the literal text before it: in `月至` only 至 separates."""
    last = head[-1][1]
    match = _SEPARATOR.search(last) if isinstance(last, str) else None
    if match is None:
        return Pair(untokenize_pattern(head), "", end)
    rest: list[Token] = [("chars", match.string[: match.start()])] if match.start() else []
    return Pair(untokenize_pattern([*head[:-1], *rest]), match[0], end)


def _english(pair: Pair, closed: bool) -> str:
    """CLDR sets thin spaces round every en dash. Newspapers close it up between two words or
    figures (September–November 2021) and space it between longer dates (Chicago, New Hart's)."""
    if pair.separator.strip() != "–":
        return pair.separator
    return "–" if closed else " – "
