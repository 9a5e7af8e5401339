"""Faults of the computer (a full disk, no permission) as problems."""

import errno
import os

from site_builder.problems import Location, Problem
from site_builder.publish.paths import PRIVATE, show

FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def write_problem(error: OSError, path: str) -> Problem:
    """The problem for a failed writing at `path`, which is shown.

    Codes: `no-space`, `no-permission`, `write-failed`.
    """
    where = Location(show(path))
    reason = os.strerror(error.errno) if error.errno else str(error)
    if error.errno in FULL:
        hint = "free some space, then build again; nothing was changed"
        return Problem(where, "no-space", f"the disk is full ({reason})", hint)
    if error.errno in _FORBIDDEN:
        hint = "check who owns the folder, and whether it may be written"
        return Problem(where, "no-permission", f"this may not be written ({reason})", hint)
    return Problem(where, "write-failed", f"this could not be written ({reason})")


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
