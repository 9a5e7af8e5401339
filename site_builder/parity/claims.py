"""What a text says in numbers and dates, as claims that have their equals in a translation."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from site_builder.edtf import Edtf
from site_builder.parity.likeness import likeness
from site_builder.parity.reading import read_values
from site_builder.parity.values import Value
from site_builder.parity.when import When, agree, resolved

_READ = ("zh", "en")
_NUMERALS = re.compile(
    "[0-9０-９〇零一二两双三四五六七八九十百千万亿半几数廿A-Za-z今去明前后上本正冬腊初春端重除中元]"
)

_CODES = re.compile("0x[0-9A-Fa-f]+", re.ASCII)
"""Numbers in hexadecimal digits are names of characters and the like, no values."""

_DIGIT = re.compile("[0-9０-９]")
_SMALL = 10
_HALF = Fraction(1, 2)

Agreement = Literal["same", "approximation", "unit", "different"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A value, a date, or what may be either (`2023`), between two offsets of a text."""

    start: int
    end: int
    written: str
    value: Value | None = None
    when: When | None = None

    @property
    def is_slight(self) -> bool:
        """Whether a translation may be silent about it: `a`, `both`, 今年; half of something, a
        number of one word up to ten, and one that isn't told (数百种, `numerous`)."""
        value = self.value
        if value is None:
            return self.when is None or self.when.is_slight
        if value.is_slight or value.kind == "indefinite":
            return True
        if value.kind not in ("number", "ordinal", "ratio") or _DIGIT.search(self.written):
            return False
        ends = [end for end in (value.low, value.high) if end is not None]
        return all(end <= _SMALL and (end.denominator == 1 or end == _HALF) for end in ends)

    @property
    def is_date(self) -> bool:
        return self.when is not None


def is_read(tag: str) -> bool:
    """Whether the numbers and dates of a language (BCP 47) can be read."""
    return language_of(tag) in _READ


@lru_cache(maxsize=64)
def language_of(tag: str) -> str:
    return tag.partition("-")[0].lower()


def claims_in(text: str, tag: str, published: Edtf | None = None) -> tuple[Claim, ...]:
    """What a text (without its markup) claims, in its order. `published` says when 今年 is."""
    if not _NUMERALS.search(text):
        return ()
    codes = [match.span() for match in _CODES.finditer(text)] if "0x" in text else []
    values = (value for value in read_values(text, tag) if not _is_in(value, codes))
    return tuple(claim for value in values if (claim := _claim(value, text, published)))


def _claim(value: Value, text: str, published: Edtf | None) -> Claim | None:
    """The claim of a value; None of a date that nothing can be compared with."""
    start, end = value.start, value.end
    if value.kind != "date":
        return Claim(start, end, value.written, value)
    if value.when is None:
        return None
    return Claim(start, end, text[start:end], None, resolved(value.when, published))


def _is_in(value: Value, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < value.end and value.start < end for start, end in spans)


def compare(one: Claim, other: Claim) -> Agreement:
    """How a claim of one language compares with one of the other."""
    if one.value is not None and other.value is not None:
        found = likeness(one.value, other.value)
        if found == "same":
            return found
    else:
        found = "different"
    if one.when is not None and other.when is not None:
        return "same" if agree(one.when, other.when) else found
    for claim, value in ((one, other.value), (other, one.value)):
        if claim.when is not None and value is not None and _is_figure_of(claim.when, value):
            return "same"
    return found


def _century_of(first: int) -> int:
    """The number of the century that begins with a year: 2 for 100 and for -200."""
    return first // 100 + 1 if first >= 0 else -first // 100


def _is_figure_of(when: When, value: Value) -> bool:
    """Whether a number is what a date may be read as: `the 18th` for 18日, `2,000` for 2000年."""
    if value.kind not in ("number", "ordinal") or value.is_range:
        return False
    figures = {
        when.day if when.month is None or value.kind == "ordinal" else None,
        when.year if when.is_year else None,
        _century_of(when.year) if when.years == 100 and when.year is not None else None,
    }
    return value.low in figures - {None}
