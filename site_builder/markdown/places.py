"""Finds where a piece of a block's source stands."""

import re
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


@dataclass(slots=True)
class Finder:
    """Finds where a piece of source is; the nth search for it finds its nth place in a block."""

    source: Source
    first_line: int
    start: int
    end: int
    after_link: int
    asked: dict[str, int] = field(default_factory=dict)

    def find(self, text: str) -> Location:
        position = self.position(text)
        if position is None:
            return self.source.line_start(self.first_line)
        return self.source.location(position)

    def find_in_block(self, text: str, at: int) -> Location:
        """The place of an offset in a block's text, whose lines are the source's lines without what
        comes before and after their text."""
        _, _, rest = text[:at].rpartition("\n")
        line = self.first_line + text.count("\n", 0, at)
        words = rest + text[at:].partition("\n")[0]
        start, end = self.source.offset(line), self.source.offset(line + 1)
        found = self.source.text.find(words, start, end)
        return self.source.location(found + len(rest) if found >= 0 else start)

    def position(self, text: str) -> int | None:
        """The offset of the next place that is not escaped with a backslash."""
        position = self.source.text.find(text, self.asked.get(text, self.start), self.end)
        while position > 0 and self.source.text[position - 1] == "\\":
            position = self.source.text.find(text, position + 1, self.end)
        if position < 0:
            return None
        self.asked[text] = position + 1
        return position

    def next_of(self, words: str) -> int | None:
        """As `position`, for words from the text of the block: their first piece in the source."""
        return self.position(_PIECES.split(words, maxsplit=1)[0])

    def places(
        self, pattern: re.Pattern[str], text: str, group: int = 0
    ) -> Iterator[tuple[re.Match[str], int]]:
        """What matches in the text of a block, with the place of the match's group in the source;
        what is escaped there has none."""
        for match in pattern.finditer(text):
            position = self.next_of(match[group])
            if position is not None:
                yield match, position
