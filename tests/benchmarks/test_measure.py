"""Measuring: every process of a tree is seen, and a failure is not taken for a time."""

import sys
from pathlib import Path

import pytest

from benchmarks.measure import FailedError, peak, timed

NEEDS_PROC = pytest.mark.skipif(not Path("/proc/self/stat").is_file(), reason="there is no /proc")
TREE = """
import subprocess, sys
child = "import time; block = bytearray(b'x') * 60_000_000; time.sleep(0.5)"
subprocess.run([sys.executable, "-c", child])
"""


def test_time_of_a_program(tmp_path: Path) -> None:
    run = timed((sys.executable, "-c", "pass"), tmp_path)
    assert run.seconds > 0
    assert run.cpu > 0


def test_failure_says_what_the_program_said(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="out of ink"):
        timed((sys.executable, "-c", "raise SystemExit('out of ink')"), tmp_path)


@NEEDS_PROC
def test_memory_of_children_counts(tmp_path: Path) -> None:
    found = peak((sys.executable, "-c", TREE), tmp_path)
    assert found.size > 60_000_000
    assert found.measure in ("PSS", "RSS")
    assert found.samples > 1
