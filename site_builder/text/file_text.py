"""A file of the user as it is written, byte order mark and line ends included, and changes to it
that touch nothing else."""

import re
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from site_builder.problems.problems import Location
from site_builder.text.source import Edit

_LINE_END = re.compile("\r\n|\r|\n")
_BOM = BOM_UTF8.decode()


@dataclass(frozen=True)
class FileText:
    """The text of a file that was read without a problem. Places (`Location`) are those of its
    `Source`, which knows neither a byte order mark nor other line ends than `\\n`."""

    text: str

    @staticmethod
    def of(data: bytes) -> "FileText":
        return FileText(data.decode("utf-8"))

    def offset(self, where: Location) -> int:
        """Where a place is in the text."""
        return self.line_start(where.line) + max(where.column, 1) - 1

    def line_start(self, line: int) -> int:
        """Where a line (from 1) begins; the end of the text for one past the last."""
        starts = self._line_starts
        return starts[line - 1] if line <= len(starts) else len(self.text)

    def line_end(self, line: int) -> int:
        """Where a line's text ends, before its line end."""
        start, end = self.line_start(line), self.line_start(line + 1)
        return start + len(self.text[start:end].rstrip("\r\n"))

    def line(self, line: int) -> str:
        """A line, without its end."""
        return self.text[self.line_start(line) : self.line_end(line)]

    def line_of(self, offset: int) -> int:
        """The line that an offset is in."""
        return bisect_right(self._line_starts, offset)

    def between(self, start: Location, end: Location) -> str:
        """What is written from a place up to another, with `\\n` for every line end."""
        return _LINE_END.sub("\n", self.text[self.offset(start) : self.offset(end)])

    @property
    def line_break(self) -> str:
        """How this file ends its lines: as its first line."""
        found = _LINE_END.search(self.text)
        return found[0] if found else "\n"

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """The file with changes, which lie apart from each other; those at the same place follow
        one another in the given order. Line ends in them are written as the file's own."""
        pieces: list[str] = []
        last = 0
        for start, end, words in sorted(edits, key=lambda edit: edit[:2]):
            pieces += self.text[last:start], words.replace("\n", self.line_break)
            last = end
        return "".join([*pieces, self.text[last:]]).encode("utf-8")

    @cached_property
    def _line_starts(self) -> list[int]:
        begin = len(self.text) - len(self.text.lstrip(_BOM))
        return [begin, *(found.end() for found in _LINE_END.finditer(self.text, begin))]
