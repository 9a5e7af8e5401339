"""List items whose indent is made of odd spaces, such as U+3000: to which level each belongs."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from site_builder.languages.characters import INVISIBLE, UNSEEN

_ITEM = re.compile(rf"([ \t{UNSEEN}]*)([-*+]|[0-9]{{1,9}}[.)])(?=[ \t{UNSEEN}])")
_ZERO_WIDTH = re.compile(rf"[{INVISIBLE}]")
_ODD = re.compile(rf"[{UNSEEN}]")
_WIDTHS = {"\u3000": 2, "\t": 4}
"""How many columns the indents of lists have; all other spaces have one."""


class _Level(NamedTuple):
    """How wide an item's indent looks, and the column that its marker, and its words, begin at."""

    width: int
    column: int
    words: int


@dataclass(slots=True)
class Indents:
    """The levels of the lists in a text, asked for line after line."""

    text: str
    _levels: list[_Level] = field(default_factory=list)
    _seen: int = 0

    def applied(self, start: int, line: str) -> str:
        """The line that begins at an offset, its indent made of plain spaces if it is an item's
        and has odd ones."""
        item = _ITEM.match(line)
        if item is None or not _ODD.search(item[1]):
            return line
        self._look_at_lines_before(start)
        column = self._enter(item)
        self._seen = start + len(line) + 1
        return " " * column + line[item.start(2) :]

    def _look_at_lines_before(self, start: int) -> None:
        for line in self.text[self._seen : start].split("\n"):
            if item := _ITEM.match(line):
                self._enter(item)
            elif line.strip() and not line.startswith((" ", "\t")):
                self._levels.clear()

    def _enter(self, item: re.Match[str]) -> int:
        """The column of an item's marker."""
        width = sum(_WIDTHS.get(sign, 1) for sign in _ZERO_WIDTH.sub("", item[1]))
        while self._levels and self._levels[-1].width > width:
            self._levels.pop()
        if not self._levels:
            column = 0 if _ODD.search(item[1]) else width
        elif self._levels[-1].width == width:
            column = self._levels.pop().column
        else:
            column = self._levels[-1].words
        self._levels.append(_Level(width, column, column + len(item[2]) + 1))
        return column
