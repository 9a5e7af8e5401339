"""Measuring: every process of a tree is seen, and a failure is not taken for a time."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.measure import FailedError, memory_of, peak, timed

NEEDS_PROC = pytest.mark.skipif(not Path("/proc/self/stat").is_file(), reason="there is no /proc")
TREE = """
import os, subprocess, sys, time
child = "import sys; block = bytearray(b'x') * 60_000_000; sys.stdin.read()"
with subprocess.Popen([sys.executable, "-c", child], stdin=subprocess.PIPE):
    while not os.path.exists("seen"):
        time.sleep(0.01)
"""


def test_time_of_a_program(tmp_path: Path) -> None:
    run = timed((sys.executable, "-c", "pass"), tmp_path)
    assert run.seconds > 0
    assert run.cpu > 0


def test_failure_says_what_the_program_said(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="out of ink"):
        timed((sys.executable, "-c", "raise SystemExit('out of ink')"), tmp_path)


@NEEDS_PROC
def test_memory_of_children_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def seen(processes: Sequence[int]) -> tuple[int, str]:
        size, kind = memory_of(processes)
        if size > 60_000_000:
            (tmp_path / "seen").touch()
        return size, kind

    monkeypatch.setattr("benchmarks.measure.memory_of", seen)
    found = peak((sys.executable, "-c", TREE), tmp_path)
    assert found.size > 60_000_000
    assert found.measure in ("PSS", "RSS")
    assert found.samples > 1
