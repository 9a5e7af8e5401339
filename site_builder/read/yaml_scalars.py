"""The scalars of a YAML text: where they stand, what they mean, which of them a '#' cuts short."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import yaml

from site_builder.problems import Location, Problem
from site_builder.read.source import Source

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# A comment with nothing between its sign and its words.
_GLUED = re.compile(r" #+[^\s#]")
_COMMENT = re.compile(r"[ \t]+(#+[^\s#].*)")

_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NULLS = {"", "~", "null", "Null", "NULL"}
_BOOLS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


class Scalar(NamedTuple):
    """Where a scalar begins and ends in its text, and the sign that opens it: a quotation mark,
    `|` or `>`, or '' for a plain one."""

    start: int
    end: int
    style: str


def scalars(text: str) -> Iterator[Scalar]:
    """The scalars of a text, up to where the parser stops; keys are scalars too."""
    try:
        for event in yaml.parse(text, Loader=LOADER):
            start, end = event.start_mark, event.end_mark
            if isinstance(event, yaml.ScalarEvent) and start and end:
                yield Scalar(start.index, end.index, event.style or "")
    except yaml.YAMLError:
        return


def cut_short(text: str) -> dict[int, re.Match[str]]:
    """What stands as a comment right behind a plain scalar, by where the scalar ends, and is no
    comment by its looks: `We are #1 again`. People put a space after the '#' of a comment.

    Only texts with such a '#' are looked at more closely, as this takes time.
    """
    if "\t#" not in text and not (" #" in text and _GLUED.search(text)):
        return {}
    ends = (scalar.end for scalar in scalars(text) if not scalar.style)
    return {end: found for end in ends if (found := _COMMENT.match(text, end))}


def cut_problem(source: Source, place: int, line_offset: int) -> Problem:
    """The problem of words that are lost behind a '#' at a place in the text; `line_offset` lines
    stand before the text."""
    at = source.location(place)
    where = Location(at.path, at.line + line_offset, at.column)
    message = "what follows ' #' is taken for a comment, so this text would be lost"
    hint = "put text that contains ' #' in quotes; a comment has a space after its '#'"
    return Problem(where, "lost-text", message, hint)


def plain_value(text: str) -> str | int | Decimal | bool | None:
    """What an unquoted scalar means (YAML 1.2.2 §10.3.2), dates and sexagesimals left as words.

    So are digits after a leading zero: they are a name or a code, whose zero would be lost.
    """
    if text in _NULLS:
        return None
    if text in _BOOLS:
        return _BOOLS[text]
    first = text[0]
    if first.isdigit() or first in "+-.":
        if _INT.fullmatch(text) and len(text) < 20:
            return int(text)
        if _FLOAT.fullmatch(text) and len(text) < 40:
            return Decimal(text)
    return text
