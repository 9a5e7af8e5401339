"""Whether git is at work in the files of a site."""

import os
import time
from pathlib import Path

import pytest

from site_builder.preview.repository import LONGEST, is_being_rewritten
from tests.support.git import git, isolate_git
from tests.support.sites import write


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    isolate_git(monkeypatch, tmp_path)
    folder = tmp_path / "repository"
    write(folder / "site/content/one.md", "one")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    who = ("-c", "user.name=Wang", "-c", "user.email=wang@example.org")
    git(folder, *who, "commit", "-qm", "one")
    return folder


def test_no_repository_at_all(tmp_path: Path) -> None:
    assert not is_being_rewritten(tmp_path / "absent")


def test_a_repository_at_rest(repository: Path) -> None:
    assert not is_being_rewritten(repository / "site")


def test_git_holds_its_lock_while_it_writes_files(repository: Path, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    git(repository, "config", "filter.look.smudge", f"ls .git > '{seen}'; cat")
    write(repository / ".git/info/attributes", "*.md filter=look\n")
    (repository / "site/content/one.md").unlink()
    git(repository, "checkout", "-q", "--", ".")
    assert "index.lock" in seen.read_text().split()


def test_a_checkout_under_way(repository: Path) -> None:
    write(repository / ".git/index.lock", "")
    assert is_being_rewritten(repository / "site")
    assert is_being_rewritten(repository)


def test_a_lock_that_was_left_behind_holds_nothing_up(repository: Path) -> None:
    write(repository / ".git/index.lock", "")
    long_ago = time.time() - LONGEST - 1
    os.utime(repository / ".git/index.lock", (long_ago, long_ago))
    assert not is_being_rewritten(repository)


def test_a_linked_work_tree(repository: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    git(repository, "worktree", "add", "-q", str(other))
    assert not is_being_rewritten(other / "site")
    write(repository / ".git/worktrees/other/index.lock", "")
    assert is_being_rewritten(other / "site")
    assert not is_being_rewritten(repository)
