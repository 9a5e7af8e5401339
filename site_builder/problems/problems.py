"""What is wrong in the user's files, as values: where, how bad, what, and how to fix it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple, Self, TypeVar

from site_builder.messages.message import NOTHING, Message, _, ngettext
from site_builder.problems.device_names import windows_fault
from site_builder.problems.look_alikes import name_of

A = TypeVar("A")
B = TypeVar("B")

Severity = Literal["error", "warning"]

MOST_ALIKE = 100
"""How many problems of one code are listed for a file."""

LONGEST_NAME = 80
_BARRING = {"unreadable", "outside-root", "unknown-file", "bad-name", "bad-slug"}
"""The codes of problems that keep a whole file or folder from being read."""
_TEXTS = ("article.", "page.")
"""What the names of texts begin with."""
_COMPARING = ("parity-", "translation-")
"""What the codes of warnings begin with that come from comparing two texts."""

UNSHOWN = re.compile(
    "[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane << 16 | end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF))
    + "]"
)
"""What cannot be shown, or shows a text as another than it is: controls, ends of lines, what turns
the direction of the words after it (Unicode Standard Annex 9 §2; CVE-2021-42574, *Trojan Source*),
the byte order mark, surrogates, and what is never a character. All kinds of spaces, and the joiners
that Persian and emoji need, are shown."""


class Location(NamedTuple):
    """A place in a file. Places sort by path, line and column.

    `path` is relative to the site's folder, with forward slashes (a file outside it, such as a
    template of the default theme, has its absolute path). `line` and `column` count from 1, in
    code points; 0 means the whole file.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.path
        return f"{self.path}:{self.line}:{self.column or 1}"


class Related(NamedTuple):
    """Another place that a problem is about, and what is there."""

    location: Location
    message: Message


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake. `code` is stable and documented; `hint` says what to do (may be empty).

    `about` is the path of what is missing or can't be read: what is missing because it can't be
    read is not reported again. `language` is the key of the language whose version lacks something
    or differs from its source. `end` is the line and column just behind the text that the problem
    is about, (0, 0) where that isn't known. `rest` is how many problems this one stands for, which
    aren't listed; 0 for a problem of its own.
    """

    location: Location
    code: str
    message: Message
    hint: Message = NOTHING
    severity: Severity = "error"
    about: str = ""
    language: str = ""
    related: tuple[Related, ...] = ()
    end: tuple[int, int] = (0, 0)
    rest: int = 0

    @property
    def is_error(self) -> bool:
        return self.severity == "error"

    @property
    def concerns(self) -> str:
        """The path of the file or folder that the problem is about."""
        return self.about or self.location.path


class SiteError(Exception):
    """The site cannot be built: every problem found, errors and warnings alike."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(f"{p.location}: {p.message}" for p in self.problems))


def warning(
    location: Location,
    code: str,
    message: Message,
    hint: Message = NOTHING,
    *,
    about: str = "",
    language: str = "",
) -> Problem:
    """A problem that stops the build under `--strict` only."""
    return Problem(location, code, message, hint, "warning", about, language)


def shown(text: object) -> str:
    """A value of the user's inside a message: no longer than is needed to know it again."""
    words = str(text)
    return words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME - 1] + "…"


def name_problem(path: str, name: str) -> Problem | None:
    """What is wrong with the name of a file or folder at a path: characters that cannot be shown,
    bytes that are not UTF-8, or a name that Windows can't have."""
    # `isprintable` is many times as fast as the search.
    found = None if name.isprintable() else UNSHOWN.search(name)
    if found is None:
        fault = windows_fault(name)
        return Problem(Location(path), "bad-name", fault, _("rename it")) if fault else None
    if "\ud800" <= found[0] <= "\udfff":
        message = _("the name is not UTF-8")
    else:
        message = _(
            "the name contains {character}, which can't be shown", character=name_of(found[0])
        )
    return Problem(Location(path), "bad-name", message, _("rename it"))


def both(one: Callable[[], A], other: Callable[[], B]) -> tuple[A, B]:
    """What both give. SiteError with the problems of both where either raises one."""
    results: list[Any] = []
    problems: list[Problem] = []
    for part in (one, other):
        try:
            results.append(part())
        except SiteError as error:
            problems += error.problems
    if problems:
        raise SiteError(problems)
    return results[0], results[1]


class Listed:
    """Problems as they are found: of each code in a file no more than the first `MOST_ALIKE` are
    kept, and the number of the others. A long file that is wrong throughout says so once."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self._listed: list[Problem] = []
        self._counts: Counter[tuple[str, ...]] = Counter()
        self._rest: dict[tuple[str, ...], tuple[Problem, int]] = {}
        self.__iadd__(problems)

    def append(self, problem: Problem) -> None:
        key = problem.location.path, problem.code, problem.severity, problem.language
        if not problem.rest and self._counts[key] < MOST_ALIKE:
            self._counts[key] += 1
            self._listed.append(problem)
        else:
            first, count = self._rest.get(key, (problem, 0))
            self._rest[key] = first, count + (problem.rest or 1)

    def __iadd__(self, problems: Iterable[Problem]) -> Self:
        for problem in problems:
            self.append(problem)
        return self

    def __iter__(self) -> Iterator[Problem]:
        """Those that are kept, and one for the rest of each kind."""
        yield from self._listed
        for first, count in self._rest.values():
            yield _rest(first, count)


def _rest(first: Problem, count: int) -> Problem:
    """The problem that stands for so many, of which this is the first."""
    message = ngettext(
        "{count} more problem of this kind in this file is not listed",
        "{count} more problems of this kind in this file are not listed",
        count,
    )
    hint = _("fix those that are listed, and build again")
    return replace(first, message=message, hint=hint, related=(), end=(0, 0), rest=count)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by path, line and column, without repeats and without what only follows; of
    many alike, only the first (see `Listed`).

    What can't be read is not missing as well, and texts are compared once all are sound.
    """
    found = set(problems)
    barred = {p.concerns for p in found if _bars(p)}
    errors = (p.location.path.rpartition("/") for p in found if p.is_error)
    broken = {folder for folder, _, name in errors if name.startswith(_TEXTS)}
    left = (p for p in found if not _follows(p, barred, broken))
    return tuple(sorted(Listed(sorted(left))))


def _bars(problem: Problem) -> bool:
    return problem.is_error and problem.code in _BARRING and not problem.location.line


def _follows(problem: Problem, barred: set[str], broken: set[str]) -> bool:
    """Whether a problem only follows from others: from what is barred, or from an error in one of
    the texts of a folder that is `broken`."""
    folder, _, name = problem.location.path.rpartition("/")
    is_compared = problem.code.startswith(_COMPARING) and name.startswith(_TEXTS)
    if is_compared and not problem.is_error:
        return folder in broken
    if _bars(problem) or not problem.about:
        return False
    path = problem.concerns
    while path and path not in barred:
        path = path.rpartition("/")[0]
    return bool(path)
