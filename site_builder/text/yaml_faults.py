"""What the YAML parser finds wrong, in words that an editor knows, at the place to mend.

The parser's own words come from libyaml, and where it stops is often not where the mistake is: a
quotation mark that is not closed is noticed at the end of the file.
"""

import re
from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

import yaml

from site_builder.problems.problems import Location, Problem
from site_builder.text.source import Source
from site_builder.text.yaml_slips import AT_KEY, Slip, cut_problem, cut_short, scalars, slips_near

_QUOTE_HINT = "put the text in quotes"
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


class _Fault(NamedTuple):
    """`begins` says that the place is where the unfinished thing begins."""

    said: str
    message: str
    hint: str = ""
    begins: bool = False


_AFTER_QUOTE = _Fault(
    "",
    "nothing can follow a closing quotation mark",
    "put the text in quotes as a whole, with other quotation marks inside it: '“奖”杯'",
)
_AFTER_BRACKET = _Fault(
    "",
    "nothing can follow a closing bracket",
    "put text that begins with '{' or '[' in quotes as a whole",
)
_OUT_OF_LINE = _Fault("", "this is not in line with the keys above", "align it with them")
_CLOSES_NOTHING = _Fault("", "this closes nothing", "take it away")
_COLON_IN_TEXT = _Fault(
    "", "a ':' stands where no key can be", "put text that contains ': ' in quotes"
)
_COLON_AT_END = _Fault(
    "", "a ':' at the end of a text makes it a key", "put text that ends in ':' in quotes"
)
_SURROGATE = _Fault(
    "",
    "this escape is half a character, as JSON writes it, and YAML takes whole ones only",
)
_OPEN_QUOTE = _Fault("", "this quotation mark is never closed", "close it on the same line")

# The first whose `said` is part of the parser's context and problem.
_FAULTS = (
    _Fault("found a tab character", "a tab stands where spaces are due", "indent with spaces"),
    _Fault(
        "mapping values are not allowed",
        "a ':' stands where no key can be",
        "put text that contains ': ' in quotes, and align keys with those above them",
    ),
    _Fault(
        "found unexpected ':'",
        "a ':' stands where no key can be",
        "put text that contains ':' in quotes",
    ),
    _Fault(
        "mapping keys are not allowed",
        "'?' at the beginning of a text has a meaning of its own",
        _QUOTE_HINT,
    ),
    _Fault(
        "while parsing a flow node",
        "a value is due here",
        "write it, or close the bracket that is open",
        begins=True,
    ),
    *(
        _Fault(
            said,
            "text cannot begin with this character",
            "put text that starts with it in quotes",
        )
        for said in ("cannot start any token", "did not find expected node content")
    ),
    _Fault(
        " directive",
        "'%' at the beginning of a line has a meaning of its own",
        _QUOTE_HINT,
        begins=True,
    ),
    _Fault(
        " tag",
        "'!' at the beginning of a text has a meaning of its own",
        _QUOTE_HINT,
        begins=True,
    ),
    _Fault(
        "while scanning a quoted scalar",
        "this quotation mark is never closed",
        "close it; a quotation mark inside a text is written twice: ''",
        begins=True,
    ),
    _Fault("parsing a quoted scalar", "'\\' has a meaning of its own in \"…\"", "write '\\\\'"),
    _Fault(
        "while scanning an alias",
        "'*' at the beginning of a text has a meaning of its own",
        _QUOTE_HINT,
        begins=True,
    ),
    _Fault(
        "while scanning an anchor",
        "'&' at the beginning of a text has a meaning of its own",
        _QUOTE_HINT,
        begins=True,
    ),
    _Fault("found undefined alias", "'*' at the beginning of a text refers to a '&'", _QUOTE_HINT),
    _Fault(
        "found duplicate anchor",
        "the name after '&' is taken",
        "put text that starts with '&' in quotes",
    ),
    _Fault(
        "while parsing a flow sequence",
        "this '[' is never closed",
        "put text that contains ',', '[' or ']' in quotes",
        begins=True,
    ),
    _Fault(
        "while parsing a flow mapping",
        "this '{' is never closed",
        "put text that contains ',', '{' or '}' in quotes",
        begins=True,
    ),
    _Fault(
        "while scanning a simple key",
        "this line has no ':'",
        "write 'key: value', or indent what belongs to the line above",
        begins=True,
    ),
    _Fault("but found another document", "a second document begins here", "take this '---' away"),
    _Fault(
        "<document start>",
        "the file should have ended before this",
        "take away what closes too much, or '...'",
    ),
    _Fault(
        "did not find expected '-' indicator",
        "this is not in line with the entries above",
        "begin each entry with '- ', all equally far to the right",
    ),
    _Fault(
        "block sequence entries are not allowed",
        "an entry '- ' cannot begin here",
        "begin it on a line of its own",
    ),
    _Fault(
        "while scanning a block scalar",
        "after '|' or '>' the text begins on the next line",
        "put text that starts with this character in quotes",
        begins=True,
    ),
    _Fault("found incompatible YAML document", "this version of YAML is not known", "leave it out"),
)


