"""What a draft added, as a value."""

from dataclasses import dataclass

from site_builder.problems.problems import Problem


@dataclass(frozen=True, slots=True)
class Drafted:
    """The path of the file that was added to, below the site's folder, and the names of what was
    added; none where there was nothing to add. `problems` are of what could not be added."""

    path: str
    names: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
