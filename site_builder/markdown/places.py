"""Finds where a piece of a block's source stands."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from markdown_it.rules_block import StateBlock
from markdown_it.utils import EnvType

from site_builder.messages.message import Message
from site_builder.problems.problems import Location
from site_builder.text.source import Source

_KEY = "mistakes"


class Mistake(NamedTuple):
    """A problem at an offset (in code points) of the text that is parsed."""

    offset: int
    code: str
    message: Message
    hint: Message


def note_mistake(
    state: StateBlock, offset: int, code: str, message: Message, hint: Message
) -> None:
    """Keep a mistake. markdown-it may try a rule on a line more than once: each is kept once."""
    state.env.setdefault(_KEY, set()).add(Mistake(offset, code, message, hint))


def mistakes_in(env: EnvType) -> list[Mistake]:
    """The mistakes kept in a parser's `env`, in the order of the text."""
    return sorted(env.get(_KEY, ()))


NOT_TEXT = "\0"
"""Stands, in the text of a block, for everything in it that isn't text: sources hold no NUL."""

_PIECES = re.compile(rf"[{NOT_TEXT}\n]")


_MOST_IN_VAIN = 4_000_000
"""How many characters of a block are looked through for what isn't there, in all: a block of no
more than a page is never given up."""


@dataclass(slots=True)
class Finder:
    """Finds where a piece of source is; the nth search for it finds its nth place in a block."""

    source: Source
    first_line: int
    start: int
    end: int
    after_link: int
    asked: dict[str, int] = field(default_factory=dict)
    last_found: int = 0
    in_vain: int = 0
    """How many characters were looked through for what wasn't there."""
    _line_starts: list[int] = field(default_factory=list)
    _line_places: dict[int, int] = field(default_factory=dict)

    def find(self, text: str) -> Location:
        """The place of markup, which is asked for in its order; that of the block where it can't be
        found."""
        position = self.position(text, self.last_found)
        if position is None:
            return self.source.line_start(self.first_line)
        self.last_found = position
        return self.source.location(position)

    def find_in_block(self, text: str, at: int) -> Location:
        """The place of an offset in a block's text, whose lines are the source's lines without what
        comes before and after their text."""
        if not self._line_starts:
            self._line_starts = [0, *(match.end() for match in re.finditer("\n", text))]
        line = bisect_right(self._line_starts, at) - 1
        start = self.source.offset(self.first_line + line)
        if line not in self._line_places:
            end = self.source.offset(self.first_line + line + 1)
            line_end = text.find("\n", self._line_starts[line])
            words = text[self._line_starts[line] : line_end if line_end >= 0 else len(text)]
            self._line_places[line] = self.source.text.find(words, start, end)
        found = self._line_places[line]
        in_line = at - self._line_starts[line]
        return self.source.location(found + in_line if found >= 0 else start)

    def position(self, text: str, near: int = 0) -> int | None:
        """The offset of the next place that is not escaped with a backslash; behind the offset
        `near`, if there is one."""
        start = self.asked.get(text, self.start)
        position = self._unescaped(text, max(start, near))
        if position < 0 and start < near:
            position = self._unescaped(text, start)
            self.in_vain += near - start
        self.asked[text] = position + 1 if position >= 0 else self.end
        return position if position >= 0 else None

    def _unescaped(self, text: str, start: int) -> int:
        position = self.search(text, start)
        while position > 0 and self.source.text[position - 1] == "\\":
            position = self.search(text, position + 1)
        return position

    def search(self, text: str, start: int) -> int:
        """The offset of a text from another one on, -1 for none; and soon for all, in a block of
        which too much was looked through already."""
        if self.in_vain > _MOST_IN_VAIN:
            return -1
        found = self.source.text.find(text, start, self.end)
        self.in_vain += self.end - start if found < 0 else 0
        return found

    def next_of(self, words: str, near: int = 0) -> int | None:
        """As `position`, for words from the text of the block: their first piece in the source."""
        return self.position(_PIECES.split(words, maxsplit=1)[0], near)

    def places(
        self, pattern: re.Pattern[str], text: str, group: int = 0
    ) -> Iterator[tuple[re.Match[str], int]]:
        """What matches in the text of a block, with the place of the match's group in the source;
        what is escaped there has none."""
        near = self.start
        for match in pattern.finditer(text):
            position = self.next_of(match[group], near)
            if position is not None:
                near = position
                yield match, position
