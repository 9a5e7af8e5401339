"""A build killed at any moment leaves a folder that the next build repairs."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.building import build_site
from tests.support.sites import snapshot, write_feature, write_site

KILLS = 10

BUILD_AND_DIE = """
import os, signal, sys

CHANGES = {"os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate", "os.utime"}
# Told when a file is opened, and with what flags: a mode, or those of os.open.
WRITING = os.O_WRONLY | os.O_RDWR
last, process, count = int(sys.argv.pop(1)), os.getpid(), 0

def die_at_the_last(event, args):
    global count
    if event in CHANGES or (event == "open" and isinstance(args[2], int) and args[2] & WRITING):
        if os.getpid() == process:
            count += 1
            if count == last:
                os.kill(process, signal.SIGKILL)

sys.addaudithook(die_at_the_last)
from site_builder.cli.main import main
try:
    main()
finally:
    print("changes:", count)
"""
"""The command, killed right before its n-th change of the file system: no clock decides where."""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_killed_build_is_repaired_by_the_next(tmp_path: Path, jobs: int) -> None:
    site = write_site(tmp_path / "site", *(f"feature-{number}" for number in range(8)))
    build_site(site)

    for kill in range(KILLS):
        for feature in range(8):
            write_feature(site, f"feature-{feature}", body=f"After kill {kill}.")
        changes = changes_of_a_build(site, tmp_path / f"copy-{kill}", jobs)
        # The later half strikes where the output folder is being changed.
        share = kill / KILLS if kill < KILLS // 2 else 1 - (KILLS - kill) / (2 * KILLS)
        assert run(site, jobs, 1 + int(share * changes)).returncode == -signal.SIGKILL

    build_site(site, jobs=jobs)
    build_site(site, tmp_path / "clean", clean=True)
    assert snapshot(site / "build") == snapshot(tmp_path / "clean")


def changes_of_a_build(site: Path, copy: Path, jobs: int) -> int:
    """How many changes of the file system a build makes that nobody kills, as the site is now."""
    done = run(Path(shutil.copytree(site, copy)), jobs, 0)
    assert done.returncode == 0, done.stderr
    return int(done.stdout.rpartition("changes: ")[2])


def run(site: Path, jobs: int, last: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BUILD_AND_DIE, str(last)]
    command += ["--site", str(site), "build", "--jobs", str(jobs)]
    return subprocess.run(command, capture_output=True, text=True, check=False)
