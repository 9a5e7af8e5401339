"""The scalars of a YAML text as they stand in it, and those that a '#' cuts short."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from site_builder.problems import Location, Problem
from site_builder.read.source import Source

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# A comment with nothing between its sign and its words.
_GLUED = re.compile(r" #+[^\s#]")
_COMMENT = re.compile(r"[ \t]+(#+[^\s#].*)")


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
