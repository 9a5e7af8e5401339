"""What a draft added, as a value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drafted:
    """The path of the file that was added to, below the site's folder, and the names of what was
    added; none where there was nothing to add."""

    path: str
    names: tuple[str, ...]
