"""Signatures: a shortcut past the reading of files that have not been touched since."""

import json
import os
from collections.abc import Mapping
from typing import NamedTuple

from site_builder.store import files
from site_builder.store.digests import digest_of

# A file system may keep times as coarsely as this (FAT does), so that a file can change twice
# within one time stamp. What was written so lately is read again instead of trusted.
GRANULARITY_NS = 2_000_000_000


class Signature(NamedTuple):
    """How a file looked from outside when it had this digest."""

    size: int  # bytes
    mtime_ns: int
    inode: int
    digest: str


def sign(state: os.stat_result, digest: str, now_ns: int) -> Signature | None:
    """The signature of a file with this lstat, or None where it is too young to be known by it.

    `now_ns` is a time before the lstat was taken.
    """
    if state.st_mtime_ns > now_ns - GRANULARITY_NS:
        return None
    return Signature(state.st_size, state.st_mtime_ns, state.st_ino, digest)


def known_digest(state: os.stat_result, signature: Signature | None) -> str | None:
    """The file's digest, if it still looks as its signature says."""
    if (
        signature is not None
        and signature.mtime_ns == state.st_mtime_ns
        and signature.size == state.st_size
        and signature.inode == state.st_ino
    ):
        return signature.digest
    return None


def file_digest(path: str) -> str:
    """The digest of a file's bytes. OSError where it cannot be read."""
    return digest_of(files.read(path))


def encode_signatures(signatures: Mapping[str, Signature]) -> bytes:
    """The bytes under which a caller may store them in the cache."""
    return json.dumps(signatures, separators=(",", ":")).encode()


def decode_signatures(data: bytes | None) -> dict[str, Signature]:
    """What `encode_signatures` was given; empty for None and for anything else."""
    try:
        return {path: Signature(*row) for path, row in json.loads(data or b"{}").items()}
    except (ValueError, TypeError, AttributeError):
        return {}
