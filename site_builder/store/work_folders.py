"""Folders that Site Builder fills and empties itself: none of them may be a symbolic link.

Git keeps links, so a site that somebody sent can have a `.cache` that leads to any folder of the
person who builds it, and what is out of date in a cache is deleted.
"""

# Plain calls on strings (why: see `files`).
# ruff: noqa: PTH100, PTH112, PTH114, PTH118, PTH119, PTH120

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.store.paths import show

EVERYWHERE = 1_000_000
"""A depth that no folder has."""


def refuse_links(folder: Path, depth: int = 2) -> None:
    """SiteError `linked-folder` if a folder of ours, in the site's, is a link, or contains links
    in so many levels of it. A folder that can't be listed has none: its use will fail."""
    links = [str(folder)] if folder.is_symlink() else sorted(_links_in(str(folder), depth))
    if links:
        site = folder.parent
        raise SiteError(linked_folder(Path(link).relative_to(site).as_posix()) for link in links)


def link_in_site(folder: Path, site: Path) -> str:
    """The path below the site of the link that a folder is, or is inside, if that link is kept in
    the site; ''. A link outside the site is its owner's own affair, wherever it leads."""
    path, root = os.path.abspath(folder), os.path.realpath(site)
    while (above := os.path.dirname(path)) != path:
        if os.path.islink(path) and _is_in(real := os.path.realpath(above), root):
            link = os.path.join(real, os.path.basename(path))
            return Path(link).relative_to(root).as_posix()
        path = above
    return ""


def linked_folder(path: str) -> Problem:
    """The problem of a link at a path, where only a folder of ours may be."""
    message = _("this is a symbolic link, and Site Builder overwrites and deletes files here")
    return Problem(Location(show(path)), "linked-folder", message, _("delete the link"))


def is_made_of_plain_folders(folder: str) -> bool:
    """Whether a folder is there, is no link, and has none at any depth."""
    is_folder = os.path.isdir(folder) and not os.path.islink(folder)
    return is_folder and not any(_links_in(folder, EVERYWHERE))


def _links_in(folder: str, depth: int) -> Iterator[str]:
    waiting = [(folder, depth)]
    while waiting:
        path, left = waiting.pop()
        with suppress(OSError), os.scandir(path) as entries:
            for entry in entries:
                if entry.is_symlink():
                    yield entry.path
                elif left > 1 and entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, left - 1))


def _is_in(place: str, root: str) -> bool:
    return os.path.commonpath([place, root]) == root
