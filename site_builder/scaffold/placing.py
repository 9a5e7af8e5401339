"""New files put into a site: all of them or none, and nothing that is there is written over."""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

from site_builder.problems.problems import Location, Problem, SiteError, shown
from site_builder.store import files
from site_builder.store.files import write_problem


def check_free(root: Path, folder: str, hint: str) -> None:
    """SiteError `already-there` unless nothing, or an empty folder, is at `folder` in the site."""
    target = root / folder
    try:
        if not os.path.lexists(target):
            return
        if target.is_symlink() or not target.is_dir():
            raise _occupied(folder, f"there is something else called {folder}", hint)
        names = sorted(entry.name for entry in target.iterdir())
    except OSError as error:
        raise SiteError([write_problem(error, folder)]) from error
    if names:
        some = ", ".join(f"'{shown(name)}'" for name in names[:3])
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        raise _occupied(folder, f"{folder}/ is not empty: it holds {some}{more}", hint)


def _occupied(path: str, message: str, hint: str) -> SiteError:
    return SiteError([Problem(Location(path), "already-there", message, hint)])


def place(
    root: Path,
    folder: str,
    inside: Mapping[str, bytes],
    beside: Mapping[str, bytes] = MappingProxyType({}),
    empty: str = "",
) -> None:
    """Make `folder` in the site with the files that belong `inside` it, an `empty` folder if one is
    named, and the files `beside` it, whose paths are relative to the site.

    The folder comes into its place in one step, after all else. SiteError, and nothing is left
    behind, where one of the files is there already or can't be written.
    """
    made: list[Path] = []
    try:
        _make_folder(root, made)
        for path, data in beside.items():
            _write(root / path, data, made)
        _make_folder((root / folder).parent, made)
        aside = Path(files.temporary(str(root / folder)))
        made.append(aside)
        for path, data in inside.items():
            _write(aside / path, data, [])
        _make_folder(aside / empty, [])
        with suppress(FileNotFoundError):
            (root / folder).rmdir()  # an empty one: Windows renames nothing onto it
        aside.rename(root / folder)
    except BaseException as error:
        _undo(made)
        if isinstance(error, FileExistsError):
            path = Path(os.path.relpath(error.filename, root)).as_posix()
            raise _occupied(path, f"there is a {path} already", "move it away first") from error
        if isinstance(error, OSError):
            raise SiteError([write_problem(error, folder)]) from error
        raise


def _write(path: Path, data: bytes, made: list[Path]) -> None:
    _make_folder(path.parent, made)
    files.write_new(str(path), data)
    made.append(path)


def _make_folder(folder: Path, made: list[Path]) -> None:
    if not folder.is_dir():
        _make_folder(folder.parent, made)
        folder.mkdir()
        made.append(folder)


def _undo(made: list[Path]) -> None:
    """Take away what was made, and nothing that somebody else has put there meanwhile."""
    for path in reversed(made):
        with suppress(OSError):
            if path.name.startswith(files.TEMPORARY):
                shutil.rmtree(path)
            elif path.is_dir():
                path.rmdir()
            else:
                path.unlink()
