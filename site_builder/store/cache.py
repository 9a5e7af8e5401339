"""The cache: finished bytes by their digest (blobs), and by what they were made from (entries).

A hit is checked on reading, so a torn, corrupt or edited file is the same as a missing one, and
the cache may be deleted at any time. That also lets a new file be written in its own place, at
half the cost of one that is written aside; one that is there is only ever replaced whole. Several
processes may use one cache at once: two writers of one blob write the same bytes.
"""

# Plain calls on strings (why: see `files`).
# ruff: noqa: PTH103, PTH105, PTH108, PTH110, PTH116, PTH120, PTH208

import os
import re
import time
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from site_builder.store import files
from site_builder.store.digests import DIGEST_LENGTH, digest_of

_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}")
_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Collected:
    """What a garbage collection removed: the number of files, and their bytes."""

    files: int
    size: int


@dataclass(frozen=True, slots=True)
class Cache:
    """The cache in `folder` (`<site>/.cache`), which is made when something is first put in.

    A plain value: it may be pickled and handed to worker processes.
    """

    folder: Path

    def path(self, digest: str) -> str:
        """Where the blob is, if it is there (a string: see `files`)."""
        return f"{self.folder}/blobs/{digest[:2]}/{digest[2:]}"

    def has(self, digest: str) -> bool:
        """Whether there is such a blob; quick, because its bytes are not checked."""
        return os.path.exists(self.path(digest))

    def put(self, data: bytes) -> str:
        """Keep the bytes; gives their digest. A correct blob that is there is left alone.

        OSError where the cache cannot be written.
        """
        digest = digest_of(data)
        path = self.path(digest)
        try:
            _write_new(path, data)
        except FileExistsError:
            if not _holds(path, data):
                files.write_atomically(path, data)
        return digest

    def get(self, digest: str) -> bytes | None:
        """The bytes with this digest, or None. A corrupt blob is removed."""
        path = self.path(digest)
        try:
            data = files.read_own(path)
        except OSError:
            return None  # unreadable is missing: a cache is only ever a shortcut
        if digest_of(data) == digest:
            return data
        _remove_corrupt(path, digest)
        return None

    def load(self, namespace: str, key: str) -> bytes | None:
        """What was stored under the key, or None where that is missing or damaged.

        ValueError for a namespace or key that is not a plain file name.
        """
        path = self._entry(namespace, key)
        try:
            stored = files.read_own(path)
            _keep_young(path)
        except OSError:
            return None
        data = stored[DIGEST_LENGTH:]
        return data if stored == _sealed(namespace, key, data) else None

    def store(self, namespace: str, key: str, data: bytes) -> None:
        """Keep the bytes under a key, instead of those that were there.

        OSError where the cache cannot be written; ValueError as for `load`.
        """
        path, sealed = self._entry(namespace, key), _sealed(namespace, key, data)
        try:
            _write_new(path, sealed)
        except FileExistsError:
            files.write_atomically(path, sealed)

    def collect(self, keep: AbstractSet[str], older_than_seconds: float, now: float) -> Collected:
        """Remove what is neither named in `keep` nor young. To be called under the lock.

        `keep` holds digests of blobs, and entries as `namespace/key`. A blob's age (at `now`, in
        seconds since 1970) counts from its writing, an entry's from about its last use. A blob
        that an output folder shares as a hard link takes no room of its own and stays as well.
        """
        removed = size = 0
        for name, file in [*self._blobs(), *self._entries()]:
            with suppress(FileNotFoundError):
                state = os.lstat(file)
                if name in keep or state.st_nlink > 1 or now - state.st_mtime <= older_than_seconds:
                    continue
                os.unlink(file)
                removed += 1
                size += state.st_size
        return Collected(removed, size)

    def _entry(self, namespace: str, key: str) -> str:
        if not _NAME.fullmatch(namespace) or not _NAME.fullmatch(key):
            raise ValueError(f"not a name for a cache entry: {namespace!r}, {key!r}")
        return f"{self.folder}/entries/{namespace}/{key}"

    def _blobs(self) -> Iterator[tuple[str, str]]:
        for prefix, name, file in _two_levels(f"{self.folder}/blobs"):
            yield prefix + name, file

    def _entries(self) -> Iterator[tuple[str, str]]:
        for namespace, key, file in _two_levels(f"{self.folder}/entries"):
            yield f"{namespace}/{key}", file


def _holds(path: str, data: bytes) -> bool:
    try:
        return files.read_own(path) == data
    except OSError:
        return False


def _write_new(path: str, data: bytes) -> None:
    """Make a file of the cache. FileExistsError where it is there already."""
    try:
        files.write_new(path, data)
    except FileNotFoundError:  # the first file of its folder
        os.makedirs(os.path.dirname(path), exist_ok=True)
        files.write_new(path, data)


def _remove_corrupt(path: str, digest: str) -> None:
    # Moved aside and read again: another process may have repaired it in the meantime, and
    # its good blob must not be lost.
    aside = files.temporary(path)
    with suppress(OSError):
        os.replace(path, aside)
        if digest_of(files.read(aside)) == digest:
            os.replace(aside, path)
        else:
            os.unlink(aside)


def _sealed(namespace: str, key: str, data: bytes) -> bytes:
    # The name is under the seal too: a file that was moved to another key is not an entry.
    return digest_of(f"{namespace}/{key}\n".encode() + data).encode() + data


def _keep_young(path: str) -> None:
    """Note that an entry is in use, at most once a day. (Blobs are never touched: an output may
    be the same file, and would seem changed.)"""
    if time.time() - os.stat(path).st_mtime > _DAY:
        os.utime(path)


def _two_levels(folder: str) -> Iterator[tuple[str, str, str]]:
    for name in _names(folder):
        for inner in _names(f"{folder}/{name}"):
            yield name, inner, f"{folder}/{name}/{inner}"


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return []
