"""A newsroom with git as on a new machine: fixtures."""

from pathlib import Path

import pytest

from tests.support.git import Desk, bare, desk, isolate_git


@pytest.fixture(autouse=True)
def git_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No configuration but what a test gives."""
    isolate_git(monkeypatch, tmp_path)


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    """An empty bare repository."""
    return bare(tmp_path / "remote.git")


@pytest.fixture
def newsroom(tmp_path: Path, remote: Path) -> Desk:
    """A desk with a site, whose `origin` is the remote; its sources are pushed."""
    made = desk(tmp_path / "newsroom", remote)
    made.git("push", "--quiet", "origin", "main")
    return made
