"""A small world to publish in, and the ways in which it can fail under us."""

import os
import stat
import sys
import time
from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from site_builder.output.output import Published, publish
from site_builder.output.signatures import GRANULARITY_NS, Signature
from site_builder.store.cache import Cache
from tests.support.cache_key import KEY

# What publishing changes the world with, the standard library's rmtree included.
CALLS = ("open", "link", "replace", "unlink", "rmdir", "mkdir", "write", "chmod", "fchmod")

Texts = Mapping[str, str]  # path → text: the outputs as a test writes them

# Two states whose way from one to the other has a step of every kind in it.
BEFORE: Texts = {
    "index.html": "old home",
    "same.html": "same",
    "zh/one/index.html": "one",
    "zh/gone/deep/index.html": "gone",
    "becomes-folder": "file",
    "becomes-file/a.html": "a",
    "becomes-file/inner/b.html": "b",
    "Case.html": "upper",
}
AFTER: Texts = {
    "index.html": "new home",
    "same.html": "same",
    "zh/one/index.html": "one, edited",
    "zh/two/index.html": "two",
    "becomes-folder/index.html": "folder",
    "becomes-file": "file",
    "case.html": "lower",
    "media/a.avif": "same",
}


@dataclass(frozen=True)
class World:
    """A folder with a cache and an output folder in it. `passed` is how many nanoseconds have gone
    by that nobody waited for."""

    base: Path
    passed: list[int] = field(default_factory=lambda: [0], compare=False)

    @property
    def cache(self) -> Cache:
        return Cache(self.base / ".cache", KEY)

    @property
    def output(self) -> Path:
        return self.base / "build"

    def blobs(self, texts: Texts) -> dict[str, str]:
        """The outputs, with their bytes in the cache."""
        return {path: self.cache.put(text.encode()) for path, text in texts.items()}

    def publish(self, texts: Texts, signatures: Mapping[str, Signature] | None = None) -> Published:
        outputs = self.blobs(texts)
        with self.later():
            return publish(self.output, outputs, self.cache, signatures)

    @contextmanager
    def later(self) -> Iterator[None]:
        """Within it, the program's clock tells the time that has passed."""
        now = time.time_ns
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("time.time_ns", lambda: now() + self.passed[0])
            yield

    def age(self) -> None:
        """Let time pass until all published files can be known by their signatures."""
        self.passed[0] += 10 * GRANULARITY_NS


def texts_in(folder: Path) -> dict[str, str]:
    """The published files, without the private area."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*")
        if path.is_file() and ".site-builder" not in path.parts
    }


def folders_in(folder: Path) -> set[str]:
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir())
    return {path for path in found if not path.startswith(".site-builder/")}


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def contents(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file and folder, private ones too: its mode, and its bytes."""
    found = {}
    for path in [folder, *folder.rglob("*")] if folder.exists() else []:
        mode = path.lstat().st_mode
        found[path.relative_to(folder).as_posix()] = (
            mode,
            path.read_bytes() if stat.S_ISREG(mode) else b"",
        )
    return found


def identities(folder: Path) -> dict[str, tuple[int, int]]:
    """The inode and modification time of every published file, and of the manifest."""
    files = (path for path in folder.rglob("*") if path.is_file() and "stage" not in path.parts)
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in files
    }


def clean(base: Path, texts: Texts) -> dict[str, tuple[int, bytes]]:
    """The contents of an output folder that never held anything else."""
    world = World(base)
    world.publish(texts)
    return contents(world.output)


def strike(
    monkeypatch: pytest.MonkeyPatch,
    numbers: Container[int],
    act: Callable[[], None],
    *,
    calls: tuple[str, ...] = CALLS,
    after: bool = False,
) -> Callable[[], int]:
    """Act at the calls with these numbers (from 1) of the functions of `os`; `after` does so when
    the call has been done. Gives a function for the number of calls so far."""
    counter = count(1)
    seen = [0]

    def wrap(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            seen[0] = next(counter)
            struck = seen[0] in numbers
            if struck and not after:
                act()
            result = real(*arguments, **named)
            if struck and after:
                act()
            return result

        return call

    for name in calls:
        monkeypatch.setattr(os, name, wrap(getattr(os, name)))
    return lambda: seen[0]


def ever_after(number: int) -> range:
    """The number and all later ones."""
    return range(number, sys.maxsize)


def failing(number: int) -> Callable[[], None]:
    """An act: the error with this number."""

    def fail() -> None:
        raise OSError(number, os.strerror(number))

    return fail
