"""What is wrong with a YAML text that the parser refuses, and where to fix it.

Where the parser stops is often not where the mistake is: it notices a quotation mark that is never
closed at the end of the file.
"""

import re
from collections import deque
from collections.abc import Iterable

import yaml

from site_builder.messages.message import Message, _
from site_builder.problems.problems import Location, Problem
from site_builder.text.source import DELETE_UNSEEN, Source
from site_builder.text.yaml_parser_errors import (
    AFTER_BRACKET,
    AFTER_QUOTE,
    CLOSES_NOTHING,
    COLON_AT_END,
    COLON_IN_TEXT,
    HALF_CHARACTER,
    OPEN_QUOTE,
    OUT_OF_LINE,
    Fault,
    fault_for,
)
from site_builder.text.yaml_scalars import scalars
from site_builder.text.yaml_slips import AT_KEY, Slip, cut_problem, cut_short, slips_near

_LOST_BRACKET = re.compile(r"[ \t,:\[{]+(#.*[\]}])")
# What stands before a quotation mark that begins a value: on another line than the first, or
# behind a key inside braces.
_MEANT_TO_OPEN = re.compile(r"(?:\n.*(?:[:\[{,]|^ *-) *|, *[\w-]+: *).\Z", re.MULTILINE)
# YAML 1.2.2 §5.1, printable characters.
_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_SURROGATES = re.compile(
    r"\\u(d[89ab][0-9a-f]{2})(?:\\u(d[c-f][0-9a-f]{2}))?|\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE
)
"""Escapes of the halves of a character beyond U+FFFF (RFC 8259 §7); YAML has `\\U` for a whole one
(YAML 1.2.2 §5.7)."""


def syntax_problems(source: Source, error: yaml.MarkedYAMLError) -> tuple[Problem, ...]:
    """The problems for what stopped the parser."""
    lines = source.text.split("\n")
    mark = error.problem_mark or error.context_mark
    stopped = min(mark.index, len(source.text)) if mark else 0
    line, column = _line_and_column(source, stopped)
    if slips := slips_near(lines, line):
        return slip_problems(source, slips)
    said = f"{error.context or ''}: {error.problem or ''}"
    before = deque(scalars(source.text), maxlen=1)
    last = before[0] if before else None
    lost = cut_short(source.text)
    if last and "flow" in said and (bracket := _LOST_BRACKET.match(source.text, last.end)):
        lost[last.end] = bracket
    problems = tuple(cut_problem(source, found.start(1)) for found in lost.values())
    if last and last.end in lost:
        return problems
    if last and mark and _is_never_closed(source.text[last.start : mark.index], last.style):
        fault, at = OPEN_QUOTE, last.start
    elif "did not find expected key" in said:
        fault, at = _misplaced(lines[line], column), stopped
    elif error.context_mark and "flow" in said:
        fault, at = _flow_fault(source, error.context_mark.index, stopped, said)
    elif mark and (pair := _SURROGATES.match(source.text, max(mark.index - 2, 0))):
        fault, at = Fault(HALF_CHARACTER, _surrogate_hint(pair)), pair.start()
    elif "mapping values are not allowed" in said and _ends_a_text(lines[line], column):
        fault, at = COLON_AT_END, stopped
    else:
        fault = fault_for(said)
        at = error.context_mark.index if fault.begins and error.context_mark else stopped
    return (*problems, _problem(source.location(at), fault.message, fault.hint))


def _is_never_closed(words: str, style: str) -> bool:
    """Whether the quotation mark that ends some words was meant to begin others: the parser has
    stopped right behind it."""
    return style in ("'", '"') and words[-1:] == style and bool(_MEANT_TO_OPEN.search(words))


def _ends_a_text(words: str, column: int) -> bool:
    """Whether the ':' at a column ends a line, and more than a key stands before it."""
    return not words[column:].strip(": \t") and not AT_KEY.fullmatch(words[:column])


def _surrogate_hint(pair: re.Match[str]) -> Message:
    if not pair[2]:
        return _("its other half is missing: delete it, or write the character itself")
    code = 0x10000 + ((int(pair[1], 16) - 0xD800) << 10) + int(pair[2], 16) - 0xDC00
    return _(
        "write the character itself, {character}, or {escape}",
        character=chr(code),
        escape=f"\\U{code:08X}",
    )


def _misplaced(words: str, column: int) -> Fault:
    if not words[:column].strip():
        return OUT_OF_LINE
    if words[column : column + 1] in ("}", "]"):
        return CLOSES_NOTHING
    return AFTER_BRACKET if words[:column].rstrip().endswith(("}", "]")) else AFTER_QUOTE


def _flow_fault(source: Source, opening: int, stopped: int, said: str) -> tuple[Fault, int]:
    """What is wrong inside { } or [ ], and where: a quotation mark, or else the bracket that
    opened it."""
    text = source.text
    start, end = text.rfind("\n", 0, opening) + 1, text.find("\n", opening)
    first_line = text[start : end if end >= 0 else len(text)]
    is_same_line = "\n" not in text[opening:stopped]
    before = text[text.rfind("\n", 0, stopped) + 1 : stopped]
    # Where a key begins a line, the bracket should have been closed above it.
    if text.startswith(": ", stopped) and (is_same_line or not AT_KEY.fullmatch(before)):
        return COLON_IN_TEXT, stopped
    if first_line.count('"') % 2:
        return OPEN_QUOTE, start + first_line.rindex('"')
    if is_same_line and before.rstrip().endswith(('"', "'")):
        return AFTER_QUOTE, stopped
    return fault_for(said), opening


def reader_problem(source: Source) -> Problem:
    """The problem of a text with a character that YAML refuses."""
    found = _UNPRINTABLE.search(source.text)
    where = source.location(found.start() if found else 0)
    if not found:
        return _problem(where, _("YAML doesn't allow a character in this file"), DELETE_UNSEEN)
    code = f"U+{ord(found[0]):04X}"
    return _problem(where, _("YAML doesn't allow the character {code}", code=code), DELETE_UNSEEN)


def slip_problems(source: Source, slips: Iterable[Slip]) -> tuple[Problem, ...]:
    """The problems of slips of the keyboard."""
    first = source.lines_above + 1
    return tuple(
        _problem(Location(source.path, slip.line + first, slip.column + 1), slip.message, slip.hint)
        for slip in slips
    )


def _line_and_column(source: Source, index: int) -> tuple[int, int]:
    """The line and column of a character, from 0."""
    start = source.text.rfind("\n", 0, index) + 1
    return source.text.count("\n", 0, index), index - start


def _problem(where: Location, message: Message, hint: Message) -> Problem:
    return Problem(where, "bad-yaml", message, hint)
