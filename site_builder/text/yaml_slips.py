"""Slips of the keyboard in YAML: tabs, full-width signs, spaces, a `#` that swallows text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from site_builder.languages.characters import UNSEEN, character_name
from site_builder.messages.message import Message, _
from site_builder.model.slips import COLON_HINT, SPACE_HINT, bracket_hint, comma_hint
from site_builder.problems.problems import Problem
from site_builder.text.source import Source
from site_builder.text.yaml_scalars import scalars

# A comment with nothing between its sign and its words.
_GLUED = re.compile(r" #+[^\s#]")
_COMMENT = re.compile(r"[ \t]+(#+[^\s#].*)")


def cut_short(text: str) -> dict[int, re.Match[str]]:
    """The comments right behind a plain scalar that don't look like comments (`We are #1 again`),
    by where the scalar ends. People put a space after the '#' of a comment.

    Finding the scalars takes time, so texts without such a '#' are left out at once.
    """
    if "\t#" not in text and not (" #" in text and _GLUED.search(text)):
        return {}
    ends = (scalar.end for scalar in scalars(text) if not scalar.style)
    return {end: found for end in ends if (found := _COMMENT.match(text, end))}


def cut_problem(source: Source, place: int) -> Problem:
    """The problem of words that are lost behind a '#' at an offset in the text."""
    message = _("YAML reads what follows ' #' as a comment, so this text would be lost")
    hint = _("put text that contains ' #' in quotes; in a comment, write a space after '#'")
    return Problem(source.location(place), "lost-text", message, hint)


TABS_MESSAGE = _("expected spaces here, found a tab")
TABS_HINT = _("indent with spaces, two for each level")

_TAB = re.compile(r" *(\t)[ \t]*\S")
_KEY = r"[A-Za-z_][A-Za-z0-9_-]*"
AT_KEY = re.compile(rf"[ \t]*(?:- +)*{_KEY}")
"""The key at the beginning of a line, with what stands before it."""

_ODD_SPACE = re.compile(
    rf"[ \t]*(?:- *)*([{UNSEEN}])|(?:{AT_KEY.pattern}|.*[{{,] *{_KEY}):([{UNSEEN}])"
)
_FULL_COLON = re.compile(rf"{AT_KEY.pattern}(：)")
# The start of a value in braces or brackets, after a key or as an entry; and a key inside it after
# a full-width comma.
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
    message: Message
    hint: Message


def slips_near(lines: list[str], line: int) -> list[Slip]:
    """The slip on a line (from 0) that the parser has stopped at, or on the line before it, with
    all others of its kind in the file where each would stop the parser anew; none for no slip."""
    for number in (line, _line_above(lines, line)):
        if 0 <= number < len(lines) and (slip := _slip(lines[number], number)):
            return full_width_keys(lines) if slip.hint == COLON_HINT else [slip]
    return []


def full_width_keys(lines: list[str]) -> list[Slip]:
    """A slip for every line whose key ends in a full-width colon."""
    found = ((number, _FULL_COLON.match(words)) for number, words in enumerate(lines))
    return [_full_colon(number, match) for number, match in found if match]


def _line_above(lines: list[str], line: int) -> int:
    """The nearest line above that is neither empty nor a comment; -1 for none."""
    above = range(min(line, len(lines)) - 1, -1, -1)
    return next((n for n in above if not re.match(r"\s*(#|$)", lines[n])), -1)


def _slip(words: str, line: int) -> Slip | None:
    if found := _TAB.match(words):
        return Slip(line, found.start(1), TABS_MESSAGE, TABS_HINT)
    if found := _ODD_SPACE.match(words):
        sign = character_name(found[1] or found[2])
        message = _("expected a space here, found {character}", character=sign)
        return Slip(line, found.start(1 if found[1] else 2), message, _("write a plain space"))
    if found := _FULL_COLON.match(words):
        return _full_colon(line, found)
    if found := _full_comma(words):
        message = _("a full-width comma doesn't separate entries")
        return Slip(line, found.start(1), message, comma_hint("，"))
    return next(_other_slips(words, line), None)


def _other_slips(words: str, line: int) -> Iterator[Slip]:
    if found := _FULL_BRACKET.match(words):
        message = _("YAML doesn't recognise a full-width '{sign}'", sign=found[1])
        yield Slip(line, found.start(1), message, bracket_hint(found[1]))
    if found := _GLUED_VALUE.match(words):
        yield Slip(line, found.start(1), _("this ':' doesn't end a key"), SPACE_HINT)
    if found := _GLUED_DASH.match(words):
        message = _("this '-' doesn't begin an entry")
        yield Slip(line, found.start(1), message, _("write a space after '-'"))


def _full_comma(words: str) -> re.Match[str] | None:
    """The full-width comma before a key inside braces or brackets that are open there."""
    flow = _FLOW.match(words)
    found = _FULL_COMMA.search(words, flow.end()) if flow else None
    before = words[flow.end() : found.start()] if flow and found else ""
    is_open = sum(map(before.count, "{[")) > sum(map(before.count, "}]"))
    return found if is_open else None


def _full_colon(line: int, found: re.Match[str]) -> Slip:
    return Slip(line, found.start(1), _("a full-width colon doesn't end a key"), COLON_HINT)
