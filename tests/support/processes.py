"""Running processes: which exist, and waiting for what they do."""

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 300.0
"""The longest wait for something that must happen, in seconds. Only a failing test waits that
long."""


def wait_until(true: Callable[[], bool]) -> None:
    """Wait until the condition holds; AssertionError if it never does."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "the condition never held"
        time.sleep(0.005)


def is_running(process: int) -> bool:
    """Whether there is such a process. One that has ended counts no more, though nobody has asked
    for its exit code yet."""
    return process in {pid for pid, _, state in _processes() if not state.startswith("Z")}


def children_of(process: int) -> list[int]:
    """The processes that it has begun, and those that they have."""
    mine = [pid for pid, parent, _ in _processes() if parent == process]
    return [*mine, *(each for child in mine for each in children_of(child))]


def _processes() -> list[tuple[int, int, str]]:
    """Each process, its parent, and its state."""
    if Path("/proc/self/stat").exists():
        return list(map(_listed, filter(None, map(_stat, Path("/proc").glob("[0-9]*")))))
    words = ["ps", "-eo", "pid=,ppid=,stat="]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    rows = (line.split() for line in said.splitlines())
    return [(int(pid), int(parent), state) for pid, parent, state, *_ in rows]


def _stat(folder: Path) -> str:
    try:
        return (folder / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""  # it has ended just now


def _listed(stat: str) -> tuple[int, int, str]:
    # Between the number and the rest stands the name, which may hold anything.
    before, _, after = stat.rpartition(")")
    state, parent, *_ = after.split()
    return int(before.split()[0]), int(parent), state
