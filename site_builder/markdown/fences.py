"""The lines of colons in a document: which of them closes a directive.

They are looked for once, so that a document of nothing but openings takes no longer than others.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from markdown_it.rules_block import StateBlock

OPENING = re.compile(r"(:{3,})\{([^}]*)\}[ \t]*((?:.*[^ \t])?)[ \t]*")
"""A directive's first line."""
# A Chinese keyboard's colons are reported.
BARE = re.compile(r"[:：]{3,}")
"""A line that closes a directive, or was meant to."""

FENCES = "fences"
"""The key, in a parser's `env`, of the fences around the line that is being parsed."""

_PLAIN = re.compile(r":{3,}")
_COLONS = (":", "：")


class _Fence(NamedTuple):
    """A line of plain colons: how many begin it, and whether it opens (1) or closes (-1)."""

    line: int
    colons: int
    step: int


class _Ends(NamedTuple):
    """The lines of fences; and for each place between two of them the index of the fence that ends
    what is open there, or the number of fences where none does."""

    lines: Sequence[int]
    ends: Sequence[int]


class Fences:
    """The fences on the lines from `start` up to `end` of a document. A quotation in it has fences
    of its own, since its lines have signs before them. They are found when first asked for."""

    def __init__(self, start: int, end: int) -> None:
        self._start, self._end = start, end
        self._signs: list[int] = []
        self._fences: list[_Fence] | None = None
        self._ends: dict[int, _Ends] = {}

    def closing(self, state: StateBlock, start_line: int, end_line: int, colons: int) -> int | None:
        """The line, before `end_line`, that closes a directive opened by so many colons; those in
        between that open and close another, with as many colons or more, are that one's."""
        if colons not in self._ends:
            self._ends[colons] = self._ends_of(state, colons)
        lines, ends = self._ends[colons]
        found = ends[bisect_right(lines, start_line)]
        return lines[found] if found < len(lines) and lines[found] < end_line else None

    def next_sign(self, state: StateBlock, start_line: int, end_line: int) -> int | None:
        """The next line, before `end_line`, that opens or closes any directive, also by full-width
        colons."""
        self._found(state)
        at = bisect_right(self._signs, start_line)
        return self._signs[at] if at < len(self._signs) and self._signs[at] < end_line else None

    def _found(self, state: StateBlock) -> list[_Fence]:
        """The fences, those of the most colons first."""
        if self._fences is None:
            self._fences = []
            for line in range(self._start, self._end):
                self._look_at(state, line, self._fences)
            self._fences.sort(key=lambda fence: -fence.colons)
        return self._fences

    def _look_at(self, state: StateBlock, line: int, found: list[_Fence]) -> None:
        words = words_of(state, line)
        if not words.startswith(_COLONS):
            return
        is_bare, is_opening = BARE.fullmatch(words), OPENING.fullmatch(words)
        if is_bare or is_opening:
            self._signs.append(line)
        fence = _PLAIN.match(words)
        if fence and len(fence[0]) == len(words):
            found.append(_Fence(line, len(fence[0]), -1))
        elif fence and is_opening:
            found.append(_Fence(line, len(fence[0]), 1))

    def _ends_of(self, state: StateBlock, colons: int) -> _Ends:
        """For each place the first fence behind it by which more is closed than was opened; only
        fences of so many colons or more count."""
        fences = self._found(state)
        count = bisect_right(fences, -colons, key=lambda fence: -fence.colons)
        counted = sorted(fences[:count])
        depths = list(accumulate((fence.step for fence in counted), initial=0))
        ends = [count] * len(depths)
        waiting: list[int] = []
        for place, depth in enumerate(depths):
            while waiting and depths[waiting[-1]] > depth:
                ends[waiting.pop()] = place - 1
            waiting.append(place)
        return _Ends([fence.line for fence in counted], ends)


def words_of(state: StateBlock, line: int) -> str:
    """The words of a line, without what is around them."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
