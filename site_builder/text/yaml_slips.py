"""Slips of the keyboard on the lines of a YAML text that the parser has refused."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import yaml

from site_builder.languages.characters import UNSEEN, character_name
from site_builder.model.slips import COLON_HINT, SPACE_HINT, bracket_hint, comma_hint
from site_builder.problems.problems import Location, Problem
from site_builder.text.source import Source

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


_TAB = re.compile(r" *(\t)[ \t]*\S")
_KEY = r"[A-Za-z_][A-Za-z0-9_-]*"
AT_KEY = re.compile(rf"[ \t]*(?:- +)*{_KEY}")
"""The key at the beginning of a line, with what stands before it."""

_ODD_SPACE = re.compile(
    rf"[ \t]*(?:- *)*([{UNSEEN}])|(?:{AT_KEY.pattern}|.*[{{,] *{_KEY}):([{UNSEEN}])"
)
_FULL_COLON = re.compile(rf"{AT_KEY.pattern}(：)")
# A value in braces or brackets, which a key begins or an entry, and a key inside it that is
# parted from the entry before by a full-width comma.
_FLOW = re.compile(rf"(?:{AT_KEY.pattern}:|[ \t]*-|)[ \t]*(?=[{{\[])")
_FULL_COMMA = re.compile(rf"(，)\s*{_KEY}:(?:\s|$)")
# A bracket in which an entry begins, or in which the lines below stand. `【` begins headlines.
_FULL_BRACKET = re.compile(rf"{AT_KEY.pattern}: *([｛［【])(?: *{_KEY}: |\s*$)")
_GLUED_VALUE = re.compile(rf"{AT_KEY.pattern}(:)[^\s/:]")
_GLUED_DASH = re.compile(rf"[ \t]*(-){_KEY}:(?:\s|$)")


class Slip(NamedTuple):
    """A slip: its line and column from 0, what is wrong, and what to do."""

    line: int
    column: int
    message: str
    hint: str


def slips_near(lines: list[str], line: int) -> list[Slip]:
    """The slip on a line (from 0) that the parser has stopped at, or on the line before it, with
    all others of its kind in the file where each would stop the parser anew; none for no slip."""
    for number in (line, _line_above(lines, line)):
        if 0 <= number < len(lines) and (slip := _slip(lines[number], number)):
            return full_width_keys(lines) if slip.hint == COLON_HINT else [slip]
    return []


def full_width_keys(lines: list[str]) -> list[Slip]:
    """Every line whose key ends in a full-width colon."""
    found = ((number, _FULL_COLON.match(words)) for number, words in enumerate(lines))
    return [_full_colon(number, match) for number, match in found if match]


def _line_above(lines: list[str], line: int) -> int:
    """The nearest line above that is not empty and no comment; -1 for none."""
    above = range(min(line, len(lines)) - 1, -1, -1)
    return next((n for n in above if not re.match(r"\s*(#|$)", lines[n])), -1)


def _slip(words: str, line: int) -> Slip | None:
    if found := _TAB.match(words):
        hint = "indent with spaces, two for each level"
        return Slip(line, found.start(1), "a tab stands where spaces are due", hint)
    if found := _ODD_SPACE.match(words):
        sign = found[1] or found[2]
        message = f"a space is due here, but this is {character_name(sign)}"
        return Slip(line, found.start(1 if found[1] else 2), message, "write a plain space")
    if found := _FULL_COLON.match(words):
        return _full_colon(line, found)
    if found := _full_comma(words):
        message = "a full-width comma does not divide entries"
        return Slip(line, found.start(1), message, comma_hint("，"))
    return next(_other_slips(words, line), None)


def _other_slips(words: str, line: int) -> Iterator[Slip]:
    if found := _FULL_BRACKET.match(words):
        message = f"a full-width '{found[1]}' opens nothing"
        yield Slip(line, found.start(1), message, bracket_hint(found[1]))
    if found := _GLUED_VALUE.match(words):
        yield Slip(line, found.start(1), "this ':' does not end a key", SPACE_HINT)
    if found := _GLUED_DASH.match(words):
        yield Slip(line, found.start(1), "this '-' begins no entry", "write a space after '-'")


def _full_comma(words: str) -> re.Match[str] | None:
    """The full-width comma before a key inside braces or brackets that are open there."""
    flow = _FLOW.match(words)
    found = _FULL_COMMA.search(words, flow.end()) if flow else None
    before = words[flow.end() : found.start()] if flow and found else ""
    is_open = sum(map(before.count, "{[")) > sum(map(before.count, "}]"))
    return found if is_open else None


def _full_colon(line: int, found: re.Match[str]) -> Slip:
    return Slip(line, found.start(1), "a full-width colon does not end a key", COLON_HINT)
