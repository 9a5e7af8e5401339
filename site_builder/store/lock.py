"""The lock: one build, or one publication, of a site at a time."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Literal

from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.store import files
from site_builder.store.files import write_problem
from site_builder.store.work_folders import refuse_links

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


PATIENCE = 2.0  # seconds: workers of a build that was killed let go of its lock by then
_LOCK = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
_BETWEEN_TRIES = 0.05  # seconds

Work = Literal["build", "publication"]
_BUSY = {
    "build": _("another build of this site is running"),
    "publication": _("another publication of this site is running"),
}


@contextmanager
def lock(
    folder: Path,
    patience: float = PATIENCE,
    *,
    work: Work = "build",
    beside: Path | None = None,
) -> Iterator[None]:
    """Hold the lock in `folder` of the site's, or give up after `patience`. The folder is made
    where missing, and git is told to ignore it: nothing in it is the user's. So it may be deleted
    at any time, and the lock with it: a folder `beside` it that stays is then locked as well.

    SiteError with the problem `busy` while another such `work` holds it; `linked-folder` where it
    could lead elsewhere; `no-permission` and the like where the file cannot be made. The kernel
    releases it when its holder dies. A child made by fork shares it, and so holds it on for as long
    as it outlives a killed parent.
    """
    path, until = folder / "lock", time.monotonic() + patience
    refuse_links(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (ignore := folder / ".gitignore").exists():
            files.write_atomically(ignore.as_posix(), b"*\n")
        descriptor = os.open(path, _LOCK, 0o644)
    except OSError as error:
        raise SiteError([write_problem(error, path.as_posix())]) from error
    with ExitStack() as held:
        held.enter_context(_held(descriptor, path, until, work))
        if beside and (staying := _opened(beside)) is not None:
            held.enter_context(_held(staying, path, until, work))
        yield


@contextmanager
def _held(descriptor: int, path: Path, until: float, work: Work) -> Iterator[None]:
    """Hold what is open, and close it at the end; see `lock`."""
    try:
        _take(descriptor, path, until, work)
        try:
            yield
        finally:
            _release(descriptor)
    finally:
        os.close(descriptor)


def _opened(folder: Path) -> int | None:
    """A folder, opened to be locked; None where it isn't there, or where its file system locks no
    folders. Windows doesn't: there nobody can delete a file that is open, and so no lock."""
    if sys.platform == "win32":
        return None
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        fcntl.flock(descriptor, fcntl.LOCK_UN)
    except BlockingIOError:
        return descriptor  # somebody holds it
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _take(descriptor: int, path: Path, until: float, work: Work) -> None:
    while True:
        try:
            _try_to_take(descriptor)
        except (BlockingIOError, PermissionError) as error:  # Windows says EACCES
            if time.monotonic() >= until:
                hint = _("Wait until it has finished, or stop it.")
                where = Location(path.as_posix())
                raise SiteError([Problem(where, "busy", _BUSY[work], hint)]) from error
            time.sleep(_BETWEEN_TRIES)
        except OSError as error:
            raise SiteError([write_problem(error, path.as_posix())]) from error
        else:
            return


def _try_to_take(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _release(descriptor: int) -> None:
    # By name, and not only by closing: a forked child may still hold the same open file.
    if sys.platform == "win32":
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
