"""The contents of an output folder, listed in one walk."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.left_behind import is_left_behind
from site_builder.store.paths import PRIVATE


@dataclass(frozen=True, slots=True)
class Scan:
    """`files` are regular files by their paths (posix, relative), each with its lstat; `folders`
    are paths of folders; `others` are symlinks, pipes and the like. `left` are all that programs
    have left behind, but for folders and what is in them. None is in the private area."""

    files: dict[str, os.stat_result]
    folders: set[str]
    others: tuple[str, ...]
    left: dict[str, os.stat_result]


def scan(root: str) -> Scan:
    """Walk the folder without following symlinks; empty if it is missing. OSError passes."""
    files: dict[str, os.stat_result] = {}
    folders: set[str] = set()
    others: list[str] = []
    left: dict[str, os.stat_result] = {}
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        for entry in _entries(f"{root}/{prefix}", missing_is_empty=not prefix):
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                if path != PRIVATE and not is_left_behind(entry.name):
                    folders.add(path)
                    waiting.append(path + "/")
            elif is_left_behind(entry.name):
                left[path] = entry.stat(follow_symlinks=False)
            elif stat.S_ISREG((state := entry.stat(follow_symlinks=False)).st_mode):
                files[path] = state
            else:
                others.append(path)
    return Scan(files, folders, tuple(sorted(others)), left)


def _entries(folder: str, *, missing_is_empty: bool) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except FileNotFoundError:
        if not missing_is_empty:
            raise
