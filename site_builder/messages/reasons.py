"""What an exception says of its reason, as a message."""

import os
from errno import (
    EACCES,
    EBUSY,
    ECONNREFUSED,
    ECONNRESET,
    EEXIST,
    EHOSTUNREACH,
    EIO,
    EISDIR,
    ELOOP,
    EMFILE,
    ENAMETOOLONG,
    ENETUNREACH,
    ENOENT,
    ENOSPC,
    ENOTDIR,
    EPERM,
    EROFS,
    ETIMEDOUT,
)

from site_builder.messages.message import Message, _

_REASONS = {
    EACCES: _("Permission denied"),
    EBUSY: _("Device or resource busy"),
    ECONNREFUSED: _("Connection refused"),
    ECONNRESET: _("Connection reset by peer"),
    EEXIST: _("File exists"),
    EHOSTUNREACH: _("No route to host"),
    EIO: _("Input/output error"),
    EISDIR: _("Is a directory"),
    ELOOP: _("Too many levels of symbolic links"),
    EMFILE: _("Too many open files"),
    ENAMETOOLONG: _("File name too long"),
    ENETUNREACH: _("Network is unreachable"),
    ENOENT: _("No such file or directory"),
    ENOSPC: _("No space left on device"),
    ENOTDIR: _("Not a directory"),
    EPERM: _("Operation not permitted"),
    EROFS: _("Read-only file system"),
    ETIMEDOUT: _("Connection timed out"),
}
"""The usual ones, in the words of the GNU C library (`strerror`)."""


def reason_of(error: Exception) -> str:
    """Why the operating system refused something; or the message that an exception was raised
    with. What is neither is in the words of the system or of the library."""
    if isinstance(error, OSError) and error.errno:
        return _REASONS.get(error.errno) or os.strerror(error.errno)
    said = error.args[0] if error.args else ""
    return said if isinstance(said, Message) else str(error)