def syntax_problems(
    source: Source, error: yaml.MarkedYAMLError, line_offset: int
) -> tuple[Problem, ...]:
    """The problems for what stopped the parser; `line_offset` lines stand before the text."""
    lines = source.text.split("\n")
    mark = error.problem_mark or error.context_mark
    line, column = _place(source, mark.index) if mark else (0, 0)
    if slips := slips_near(lines, line):
        return slip_problems(source, slips, line_offset)
    said = f"{error.context or ''}: {error.problem or ''}"
    before = deque(scalars(source.text), maxlen=1)
    last = before[0] if before else None
    lost = cut_short(source.text)
    if last and "flow" in said and (bracket := _LOST_BRACKET.match(source.text, last.end)):
        lost[last.end] = bracket
    told = tuple(cut_problem(source, found.start(1), line_offset) for found in lost.values())
    if last and last.end in lost:
        return told
    opening = _place(source, error.context_mark.index) if error.context_mark else None
    if last and mark and _is_never_closed(source.text[last.start : mark.index], last.style):
        fault, (line, column) = _OPEN_QUOTE, _place(source, last.start)
    elif "did not find expected key" in said:
        fault = _misplaced(lines[line], column)
    elif opening and "flow" in said:
        fault, line, column = _flow_fault(lines, opening, (line, column), said)
    elif mark and (pair := _SURROGATES.match(source.text, max(mark.index - 2, 0))):
        fault = _SURROGATE._replace(hint=_surrogate_hint(pair))
        line, column = _place(source, pair.start())
    elif "mapping values are not allowed" in said and _ends_a_text(lines[line], column):
        fault = _COLON_AT_END
    else:
        fault = _fault(said)
        if fault.begins and opening:
            line, column = opening
    return (*told, _at(source, line, column, line_offset, fault.message, fault.hint))


def _is_never_closed(words: str, style: str) -> bool:
    """Whether the quotation mark that ends some words was meant to begin others: the parser has
    stopped right behind it."""
    return style in ("'", '"') and words[-1:] == style and bool(_MEANT_TO_OPEN.search(words))


def _fault(said: str) -> _Fault:
    return next((f for f in _FAULTS if f.said in said), _Fault("", f"this is not YAML: {said}"))


def _ends_a_text(words: str, column: int) -> bool:
    """Whether the ':' at a column ends a line, and more than a key stands before it."""
    return not words[column:].strip(": \t") and not AT_KEY.fullmatch(words[:column])


def _surrogate_hint(pair: re.Match[str]) -> str:
    if not pair[2]:
        return "the other half is missing: take it away, or write the character itself"
    code = 0x10000 + ((int(pair[1], 16) - 0xD800) << 10) + int(pair[2], 16) - 0xDC00
    return f"write the character itself, {chr(code)}, or \\U{code:08X}"


def _misplaced(words: str, column: int) -> _Fault:
    if not words[:column].strip():
        return _OUT_OF_LINE
    if words[column : column + 1] in ("}", "]"):
        return _CLOSES_NOTHING
    return _AFTER_BRACKET if words[:column].rstrip().endswith(("}", "]")) else _AFTER_QUOTE


def _flow_fault(
    lines: list[str], opening: tuple[int, int], missed: tuple[int, int], said: str
) -> tuple[_Fault, int, int]:
    """What is wrong inside { } or [ ]: a quotation mark, or else the bracket that opened it."""
    words = lines[opening[0]]
    before, behind = lines[missed[0]][: missed[1]], lines[missed[0]][missed[1] :]
    # Where a key begins a line, the bracket should have been closed above it.
    if behind.startswith(": ") and (missed[0] == opening[0] or not AT_KEY.fullmatch(before)):
        return _COLON_IN_TEXT, *missed
    if words.count('"') % 2:
        return _OPEN_QUOTE, opening[0], words.rindex('"')
    if missed[0] == opening[0] and words[: missed[1]].rstrip().endswith(('"', "'")):
        return _AFTER_QUOTE, *missed
    return _fault(said), *opening


def reader_problem(source: Source, line_offset: int) -> Problem:
    """The problem for a text with a character that YAML refuses."""
    found = _UNPRINTABLE.search(source.text)
    line, column = _place(source, found.start() if found else 0)
    code = f" U+{ord(found[0]):04X}" if found else ""
    message = f"the character{code} is not allowed in YAML"
    return _at(source, line, column, line_offset, message, "take it away; it cannot be seen")


def _place(source: Source, index: int) -> tuple[int, int]:
    """Line and column from 0 of a character."""
    where = source.location(min(index, len(source.text)))
    return where.line - 1, where.column - 1


def _at(
    source: Source, line: int, column: int, line_offset: int, message: str, hint: str
) -> Problem:
    where = Location(source.path, line + 1 + line_offset, column + 1)
    return Problem(where, "bad-yaml", message, hint)


def slip_problems(source: Source, slips: Iterable[Slip], line_offset: int) -> tuple[Problem, ...]:
    """The problems for slips of the keyboard."""
    return tuple(_at(source, s.line, s.column, line_offset, s.message, s.hint) for s in slips)
