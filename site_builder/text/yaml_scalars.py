"""The scalars of a YAML text: where each stands, and what a plain one means."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

PROPERTIES = re.compile(r"(?:(?:!<[^>\s]*>|[!&][^\s,\[\]{}]*)\s+(?:#[^\n]*\n\s*)*)*")
"""A tag or an anchor before a scalar, with the comments behind it (YAML 1.2.2 §6.9)."""

_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NULLS = {"", "~", "null", "Null", "NULL"}
_BOOLS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


class Scalar(NamedTuple):
    """Where a scalar begins (behind its tag and anchor) and ends in its text, and the sign that
    opens it: a quotation mark, `|` or `>`, or '' for a plain one."""

    start: int
    end: int
    style: str


def scalars(text: str) -> Iterator[Scalar]:
    """The scalars of a text, up to where the parser stops; keys are scalars too."""
    try:
        for event in yaml.parse(text, Loader=LOADER):
            start, end = event.start_mark, event.end_mark
            if isinstance(event, yaml.ScalarEvent) and start and end:
                found = PROPERTIES.match(text, start.index, end.index)
                begin = found.end() if found else start.index
                yield Scalar(begin, end.index, event.style or "")
    except yaml.YAMLError:
        return


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
