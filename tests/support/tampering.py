"""What may become of a file behind our back: altered, replaced, dated otherwise."""

import os
import random
from collections.abc import Callable
from pathlib import Path


def _rewritten(path: Path, data: bytes) -> None:
    """In its place, with its time set back."""
    state = path.stat()
    path.chmod(0o644)
    path.write_bytes(data)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


def _flip(path: Path, _other: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        _rewritten(path, bytes(data))


def _swap(path: Path, other: Path, _chance: random.Random) -> None:
    one, two = path.read_bytes(), other.read_bytes()
    _rewritten(path, two)
    _rewritten(other, one)


def _replaced(make: Callable[[Path], object]) -> Callable[[Path, Path, random.Random], None]:
    def replace(path: Path, _other: Path, _chance: random.Random) -> None:
        path.unlink()
        make(path)

    return replace


def _future(path: Path, other: Path, chance: random.Random) -> None:
    _flip(path, other, chance)
    os.utime(path, (4 * 10**9, 4 * 10**9))


def _other(path: Path, other: Path, _chance: random.Random) -> None:
    _rewritten(path, other.read_bytes())


TAMPERING: dict[str, Callable[[Path, Path, random.Random], None]] = {
    "flip": _flip,
    "swap": _swap,
    "delete": _replaced(lambda path: None),
    "chmod": lambda path, _other, chance: path.chmod(chance.choice([0o600, 0o666, 0o755])),
    "future": _future,
    "folder": _replaced(lambda path: (path / "inner").mkdir(parents=True)),
    "link": _replaced(lambda path: path.symlink_to("/dev/zero")),
    "pipe": _replaced(os.mkfifo),
    "other": _other,
    "grow": lambda path, _other, _chance: os.truncate(path, 2**24),
}
"""By kind: each is given the file, another one of the same folder, and chance."""
