"""The words of a text, of any language, and how much two texts have in common.

A word is a run of letters, a number with its signs (`94.70`, `2021-11-17`), or one character of a
script that is written without spaces between words.
"""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from site_builder.languages.characters import NO_WORD
from site_builder.languages.east_asian import HAN, SELECTORS
from site_builder.languages.unicode import fold

_UNSPACED = f"{HAN}\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
_THAI, _THAI_SIGNS = "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46", "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_NO_LETTER = f"{NO_WORD}{_UNSPACED}{_THAI}{_THAI_SIGNS}"

NUMBER = r"[0-9]+(?:[.,:/-][0-9]+)*"
WORD = (
    f"(?=[0-9]*[^{_NO_LETTER}0-9])[^{_NO_LETTER}]+(?:['’-][^{_NO_LETTER}]+)*|{NUMBER}"
    f"|[{_UNSPACED}][{SELECTORS}]*|[{_THAI}][{_THAI_SIGNS}]*"
)
"""A word: a regular expression."""

_WORD = re.compile(WORD)
_ANY_UNSPACED = re.compile(f"[{_UNSPACED}]")
_SPACES = re.compile(r"[ \t\u3000\xa0]+")


class Words(NamedTuple):
    """How often each word, and each pair of neighbouring words, is in a text; how many words it
    has; how many of all these there are; and whether it has Chinese characters or kana."""

    counts: Mapping[str, int]
    length: int
    total: int
    is_unspaced: bool


def comparable(text: str) -> str:
    """A text in its normal form, without white space that doesn't make it another text.

    A hard line break is a space: spaces at the end of a line make one, and editors remove them.
    A text with Chinese characters or kana is compared without any spaces: where a line is wrapped
    between `GitHub` and `的`, a space is lost, and some desks set one where others don't.
    """
    text = text.replace("\\\n", " ")
    return _SPACES.sub("", text) if _ANY_UNSPACED.search(text) else text


def words_of(text: str) -> list[str]:
    """The words of a text in order, without spaces and marks, and whatever their case."""
    return _WORD.findall(fold(text))


def count_words(text: str) -> Words:
    words = words_of(text)
    counts: dict[str, int] = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    for first, second in pairwise(words):
        pair = f"{first} {second}"
        counts[pair] = counts.get(pair, 0) + 1
    is_unspaced = _ANY_UNSPACED.search(text) is not None
    return Words(counts, len(words), max(2 * len(words) - 1, 0), is_unspaced)


def likeness(one: Words, other: Words) -> float:
    """How much of two texts is the same, from 0 to 1: Dice's coefficient of their words and pairs
    of words. A half of a text is like the whole by 2/3, a third by 1/2."""
    if not one.total or not other.total:
        return float(one.total == other.total)
    return 2 * _shared(one, other) / (one.total + other.total)


def containment(one: Words, other: Words) -> float:
    """How much of the shorter of two texts is in the longer one, from 0 to 1."""
    return _shared(one, other) / max(min(one.total, other.total), 1)


def _shared(one: Words, other: Words) -> int:
    ours, theirs = one.counts, other.counts
    return sum(min(ours[word], theirs[word]) for word in ours.keys() & theirs.keys())
