"""What may have changed in the site when the file system reports an event."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.kinds import INPUT_FOLDERS, THEME_FOLDERS
from site_builder.model.left_behind import is_passed_over
from site_builder.pipeline.changes import ANYTHING, Changes

# Files that exist only for a moment: one by which vim tests a folder, and those that sed writes and
# then renames (a feature's folder may be called `sedatives`).
_FOR_A_MOMENT = re.compile(r"4913|sed(?![a-z]{6}\Z)[A-Za-z0-9]{6}")


@dataclass(frozen=True, slots=True)
class WatchedFolders:
    """The site's folder, and that of the default theme, which it builds on."""

    site: Path
    default_theme: Path


def changes_from(places: WatchedFolders, path: str) -> Changes:
    """What an event at `path` (absolute) may have changed: nothing, if the site doesn't read it."""
    place = Path(path)
    for root in (places.site, places.default_theme):
        if place.is_relative_to(root):
            parts = place.relative_to(root).parts
            if parts and parts[0] in INPUT_FOLDERS:
                return _meaning(parts)
    return Changes()


def changes_from_all(places: WatchedFolders, paths: Iterable[str]) -> Changes:
    """What events at all these paths may have changed."""
    changes = Changes()
    for path in paths:
        changes |= changes_from(places, path)
    return changes


def _meaning(parts: tuple[str, ...]) -> Changes:
    if any(map(is_passed_over, parts[1:])) or _FOR_A_MOMENT.fullmatch(parts[-1]):
        return Changes()
    if parts[0] in THEME_FOLDERS:
        return Changes(theme=True)
    if len(parts) == 1 or "." in parts[1]:  # a file of the whole site: no slug has a dot
        return ANYTHING
    return Changes(slugs=frozenset({parts[1]}))
