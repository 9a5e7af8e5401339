"""Paragraphs wrapped over lines, as those that they replace were."""

import re
from collections.abc import Iterator
from itertools import pairwise

from site_builder.exchange.inline import pieces_of
from site_builder.languages.script import joins_lines
from site_builder.languages.unicode import is_letter

_QUOTES = "“‘«("


def width_of(written: str, before: str, tag: str) -> int:
    """The length of the longest line of a paragraph as it is written behind `before`; 0 if it is
    not wrapped, or if its language has no spaces to wrap it at."""
    lines = written.split("\n")
    is_wrapped = any(
        above.strip(" \t>") and below.strip(" \t>") and not above.endswith(("\\", "  "))
        for above, below in pairwise(lines)
    )
    if not is_wrapped or joins_lines(tag):
        return 0
    return max(len(line) for line in (before + lines[0], *lines[1:]))


def wrapped(text: str, tag: str, width: int, before: str, indent: str) -> str:
    """A paragraph (in its normal form) in lines of a width at most, if its words allow it; `before`
    stands in front of the first line, `indent` in front of the others."""
    lines: list[str] = []
    line, length = "", len(before)
    for chunk in _chunks(text, tag):
        if line and length + len(line) + 1 + len(chunk) > width:
            lines.append(line)
            line, length = chunk, len(indent)
        else:
            line = f"{line} {chunk}" if line else chunk
    return f"\n{indent}".join([*lines, line])


def _chunks(text: str, tag: str) -> Iterator[str]:
    """What stays on one line: a word that could begin a block of Markdown on a line of its own
    stays behind the word before it, and codes are not divided."""
    chunk = ""
    for piece in pieces_of(text, "paragraph", tag):
        if piece.kind != "words":
            chunk += piece.text
            continue
        first, *others = re.split(r"(?<=[^\s\\]) (?=\S)", piece.text)
        chunk += first
        for word in others:
            if _may_begin(word):
                yield chunk
                chunk = word
            else:
                chunk += f" {word}"
    yield chunk


def _may_begin(word: str) -> bool:
    return is_letter(word.lstrip(_QUOTES)[:1] or " ")
