"""New files put into a site: all of them or none, and no existing file is overwritten."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType

from site_builder.messages.message import Message, _, all_of, listed
from site_builder.problems.problems import Location, Problem, SiteError, shown
from site_builder.store import files
from site_builder.store.files import write_problem
from site_builder.store.work_folders import link_in_site

_NAMED = 3
"""The most names that a message lists."""


def check_free(root: Path, folder: str, hint: Message) -> None:
    """SiteError `already-there` unless `folder` in the site is missing or empty."""
    target = root / folder
    try:
        if not os.path.lexists(target):
            return
        if target.is_symlink() or not target.is_dir():
            message = _("'{path}' already exists and isn't a folder", path=folder)
            raise _occupied(folder, message, hint)
        names = sorted(entry.name for entry in target.iterdir())
    except OSError as error:
        raise SiteError([write_problem(error, folder)]) from error
    if names:
        some = [_("'{name}'", name=shown(name)) for name in names[:_NAMED]]
        rest = len(names) - _NAMED
        found = all_of([*some, _("{count} more", count=rest)]) if rest > 0 else listed(some)
        message = _("{path}/ isn't empty: it contains {names}", path=folder, names=found)
        raise _occupied(folder, message, hint)


def _occupied(path: str, message: Message, hint: Message) -> SiteError:
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

    The folder is put in its place in one step, after all else. SiteError, with nothing left behind,
    if one of the files already exists or can't be written.
    """
    made: list[Path] = []
    _refuse_links(root, (f"{folder}/x", *beside))
    with _undoing(root, folder, made):
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


def place_files(
    root: Path, new: Mapping[str, bytes], changed: Mapping[str, bytes] = MappingProxyType({})
) -> None:
    """Make `new` files in a site, by their paths there, then write at most one that is `changed`.

    SiteError, with nothing left behind, if a new one already exists or one can't be written.
    """
    made: list[Path] = []
    _refuse_links(root, new)
    with _undoing(root, next(iter({**changed, **new})), made):
        for path, data in new.items():
            _write(root / path, data, made)
        for path, data in changed.items():
            # A link inside the site stays one: what it leads to is written.
            files.write_atomically(os.path.realpath(root / path), data)


@contextmanager
def _undoing(root: Path, folder: str, made: list[Path]) -> Iterator[None]:
    """Remove what was `made` if the block fails, and say why it did: SiteError for what the file
    system refuses."""
    try:
        yield
    except BaseException as error:
        _undo(made)
        if isinstance(error, FileExistsError):
            path = Path(os.path.relpath(error.filename, root)).as_posix()
            message = _("'{path}' already exists", path=path)
            raise _occupied(path, message, _("move it away first")) from error
        if isinstance(error, OSError):
            raise SiteError([write_problem(error, folder)]) from error
        raise


def _refuse_links(root: Path, paths: Iterable[str]) -> None:
    """SiteError if a new file would be written where a link in the site leads."""
    links = {link_in_site((root / path).parent, root) for path in paths} - {""}
    if links:
        message, hint = _("this folder must not be a symbolic link"), _("delete the link")
        raise SiteError(Problem(Location(link), "outside-root", message, hint) for link in links)


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
    """Remove what was made, but nothing that somebody else has put there since."""
    for path in reversed(made):
        with suppress(OSError):
            if path.name.startswith(files.TEMPORARY):
                shutil.rmtree(path)
            elif path.is_dir():
                path.rmdir()
            else:
                path.unlink()
