"""What a number is of: words, names and dates that both languages have beside their numbers."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from site_builder.parity.anchor_words import (
    CHANGE,
    DAYTIME,
    EVENTS,
    FAMILY,
    HEALTH,
    PLACES,
    SIZES,
    TABLES,
)
from site_builder.parity.claims import Claim, compare, language_of
from site_builder.parity.counted_words import CLASSIFIERS, COUNTED

Meaning = int | str


class Anchor(NamedTuple):
    """A word between two offsets of a text, by its table and what it means there: the same in both
    languages."""

    start: int
    end: int
    table: str
    meaning: Meaning


SURE, WORDS, NOUNS, MEASURES = "sure words", "words", "nouns", "measures"
NAMED, ENDS, VALUES = "names", "ends", "values "
"""What the names of tables begin with. `SURE` are words that hardly ever stand beside a value that
isn't of them; nouns, and what measures them, stand behind their numbers; of names, places, events
and changes, and of other values, a text may say several things."""
ALL_TABLES = (*TABLES, COUNTED, CLASSIFIERS)
_RULES = {
    COUNTED: NOUNS,
    CLASSIFIERS: MEASURES,
    **dict.fromkeys((CHANGE, DAYTIME, EVENTS, FAMILY, HEALTH, PLACES, SIZES), WORDS),
}


_WORD = re.compile(r"[A-Za-z](?:[A-Za-z]|[.'’-](?=[A-Za-z])|(?<=[A-Za-z]\.[A-Za-z])\.)*")
_LATIN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9-]*[A-Z0-9a-z](?![A-Za-z0-9])", re.ASCII)
_ALONE = "男女"
"""Chinese words of one character that need no number beside them to be known."""
_BESIDE = re.compile(
    "[0-9一二两三四五六七八九十百千万亿余多约近逾达超个名位头只艘架辆所家座条棵株部本篇项]"
)


def anchors_in(text: str, tag: str) -> Iterator[Anchor]:
    """The words of the tables in a text."""
    words = _chinese(text) if language_of(tag) == "zh" else _english(text)
    for start, end, found in words:
        for table, meaning in found:
            yield Anchor(start, end, table, meaning)


_Meanings = tuple[tuple[str, int], ...]
"""The tables and lines that a word is in."""


def _chinese(text: str) -> Iterator[tuple[int, int, _Meanings]]:
    meanings, first, words = _chinese_words()
    end = 0
    for sign in first.finditer(text):
        start = sign.start()
        if start < end:
            continue
        word = sign[0]
        for longer in words.get(text[start : start + 2], ()):
            if text.startswith(longer, start):
                word = longer
                break
        else:
            if word not in meanings:
                continue
        end = start + len(word)
        if len(word) == 1 and word not in _ALONE:
            around = text[max(start - 1, 0) : start], text[end : end + 1]
            if not any(_BESIDE.match(sign) for sign in around):
                continue
        yield start, end, meanings[word]


def _english(text: str) -> Iterator[tuple[int, int, _Meanings]]:
    meanings = _meanings("en")
    matches = list(_WORD.finditer(text))
    for at, word in enumerate([_word(match[0]) for match in matches]):
        if not word.forms:
            continue
        start, before = matches[at].start(), matches[at - 1] if at else None
        for form in word.forms:
            if before and (both := f"{_word(before[0]).small} {form}") in meanings:
                yield before.start(), start + word.length, meanings[both]
                break
            if form in meanings:
                yield start, start + word.length, meanings[form]
                break


class _Word(NamedTuple):
    """An English word in small letters and without a genitive's ending; and its forms that are in
    the tables, by themselves or behind another word."""

    small: str
    length: int
    forms: tuple[str, ...]


@lru_cache(maxsize=8192)
def _word(written: str) -> _Word:
    word = written.removesuffix("'s").removesuffix("’s")
    small = word.lower()
    known = _last_words()
    forms = (word, small, small.removesuffix("s"), small.rstrip("."))
    return _Word(small, len(word), tuple(form for form in forms if form in known))


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    """The English words of the tables; of those in two parts, the last ones."""
    return frozenset(word.rpartition(" ")[2] for word in _meanings("en"))


@lru_cache(maxsize=1)
def _chinese_words() -> tuple[dict[str, _Meanings], re.Pattern[str], dict[str, list[str]]]:
    """The words with their meanings, the signs that they begin with, and those of two signs or more
    by the first two, the longest first."""
    meanings = _meanings("zh")
    words: dict[str, list[str]] = {}
    for word in sorted(meanings, key=len, reverse=True):
        if len(word) > 1:
            words.setdefault(word[:2], []).append(word)
    first = {word[0] for word in meanings}
    return meanings, re.compile(f"[{''.join(sorted(first))}]"), words


@lru_cache(maxsize=2)
def _meanings(language: str) -> dict[str, _Meanings]:
    """The meanings of each word of the tables in a language."""
    meanings: dict[str, _Meanings] = {}
    for number, table in enumerate(ALL_TABLES):
        name = f"{_RULES.get(table, SURE)} {number}"
        for line, row in enumerate(table.strip().split("\n")):
            chinese, _, english = row.partition(" = ")
            for word in (chinese if language == "zh" else english).split():
                written = word.replace("_", " ")
                meanings[written] = (*meanings.get(written, ()), (name, line))
    return meanings


def latin_of_both(one: str, other: str) -> frozenset[str]:
    """The Latin names that two texts have: `iPhone`, `GDP`."""
    short, long = sorted((one, other), key=len)
    names = {name for name in _LATIN.findall(short) if name != name.lower()}
    return frozenset(names.intersection(_LATIN.findall(long)) if names else ())


def latin_in(text: str, names: frozenset[str]) -> Iterator[Anchor]:
    """Latin names in a text."""
    for match in _LATIN.finditer(text) if names else ():
        if match[0] in names:
            yield Anchor(match.start(), match.end(), "latin", match[0])


def shared(source: Sequence[Claim], target: Sequence[Claim]) -> tuple[list[Anchor], list[Anchor]]:
    """The values and dates of both texts that are in both, as what other values are of."""
    ours: list[Anchor] = []
    theirs: list[Anchor] = []
    for other in target:
        same = [at for at, one in enumerate(source) if _is_same(one, other)]
        if len({source[at].written for at in same}) == 1:
            theirs.append(_anchor(other, same[0]))
            ours += [_anchor(source[at], same[0]) for at in same]
    return list(dict.fromkeys(ours)), theirs


def _is_same(one: Claim, other: Claim) -> bool:
    return group_of(one) == group_of(other) and compare(one, other) == "same"


def _anchor(claim: Claim, meaning: int) -> Anchor:
    return Anchor(claim.start, claim.end, VALUES + group_of(claim), meaning)


def group_of(claim: Claim) -> str:
    """Among which values one may have changed places with another: those of its kind and its unit,
    or dates as precise as it is."""
    when, value = claim.when, claim.value
    if when is not None:
        precise = "day" if when.day is not None else "month" if when.month is not None else "year"
        return f"date {precise} {when.years}"
    if value is None:
        return ""
    return " ".join([value.kind, *sorted({unit.quantity for unit in value.units})])
