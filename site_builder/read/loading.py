"""The bytes of a site's files, and a problem for each that can't be read."""

from collections.abc import Iterable
from pathlib import Path

from site_builder.messages.message import _
from site_builder.messages.reasons import reason_of
from site_builder.problems.problems import Location, Problem
from site_builder.read.inventory import InputFile


def load(root: Path, files: Iterable[InputFile]) -> tuple[dict[str, bytes], list[Problem]]:
    """The bytes of files by path, without those that can't be read (`unreadable`)."""
    data: dict[str, bytes] = {}
    problems = []
    for file in files:
        try:
            with open(f"{root}/{file.path}", "rb") as stream:  # noqa: PTH123 (a third the time)
                data[file.path] = stream.read()
        except OSError as error:
            message = _("the file can't be read: {reason}", reason=reason_of(error))
            problems.append(Problem(Location(file.path), "unreadable", message))
    return data, problems
