"""An error in a template as a problem at the template's own file and line."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from site_builder.messages.message import Message, _
from site_builder.problems.problems import Location, Problem
from site_builder.problems.suggestions import did_you_mean
from site_builder.render.template_errors import words_of
from site_builder.render.theme import ThemeFile

_INCLUDE = re.compile(r"{%[-+]?\s*include\b")

FAULTS = (
    TemplateError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    RuntimeError,  # RecursionError: a template that includes itself without end
    TypeError,
    ValueError,
)
"""The exceptions that a template can raise while it is rendered."""


def fault(templates: Sequence[ThemeFile], name: str, error: Exception) -> Problem:
    """The problem for an error that was raised while template `name` was rendered."""
    files = {file.path: file for file in templates}
    shown = next((file.path for file in templates if file.name == name), f"templates/{name}")
    places = _places(error.__traceback__, files) or [(shown, 0)]
    path, line = places[-1]
    if isinstance(error, RecursionError):
        path, line = _turning_point(places, files)
    source = files[path].data.decode("utf-8", "replace") if path in files else ""
    if isinstance(error, TemplateNotFound):
        wanted = str(error.name or name)
        where = place(path, source, line, wanted)
        return Problem(where, "missing-template", *missing(wanted, templates))
    if isinstance(error, TemplateSyntaxError):
        where = place(error.filename or path, source, error.lineno, "{%")
        return Problem(where, "template-syntax", *words_of(error))
    quoted = re.search(r"'([^']+)'", str(error))
    where = place(path, source, line, quoted[1] if quoted else "{{")
    if isinstance(error, RecursionError):
        message = _("this template uses itself without end")
        hint = _("look for an include or macro that uses itself")
        return Problem(where, "template-error", message, hint)
    code = "undefined-variable" if isinstance(error, UndefinedError) else "template-error"
    return Problem(where, code, *words_of(error))


def missing(name: str, templates: Sequence[ThemeFile]) -> tuple[Message, Message]:
    """The message and hint for a template that doesn't exist."""
    known = [file.name for file in templates]
    return _("there is no template '{name}'", name=name), did_you_mean(name, known)


def place(path: str, source: str, line: int, words: str) -> Location:
    """The place of the words in a line of the source; without them, the line's beginning."""
    return next(places(path, source, [(line, words)]))


def places(path: str, source: str, found: Iterable[tuple[int, str]]) -> Iterator[Location]:
    """The places of words, each in its line: what a line has several times, one after another."""
    lines = source.split("\n")
    behind: dict[tuple[int, str], int] = {}
    for line, words in found:
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        at = max(text.find(words, behind.get((line, words), 0)), 0)
        behind[line, words] = at + len(words)
        yield Location(path, line, at + 1 if line else 0)


def _places(traceback: TracebackType | None, files: dict[str, ThemeFile]) -> list[tuple[str, int]]:
    """The places in templates, the innermost last: Jinja2 rewrites tracebacks to their lines."""
    found = []
    while traceback is not None:
        path = traceback.tb_frame.f_code.co_filename
        if path in files:
            found.append((path, traceback.tb_lineno))
        traceback = traceback.tb_next
    return found


def _turning_point(places: list[tuple[str, int]], files: dict[str, ThemeFile]) -> tuple[str, int]:
    """Where a template comes back to itself: of the places that are passed again and again, the
    first with an include. The tags around an include are passed as often, and for an `extends`
    Jinja2 gives the place above them."""
    counts = Counter(places)
    often = [place for place in counts if 2 * counts[place] > max(counts.values())]
    return next((place for place in often if _INCLUDE.search(_line(files, place))), often[-1])


def _line(files: dict[str, ThemeFile], place: tuple[str, int]) -> str:
    path, line = place
    lines = files[path].data.decode("utf-8", "replace").split("\n") if path in files else []
    return lines[line - 1] if 0 < line <= len(lines) else ""
