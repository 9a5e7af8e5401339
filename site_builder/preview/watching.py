"""What an event of the file system means for the site."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.kinds import INPUT_FOLDERS, THEME_FOLDERS
from site_builder.workshop import ANYTHING, Changes

# What editors write beside a file before it takes its place: vim's trial file, backups, locks,
# and the names of JetBrains, KDE, GNOME, browsers, sed and rsync; and what file managers leave. All
# else that is hidden is not read.
_TEMPORARY = re.compile(
    r"\..*|.*~|4913|#.*#|.*\.sw[a-z]|.*\.tmp(?:[.-].*)?|.*___jb_(?:tmp|old)___|.*\.part"
    r"|.*\.kate-swp|sed[A-Za-z0-9]{6}|.*\.crdownload|.*\.crswap|Thumbs\.db|desktop\.ini",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Places:
    """The site's folder, and the folders of the default theme that it stands on."""

    site: Path
    default_theme: Path


def meaning(places: Places, path: str) -> Changes:
    """What may have changed by an event at `path` (absolute); nothing for what is not read."""
    place = Path(path)
    for root in (places.site, places.default_theme):
        if place.is_relative_to(root):
            parts = place.relative_to(root).parts
            if parts and parts[0] in INPUT_FOLDERS:
                return _meaning(parts)
    return Changes()


def meaning_of_all(places: Places, paths: Iterable[str]) -> Changes:
    """What may have changed by all these events."""
    changes = Changes()
    for path in paths:
        changes |= meaning(places, path)
    return changes


def _meaning(parts: tuple[str, ...]) -> Changes:
    if any(_TEMPORARY.fullmatch(part) for part in parts[1:]):
        return Changes()
    if parts[0] in THEME_FOLDERS:
        return Changes(theme=True)
    if len(parts) == 1 or parts[1] == "site.yaml":
        return ANYTHING
    return Changes(slugs=frozenset({parts[1]}))
