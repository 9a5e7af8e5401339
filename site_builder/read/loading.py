"""The bytes of a site's files, and a problem for each that can't be read."""

from collections.abc import Iterable
from pathlib import Path

from site_builder.messages.message import _
from site_builder.messages.reasons import reason_of
from site_builder.problems.problems import Location, Problem
from site_builder.read.inventory import InputFile
from site_builder.store.files import read_up_to
from site_builder.text.source import MAX_BYTES


def load(
    root: Path, files: Iterable[InputFile], most: int = MAX_BYTES
) -> tuple[dict[str, bytes], list[Problem]]:
    """The bytes of files by path, without those that can't be read (`unreadable`). One with more
    than `most`, by default those of a text, is read no further than to show it."""
    data: dict[str, bytes] = {}
    problems = []
    for file in files:
        try:
            data[file.path] = read_up_to(f"{root}/{file.path}", most)
        except OSError as error:
            message = _("the file can't be read: {reason}", reason=reason_of(error))
            problems.append(Problem(Location(file.path), "unreadable", message))
    return data, problems
