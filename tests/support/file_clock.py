"""A clock for a site's files that only a test moves on, so that what is young and what has settled
does not depend on how quickly the test runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from site_builder.read import inventory
from site_builder.read.inventory import InputFile

TICK = 2
"""Seconds: the file system's clock ticks as coarsely as FAT's."""

_START = 2_000_000_000
_SECOND = 10**9


class FileClock:
    """The time, and when each file below `content/` last changed, as `site` was last seen.

    A file's stat is its size and the tick in which its bytes changed: two changes in one tick that
    leave the size as it was cannot be told apart.
    """

    def __init__(self, site: Path) -> None:
        self.site = site
        self.seconds = _START
        self._seen: dict[str, tuple[bytes, int]] = {}
        self.note()

    def note(self) -> None:
        """Stamp the files that have changed since the last call with the present tick."""
        files = {
            path.relative_to(self.site).as_posix(): path.read_bytes()
            for path in (self.site / "content").rglob("*")
            if path.is_file()
        }
        tick = self.seconds - self.seconds % TICK
        self._seen = {
            path: self._seen[path]
            if path in self._seen and self._seen[path][0] == data
            else (data, tick)
            for path, data in files.items()
        }

    def wait(self, seconds: int) -> None:
        self.note()
        self.seconds += seconds

    def settle(self) -> None:
        """Wait until every file is old enough to be known by its stat."""
        self.wait(60)

    def time_ns(self) -> int:
        return self.seconds * _SECOND

    def input_file(self, path: str, stat: tuple[int, int, int, int]) -> InputFile:
        """What an inventory says of a file, with the times of this clock."""
        _, changed = self._seen[path]
        return InputFile(path, (stat[0], changed * _SECOND, changed * _SECOND, 1))


@contextmanager
def file_clock(site: Path) -> Iterator[FileClock]:
    """Within it, the program takes the time and the files' times from the clock that it gives."""
    clock = FileClock(site)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("time.time_ns", clock.time_ns)
        patch.setattr(inventory, "InputFile", clock.input_file)
        yield clock
