"""Comments in YAML files that are written as in HTML, on lines of their own.

YAML's own comments begin with `#`. Those in the texts of a file are a matter of the texts; on lines
of their own they would be broken YAML, or keys that nobody knows.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from site_builder.text.html_comments import OPENING, Span, comment_end
from site_builder.text.yaml_scalars import Scalar, scalars

_BLOCKS = ("|", ">")
_REST = re.compile(r"[^\S\n]*$", re.MULTILINE)
"""The end of a line with nothing to see on it."""
_FIRST = re.compile(r"\n( *)\S")


def without_whole_lines(text: str) -> str:
    """The text with spaces for such comments, so that all places stay as they are. Comments inside
    a text of several lines stay in it."""
    spans = list(_whole_lines(text)) if OPENING in text else []
    if not spans:
        return text
    blank = _blanked(text, spans)
    several = [s for s in scalars(blank) if "\n" in blank[s.start : s.end]]
    starts = [scalar.start for scalar in several]
    nearest = ((span, bisect_right(starts, span.start) - 1) for span in spans)
    alone = [s for s, at in nearest if at < 0 or not _is_inside(s, several[at], text)]
    return _blanked(text, alone)


def _whole_lines(text: str) -> Iterator[Span]:
    """The comments that share their lines with nothing."""
    at = 0
    while (start := text.find(OPENING, at)) >= 0 and (at := comment_end(text, start)) >= 0:
        begin = start
        while text[begin - 1 : begin].strip("\n") and text[begin - 1].isspace():
            begin -= 1
        if text[begin - 1 : begin] in ("", "\n") and _REST.match(text, at):
            yield Span(start, at)


def _blanked(text: str, spans: list[Span]) -> str:
    pieces, at = [], 0
    for start, end in spans:
        lines = text[start:end].split("\n")
        pieces += [text[at:start], "\n".join(" " * len(line) for line in lines)]
        at = end
    return "".join((*pieces, text[at:]))


def _is_inside(span: Span, scalar: Scalar, text: str) -> bool:
    """Whether a comment belongs to the text of a scalar that begins before it."""
    if span.start >= scalar.end:
        return False
    return scalar.style not in _BLOCKS or _indent(text, span.start) >= _first(text, scalar)


def _indent(text: str, offset: int) -> int:
    return offset - text.rfind("\n", 0, offset) - 1


def _first(text: str, block: Scalar) -> int:
    """The indent of the first line in a block of text."""
    found = _FIRST.search(text, block.start, block.end)
    return len(found[1]) if found else 0
