"""What a rule finds in a text: where, what is wrong, and what to write where that is certain."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from site_builder.messages.message import NOTHING, Message, _
from site_builder.problems.problems import Location, Problem, Related
from site_builder.text.source import Edit

PUNCTUATION = "copy-punctuation"
WIDTH = "copy-width"
QUOTES = "copy-quotes"
SPACE = "copy-space"
REPEATED = "copy-repeated"
SCRIPT = "copy-script"
MIXED = "copy-mixed"
STYLE = "copy-style"
CODES = (PUNCTUATION, WIDTH, QUOTES, SPACE, REPEATED, SCRIPT, MIXED, STYLE)


class Slip(NamedTuple):
    """A slip between two offsets of a text. `edits` are the changes that put it right, if that is
    certain. One of `wording` concerns what was said and not how it is printed, so that quotations
    may have it."""

    start: int
    end: int
    code: str
    message: Message
    hint: Message = NOTHING
    edits: tuple[Edit, ...] = ()
    is_wording: bool = False


class Manner(NamedTuple):
    """How a text is written: its language (BCP 47), whether it is a title, a label or a cell, and
    the four quotation marks that it should have, outer ones first."""

    tag: str
    is_title: bool = False
    quotes: str = "“”‘’"
    style: str = ""


Rule = Callable[[str, Manner], Iterator[Slip]]
"""A rule reads a text as its readers see it: NUL stands for a fact, for code and for an address,
and a line break that is meant for itself."""


def put(start: int, end: int, code: str, message: Message, words: str) -> Slip:
    """A slip that is put right by other words in its place."""
    return Slip(start, end, code, message, written(words), (Edit(start, end, words),))


def written(words: str) -> Message:
    """The hint to write something else."""
    return _("write '{words}'", words=words) if words else _("delete it")


def slip_problem(
    slip: Slip, where: Location, end: Location, language: str, related: tuple[Related, ...] = ()
) -> Problem:
    """The warning for a slip at a place, in a text of a language (its key)."""
    last = (end.line, end.column + 1)
    return Problem(
        where,
        slip.code,
        slip.message,
        slip.hint,
        "warning",
        language=language,
        related=related,
        end=last,
    )
