"""A build killed at any moment leaves a folder that the next build repairs."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.building import build_site
from tests.support.sites import snapshot, write_feature, write_site

KILLS = 10


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_killed_build_is_repaired_by_the_next(tmp_path: Path, jobs: int) -> None:
    site = write_site(tmp_path / "site", *(f"feature-{number}" for number in range(8)))
    command = [sys.executable, "-m", "site_builder", "--site", str(site), "build"]
    command += ["--jobs", str(jobs)]
    began = time.monotonic()
    subprocess.run(command, check=True, capture_output=True)
    whole = time.monotonic() - began
    moments = random.Random(5)

    for kill in range(KILLS):
        # Every other one is killed late, where the output folder is being changed.
        write_feature(site, f"feature-{kill % 8}", body=f"After kill {kill}.")
        share = moments.uniform(0.75, 1.1) if kill % 2 else moments.uniform(0, 1)
        kill_after(command, whole * share)

    build_site(site, jobs=jobs)
    build_site(site, tmp_path / "clean", clean=True)
    assert snapshot(site / "build") == snapshot(tmp_path / "clean")


def kill_after(command: list[str], seconds: float) -> None:
    """Kill it, unless it has ended, and wait for its workers, which hold the lock until they end:
    as long as one is there, what it says has no end."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        try:
            process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
