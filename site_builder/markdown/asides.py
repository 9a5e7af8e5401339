"""Finds the code and the comments in an article before it is parsed.

Code is shown as written; comments (`<!-- … -->`) are the author's notes and must never be
published. Whichever begins first counts: a comment inside code is code, and what looks like code
inside a comment is part of the comment. Unlike in CommonMark, a comment may hold blank lines
wherever it begins, so that no half of it is ever published.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from site_builder.languages.characters import UNSEEN
from site_builder.text.html_comments import OPENING, Span, comment_end

_SPACE = rf"[ \t{UNSEEN}]"
# What stands before a block on its line: the signs of quotations and lists around it.
_OUTER = rf"{_SPACE}*(?:(?:>|(?:[-*+]|[0-9]{{1,9}}[.)])[ \t]){_SPACE}*)*"
_FENCE = re.compile(rf"{_OUTER}(`{{3,}}(?=[^`\n]*$)|~{{3,}})", re.MULTILINE)
_FENCE_END = re.compile(rf"[>{_SPACE[1:]}*(`{{3,}}|~{{3,}}){_SPACE}*$", re.MULTILINE)
_BLANK = re.compile(rf"[> \t{UNSEEN}]*$", re.MULTILINE)
_PARAGRAPH_END = re.compile(rf"\n[> \t{UNSEEN}]*(?:\n|\Z)|\Z")
_INDENTED = re.compile(r"(?: {0,3}\t| {4})[ \t]*[^ \t\n]")
# Below the beginning of a list's item or of a footnote, what is indented belongs to it.
_INDENTED_BELOW = re.compile(rf"{_SPACE}*(?:[-*+][ \t]|[0-9]{{1,9}}[.)][ \t]|\[\^)|[ \t]")
_BACKQUOTES = re.compile("`+")
_INLINE = re.compile(rf"\\.|`+|{OPENING}")


class Asides(NamedTuple):
    """The spans of code and of comments, each in order, and where an unclosed comment begins: one
    at most, as it goes on to the end of the text."""

    code: list[Span]
    comments: list[Span]
    unclosed: list[int]


def asides(text: str, start: int) -> Asides:
    """The asides of a text from an offset on, where a line begins or ends."""
    found = Asides([], [], [])
    scanner = _Scanner(text, found)
    position = start
    while position < len(text):
        position = scanner.line(position)
    return found


class _Scanner:
    """Goes through a text line by line, skipping the lines that code or a comment covers."""

    def __init__(self, text: str, found: Asides) -> None:
        self.text = text
        self.found = found
        self.fence = ""
        self.is_below_blank = True
        self.is_below_item = False
        self.paragraph_end = -1
        self.last: dict[int, int] = {}

    def line(self, start: int) -> int:
        """Look at the line that begins at an offset; the offset where the next one begins."""
        end = self.text.find("\n", start) + 1 or len(self.text)
        if self.fence:
            self._line_in_fence(start, end)
        elif opening := _FENCE.match(self.text, start, end):
            self.fence = opening[1]
        elif _BLANK.match(self.text, start, end):
            self.is_below_blank = True
        elif self._is_indented_code(start, end):
            self.found.code.append(Span(start, end))
        else:
            self.is_below_blank = False
            for piece in self._inline(start, end):
                end = self._line_end(piece.end, end)
        return end

    def _line_in_fence(self, start: int, end: int) -> None:
        closing = _FENCE_END.match(self.text, start, end)
        if closing and closing[1].startswith(self.fence):
            self.fence = ""
        else:
            self.found.code.append(Span(start, end))

    def _is_indented_code(self, start: int, end: int) -> bool:
        if not _INDENTED.match(self.text, start, end):
            self.is_below_item = bool(_INDENTED_BELOW.match(self.text, start, end))
            return False
        return self.is_below_blank and not self.is_below_item

    def _inline(self, start: int, end: int) -> Iterator[Span]:
        """Code and comments that begin on a line, some of which may end on another."""
        while found := _INLINE.search(self.text, start, end):
            start = found.end()
            span = self._code(found) if found[0][0] == "`" else self._comment(found)
            if span:
                yield span
                start = span.end
                end = self._line_end(start, end)

    def _line_end(self, offset: int, known: int) -> int:
        """Where the line of an offset ends: as is known, for one before that."""
        return known if offset < known else self.text.find("\n", offset) + 1 or len(self.text)

    def _code(self, opening: re.Match[str]) -> Span | None:
        """The code between backquotes, as many at its end as at its beginning (CommonMark §6.1)."""
        length = len(opening[0])
        if self.paragraph_end < opening.end():
            self.paragraph_end = _PARAGRAPH_END.search(self.text, opening.end()).start()  # type: ignore[union-attr]
            runs = _BACKQUOTES.finditer(self.text, opening.end(), self.paragraph_end)
            self.last = {len(run[0]): run.start() for run in runs}
        if self.last.get(length, -1) < opening.end():
            return None  # there is no end to look for
        signs = re.compile(rf"(?<!`)`{{{length}}}(?!`)")
        closing = signs.search(self.text, opening.end(), self.paragraph_end)
        if closing is None:
            return None
        span = Span(opening.start(), closing.end())
        self.found.code.append(span)
        return span

    def _comment(self, opening: re.Match[str]) -> Span | None:
        if opening[0] != OPENING or self.found.unclosed:
            return None
        end = comment_end(self.text, opening.start())
        if end < 0:
            self.found.unclosed.append(opening.start())
            return None
        span = Span(opening.start(), end)
        self.found.comments.append(span)
        return span
