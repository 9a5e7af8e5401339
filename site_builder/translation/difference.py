"""What differs between two versions of a text, word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from site_builder.languages.characters import SELECTORS
from site_builder.languages.east_asian import contains_han
from site_builder.translation.words import WORD

Change = Literal["equal", "delete", "insert"]

# A character comes with what is shown as one with it: accents, tones of skin, joined emoji.
_SHOWN = rf".[{SELECTORS}\u0300-\u036f\U0001f3fb-\U0001f3ff]*"
_TOKEN = re.compile(rf"{_SHOWN}(?:\u200d{_SHOWN})+|{WORD}|\s+|{_SHOWN}", re.DOTALL)
_SENTENCE = re.compile(r"[^\n.!?。！？；]*[\n.!?。！？；]*\s*")
_LARGE = 2_000_000  # pairs of words; texts with more are compared sentence by sentence first
_HAN_WIDTH = 2


class _Run(NamedTuple):
    """Words that are the same, or that were replaced by others."""

    is_equal: bool
    old: str
    new: str


def difference(old: str, new: str, tag: str) -> tuple[tuple[Change, str], ...]:
    """The runs of two versions of a text: what stayed, what was deleted, what was inserted.

    What stayed and what was deleted spell the old text, what stayed and what was inserted the new
    one; a deletion comes before the insertion that replaces it. Words and numbers are whole,
    Chinese is compared by characters, and what stayed between two changes counts as changed if it
    is too little to read by itself. `tag` is the text's language (BCP 47).
    """
    found: list[tuple[Change, str]] = []
    for run in _readable(_runs(old, new)):
        if run.is_equal:
            found.append(("equal", run.old))
            continue
        if run.old:
            found.append(("delete", run.old))
        if run.new:
            found.append(("insert", run.new))
    return tuple(found)


def _runs(old: str, new: str) -> Iterator[_Run]:
    ours, theirs = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(ours) * len(theirs) <= _LARGE:
        yield from _compared(ours, theirs)
        return
    for run in _compared(_SENTENCE.findall(old), _SENTENCE.findall(new)):
        inner = _TOKEN.findall(run.old), _TOKEN.findall(run.new)
        if run.is_equal or len(inner[0]) * len(inner[1]) > _LARGE:
            yield run
        else:
            yield from _compared(*inner)


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[_Run]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        yield _Run(kind == "equal", "".join(old[start:end]), "".join(new[new_start:new_end]))


def _readable(runs: Iterable[_Run]) -> list[_Run]:
    """The runs, in which too short ones that stayed belong to the changes around them (Neil
    Fraser, *Diff Strategies*, 2006, §3.2: semantic cleanup)."""
    found: list[_Run] = []
    for run in runs:
        found.append(run)
        while len(found) > 2 and _is_too_short(*found[-3:]):
            *found, first, between, last = found
            old = first.old + between.old + last.old
            found.append(_Run(False, old, first.new + between.new + last.new))
        if len(found) > 1 and found[-1].is_equal == found[-2].is_equal:
            *found, first, last = found
            found.append(_Run(first.is_equal, first.old + last.old, first.new + last.new))
    return found


def _is_too_short(first: _Run, between: _Run, last: _Run) -> bool:
    if first.is_equal or not between.is_equal or last.is_equal:
        return False
    if between.old.isspace():
        return True
    length = _width(between.old)
    return all(length <= max(_width(run.old), _width(run.new)) for run in (first, last))


def _width(text: str) -> int:
    return sum(_HAN_WIDTH if contains_han(character) else 1 for character in text)
