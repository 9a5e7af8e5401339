"""Comments as HTML writes them, which are found in articles and in YAML alike."""

from typing import NamedTuple

OPENING, CLOSING = "<!--", "-->"

_SHORT = ("<!-->", "<!--->")


class Span(NamedTuple):
    """From one offset of a text up to another."""

    start: int
    end: int


def comment_end(text: str, start: int) -> int:
    """The offset behind the comment that begins at an offset (CommonMark §6.6); -1 for none."""
    for short in _SHORT:
        if text.startswith(short, start):
            return start + len(short)
    end = text.find(CLOSING, start + len(OPENING))
    return end + len(CLOSING) if end >= 0 else -1
