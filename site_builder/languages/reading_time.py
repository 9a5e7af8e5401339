"""How long a text is: words, characters, and how long it takes to read."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import ceil

from babel.units import format_unit

from site_builder.languages.characters import NO_WORD
from site_builder.languages.digits import plain, signs_of
from site_builder.languages.idioms import idiom_of
from site_builder.languages.numbers import format_number
from site_builder.languages.script import is_chinese, locale_of

_CJK = re.compile(r"[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]+")
"""Written without spaces: each sign counts, as word processors for Chinese have it. Korean has
spaces, and is counted by words."""
_WORD = re.compile(rf"[^{NO_WORD}]+(?:['’.,:-][^{NO_WORD}]+)*")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Statistics:
    """`words` counts each Chinese or Japanese sign by itself, and what is in another script by its
    words; `characters` are those that are no
    white space; `minutes` of reading are rounded up."""

    words: int
    characters: int
    minutes: int


@lru_cache(maxsize=1024)
def format_minutes(minutes: int, tag: str) -> str:
    """Minutes as CLDR abbreviates them: `5 min`, `5分钟`, without a line break inside."""
    words = format_unit(minutes, "duration-minute", "short", locale=locale_of(tag))
    return words.replace(" ", "\u00a0")


def format_length(words: int, tag: str) -> str:
    """How many words, or signs, a text has, as a label prints it: exactly, and in Chinese with
    commas (GB/T 15835-2011 §5.1.1, which running text needs none by for four figures)."""
    if is_chinese(tag):
        return plain(Decimal(words), signs_of(tag), grouped=True)
    return format_number(words, tag)


def statistics_of(text: str, tag: str) -> Statistics:
    """The statistics of a text in the language of a BCP 47 tag."""
    words = _count_words(text)
    return Statistics(words, len(_SPACE.sub("", text)), _minutes(words, tag))


def _count_words(text: str) -> int:
    # Words of plain letters are most of a text, and told from others in a fifth of the time.
    others = [one for one in text.split(" ") if not (one.isascii() and one.isalnum())]
    plain = text.count(" ") + 1 - len(others)
    spaced = " ".join(others)
    without, runs = _CJK.subn(" ", spaced)
    return plain + len(spaced) - len(without) + runs + len(_WORD.findall(without))


def _minutes(words: int, tag: str) -> int:
    return ceil(words / idiom_of(tag).words_a_minute)
