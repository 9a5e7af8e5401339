"""Help in lines that fit the terminal, where a Chinese character takes two columns."""

import re
from collections.abc import Iterable, Iterator
from gettext import gettext

import click

from site_builder.problems.report import columns_of

_NARROWEST = 20
_PIECE = r"[ \n]+|[^ \n\u2e80-\uffef“”]+|[“（《]?[^ \n][”，。；：！？、）》]*"
"""What stays on one line: a word, or a Chinese character with the signs that cling to it."""


class HelpFormatter(click.HelpFormatter):
    """Writes help as click does; click counts characters, this counts columns."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, gettext("Usage: ") if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        self._write_line(gettext("{heading}:").format(heading=heading))

    def write_text(self, text: str) -> None:
        for number, paragraph in enumerate(text.split("\n\n")):
            if number:
                self.write("\n")
            for line in wrapped(paragraph, self.width - self.current_indent):
                self._write_line(line)

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        rows = list(rows)
        column = min(max(columns_of(term) for term, _text in rows), col_max) + col_spacing
        for term, text in rows:
            gap = column - columns_of(term)
            lines = wrapped(text, max(self.width - column - 2, _NARROWEST))
            if gap < col_spacing:
                self._write_line(term)
            else:
                self._write_line(term + " " * gap + next(lines, ""))
            for line in lines:
                self._write_line(" " * column + line)

    def _write_line(self, line: str) -> None:
        self.write(" " * self.current_indent + line.rstrip() + "\n")


def wrapped(text: str, width: int) -> Iterator[str]:
    """The lines of a paragraph, each of at most so many columns, unless a word is longer."""
    line = ""
    for piece in re.findall(_PIECE, text):
        piece = " " if piece.isspace() else piece
        if line and columns_of(line + piece.rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += piece if line else piece.lstrip()
    if line:
        yield line.rstrip()
