"""Lines that were meant as a list but run together in one paragraph.

Markdown needs a space after the marker of an item, and knows only the markers `-`, `*`, `+`, `1.`
and `1)`. Chinese writers also number with `1、`, `（1）`, `１．`, `一、` and `①`, and use dots as
bullets.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from markdown_it.token import Token

from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem, warning

_CIRCLED = "\u2460-\u2473\u2474-\u2487\u2488-\u249b\u249c-\u24b5\u2776-\u277f\u3220-\u3229"
_DIGITS = "〇一二三四五六七八九"
_MARK = re.compile(
    r"[ \t\u3000]*(?:"
    r"(?P<bullet>[•·‧∙●○◦■□◆◇▪▫‣⁃★☆※]|[-+](?![-+0-9０-９\s])|\*(?![^\n]*\*))"
    r"|(?P<open>[（(]?)(?P<number>[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z])"
    r"(?P<close>[、）)]|[.．](?![0-9０-９]))"
    rf"|(?P<circled>[{_CIRCLED}]))"
)
_KEPT = ("  ", "\\")
"""What keeps a line apart from the next one, at its end."""

_MESSAGE = _("these lines run together in one paragraph")
_BULLET_HINT = _("start each item with '- ', or put a blank line between the lines")
_NUMBER_HINT = _("start each item with '1. ', or put a blank line between the lines")


class Mark(NamedTuple):
    """What a line begins with: the signs of its style, and its number (0 for a bullet)."""

    style: str
    number: int


def item_mark(item: Token) -> Mark:
    """The mark of a list's item, by the token that opens it."""
    return Mark(f"1{item.markup}", int(item.info)) if item.info else Mark(item.markup, 0)


def list_lines(content: str, mark: Mark | None = None) -> Iterator[tuple[int, Mark]]:
    """Where, in a paragraph's text, runs of such lines begin, each with its mark. Inside a list's
    item, whose own mark is `mark`, a single line that continues the list is a run."""
    start, in_run = 0, False
    for line, following in pairwise(content.split("\n")):
        begin = start + len(line) + 1
        if mark is None or not _follows(mark, following):
            begin, mark = start, _mark_of(line)
        goes_on = mark is not None and not line.endswith(_KEPT) and _follows(mark, following)
        if mark and goes_on and not in_run:
            yield begin, mark
        in_run, mark = goes_on, None
        start += len(line) + 1


def list_problem(mark: Mark, where: Location) -> Problem:
    """The warning for a run of lines at `where`, whose first mark is given."""
    return warning(where, "not-a-list", _MESSAGE, _NUMBER_HINT if mark.number else _BULLET_HINT)


def _follows(mark: Mark, line: str) -> bool:
    return _mark_of(line) == mark._replace(number=mark.number + 1 if mark.number else 0)


def _mark_of(line: str) -> Mark | None:
    found = _MARK.match(line)
    if found is None:
        return None
    if found["bullet"]:
        return Mark(found["bullet"], 0)
    if found["circled"]:
        return Mark("", ord(found["circled"]))
    # Brackets and full stops of both widths are one style: keyboards mix them.
    style = "()" if found["open"] else found["close"].translate(_NARROW)
    kind, number = _value(found["number"])
    return Mark(kind + style, number)


_NARROW = str.maketrans("）．", ").")


def _value(words: str) -> tuple[str, int]:
    """A kind of numeral, and its value."""
    if "0" <= words[0] <= "9" or "０" <= words[0] <= "９":
        return "1", int(words)
    if words.isascii():
        return "a", ord(words)
    tens, ten, ones = words.rpartition("十")
    value = (_DIGITS.find(tens) if tens else 1) * 10 if ten else 0
    return "一", value + (_DIGITS.find(ones) if ones else 0)
