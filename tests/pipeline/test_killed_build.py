"""A build killed at any moment leaves a folder that the next build repairs."""

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.building import build_site
from tests.support.sites import snapshot, write_feature, write_site

KILLS = 10
FEATURES = 4  # the fewest that two processes share: see pipeline/workers.py

BUILD_AND_DIE = """
import json, os, signal, sys
import site_builder.pipeline.assemble
from site_builder.cli.main import main

CHANGES = {"os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate", "os.utime"}
# Told when a file is opened, and with what flags: a mode, or those of os.open.
WRITING = os.O_WRONLY | os.O_RDWR

def build(last, words, told):
    process, count = os.getpid(), 0

    def die_at_the_last(event, args):
        nonlocal count
        if event in CHANGES or (event == "open" and isinstance(args[2], int) and args[2] & WRITING):
            if os.getpid() == process:
                count += 1
                if count == last:
                    os.kill(process, signal.SIGKILL)

    sys.argv[1:] = words
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.addaudithook(die_at_the_last)
    try:
        main()
    finally:
        os.write(told, b"%d" % count)

sys.argv[1:] = ["--site", sys.argv[1], "build", "--jobs", "1"]
sys.stdout.flush()
said = os.dup(1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
try:
    main()
except SystemExit:
    os.dup2(said, 1)

for line in sys.stdin:
    reading, told = os.pipe()
    child = os.fork()
    if not child:
        try:
            build(*json.loads(line), told)
        except SystemExit as end:
            os._exit(end.code or 0)
        finally:
            os._exit(99)
    os.close(told)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(json.dumps([status, int(os.read(reading, 20) or 0)]), flush=True)
    os.close(reading)
"""
"""The command, killed right before its n-th change of the file system: no clock decides where.
Loading it and the theme takes longer than such a build, so one process does so, by building the
site that it is given, and forks for each."""


class Ended(NamedTuple):
    """How a build ended; `changes` is how often it changed the file system, 0 if it was killed."""

    status: int
    changes: int


class Builder:
    """Runs builds; the `last` change of the file system kills one, 0 lets it end."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def run(self, site: Path, jobs: int, last: int = 0) -> Ended:
        assert self.process.stdin
        assert self.process.stdout
        words = ["--site", str(site), "build", "--jobs", str(jobs)]
        self.process.stdin.write(f"{json.dumps([last, words])}\n")
        self.process.stdin.flush()
        return Ended(*json.loads(self.process.stdout.readline()))


@pytest.fixture(scope="module")
def builder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Builder]:
    site = write_site(tmp_path_factory.mktemp("first") / "site", "feature-0")
    command = [sys.executable, "-c", BUILD_AND_DIE, str(site)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        yield Builder(process)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_killed_build_is_repaired_by_the_next(
    tmp_path: Path, builder: Builder, jobs: int
) -> None:
    site = write_site(tmp_path / "site", *(f"feature-{number}" for number in range(FEATURES)))
    build_site(site)

    for kill in range(KILLS):
        for feature in range(FEATURES):
            write_feature(site, f"feature-{feature}", body=f"After kill {kill}.")
        copy = Path(shutil.copytree(site, tmp_path / f"copy-{kill}"))
        whole = builder.run(copy, jobs)
        assert whole.status == 0
        # The later half strikes where the output folder is being changed.
        share = kill / KILLS if kill < KILLS // 2 else 1 - (KILLS - kill) / (2 * KILLS)
        struck = builder.run(site, jobs, 1 + int(share * whole.changes))
        assert struck == (-signal.SIGKILL, 0)

    build_site(site, jobs=jobs)
    build_site(site, tmp_path / "clean", clean=True)
    assert snapshot(site / "build") == snapshot(tmp_path / "clean")
