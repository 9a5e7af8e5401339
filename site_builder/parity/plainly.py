"""A short way around reading numbers: texts that plainly say the same ones.

Most figures are digits with a scale, a hedge and a unit that leave no doubt: 近1.2万元 is `nearly
12,000 yuan`; and so are most dates. They are found (`plain_figures.py`) and compared here in a
tenth of the time that reading takes; whatever has a sign or a word beside it that could make it
something else is left to be read.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from site_builder.parity.plain import HIDDEN
from site_builder.parity.plain_figures import CHINESE, ENGLISH, PlainLanguage, is_month
from site_builder.parity.plain_text import lowered
from site_builder.parity.searching import late, matches

Figure = tuple[str, str, str]
"""Its digits, its unit ('' for none or for a year) and its hedge."""

Placed = tuple[int, Figure | None]
"""A figure behind the place in the text where it begins."""

_SENTENCE = late(r".+?(?:[。！？；\n]|(?<![A-Z])[.!?](?=[”\"’]?\s+[A-Z“])|\Z)", re.DOTALL)
_DIGIT = late("[0-9]")
_ONE: Figure = ("1", "one", "")
"""一 before what is counted: a translation needs no number for it."""
_LIMITS = ("at most", "at least")
_CODE = late("[A-Za-z]+-$")
"""What stands before digits that are a name: COVID-19, `story-00090`."""
_NAME = "name"


class _Number(NamedTuple):
    """What may be a number in a text: where it stands, and the figure if it is a plain one."""

    start: int
    end: int
    figure: Figure | None


def without_plain(chinese: str, english: str) -> tuple[str, str]:
    """The sentences of a Chinese text and of an English one that have numbers which aren't plainly
    the same in both, without those that are."""
    ours, theirs = _read(chinese, english)
    if not (ours or theirs):
        return "", ""
    same = _same({one.figure for one in ours}, {one.figure for one in theirs})
    if all(one.figure in same for one in ours) and all(one.figure in same for one in theirs):
        return "", ""
    return _without(chinese, ours, same), _without(english, theirs, same)


def plain_figures(chinese: str, english: str) -> tuple[list[Placed], list[Placed]] | None:
    """The figures of both texts, each with its place, if all of them are plain, and no names."""
    found: tuple[list[Placed], list[Placed]] = [], []
    for numbers, plain in zip(_read(chinese, english), found, strict=True):
        for start, _end, figure in numbers:
            if figure is None or figure[1] == _NAME:
                return None
            if figure != _ONE:
                plain.append((start, figure))
    return found


@lru_cache(maxsize=1024)
def _read(chinese: str, english: str) -> tuple[list[_Number], list[_Number]]:
    # With a space before it, each word has a sign before it.
    theirs = _numbers(f" {lowered(_without_verb(english))}", ENGLISH)
    shifted = [_Number(start - 1, end - 1, figure) for start, end, figure in theirs]
    return _numbers(chinese, CHINESE), shifted


def _same(ours: set[Figure | None], theirs: set[Figure | None]) -> set[Figure | None]:
    """The figures that both texts have. A limit is often left to the verb: 最多能容纳300人, `seats
    300`."""
    same = (ours & theirs) - {None} | {_ONE}
    for mine, others in ((ours, theirs), (theirs, ours)):
        for figure in mine:
            if figure and figure[2] in _LIMITS and (exact := (*figure[:2], "")) in others:
                same |= {figure, exact}
    return same


def _without_verb(english: str) -> str:
    """A text without the verb `may`, which is no month."""
    return english.replace(" may ", f" {HIDDEN * 3} ")


def _without(text: str, numbers: list[_Number], same: set[Figure | None]) -> str:
    """The sentences of a text that have other numbers, without those that are the same."""
    others = [one.start for one in numbers if one.figure not in same]
    if not others:
        return ""
    pieces, last = [], 0
    for start, end, figure in numbers:
        if figure in same:
            pieces += [text[last:start], HIDDEN * (end - start)]
            last = end
    left = "".join([*pieces, text[last:]])
    sentences = (match.span() for match in _SENTENCE.finditer(text))
    return "".join(
        left[s:e] for s, e in sentences if bisect_left(others, s) < bisect_left(others, e)
    )


def _numbers(text: str, language: PlainLanguage) -> list[_Number]:
    """What may be a number in a text."""
    in_digits = [_in_digits(text, one, language) for one in matches(language.digits, _DIGIT, text)]
    in_words = [
        number for match in _words(text, language) if (number := _in_words(text, match, language))
    ]
    if not in_words or not in_digits:
        return in_digits or in_words
    found: list[_Number] = []
    for number in sorted((*in_digits, *in_words)):
        if not found or found[-1].end <= number.start:
            found.append(number)
    return found


def _words(text: str, language: PlainLanguage) -> Iterator[re.Match[str]]:
    if language.first:
        return matches(language.words_pattern, language.first, text)
    return language.words_pattern.finditer(text)


def _in_digits(text: str, match: re.Match[str], language: PlainLanguage) -> _Number:
    start, end = match.span()
    if match["month"]:
        return _Number(start, end, language.date(text, match))
    hedge = language.hedge(text, start)
    start -= len(hedge)
    if language.behind.match(text, end):
        return _Number(start, end, None)
    if not language.is_apart(text, start):
        return _Number(start, end, _named(text, match))
    return _Number(start, end, _figure(match, hedge.rstrip(), language))


def _named(text: str, match: re.Match[str]) -> Figure | None:
    """Digits that are part of a name; None where they may be anything else."""
    start = match.start()
    code = _CODE.search(text, max(0, start - 20), start)
    is_bare = code is not None and match.span() == match.span("figure")
    return (code[0].lower() + match[0], _NAME, "") if code and is_bare else None


def _in_words(text: str, match: re.Match[str], language: PlainLanguage) -> _Number | None:
    """None for what is no number: `He Jun`."""
    end = match.end()
    if match["words"]:
        return _Number(match.start("words"), end, _small(text, match, language))
    if match["month"]:
        return _Number(match.start("month"), end, language.date(text, match))
    if match["name"] and not is_month(text, match):
        return None
    return _Number(end - 1, end, None)


def _small(text: str, match: re.Match[str], language: PlainLanguage) -> Figure | None:
    """A small number in a word; None for what isn't plain."""
    word, unit = match["words"], match["its_unit"]
    number, end = language.words.get(word), match.end()
    is_open = language.behind.match(text, end) is not None
    if unit:
        is_apart = language.is_apart(text, match.start("words"))
        return (number, language.units[unit], "") if number and is_apart and not is_open else None
    if is_open and text[end] != "点":
        return None
    return _ONE if word == "一" else (number, "word", "") if number else None


def _figure(match: re.Match[str], hedge: str, language: PlainLanguage) -> Figure | None:
    """A figure in digits; None for what isn't plain."""
    written, scale, more, word = match.group("figure", "scale", "more", "unit")
    digits, unit = written.replace(",", ""), language.units[word] if word else ""
    if hedge and more:
        return None
    if word == "年":
        is_year = re.fullmatch("[12][0-9]{3}", match[0][:-1])
        if not is_year and (hedge or len(digits) > 2):
            return None
        unit = "" if is_year else unit
    if scale or "." in digits:
        scaled = Decimal(digits).scaleb(language.scales.get(scale or "", 0))
        digits = f"{scaled.normalize():f}"
    return digits, unit, language.hedges.get(hedge or more or "", "")
