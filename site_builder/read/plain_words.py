"""Roles in texts that are no Markdown (front matter, facts), which readers would see as signs."""

import re
from collections.abc import Iterator

from site_builder.model.article import ROLES
from site_builder.problems import Location, Problem, shown
from site_builder.read.positions import Data, Marks, Path
from site_builder.read.source import Source

_ROLE = re.compile(rf"[{{｛](?:{'|'.join(ROLES)})[}}｝]`[a-z0-9-]+`")
_SIGNS = ("}`", "｝`")
"""One of them is in every text with a role, and they are soon looked for."""


def roles_in_data(source: Source, data: Data, marks: Marks) -> Iterator[Problem]:
    """The problem of each role in the values of a YAML file, which `data` and `marks` are of."""
    if any(signs in source.text for signs in _SIGNS):
        for path, words in _strings(data, ()):
            where = marks.value(path)
            yield from roles_in_words(source, words, source.offset(where.line) + where.column - 1)


def roles_in_words(source: Source, words: str, start: int = 0) -> Iterator[Problem]:
    """The problem of each role in a text that is written in the source, at an offset or below."""
    for match in _ROLE.finditer(words):
        found = source.text.find(match[0], start)
        where = source.location(found if found >= 0 else start)
        start = max(found, start) + len(match[0])
        yield _problem(where, match[0])


def _problem(where: Location, role: str) -> Problem:
    message = f"{shown(role)} would show as it stands: roles are for the text of articles"
    return Problem(where, "unknown-role", message, "write the words that it stands for")


def _strings(data: Data, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict | list):
        inside = data.items() if isinstance(data, dict) else enumerate(data)
        for key, value in inside:
            yield from _strings(value, (*path, key))
