"""The repository around a folder, and what is said where git finds none."""

from pathlib import Path

import pytest

from site_builder.git.git import Git
from site_builder.git.repository import Repository, find_repository
from site_builder.messages.message import _
from site_builder.problems.problems import Problem, SiteError
from tests.support.git import git, isolate_git


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    isolate_git(monkeypatch, tmp_path)


def find(folder: Path) -> Repository:
    return find_repository(Git(folder), _("begin"), _("go elsewhere"))


def refused(folder: Path) -> Problem:
    with pytest.raises(SiteError) as caught:
        find(folder)
    (problem,) = caught.value.problems
    return problem


def test_around_a_folder_of_its_own_or_below(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "sites/news").mkdir(parents=True)

    assert find(tmp_path).prefix == ""
    found = find(tmp_path / "sites/news")
    assert (found.top, found.prefix) == (tmp_path.resolve(), "sites/news/")
    assert found.config == (tmp_path / ".git/config").resolve()


def test_the_hint_says_what_to_do_without_one(tmp_path: Path) -> None:
    problem = refused(tmp_path)
    assert (problem.code, problem.hint) == ("no-repository", "begin")

    (tmp_path / "bare.git").mkdir()
    git(tmp_path / "bare.git", "init", "--quiet", "--bare")
    problem = refused(tmp_path / "bare.git")
    assert (problem.code, problem.hint) == ("no-repository", "go elsewhere")


def test_a_broken_one(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / ".git/config").write_text("[core\n")
    problem = refused(tmp_path)
    assert problem.code == "broken-repository"
    assert str(tmp_path) in problem.message
