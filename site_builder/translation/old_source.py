"""What a translation is compared with instead of its record: its source as it once was."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem, warning


@dataclass(frozen=True)
class OldFile:
    """A file as it once was. `label` names it in problems: `v1:content/story/article.zh.md`."""

    label: str
    data: bytes


@dataclass(frozen=True)
class Baseline:
    """Old files by the paths that they have today. `name` is what the user calls it: a revision, or
    a file. With `articles_only` the facts are left out on both sides."""

    files: Mapping[str, OldFile]
    name: str
    articles_only: bool = False

    def data(self, folder: str) -> dict[str, bytes]:
        """The old files below a folder."""
        return {p: old.data for p, old in self.files.items() if p.startswith(folder)}

    def absent(self, path: str) -> list[Problem]:
        """The warning that there was no file of that path, which all else depends on."""
        if path in self.files:
            return []
        message = _(
            "there was no such file in '{revision}', so each unit is new", revision=self.name
        )
        return [warning(Location(path), "no-baseline", message)]

    def relabelled(self, problems: Iterable[Problem]) -> list[Problem]:
        """The errors in old files, as warnings at the places that these are from: nobody can
        correct them any more."""
        return [
            replace(
                problem,
                location=problem.location._replace(path=self.files[problem.location.path].label),
                severity="warning",
                about="",
            )
            for problem in problems
            if problem.is_error and problem.location.path in self.files
        ]
