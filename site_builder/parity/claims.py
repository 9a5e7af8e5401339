"""What a text says in numbers and dates, as claims that have their equals in a translation."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from site_builder.edtf import Edtf
from site_builder.parity.chinese_dates import chinese_dates
from site_builder.parity.english_dates import english_dates
from site_builder.parity.likeness import likeness
from site_builder.parity.reading import read_values
from site_builder.parity.values import Value
from site_builder.parity.when import When, agree, resolved

_DATES = {"zh": chinese_dates, "en": english_dates}
_NUMERALS = re.compile("[0-9０-９〇零一二两双三四五六七八九十百千万亿半几数廿A-Za-z今去明前后上本]")

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
            return self.when is None or self.when.year_offset is not None or self.when.is_relative
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
    return language_of(tag) in _DATES


def language_of(tag: str) -> str:
    return tag.partition("-")[0].lower()


def claims_in(text: str, tag: str, published: Edtf | None = None) -> tuple[Claim, ...]:
    """What a text (without its markup) claims, in its order. `published` says when 今年 is."""
    if not _NUMERALS.search(text):
        return ()
    values = read_values(text, tag)
    whens = [resolved(when, published) for when in _DATES[language_of(tag)](text)]
    claims = []
    taken: list[tuple[int, int]] = []
    for when in whens:
        covering = [value for value in values if _covers(value, when)]
        number = next((value for value in covering if value.kind != "date"), None)
        written = text[when.start : when.end]
        if number is None or not when.is_bare:
            claims.append(Claim(when.start, when.end, written, None, when))
        elif not number.is_range:
            start, end = min(number.start, when.start), max(number.end, when.end)
            claims.append(Claim(start, end, text[start:end], number, when))
        else:
            continue
        taken.append((when.start, when.end))
    for value in values:
        span = value.start, value.end
        if (
            value.kind == "date"
            or _is_code(text, value)
            or any(start < span[1] and span[0] < end for start, end in taken)
        ):
            continue
        claims.append(Claim(*span, value.written, value))
    return tuple(sorted(claims, key=lambda claim: claim.start))


def _is_code(text: str, value: Value) -> bool:
    """Whether a value is part of a number in hexadecimal digits, `0x7F`."""
    return text.startswith("0x", value.start) or text.endswith("0x", 0, value.start)


def _covers(value: Value, when: When) -> bool:
    return value.start < when.end and when.start < value.end


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


def _is_figure_of(when: When, value: Value) -> bool:
    """Whether a number is what a date may be read as: `the 18th` for 18日, `2,000` for 2000年."""
    if value.kind not in ("number", "ordinal") or value.is_range:
        return False
    figures = {
        when.day if when.month is None or value.kind == "ordinal" else None,
        when.year if when.is_year else None,
        when.year // 100 + 1 if when.years == 100 and when.year is not None else None,
    }
    return value.low in figures - {None}
