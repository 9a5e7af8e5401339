"""Approved wordings found in a text: names and terms, with the endings that English gives them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from site_builder.languages.alike import alike, alike_with_offsets
from site_builder.languages.east_asian import contains_han
from site_builder.parity.plain import HIDDEN

_GAP = re.compile(r"[\s-]+")
_SHORTEST = 4
"""A word of fewer letters gets no endings: `tea` is no form of `teas`."""


class Found(NamedTuple):
    """An approved wording in a text: whose it is, and from where to where it goes."""

    id: str
    start: int
    end: int


class _Entry(NamedTuple):
    """A wording to look for: its record, and its forms."""

    id: str
    forms: re.Pattern[str]


@dataclass(frozen=True)
class Wordings:
    """Wordings to look for, each with the id of its record."""

    words: tuple[tuple[str, str], ...]

    @cached_property
    def _entries(self) -> tuple[tuple[str, _Entry], ...]:
        """Each wording to look for, behind letters that a text with it must have."""
        return tuple(
            (_letters_of(words), _Entry(name, form_of(words))) for name, words in self.words
        )

    @cached_property
    def _known(self) -> dict[str, tuple[Found, ...]]:
        """What was found in each text: several rules ask for the same ones."""
        return {}

    def found_in(self, text: str) -> tuple[Found, ...]:
        """The wordings in a text, in order; where one is part of another, the longer alone."""
        if not self.words:
            return ()
        if text not in self._known:
            self._known[text] = tuple(self._find(text))
        return self._known[text]

    def _find(self, text: str) -> Iterator[Found]:
        plain, lowered = _compared(text)
        likely = [entry for letters, entry in self._entries if letters in lowered]
        if not likely:
            return
        offsets: Sequence[int] = range(len(text) + 1)
        if len(plain) != len(text):
            plain, known = alike_with_offsets(text)
            offsets = [*known, len(text)]
        matches = [
            (match.start(), -match.end(), entry.id)
            for entry in likely
            for match in entry.forms.finditer(plain)
        ]
        last = 0
        for start, end, name in sorted(matches):
            place = offsets[start]
            if place >= last:
                last = _end(offsets, -end)
                yield Found(name, place, last)

    def masked(self, text: str) -> str:
        """A text without these wordings: `HIDDEN` stands for each of their characters."""
        for one in self.found_in(text):
            text = text[: one.start] + HIDDEN * (one.end - one.start) + text[one.end :]
        return text


@lru_cache(maxsize=512)
def _compared(text: str) -> tuple[str, str]:
    """A text as it is compared, and so in small letters."""
    plain = alike(text)
    return plain, plain.lower()


def wordings(entries: Iterable[tuple[str, str]]) -> Wordings:
    """The wordings of records, by id. Empty ones don't count."""
    return Wordings(tuple((name, words) for name, words in entries if alike(words).strip()))


def has_form(words: str, text: str) -> bool:
    """Whether a text has a wording, whatever its case and endings."""
    return bool(alike(words).strip()) and form_of(words).search(alike(text)) is not None


@lru_cache(maxsize=4096)
def form_of(words: str) -> re.Pattern[str]:
    """The pattern of a wording in all its forms, to be searched in a text as `alike` gives it.

    A comma or a full stop may stand before a quotation mark that closes, as American English has
    it.
    """
    plain = alike(words).strip()
    if contains_han(plain):
        # A line of Markdown may end between any two characters.
        return re.compile(r"\n?".join(map(re.escape, plain)))
    form = _GAP.pattern.join(map(_endings, _GAP.split(plain))).replace('"', '[,.]?"')
    return re.compile(rf"(?<![A-Za-z0-9]){form}(?![A-Za-z0-9])", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _letters_of(words: str) -> str:
    """Letters that are in every form of a wording, in lower case."""
    plain = alike(words).strip()
    if contains_han(plain):
        return plain[0].lower()
    parts: list[str] = re.findall("[A-Za-z]+", plain)
    longest = max(parts or [""], key=len)
    return longest[: max(len(longest) - 3, 1)].lower()


def _endings(word: str) -> str:
    """A word with the endings of English, where it has letters enough to be known without them."""
    core = re.fullmatch(r"(\W*)([A-Za-z]+)(\W*)", word, re.ASCII)
    if core is None or len(core[2]) < _SHORTEST:
        return re.escape(word)
    stem: str = core[2]
    if stem.endswith("ies"):
        stem = f"{stem[:-3]}(?:y|ies)"
    elif stem.endswith("y"):
        stem = f"{stem[:-1]}(?:y|ies|ied|ying)"
    else:
        stem = re.sub("(?<=[^s])(?:s|e|es|ed)$", "", stem)
        stem += "(?:e|s|es|ed|ing)?"
    return f"{re.escape(core[1])}{stem}(?:'s|')?{re.escape(core[3])}"


def _end(offsets: Sequence[int], end: int) -> int:
    """Where the character before the one at `end` is over."""
    last = offsets[end - 1]
    following = map(offsets.__getitem__, range(end, len(offsets)))
    return next((place for place in following if place > last), last + 1)


def words_near(text: str) -> Iterator[re.Match[str]]:
    """The capitalised words of a text, two by two, as names are written."""
    return re.finditer(r"(?=(?P<first>[A-Z][A-Za-z'-]+)\s+(?P<last>[A-Z][A-Za-z'-]+))", text)
