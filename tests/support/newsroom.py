"""A newsroom with git as on a new machine: fixtures."""

import shutil
from pathlib import Path

import pytest

from tests.support.building import build_site
from tests.support.git import Desk, bare, desk, isolate_git


@pytest.fixture(autouse=True)
def git_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No configuration but what a test gives."""
    isolate_git(monkeypatch, tmp_path)


@pytest.fixture(scope="session")
def newsroom_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a desk, `newsroom`, and its remote, `remote.git`, as `newsroom` gives them;
    and `empty.git`. The desk has built its site once, so that its cache is filled."""
    folder = tmp_path_factory.mktemp("newsroom-template")
    with pytest.MonkeyPatch.context() as monkeypatch:
        isolate_git(monkeypatch, folder)
        bare(folder / "empty.git")
        made = desk(folder / "newsroom", bare(folder / "remote.git"))
        made.git("push", "--quiet", "origin", "main")
    build_site(made.folder, folder / "built")
    return folder


@pytest.fixture
def remote(newsroom_template: Path, tmp_path: Path) -> Path:
    """An empty bare repository."""
    return shutil.copytree(newsroom_template / "empty.git", tmp_path / "remote.git")


@pytest.fixture
def newsroom(newsroom_template: Path, tmp_path: Path, remote: Path) -> Desk:
    """A desk with a site, whose `origin` is the remote; its sources are pushed."""
    shutil.copytree(newsroom_template / "remote.git", remote, dirs_exist_ok=True)
    made = Desk(shutil.copytree(newsroom_template / "newsroom", tmp_path / "newsroom"))
    settings = made.folder / ".git/config"
    text = settings.read_text("utf-8")
    theirs = str(newsroom_template / "remote.git")
    assert theirs in text
    settings.write_text(text.replace(theirs, str(remote)), encoding="utf-8")
    return made
