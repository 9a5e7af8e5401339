"""The modes of what is published: whatever the umask was, and whoever has changed them since."""

# ruff: noqa: PTH101 (plain calls on strings: see `files`)

import os
import stat
from collections.abc import Collection, Mapping
from contextlib import suppress

from site_builder.output.stage import Area
from site_builder.store.files import FILE_MODE, FOLDER_MODE, has_mode
from site_builder.store.paths import folders_of


def repair_modes(
    area: Area,
    files: Mapping[str, os.stat_result],
    folders: Collection[str],
    outputs: Collection[str],
) -> frozenset[str]:
    """Give the files and folders of the outputs, where they are there, and those that are ours
    alone, the modes that they are published with. Returns the files that keep another because they
    are somebody else's: these must be replaced.

    No bytes and no time of modification change. A file system that has no modes of its own keeps
    what it shows.
    """
    ours = [f"{area.root}/{folder}" for folder in folders_of(outputs).intersection(folders)]
    own = [(path, FOLDER_MODE) for path in (area.private, *ours)]
    for path, mode in [*own, (area.manifest, FILE_MODE)]:
        with suppress(OSError):  # the private ones may not be there
            _change(path, os.lstat(path), mode)
    loose = {path for path, state in files.items() if state.st_mode & 0o7777 != FILE_MODE}
    wrong = loose.intersection(outputs)
    return frozenset(p for p in wrong if not _change(f"{area.root}/{p}", files[p], FILE_MODE))


def _change(path: str, state: os.stat_result, mode: int) -> bool:
    """Whether there is nothing more to do for the mode of a file or folder with this lstat."""
    special = stat.S_IMODE(state.st_mode) & ~0o777 if stat.S_ISDIR(state.st_mode) else 0
    if has_mode(state, mode | special):  # a folder may hand down its group (setgid)
        return True
    try:
        os.chmod(path, mode | special)
    except OSError:
        return state.st_uid == os.geteuid()
    return True
