"""What an event of the file system means for the site."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.kinds import INPUT_FOLDERS, THEME_FOLDERS
from site_builder.model.left_behind import is_passed_over
from site_builder.pipeline.session import ANYTHING, Changes

# What stands in a folder for a moment only: the file that vim tries it by, and what sed writes
# before it takes a file's place (a story's folder may be `sedatives`).
_FOR_A_MOMENT = re.compile(r"4913|sed(?![a-z]{6}\Z)[A-Za-z0-9]{6}")


@dataclass(frozen=True, slots=True)
class WatchedFolders:
    """The site's folder, and the folders of the default theme that it stands on."""

    site: Path
    default_theme: Path


def changes_from(places: WatchedFolders, path: str) -> Changes:
    """What may have changed by an event at `path` (absolute); nothing for what is not read."""
    place = Path(path)
    for root in (places.site, places.default_theme):
        if place.is_relative_to(root):
            parts = place.relative_to(root).parts
            if parts and parts[0] in INPUT_FOLDERS:
                return _meaning(parts)
    return Changes()


def changes_from_all(places: WatchedFolders, paths: Iterable[str]) -> Changes:
    """What may have changed by all these events."""
    changes = Changes()
    for path in paths:
        changes |= changes_from(places, path)
    return changes


def _meaning(parts: tuple[str, ...]) -> Changes:
    if any(map(is_passed_over, parts[1:])) or _FOR_A_MOMENT.fullmatch(parts[-1]):
        return Changes()
    if parts[0] in THEME_FOLDERS:
        return Changes(theme=True)
    if len(parts) == 1 or parts[1] == "site.yaml":
        return ANYTHING
    return Changes(slugs=frozenset({parts[1]}))
