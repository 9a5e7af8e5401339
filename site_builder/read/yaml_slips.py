"""Slips of the keyboard on the lines of a YAML text that the parser has refused."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from site_builder.model.characters import UNSEEN, character_name
from site_builder.model.slips import COLON_HINT, SPACE_HINT, bracket_hint, comma_hint

_TAB = re.compile(r" *(\t)[ \t]*\S")
_KEY = r"[A-Za-z_][A-Za-z0-9_-]*"
AT_KEY = re.compile(rf"[ \t]*(?:- +)*{_KEY}")
"""The key at the beginning of a line, with what stands before it."""

_ODD_SPACE = re.compile(
    rf"[ \t]*(?:- *)*([{UNSEEN}])|(?:{AT_KEY.pattern}|.*[{{,] *{_KEY}):([{UNSEEN}])"
)
_FULL_COLON = re.compile(rf"{AT_KEY.pattern}(：)")
_FULL_COMMA = re.compile(r"[{\[].*(，)\s*\w+:")
_FULL_BRACKET = re.compile(rf"{AT_KEY.pattern}: *([｛［【])")
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
    if found := _FULL_COMMA.search(words):
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


def _full_colon(line: int, found: re.Match[str]) -> Slip:
    return Slip(line, found.start(1), "a full-width colon does not end a key", COLON_HINT)
