"""The cache: finished bytes by their digest (blobs), and by what they were made from (entries).

A hit is checked on reading, so a torn, corrupt or edited file is the same as a missing one, and
the cache may be deleted at any time. That also lets a new file be written in its own place, at
half the cost of one that is written aside; one that is there is only ever replaced whole. Several
processes may use one cache at once: two writers of one blob write the same bytes.

Whoever can write into the folder, as everybody can who sends a site, must not thereby say what is
published. A blob proves itself by its digest. An entry is sealed with a secret key (see
`machine_key`): one that was sealed with another is missing.
"""

# Plain calls on strings (why: see `files`).
# ruff: noqa: PTH103, PTH105, PTH108, PTH112, PTH114, PTH116, PTH120, PTH208

import os
import re
import stat
import time
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from site_builder.store import files
from site_builder.store.digests import DIGEST_LENGTH, DIGEST_SIZE, digest_in_pieces, digest_of

_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}")
_DAY = 86_400.0
_SEAL = 2 * DIGEST_LENGTH
"""What stands before an entry's bytes: the seal, and the digest of the bytes."""

_LARGE = 64 * 1024 * 1024
"""A blob of more bytes is checked before it is held in memory: what isn't ours may be any size."""


@dataclass(frozen=True, slots=True)
class Collected:
    """What a garbage collection removed: the number of files, and their bytes."""

    files: int
    size: int


@dataclass(frozen=True, slots=True)
class Cache:
    """The cache in `folder` (`<site>/.cache`), which is made when something is first put in.

    `key` is secret, at most 64 bytes. A plain value: it may be pickled and handed to worker
    processes.
    """

    folder: Path
    key: bytes = field(repr=False)

    def path(self, digest: str) -> str:
        """Where the blob is, if it is there (a string: see `files`)."""
        return f"{self.folder}/blobs/{digest[:2]}/{digest[2:]}"

    def has(self, digest: str) -> bool:
        """Whether there is such a blob; quick, because its bytes are not checked."""
        try:
            return stat.S_ISREG(os.lstat(self.path(digest)).st_mode)
        except OSError:
            return False

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
                _write_over(path, data)
        return digest

    def get(self, digest: str) -> bytes | None:
        """The bytes with this digest, or None. A corrupt blob is removed."""
        path = self.path(digest)
        try:
            return _checked(path, digest)
        except OSError:  # unreadable is missing: a cache is only ever a shortcut
            is_other = os.path.lexists(path) and not self.has(digest)
        except ValueError:
            is_other = True
        if is_other:
            _remove_corrupt(path, digest)
        return None

    def load(self, namespace: str, key: str) -> bytes | None:
        """What was stored under the key, or None where that is missing, damaged or not ours.

        ValueError for a namespace or key that is not a plain file name.
        """
        path = self._entry(namespace, key)
        try:
            with files.open_plain(path) as file:
                seal, size = file.read(_SEAL), os.fstat(file.fileno()).st_size - _SEAL
                digest = seal[DIGEST_LENGTH:]
                # What isn't ours is never read, however large it is.
                if seal != self._sealed(namespace, key, size, digest):
                    return None
                data = file.read(size)
            _keep_young(path)
        except OSError:
            return None
        return data if digest_of(data).encode() == digest else None

    def store(self, namespace: str, key: str, data: bytes) -> None:
        """Keep the bytes under a key, instead of those that were there.

        OSError where the cache cannot be written; ValueError as for `load`.
        """
        path = self._entry(namespace, key)
        seal = self._sealed(namespace, key, len(data), digest_of(data).encode())
        try:
            _write_new(path, seal + data)
        except FileExistsError:
            _write_over(path, seal + data)

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
                is_young = _age(state, now) <= older_than_seconds
                if name in keep or state.st_nlink > 1 or is_young:
                    continue
                files.remove(file)
                removed += 1
                size += state.st_size
        return Collected(removed, size)

    def heal(self) -> None:
        """Remove what stands in the place of the cache's own folders: a link, through which it
        would write and delete elsewhere, or a file. OSError passes."""
        for folder in self._folders():
            if os.path.lexists(folder) and not _is_folder(folder):
                os.unlink(folder)
            for entry in os.scandir(folder) if _is_folder(folder) else ():
                if not entry.is_dir(follow_symlinks=False):
                    os.unlink(entry.path)

    def _folders(self) -> tuple[str, str]:
        return f"{self.folder}/blobs", f"{self.folder}/entries"

    def _entry(self, namespace: str, key: str) -> str:
        if not _NAME.fullmatch(namespace) or not _NAME.fullmatch(key):
            raise ValueError(f"not a name for a cache entry: {namespace!r}, {key!r}")
        return f"{self.folder}/entries/{namespace}/{key}"

    def _sealed(self, namespace: str, key: str, size: int, digest: bytes) -> bytes:
        # The name is under the seal too: a file that was moved to another key is not an entry.
        words = f"{namespace}/{key}\n{size}\n".encode() + digest
        seal = blake2b(words, key=self.key, digest_size=DIGEST_SIZE)
        return seal.hexdigest().encode() + digest

    def _blobs(self) -> Iterator[tuple[str, str]]:
        for prefix, name, file in _two_levels(self._folders()[0]):
            yield prefix + name, file

    def _entries(self) -> Iterator[tuple[str, str]]:
        for namespace, key, file in _two_levels(self._folders()[1]):
            yield f"{namespace}/{key}", file


