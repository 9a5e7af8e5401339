"""Problems as a person reads them: the place, what is wrong, the line, a caret, what to do."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from site_builder.languages.unicode import category, east_asian_width
from site_builder.messages.message import NOTHING, Catalogue, Message, _, ngettext, render
from site_builder.problems.input_folders import is_own
from site_builder.problems.problems import Problem

_SEVERITIES: dict[str, Message] = {"error": _("error"), "warning": _("warning")}
_LONGEST_LINE = 100
"""Of a longer line only the part around the caret is shown, in columns of a terminal."""


def describe(problem: Problem, lines: Sequence[str], catalogue: Catalogue) -> str:
    """A problem in the catalogue's language, with its snippet from the lines of its file, and the
    places that are related to it; without a final line end."""
    severity = render(_SEVERITIES[problem.severity], catalogue)
    message, hint = render(problem.message, catalogue), render(problem.hint, catalogue)
    head = f"{problem.location}: {severity}[{problem.code}]: {message}"
    shown = [plain(head), *snippet(problem, lines)]
    for where, words in problem.related:
        shown.append(f"  {plain(f'{where}: {render(words, catalogue)}')}")
    if hint:
        shown.append(f"  {plain(hint)}")
    return "\n".join(shown)


def describe_all(problems: Iterable[Problem], site: Path, catalogue: Catalogue) -> str:
    """Every problem, with its line read from the file below folder `site`."""
    files: dict[str, list[str]] = {}
    described = []
    for problem in problems:
        where = problem.location
        if where.line and where.path not in files:
            files[where.path] = lines_of(site, where.path)
        described.append(describe(problem, files.get(where.path, ()), catalogue))
    return "\n".join(described)


def summary(problems: Iterable[Problem]) -> Message:
    """`2 errors, 1 warning`, or NOTHING without problems."""
    found = [(problem.is_error, problem.rest or 1) for problem in problems]
    count = sum(count for is_error, count in found if is_error)
    errors = ngettext("{count} error", "{count} errors", count) if count else NOTHING
    if all(is_error for is_error, _count in found):
        return errors
    count = sum(count for is_error, count in found if not is_error)
    warnings = ngettext("{count} warning", "{count} warnings", count)
    return _("{errors}, {warnings}", errors=errors, warnings=warnings) if errors else warnings


def snippet(problem: Problem, lines: Sequence[str]) -> list[str]:
    """The problem's line and a caret below its column, both set in; nothing without a line."""
    where = problem.location
    if not 0 < where.line <= len(lines):
        return []
    line = lines[where.line - 1]
    if not line.strip():
        return []
    column = min(max(where.column, 1), len(line) + 1) - 1
    is_long = len(line) > _LONGEST_LINE or columns_of(line) > _LONGEST_LINE
    start = max(0, column - _LONGEST_LINE // 4) if is_long else 0
    shown = _cut(plain(line[start : start + _LONGEST_LINE]))
    mark = "…" if start else ""
    tail = "…" if start + len(shown) < len(line) else ""
    gap = " " * columns_of(mark + shown[: column - start])
    return [f"  {mark}{shown}{tail}", f"  {gap}^"]


def plain(text: str) -> str:
    """The text without what would steer the terminal: one sign for each, so columns stay."""
    if text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def harmless(text: str) -> str:
    """A text of many lines without what would steer a build service that reads it: a line that
    begins with `::` and a word, and `##[` or `##vso[` anywhere, are commands to GitHub's runner and
    to Azure's (actions/runner, ActionCommand.cs; Azure Pipelines, "Logging commands"). One sign in
    each is replaced by one that looks like it and is as wide, so columns stay."""
    if "::" not in text and "##" not in text:
        return text
    return _BRACKET.sub("#♯", _COLONS.sub(r"\1:∶", text))


# What .NET trims from the beginning of a line, and what ends lines.
_COLONS = re.compile(r"(?<![^\n\r])([^\S\n\r]*)::(?=[A-Za-z])")
_BRACKET = re.compile(r"##(?=[A-Za-z]*\[)")


def _visible(character: str) -> str:
    if character == "\t":
        return " "
    if ord(character) < 0x20:
        return chr(0x2400 + ord(character))  # the control's picture, such as ␛
    # Not joiners and selectors (Cf), which emoji and some scripts need, but for the two-way ones.
    unsafe = category(character) in ("Cc", "Cs", "Zl", "Zp") or character in _TWO_WAY
    return "�" if unsafe else character


_TWO_WAY = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def _cut(text: str) -> str:
    width = 0
    for index, character in enumerate(text):
        width += columns_of(character)
        if width > _LONGEST_LINE:
            return text[:index]
    return text


def columns_of(text: str) -> int:
    """How many columns of a terminal a text takes: a Chinese character two, an accent none."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def lines_of(site: Path, path: str) -> list[str]:
    """The lines of a text file at a path below the site, or at an absolute one; none of what cannot
    be read, and of a link out of its input folder, which may lead to what nobody may see."""
    file = site / path
    if not (Path(path).is_absolute() or is_own(str(site), path)) or not file.is_file():
        return []
    try:
        return file.read_text("utf-8-sig", errors="replace").split("\n")
    except OSError:
        return []
