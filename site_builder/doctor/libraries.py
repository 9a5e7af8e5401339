"""Python, the libraries that Site Builder needs, and those of its extras."""

import re
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from typing import NamedTuple

from site_builder.doctor.values import Finding
from site_builder.messages.message import NOTHING, Message, _

PROGRAM = "site-builder"
LEAST_PYTHON = (3, 11)
_FOR_CONTRIBUTORS = frozenset({"test"})
"""The extras that writing and publishing a site never needs."""

_REQUIREMENT = re.compile(
    r"(?P<name>[A-Za-z0-9._-]+)(?:\[[^]]*\])? *\(?(?P<bounds>[^;)]*)\)? *;?(?P<marker>.*)"
)
_EXTRA = re.compile(r"""extra *== *["']([A-Za-z0-9._-]+)["']""")
_NOT_ON = re.compile(r"""sys_platform *!= *["']([a-z0-9]+)["']""")
_BOUND = re.compile(r"(>=|<) *([0-9.]+)")


class Requirement(NamedTuple):
    """A library that is needed, for an `extra` only unless that is ''. `bounds` are as in
    `>=2.17,<3`."""

    name: str
    bounds: str
    extra: str
    not_on: frozenset[str]


def read_requirement(line: str) -> Requirement:
    """A line of what a package requires (PEP 508), as far as Site Builder's own go."""
    found = _REQUIREMENT.match(line)
    if not found:
        raise ValueError(line)
    extra = _EXTRA.search(found["marker"])
    not_on = frozenset(_NOT_ON.findall(found["marker"]))
    bounds = found["bounds"].replace(" ", "")
    return Requirement(found["name"], bounds, extra[1] if extra else "", not_on)


def python_finding(running: tuple[int, int, int]) -> Finding:
    found = ".".join(map(str, running))
    if running[:2] >= LEAST_PYTHON:
        return Finding("python", "Python", "ok", found)
    least = ".".join(map(str, LEAST_PYTHON))
    remedy = _("install Python {version} or newer from {address}", version=least, address=_PYTHON)
    return Finding("python", "Python", "missing", found, remedy=remedy)


_PYTHON = "https://www.python.org/downloads/"


def library_findings(
    platform: str,
    lines: Iterable[str] | None = None,
    version_of: Callable[[str], str] = version,
) -> Iterator[Finding]:
    """The libraries that Site Builder needs on a platform (`sys.platform`), then its extras.

    `lines` are what its package requires, by its own account; `version_of` gives the version of an
    installed library, or raises PackageNotFoundError.
    """
    needed = [read_requirement(line) for line in (_lines() if lines is None else lines)]
    for one in needed:
        if not one.extra and platform not in one.not_on:
            yield _library(one, version_of)
    for extra in sorted({one.extra for one in needed} - {"", *_FOR_CONTRIBUTORS}):
        mine = [one for one in needed if one.extra == extra and platform not in one.not_on]
        yield _extra(extra, [_library(one, version_of) for one in mine])


def _lines() -> list[str]:
    """What the package requires; nothing, if the program runs without being installed."""
    try:
        return requires(PROGRAM) or []
    except PackageNotFoundError:
        return []


def _library(needed: Requirement, version_of: Callable[[str], str]) -> Finding:
    try:
        found = version_of(needed.name)
    except PackageNotFoundError:
        found = ""
    if found and is_within(found, needed.bounds):
        return Finding("library", needed.name, "ok", found)
    remedy = _installing(f"{needed.name}{needed.bounds}")
    return Finding("library", needed.name, "missing", found, remedy=remedy)


def _extra(extra: str, libraries: list[Finding]) -> Finding:
    if all(library.state == "ok" for library in libraries):
        versions = ", ".join(f"{library.name} {library.found}" for library in libraries)
        return Finding("extra", extra, "ok", versions)
    remedy = _installing(f"{PROGRAM}[{extra}]")
    return Finding("extra", extra, "unused", "", _PURPOSES.get(extra, NOTHING), remedy)


_PURPOSES = {
    "fonts": _("to publish fonts with pages"),
    "heic": _("to read photographs in HEIC, as iPhones take them"),
    "traditional": _("to convert Chinese between simplified and traditional characters"),
}


def _installing(what: str) -> Message:
    return _("run: {command}", command=f'python -m pip install "{what}"')


def is_within(found: str, bounds: str) -> bool:
    """Whether a version is within bounds such as `>=2.17,<3`, by the numbers at its beginning."""
    numbers = _numbers(found)
    for sign, bound in _BOUND.findall(bounds):
        if (numbers < _numbers(bound)) == (sign == ">="):
            return False
    return True


def _numbers(text: str) -> tuple[int, ...]:
    """Without zeros at the end: `3.0` is `3`."""
    leading = re.match("[0-9]+(?:[.][0-9]+)*", text)
    numbers = [int(part) for part in leading[0].split(".")] if leading else []
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
