"""Errors of the kinds that translators make with values, planted into a translation that is right.

Each value is made ten times as much, a tenth, and ten thousand times; each year one more and one
less; per cent become percentage points and the reverse; and 万 is taken for a million by its sound.
Two neighbouring values that change places are counted by themselves.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from site_builder.parity.anchors import group_of
from site_builder.parity.claims import Claim, compare

FIGURE = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_POINTS = re.compile(r"(?:percentage|rate) (?:points?|focus(?:es)?)|pct points?")
_PERCENT = re.compile(r"\s?%|\s(?:percent|per cent|pct)(?![A-Za-z])")
_SCALED = re.compile(r"[0-9][0-9,.]*(?:\s*-?(?:hundred|thousand|million|billion|trillion))*")
_TEN_THOUSANDS = re.compile(r"([0-9][0-9,.]*)\s*[万萬]")
_VALUES = {
    word: Fraction(number)
    for number, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 2
    )
}
_WORDS = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(_VALUES)})(?![A-Za-z])", re.IGNORECASE)
FACTORS = {"×10": Fraction(10), "÷10": Fraction(1, 10), "×10,000": Fraction(10_000)}


class Planted(NamedTuple):
    """A translation with one error: what was done, and the text."""

    kind: str
    text: str


def planted(text: str, claims: tuple[Claim, ...], source: str) -> Iterator[Planted]:
    """The errors that an English translation of a Chinese sentence can be given, one at a time."""
    for claim in claims:
        written = text[claim.start : claim.end]
        before, after = text[: claim.start], text[claim.end :]
        for kind, changed in _changed(claim, written, source):
            if changed != written:
                yield Planted(kind, before + changed + after)


def swapped(text: str, claims: Sequence[Claim]) -> Iterator[str]:
    """The texts in which two neighbouring values of a kind have changed places."""
    told = [claim for claim in claims if claim.value is None or not claim.value.is_slight]
    for one, other in pairwise(told):
        first, second = text[one.start : one.end], text[other.start : other.end]
        between = text[one.end : other.start]
        is_pair = group_of(one) == group_of(other) and compare(one, other) == "different"
        if is_pair and first.strip() != second.strip() and between.strip() not in ("-", "–", "to"):
            yield text[: one.start] + second + between + first + text[other.end :]


def _changed(claim: Claim, written: str, source: str) -> Iterator[tuple[str, str]]:
    when, value = claim.when, claim.value
    year = re.search(r"(?<![0-9])[12][0-9]{3}(?![0-9])", written)
    if when is not None and when.year is not None and year:
        for step in (1, -1):
            other = str(int(year[0]) + step * when.years)
            yield "year ±1", written[: year.start()] + other + written[year.end() :]
    if value is None or value.is_slight or value.kind in ("time", "indefinite", "date"):
        return
    for kind, factor in FACTORS.items():
        if value.kind != "ordinal" or (value.low and (value.low * factor).denominator == 1):
            yield kind, _times(written, factor)
    if value.kind == "percent":
        yield "% ↔ points", _PERCENT.sub(" percentage points", written, count=1)
    if value.kind == "points":
        yield "% ↔ points", _POINTS.sub("percent", written, count=1)
    if value.kind == "number":
        for match in _TEN_THOUSANDS.finditer(source):
            if Fraction(match[1].replace(",", "").rstrip(".")) * 10_000 == value.low:
                yield "万 as million", _SCALED.sub(f"{match[1]} million", written, count=1)


def _times(written: str, factor: Fraction) -> str:
    """A figure in a text times a factor; a small one in words becomes one in digits."""
    if FIGURE.search(written):
        return FIGURE.sub(lambda found: _figure(_number(found[0]) * factor), written, count=1)
    return _WORDS.sub(lambda found: _figure(_VALUES[found[0].lower()] * factor), written, count=1)


def _number(figure: str) -> Fraction:
    return Fraction(figure.replace(",", ""))


def _figure(number: Fraction) -> str:
    if number.denominator == 1:
        return f"{int(number):,}"
    return f"{float(number):,.6f}".rstrip("0").rstrip(".")
