"""Slips against the style of a house: AP's or The Guardian's, as far as they are certain.

The rules are those of the AP Stylebook (2024–2026 edition) and of the Guardian and Observer style
guide (theguardian.com/guardian-observer-style-guide-a); each row names the entry. What depends on
the sense, or on what the program prints itself (the names of months in dates), is left out.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from site_builder.copydesk.slips import STYLE, Manner, Slip, written
from site_builder.messages.message import _
from site_builder.text.source import Edit

AP, GUARDIAN = "ap", "guardian"
STYLES = (AP, GUARDIAN)
NAMES = {AP: "AP", GUARDIAN: "Guardian"}

Words = Callable[[re.Match[str]], str]


class _Row(NamedTuple):
    """A pattern (of ASCII), what its match is written as, the entry of the style guide, and whether
    that is certain enough to be put right without anybody looking."""

    pattern: str
    words: Words
    entry: str
    is_sure: bool = True


def _row(pattern: str, words: str | Words, entry: str, *, is_sure: bool = True) -> _Row:
    write = words if callable(words) else _expanding(words)
    return _Row(pattern, write, entry, is_sure)


def _expanding(words: str) -> Words:
    return lambda match: match.expand(words)


_SMALL = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_LARGE = {word: str(number) for number, word in enumerate(_TEENS.split(), 10)}
_LARGE |= {word: str(10 * number) for number, word in enumerate(_TENS.split(), 2)}
COUNTED = (
    "books|boys|buildings|cars|cases|children|churches|cities|companies|countries|districts|families"
    "|farmers|girls|homes|houses|meetings|men|museums|officers|officials|parks|patients|people"
    "|photographs|photos|pictures|projects|pupils|residents|rooms|schools|shops|stories|streets"
    "|students|teachers|teams|towns|trees|villages|visitors|volunteers|women|workers"
)
"""What is counted and not measured: ages, sums, scores and dimensions have figures of their own."""
_NOT_FIRST = r"(?<=[a-z,;:] )"


def _time(match: re.Match[str]) -> str:
    minutes = f".{match[2]}" if match[2] and match[2] != "00" else ""
    return f"{match[1]}{minutes}{match[3]}m"


_BOTH = (
    _row(r"(?<=[0-9]) ?(?:per ?cent)\b", "%", "percentages"),
    _row(
        rf"{_NOT_FIRST}([1-9]) (?=(?:{COUNTED})\b)",
        lambda m: f"{_SMALL[int(m[1])]} ",
        "numerals",
        is_sure=False,
    ),
    _row(
        rf"{_NOT_FIRST}({'|'.join(_LARGE)}) (?=(?:{COUNTED})\b)",
        lambda m: f"{_LARGE[m[1]]} ",
        "numerals",
        is_sure=False,
    ),
    _row(
        r"\b(January|February|March|April|May|June|July|August|September|October|November|December)"
        r" ([0-9]{1,2})(?:st|nd|rd|th)\b",
        r"\1 \2",
        "dates",
    ),
    _row(r"\b([12][0-9]{2}0)[’']s\b", r"\1s", "decades"),
    _row(
        r"\b([Aa]mong|[Ww]hil)st\b",
        lambda m: m[1] + ("e" if m[1][1:] == "hil" else ""),
        "among, while",
    ),
    _row(r"\b([Ee])-mail", r"\1mail", "email"),
    _row(r"\b([Ww])eb[ -]site", r"\1ebsite", "website"),
    _row(r"\b([Oo])n-line\b", r"\1nline", "online"),
    _row(rf"{_NOT_FIRST}Internet\b", "internet", "internet"),
    _row(r"\b([Aa])dvisor(s?)\b", r"\1dviser\2", "adviser"),
)
_AP = (
    _row(r"\b([1-9]|1[0-2])(:[0-9]{2})? ?([ap])m\b", r"\1\2 \3.m.", "time of day"),
    _row(
        r"\b([1-9]|1[0-2])(:[0-9]{2})? ?([AP])\.?M\b\.?",
        lambda m: f"{m[1]}{m[2] or ''} {m[3].lower()}.m.",
        "time of day",
    ),
    _row(r"\b([1-9]|1[0-2]):00(?= [ap]\.m\.)", r"\1", "time of day"),
    _row(r"\b12 (noon|midnight)\b", r"\1", "noon, midnight"),
    _row(r"\b([Tt]o|[Bb]ack|[Uu]p|[Dd]own|[Aa]fter)wards\b", r"\1ward", "toward, afterward"),
    _row(r"\b(Mr|Mrs|Ms|Dr)(?= [A-Z])", r"\1.", "courtesy titles"),
    _row(r"(?<=[A-Za-z0-9”’)])—(?=[A-Za-z0-9“‘(])", " — ", "dash"),
    _row(r"(?<=[A-Za-z])--(?=[A-Za-z])| -- ", " — ", "dash"),
    _row(r"\b(O|o)kay\b", "OK", "OK"),
    _row(
        r"\b([A-Za-z]+, [A-Za-z]+), (and|or)(?= [A-Za-z]+[.;:!?])",
        r"\1 \2",
        "comma in a series",
        is_sure=False,
    ),
)
_GUARDIAN = (
    _row(
        r"\b([1-9]|1[0-2])(?:[:.]([0-9]{2}))? ?([ap])\.m\.(?= [a-z]|[,;:)])",
        _time,
        "times",
    ),
    _row(r"\b([1-9]|1[0-2])(?:[:.]([0-9]{2}))? ([ap])m\b", _time, "times"),
    _row(r"\b([1-9]|1[0-2]):([0-9]{2}) ?([ap])m\b", _time, "times"),
    _row(r"\b([Tt]o|[Aa]fter)ward\b", r"\1wards", "towards, afterwards"),
    _row(r"\b(Mr|Mrs|Ms|Dr)\.(?= [A-Z])", r"\1", "abbreviations"),
    _row(r"\bU\.(S|K)\.(?= [a-z]|[,;:)])", r"U\1", "abbreviations"),
    _row(r"\b(e\.g|i\.e)\.(?=[ ,])", lambda m: m[1].replace(".", ""), "abbreviations"),
    _row(r"(?<=[A-Za-z0-9”’)])—(?=[A-Za-z0-9“‘(])| — ", " – ", "dashes"),
    _row(r"(?<=[A-Za-z])--(?=[A-Za-z])| -- ", " – ", "dashes"),
    _row(
        r"\b(January|February|March|April|May|June|July|August|September|October|November|December)"
        r" ([0-9]{1,2}),? ([12][0-9]{3})\b,?",
        r"\2 \1 \3",
        "dates",
    ),
)
_ROWS = {AP: (*_BOTH, *_AP), GUARDIAN: (*_BOTH, *_GUARDIAN)}


@lru_cache(maxsize=2)
def _rows(style: str) -> tuple[tuple[re.Pattern[str], Words, str, bool], ...]:
    """The rows of a style, compiled once a site asks for it."""
    rows = _ROWS.get(style, ())
    return tuple((re.compile(row.pattern, re.ASCII), *row[1:]) for row in rows)


def house_style(text: str, manner: Manner) -> Iterator[Slip]:
    """What the style of the site's own choice writes in another way. Quotations say what was said,
    in whatever style."""
    for pattern, words, entry, is_sure in _rows(manner.style):
        for match in pattern.finditer(text):
            better = words(match)
            if better == match[0]:
                continue
            message = _(
                "'{words}' is not {style} style ({entry})",
                words=match[0].strip(),
                style=NAMES[manner.style],
                entry=entry,
            )
            edits = (Edit(*match.span(), better),) if is_sure else ()
            hint = written(better.strip())
            yield Slip(*match.span(), STYLE, message, hint, edits, is_wording=True)
