"""Where the words of a block stand in its file: each begins and ends at an exact place."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from markdown_it.token import Token

from site_builder.markdown.headings import without_id
from site_builder.problems.problems import Location
from site_builder.text.source import Source

_INDENT = "\u3000"
_HEADING_SIGNS = re.compile(r"[^#＃]*[#＃]{1,6}[ \t]*")
_ROW_START = re.compile(r"(?:[ \t>]|[-*+] |[0-9]{1,9}[.)] )*")
_CLOSING_SIGNS = re.compile(r"(?:^|[ \t])#+$")


class Extent(NamedTuple):
    """The offsets in the source at which words begin, and behind which they end."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Places:
    """Finds the words of tokens in the source; `line_offset` lines of it stand before theirs."""

    source: Source
    line_offset: int

    def of_text(self, inline: Token, *, is_last_line: bool = False) -> Extent:
        """The place of a paragraph's text, or of a text that is all of its paragraph's last
        line."""
        first, behind = inline.map or (0, 1)
        lines = inline.content.split("\n")
        if is_last_line:
            first = behind - len(lines)
        words = lines[0].strip(f" \t{_INDENT}")
        start = self._find(first, words)
        end = self._find(first + len(lines) - 1, lines[-1].rstrip()) + len(lines[-1].rstrip())
        return Extent(start, max(start, end))

    def of_heading(self, inline: Token) -> Extent:
        """The place of a heading's text, without the signs around it and without its id."""
        extent = self.of_text(inline)
        if "\n" in inline.content:
            return extent
        line = (inline.map or (0, 1))[0]
        begin, end = self._line(line)
        words = inline.content
        opening = _HEADING_SIGNS.match(self.source.text, begin, end)
        start = self.source.text.find(words, opening.end() if opening else begin, end)
        start = extent.start if start < 0 else start
        shown = without_id(words).rstrip()
        if shown != words.rstrip():
            shown = _CLOSING_SIGNS.sub("", shown).rstrip()
        return Extent(start, start + len(shown))

    def of_row(self, row: Token, cells: list[str]) -> Extent:
        """The place of a table's row, with the pipes around it."""
        begin, end = self._line((row.map or (0, 1))[0])
        text = self.source.text
        found = _ROW_START.match(text, begin, end)
        start = found.end() if found else begin
        first = cells[0].split("|")[0].strip() if cells else ""
        if text[start : start + 1] != "|" and first:
            start = max(text.find(first, start, end), start)
        return Extent(start, begin + len(text[begin:end].rstrip()))

    def of_code(self, code: Token) -> Extent:
        """The place of a block's code, from its first line to the end of its last one."""
        lines = code.content.removesuffix("\n").split("\n")
        first = (code.map or (0, 1))[0] + (code.type == "fence")
        start = self._find(first, lines[0])
        return Extent(start, self._find(first + len(lines) - 1, lines[-1]) + len(lines[-1]))

    def location(self, extent: Extent) -> Location:
        return self.source.location(extent.start)

    def end(self, extent: Extent) -> Location:
        """The place behind the last character, which a comment may follow."""
        if extent.end == extent.start:
            return self.source.location(extent.start)
        last = self.source.location(extent.end - 1)
        return Location(last.path, last.line, last.column + 1)

    def _line(self, line: int) -> Extent:
        """The text of a line of the tokens, without its line end."""
        number = line + self.line_offset + 1
        start, end = self.source.offset(number), self.source.offset(number + 1)
        return Extent(start, end - self.source.text.endswith("\n", start, end))

    def _find(self, line: int, words: str) -> int:
        """Where words begin that end a line; where the line's own words do if they can't be found
        (a tab before them was taken apart)."""
        start, end = self._line(line)
        text = self.source.text
        found = text.rfind(words, start, end)
        return found if found >= 0 else end - len(text[start:end].lstrip())