def _checked(path: str, digest: str) -> bytes:
    """The bytes of a blob. ValueError where they are not those of the digest."""
    with files.open_plain(path) as file:
        if os.fstat(file.fileno()).st_size > _LARGE:
            if digest_in_pieces(file) != digest:
                raise ValueError(digest)
            file.seek(0)
        data = file.read()
    if digest_of(data) != digest:
        raise ValueError(digest)
    return data


def _holds(path: str, data: bytes) -> bool:
    try:
        with files.open_plain(path) as file:
            return os.fstat(file.fileno()).st_size == len(data) and file.read() == data
    except OSError:
        return False


def _write_new(path: str, data: bytes) -> None:
    """Make a file of the cache. FileExistsError where it is there already."""
    try:
        files.write_new(path, data)
    except FileNotFoundError:  # the first file of its folder
        os.makedirs(os.path.dirname(path), exist_ok=True)
        files.write_new(path, data)


def _write_over(path: str, data: bytes) -> None:
    """Make a file of the cache in the place of whatever is there."""
    if _is_folder(path):
        files.remove(path)
    files.write_atomically(path, data)


def _remove_corrupt(path: str, digest: str) -> None:
    # Moved aside and read again: another process may have repaired it in the meantime, and
    # its good blob must not be lost.
    aside = files.temporary(path)
    with suppress(OSError):
        os.replace(path, aside)
        try:
            _checked(aside, digest)
        except (OSError, ValueError):
            files.remove(aside)
        else:
            os.replace(aside, path)


def _is_folder(path: str) -> bool:
    return os.path.isdir(path) and not os.path.islink(path)


def _keep_young(path: str) -> None:
    """Note that an entry is in use, at most once a day. (Blobs are never touched: an output may
    be the same file, and would seem changed.)"""
    if _age(os.stat(path), time.time()) > _DAY:
        os.utime(path)


def _age(state: os.stat_result, now: float) -> float:
    """How many seconds old a file is. One from the future is as old as it is far from now."""
    return abs(now - state.st_mtime)


def _two_levels(folder: str) -> Iterator[tuple[str, str, str]]:
    for name in _names(folder):
        for inner in _names(f"{folder}/{name}"):
            yield name, inner, f"{folder}/{name}/{inner}"


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder)) if _is_folder(folder) else []
    except FileNotFoundError:
        return []
