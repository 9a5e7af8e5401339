"""Approved wordings found in a text: names and terms, with the endings that English gives them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from site_builder.languages.alike import alike, alike_with_offsets
from site_builder.languages.east_asian import contains_han
from site_builder.parity.plain import HIDDEN

_GAP = re.compile(r"[\s-]+")
_SHORTEST = 4
"""A word of fewer letters gets no endings: `tea` is no form of `teas`."""


@dataclass(frozen=True)
class Found:
    """An approved wording in a text: whose it is, and from where to where it goes."""

    id: str
    start: int
    end: int


@dataclass(frozen=True)
class Wordings:
    """Wordings to look for, each with the id of its record."""

    entries: tuple[tuple[str, str], ...]

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(name for name, _words in self.entries)

    def found_in(self, text: str) -> list[Found]:
        """The wordings in a text, in order; where one is part of another, the longer alone."""
        pattern = _any_of(self.entries)
        if pattern is None or not pattern.search(plain := alike(text)):
            return []
        plain, offsets = alike_with_offsets(text)
        offsets.append(len(text))
        found = []
        for match in pattern.finditer(plain):
            index = int((match.lastgroup or "_0")[1:])
            end = _end(offsets, match.end())
            found.append(Found(self.entries[index][0], offsets[match.start()], end))
        return found

    def masked(self, text: str) -> str:
        """A text without these wordings: `HIDDEN` stands for each of their characters."""
        for one in self.found_in(text):
            text = text[: one.start] + HIDDEN * (one.end - one.start) + text[one.end :]
        return text


def _end(offsets: list[int], end: int) -> int:
    """Where the character before the one at `end` is over."""
    last = offsets[end - 1]
    return next((place for place in offsets[end:] if place > last), last + 1)


def wordings(entries: Iterable[tuple[str, str]]) -> Wordings:
    """The wordings of records, by id. Empty ones don't count."""
    return Wordings(tuple((name, words) for name, words in entries if alike(words).strip()))


def has_form(words: str, text: str) -> bool:
    """Whether a text has a wording, whatever its case and endings."""
    return bool(alike(words).strip()) and form_of(words).search(alike(text)) is not None


@lru_cache(maxsize=64)
def _any_of(entries: tuple[tuple[str, str], ...]) -> re.Pattern[str] | None:
    if not entries:
        return None
    by_length = sorted(enumerate(entries), key=lambda entry: -len(entry[1][1]))
    groups = (f"(?P<_{at}>{_form(alike(words).strip())})" for at, (_id, words) in by_length)
    return re.compile("|".join(groups), re.IGNORECASE)


@lru_cache(maxsize=4096)
def form_of(words: str) -> re.Pattern[str]:
    """The pattern of a wording in all its forms, to be searched in a text as `alike` gives it."""
    return re.compile(_form(alike(words).strip()), re.IGNORECASE)


def _form(words: str) -> str:
    if contains_han(words):
        return r"\s*".join(map(re.escape, words.replace(" ", "")))
    pieces = _GAP.split(words)
    return rf"(?<![A-Za-z0-9]){_GAP.pattern.join(map(_endings, pieces))}(?![A-Za-z0-9])"


def _endings(word: str) -> str:
    """A word with the endings of English, where it has letters enough to be known without them."""
    core = re.fullmatch(r"(\W*)([A-Za-z]+)(\W*)", word, re.ASCII)
    if core is None or len(core[2]) < _SHORTEST:
        return re.escape(word)
    stem = core[2]
    if stem.endswith("ies"):
        stem = f"{stem[:-3]}(?:y|ies)"
    elif stem.endswith("y"):
        stem = f"{stem[:-1]}(?:y|ies|ied|ying)"
    else:
        stem = re.sub("(?<=[^s])(?:s|e|es|ed)$", "", stem)
        stem += "(?:e|s|es|ed|ing)?"
    return re.escape(core[1]) + stem + "(?:'s|')?" + re.escape(core[3])


def words_near(text: str) -> Iterator[re.Match[str]]:
    """The capitalised words of a text, two by two, as names are written."""
    return re.finditer(r"(?=(?P<first>[A-Z][A-Za-z'-]+)\s+(?P<last>[A-Z][A-Za-z'-]+))", text)
