"""Signatures: a shortcut past the reading of files that have not been touched since."""

import os
from typing import NamedTuple

from site_builder.store import files
from site_builder.store.digests import digest_in_pieces

# A file system may keep times as coarsely as this (FAT does), so that a file can change twice
# within one time stamp. What was written so lately is read again instead of trusted.
GRANULARITY_NS = 2_000_000_000


class Signature(NamedTuple):
    """How a file looked from outside when it had this digest. Its time of change (`ctime_ns`) is
    the system's own: whoever edits a file can set back its other time, but not this one."""

    size: int  # bytes
    mtime_ns: int
    ctime_ns: int
    inode: int
    digest: str


def sign(state: os.stat_result, digest: str, now_ns: int) -> Signature | None:
    """The signature of a file with this lstat, or None where it is too young to be known by it, as
    is one whose times are in the future.

    `now_ns` is a time before the lstat was taken.
    """
    if max(state.st_mtime_ns, state.st_ctime_ns) > now_ns - GRANULARITY_NS:
        return None
    return _signature(state, digest)


def known_digest(state: os.stat_result, signature: Signature | None) -> str | None:
    """The file's digest, if it still looks as its signature says."""
    if signature is None or signature != _signature(state, signature.digest):
        return None
    return signature.digest


def file_digest(path: str) -> str:
    """The digest of a file's bytes, however many there are. OSError where it cannot be read."""
    with files.open_plain(path) as file:
        return digest_in_pieces(file)


def _signature(state: os.stat_result, digest: str) -> Signature:
    return Signature(state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino, digest)
