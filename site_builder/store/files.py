"""Files by plain calls of the operating system: whole reads, atomic writes, removal.

Paths are strings: thousands of them pass through here in a build, and a `Path` costs more than
the call that it is made for. Nothing calls fsync: all that we write can be made again, and is
checked by its digest before it is used.
"""

# ruff: noqa: PTH101, PTH102, PTH105, PTH108, PTH112, PTH114, PTH118, PTH120

import errno
import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from io import FileIO

from site_builder.lazy import Lazy
from site_builder.messages.message import _
from site_builder.messages.reasons import reason_of
from site_builder.problems.problems import Location, Problem
from site_builder.store.paths import PRIVATE, show

_REMOVE_TREE: Lazy[Callable[[str], None]] = Lazy("shutil:rmtree")

FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def write_problem(error: OSError, path: str) -> Problem:
    """The problem for a failed writing at `path`, which is shown.

    Codes: `no-space`, `no-permission`, `write-failed`.
    """
    where = Location(show(path))
    reason = reason_of(error)
    if error.errno in FULL:
        hint = _("Free some space, then build again. Nothing was changed.")
        return Problem(where, "no-space", _("the disk is full ({reason})", reason=reason), hint)
    if error.errno in _FORBIDDEN:
        hint = _("Check who owns the folder and whether you have permission to write to it.")
        message = _("you don't have permission to write here ({reason})", reason=reason)
        return Problem(where, "no-permission", message, hint)
    return Problem(where, "write-failed", _("writing here failed ({reason})", reason=reason))


def blame(error: OSError, root: str, label: str) -> str:
    """The path to show for an error under the folder `root`, which the user knows as `label`.

    What happens in the private area, where the user never looks, is the folder's own.
    """
    for path in (error.filename2, error.filename):
        if isinstance(path, str) and path.startswith(f"{root}/"):
            inner = path[len(root) + 1 :]
            if inner.partition("/")[0] != PRIVATE:
                return f"{label}/{inner}"
    return label


FILE_MODE = 0o644  # whatever the umask says: two machines publish the same folder
FOLDER_MODE = 0o755
TEMPORARY = ".tmp-"
LONGEST = 100_000_000
"""Bytes of a file of our own folders, such as the manifest of a million outputs."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_PLAIN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def read(path: str) -> bytes:
    """All bytes of a file. OSError where it is missing or cannot be read."""
    with FileIO(path) as file:
        return file.read()


def read_up_to(path: str, most: int) -> bytes:
    """All bytes of a file that has `most` or fewer; of a longer one, and of what never ends, the
    first `most + 1`, which show that there are more. OSError as for `read`."""
    with open(path, "rb") as file:  # noqa: PTH123 (a third the time)
        size = os.fstat(file.fileno()).st_size
        data = file.read(min(size, most) + 1)
        # It has grown since, or is a device or a pipe, which have no size.
        return data if len(data) <= size else data + file.read(most - size)


def has_mode(state: os.stat_result, mode: int) -> bool:
    """Whether a file or folder has this mode. Always so on Windows, which knows none."""
    return sys.platform == "win32" or stat.S_IMODE(state.st_mode) == mode


def open_plain(path: str) -> FileIO:
    """Open a file of our own folders, where anything may stand in its place: never a link, nor
    what reading would wait for (a pipe) or never end with (a device). OSError for all but a plain
    file that can be read."""
    return FileIO(path, opener=_open_plain)


def read_plain(path: str) -> bytes:
    """All bytes of such a file. OSError for one that is longer than any that we write."""
    with open_plain(path) as file:
        data = file.read(LONGEST + 1)
    if len(data) > LONGEST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), path)
    return data


def _open_plain(path: str, flags: int) -> int:
    descriptor = os.open(path, flags | _PLAIN)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), path)
    return descriptor


def write_new(path: str, data: bytes, mode: int = FILE_MODE) -> None:
    """Make a file that must not exist yet. OSError leaves nothing behind."""
    descriptor = os.open(path, _NEW, mode)
    try:
        try:
            if sys.platform != "win32":
                os.fchmod(descriptor, mode)
            _write_all(descriptor, data)
        finally:
            os.close(descriptor)
    except BaseException:
        discard(path)
        raise


def write_atomically(path: str, data: bytes, mode: int = FILE_MODE) -> None:
    """Make or replace a file so that every reader sees the old bytes or the new ones.

    OSError leaves the old file as it was. Of several writers at once the last one wins.
    """
    aside = temporary(path)
    write_new(aside, data, mode)
    try:
        os.replace(aside, path)
    except BaseException:
        discard(aside)
        raise


def temporary(path: str) -> str:
    """A name in the same folder that no other process or thread will take."""
    return os.path.join(os.path.dirname(path), TEMPORARY + os.urandom(8).hex())


def make_folder(path: str) -> None:
    """Make one folder, readable by all whatever the umask. OSError where it exists."""
    os.mkdir(path, FOLDER_MODE)
    os.chmod(path, FOLDER_MODE)


def remove(path: str) -> None:
    """Remove a file, a symlink (never what it leads to) or a whole folder."""
    if os.path.isdir(path) and not os.path.islink(path):
        _REMOVE_TREE.load()(path)
    else:
        os.unlink(path)


def remove_if_there(path: str) -> None:
    """Remove a file, or a symlink. OSError passes, but not for a missing one."""
    with suppress(FileNotFoundError):
        os.unlink(path)


def discard(path: str) -> None:
    """Remove a file if that can be done; for clearing up after something worse."""
    with suppress(OSError):
        os.unlink(path)


def _write_all(descriptor: int, data: bytes) -> None:
    # The system may take a part only, as it does just before a disk is full.
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
