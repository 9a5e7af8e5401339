"""A deployment killed between its commit and its push: the next one goes on as if it were new."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.git import Desk, commits, git, refs
from tests.support.repository import ROOT
from tests.support.sites import snapshot

DEPLOY_AND_DIE = """
import json, os, signal, sys
from pathlib import Path
from site_builder.deploy.pages_branch import PagesBranch
from tests.support.git import Desk

def deploy(folder, environment, step, moment):
    os.environ.clear()
    os.environ.update(environment)
    real = getattr(PagesBranch, step)
    def struck(self, *words, **named):
        if moment == "after":
            real(self, *words, **named)
        os.kill(os.getpid(), signal.SIGKILL)
    setattr(PagesBranch, step, struck)
    Desk(Path(folder)).deploy()

for line in sys.stdin:
    child = os.fork()
    if not child:
        try:
            deploy(*json.loads(line))
        finally:
            os._exit(99)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""Loading all this takes longer than a deployment, so one process does, and forks for each."""

Kill = Callable[[Desk, str, str], None]


@pytest.fixture(scope="module")
def killer() -> Iterator[subprocess.Popen[str]]:
    command, pipe = [sys.executable, "-c", DEPLOY_AND_DIE], subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        yield process


@pytest.fixture
def kill(killer: subprocess.Popen[str]) -> Kill:
    """Deploys, and dies before or after a step."""

    def kill(newsroom: Desk, step: str, moment: str) -> None:
        assert killer.stdin
        assert killer.stdout
        words = [str(newsroom.folder), dict(os.environ), step, moment]
        killer.stdin.write(f"{json.dumps(words)}\n")
        killer.stdin.flush()
        assert int(killer.stdout.readline()) == -signal.SIGKILL

    return kill


@pytest.mark.parametrize(
    ("step", "moment"), [("look", "after"), ("commit", "before"), ("push", "before")]
)
def test_killed_before_the_push(
    newsroom: Desk, remote: Path, kill: Kill, step: str, moment: str
) -> None:
    newsroom.deploy()
    newsroom.edit("Another line.", "Edit")
    theirs, ours = refs(remote), snapshot(newsroom.folder / ".git")

    kill(newsroom, step, moment)

    assert refs(remote) == theirs
    assert snapshot(newsroom.folder / ".git") == ours
    assert newsroom.deploy().outcome == "published"
    assert len(commits(remote)) == 2


def test_killed_after_the_push(newsroom: Desk, remote: Path, kill: Kill) -> None:
    kill(newsroom, "push", "after")

    assert len(commits(remote)) == 1
    assert newsroom.deploy().outcome == "unchanged"


def test_a_half_written_repository_of_ours_is_made_anew(
    newsroom: Desk, remote: Path, kill: Kill
) -> None:
    newsroom.deploy()
    newsroom.edit("Another line.", "Edit")
    kill(newsroom, "push", "before")
    workspace = newsroom.options.workspace / "branch.git"
    (workspace / "HEAD.lock").touch()
    (workspace / "refs/heads/site.lock").touch()
    for pack in workspace.rglob("*.pack"):
        pack.chmod(0o644)
        pack.write_bytes(b"torn")

    newsroom.deploy()

    assert len(commits(remote)) == 2
    git(remote, "fsck", "--strict")
