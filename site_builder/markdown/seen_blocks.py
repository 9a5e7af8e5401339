"""The blocks of an article as their readers see them: each with its text, and where that is."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markdown_it.token import Token

from site_builder.markdown.visible_text import seen_places, seen_text
from site_builder.text.source import Source


class SeenBlock(NamedTuple):
    """What a block or a cell is made of: its inline tokens, those of the cells before it on its
    line, its lines, and the type of the token above them."""

    children: list[Token]
    before: tuple[Token, ...]
    lines: tuple[int, int]
    above: str

    @property
    def text(self) -> str:
        return seen_text(self.children)

    @property
    def is_title(self) -> bool:
        return self.above == "heading_open"

    def places(self, source: Source, line_offset: int) -> list[int]:
        """The offset in the source of each character of the text; `line_offset` lines of the file
        come before the tokens."""
        start, end = (source.offset(line + line_offset + 1) for line in self.lines)
        places = seen_places([*self.before, *self.children], source.text, start, end)
        return places[len(seen_text([*self.before])) :]


def seen_blocks(tokens: Iterable[Token]) -> Iterator[SeenBlock]:
    """The blocks among tokens, in order."""
    lines, above = (0, 0), ""
    before: list[Token] = []
    for token in tokens:
        if token.map and tuple(token.map) != lines:
            lines, before = (token.map[0], token.map[1]), []
        if token.type == "inline" and token.children:
            yield SeenBlock(token.children, tuple(before), lines, above)
            # The cells of a row follow each other on its line.
            before += token.children
        above = token.type
