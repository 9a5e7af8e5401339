"""The bytes of a site's files, and a problem for each that can't be read."""

from collections.abc import Iterable
from pathlib import Path

from site_builder.messages.message import _
from site_builder.messages.reasons import reason_of
from site_builder.problems.problems import Location, Problem
from site_builder.read.inventory import InputFile
from site_builder.store.files import read_up_to
from site_builder.text.source import MAX_BYTES


def load(root: Path, files: Iterable[InputFile]) -> tuple[dict[str, bytes], list[Problem]]:
    """The bytes of text files by path, without those that can't be read (`unreadable`). One that is
    too long for a text is read no further than to show it."""
    data: dict[str, bytes] = {}
    problems = []
    for file in files:
        try:
            data[file.path] = read_up_to(f"{root}/{file.path}", MAX_BYTES)
        except OSError as error:
            message = _("the file can't be read: {reason}", reason=reason_of(error))
            problems.append(Problem(Location(file.path), "unreadable", message))
    return data, problems
