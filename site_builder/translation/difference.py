"""What differs between two versions of a text, word by word."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Literal, NamedTuple

from site_builder.languages.characters import SELECTORS
from site_builder.languages.east_asian import contains_han
from site_builder.translation.phrases import phrase_ends
from site_builder.translation.words import WORD

Change = Literal["equal", "delete", "insert"]

# A character comes with what is shown as one with it: accents, tones of skin, joined emoji.
_SHOWN = rf".[{SELECTORS}\u0300-\u036f\U0001f3fb-\U0001f3ff]*"
_TOKEN = re.compile(rf"{_SHOWN}(?:\u200d{_SHOWN})+|{WORD}|\s+|{_SHOWN}", re.DOTALL)
_SENTENCE = re.compile(r"[^\n.!?。！？；]*[\n.!?。！？；]*\s*")
_LARGE = 2_000_000  # pairs of words; texts with more are compared sentence by sentence first


_ENDS, _MARKS, _OPENS = "\n.!?。！？；…", ",:;，、：”’）》」』)]}", "“‘（《「『([{"


class _Run(NamedTuple):
    """Words that are the same, or that were replaced by others."""

    is_equal: bool
    old: list[str]
    new: list[str]


def difference(old: str, new: str, tag: str) -> tuple[tuple[Change, str], ...]:
    """The runs of two versions of a text: what stayed, what was deleted, what was inserted.

    What stayed and what was deleted spell the old text, what stayed and what was inserted the new
    one; a deletion comes before the insertion that replaces it. Words and numbers are whole,
    Chinese is compared by characters, and what stayed between two changes counts as changed if it
    is too little to read by itself. `tag` is the language of both (BCP 47).
    """
    found: list[tuple[Change, str]] = []
    for run in _slid(_readable(_runs(old, new)), tag):
        rows: tuple[tuple[Change, list[str]], ...] = (("delete", run.old), ("insert", run.new))
        for change, words in (("equal", run.old),) if run.is_equal else rows:
            if words:
                found.append((change, "".join(words)))
    return tuple(found)


def _runs(old: str, new: str) -> Iterator[_Run]:
    ours, theirs = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(ours) * len(theirs) <= _LARGE:
        yield from _compared(ours, theirs)
        return
    for run in _compared(_SENTENCE.findall(old), _SENTENCE.findall(new)):
        ours, theirs = (_TOKEN.findall("".join(words)) for words in (run.old, run.new))
        if run.is_equal or len(ours) * len(theirs) > _LARGE:
            yield _Run(run.is_equal, ours, theirs)
        else:
            yield from _compared(ours, theirs)


def _compared(old: list[str], new: list[str]) -> Iterator[_Run]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        yield _Run(kind == "equal", old[start:end], new[new_start:new_end])


def _readable(runs: Iterable[_Run]) -> list[_Run]:
    """The runs, in which too short ones that stayed belong to the changes around them (Neil
    Fraser, *Diff Strategies*, 2006, §3.2: semantic cleanup)."""
    found: list[_Run] = []
    for run in runs:
        found.append(run)
        while len(found) > 2 and _is_too_short(*found[-3:]):
            *found, first, between, last = found
            found.append(_joined(first, _joined(between, last)))
        if len(found) > 1 and found[-1].is_equal == found[-2].is_equal:
            *found, first, last = found
            found.append(_joined(first, last))
    return found


def _joined(first: _Run, last: _Run) -> _Run:
    return _Run(first.is_equal and last.is_equal, first.old + last.old, first.new + last.new)


def _is_too_short(first: _Run, between: _Run, last: _Run) -> bool:
    if first.is_equal or not between.is_equal or last.is_equal:
        return False
    length = _width(between.old)
    return all(length <= max(_width(run.old), _width(run.new)) for run in (first, last))


def _width(words: list[str]) -> int:
    """How wide some words are, without the spaces around them."""
    text = "".join(words).strip()
    return len(text) + sum(map(contains_han, text))


def _slid(runs: list[_Run], tag: str) -> list[_Run]:
    """The runs, in which what was only deleted or only inserted begins and ends where a reader
    would say that it does: `专题[会、调度]会` is `[专题会、]调度会` (Fraser, §3.2.2)."""
    for at in range(1, len(runs) - 1):
        before, run, after = runs[at - 1 : at + 2]
        if not run.is_equal and not (run.old and run.new):
            # What stands between two changes stays there, or they would be one.
            least = -len(before.old) + (at > 1)
            most = len(after.old) - (at + 2 < len(runs))
            words = before.old, run.old or run.new, after.old
            steps = _best_slide(*words, least, most, tag)
            runs[at - 1 : at + 2] = _moved(before, run, after, steps)
    return runs


def _moved(before: _Run, change: _Run, after: _Run, steps: int) -> tuple[_Run, _Run, _Run]:
    """Three runs, of which the middle one stands some words further to the right (or left)."""
    words = before.old + (change.old or change.new) + after.old
    start = len(before.old) + steps
    end = start + len(change.old or change.new)
    first, middle, last = words[:start], words[start:end], words[end:]
    inner = _Run(False, middle, []) if change.old else _Run(False, [], middle)
    return _Run(True, first, first), inner, _Run(True, last, last)


def _best_slide(
    before: list[str], change: list[str], after: list[str], least: int, most: int, tag: str
) -> int:
    """By how many words, from `least` to `most`, a change reads best further to the right, or to
    the left if below 0."""
    words = before + change + after
    start, end = len(before), len(before) + len(change)
    lowest = highest = 0
    while lowest > least and words[start + lowest - 1] == words[end + lowest - 1]:
        lowest -= 1
    while highest < most and words[start + highest] == words[end + highest]:
        highest += 1
    if lowest == highest:
        return 0
    ends = phrase_ends("".join(words), tag)
    starts = [0, *accumulate(map(len, words))]

    def reads(step: int) -> tuple[int, int]:
        places = (start + step, end + step)
        return sum(_seam(words, at) + (starts[at] in ends) for at in places), -abs(step)

    return max(range(lowest, highest + 1), key=reads)


def _seam(words: list[str], at: int) -> int:
    """How well a text comes apart before one of its words."""
    if at in (0, len(words)):
        return 4
    before, after = words[at - 1].strip(" ") or " ", words[at]
    if before[-1] in _ENDS:
        return 4
    if before[-1] in _MARKS or after[0] in _OPENS:
        return 3
    return 2 if before == " " else int(after.isspace())
