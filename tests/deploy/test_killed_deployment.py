"""A deployment killed between its commit and its push: the next one goes on as if it were new."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

import site_builder.problems.problems
from tests.support.git import Desk, commits, git, refs
from tests.support.sites import snapshot

ROOT = Path(site_builder.problems.problems.__file__).parents[2]
SCRIPT = """
import os, signal, sys
from pathlib import Path
from site_builder.deploy.pages_branch import PagesBranch
from tests.support.git import Desk
real = getattr(PagesBranch, sys.argv[2])
def struck(self, *words, **named):
    if sys.argv[3] == "after":
        real(self, *words, **named)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(PagesBranch, sys.argv[2], struck)
Desk(Path(sys.argv[1])).deploy()
"""


def kill(newsroom: Desk, step: str, moment: str) -> None:
    command = [sys.executable, "-c", SCRIPT, str(newsroom.folder), step, moment]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr


@pytest.mark.parametrize(
    ("step", "moment"), [("look", "after"), ("commit", "before"), ("push", "before")]
)
def test_killed_before_the_push(newsroom: Desk, remote: Path, step: str, moment: str) -> None:
    newsroom.deploy()
    newsroom.edit("Another line.", "Edit")
    theirs, ours = refs(remote), snapshot(newsroom.folder / ".git")

    kill(newsroom, step, moment)

    assert refs(remote) == theirs
    assert snapshot(newsroom.folder / ".git") == ours
    assert newsroom.deploy().outcome == "published"
    assert len(commits(remote)) == 2


def test_killed_after_the_push(newsroom: Desk, remote: Path) -> None:
    kill(newsroom, "push", "after")

    assert len(commits(remote)) == 1
    assert newsroom.deploy().outcome == "unchanged"


def test_a_half_written_repository_of_ours_is_made_anew(newsroom: Desk, remote: Path) -> None:
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
