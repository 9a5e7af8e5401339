"""The repository of the sources, looked at."""

import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.deploy.source import (
    check_source,
    committer,
    lacks,
    look_at_source,
    remote_url,
    with_secrets,
)
from site_builder.problems.problems import Location, Problem, SiteError
from tests.support.git import Desk, codes, git, sign
from tests.support.sites import write, write_site

HERE = Location("--remote")


def test_what_is_seen(newsroom: Desk) -> None:
    source = look_at_source(newsroom.folder)

    assert source.top.resolve() == newsroom.folder.resolve()
    assert source.config.resolve() == (newsroom.folder / ".git/config").resolve()
    assert source.commit == newsroom.git("rev-parse", "HEAD")
    assert (source.title, source.branch, source.changed) == ("The first story", "main", ())
    assert not source.origin.dirty
    assert check_source(source) == ()


def test_a_site_below_the_top(tmp_path: Path) -> None:
    desk = Desk(write_site(tmp_path / "repo/news", "story"))
    git(tmp_path / "repo", "init", "--quiet")
    sign(desk)
    desk.commit("A story")
    write(tmp_path / "repo/other.txt", "no part of the site")
    write(desk.folder / "content/new.txt", "part of it")

    source = look_at_source(desk.folder)

    assert source.top.resolve() == (tmp_path / "repo").resolve()
    assert source.config.resolve() == (tmp_path / "repo/.git/config").resolve()
    assert source.changed == ("news/content/new.txt",)


def test_a_second_working_tree(newsroom: Desk, tmp_path: Path) -> None:
    newsroom.git("worktree", "add", "--quiet", "-b", "other", str(tmp_path / "tree"))

    source = look_at_source(tmp_path / "tree")

    assert source.branch == "other"
    assert source.config.resolve() == (newsroom.folder / ".git/config").resolve()


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("content/story/new.md", True),
        ("templates/home.html", True),
        ("assets/own.css", True),
        ("fonts/own.ttf", True),
        ("content/story/中文 名.md", True),
        ("README.md", False),
        ("build/index.html", False),
        (".cache/blob", False),
    ],
)
def test_only_what_a_site_is_built_from_counts(newsroom: Desk, path: str, counts: bool) -> None:
    write(newsroom.folder / path, "new")

    assert look_at_source(newsroom.folder).changed == ((path,) if counts else ())


def test_every_kind_of_change_is_seen(newsroom: Desk) -> None:
    newsroom.git("mv", "content/story/article.en.md", "content/story/moved.md")
    (newsroom.folder / "content/story/article.zh.md").unlink()
    write(newsroom.folder / "content/site.yaml", "title: x\n")

    source = look_at_source(newsroom.folder)

    assert source.changed == (
        "content/site.yaml",
        "content/story/article.en.md",
        "content/story/article.zh.md",
        "content/story/moved.md",
    )
    (problem,) = check_source(source)
    assert (problem.code, problem.severity) == ("uncommitted-changes", "warning")
    assert problem.message.startswith("content/site.yaml and 3 more files differ from commit ")


def test_no_repository(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "bare.git"):
        folder.mkdir(exist_ok=True)
        if folder.suffix:
            git(folder, "init", "--quiet", "--bare")
        with pytest.raises(SiteError) as caught:
            look_at_source(folder)
        assert codes(caught.value.problems) == ["no-repository"]


def refused(folder: Path) -> Problem:
    with pytest.raises(SiteError) as caught:
        look_at_source(folder)
    (problem,) = caught.value.problems
    return problem


def test_the_repository_of_another_user(newsroom: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")  # git's own, for its own tests
    problem = refused(newsroom.folder / "content")
    assert problem.code == "dubious-ownership"
    command = f"git config --global --add safe.directory {newsroom.folder.resolve()}"
    assert problem.hint == f"if you trust that user, run: {command}"
    assert "init" not in problem.hint

    settings = newsroom.folder.parent / "settings"
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    git(newsroom.folder, *shlex.split(command)[1:])
    assert look_at_source(newsroom.folder).commit


def no_head(folder: Path) -> None:
    (folder / "HEAD").unlink()


def bad_config(folder: Path) -> None:
    (folder / "config").write_text("[core\n")


def unknown_extension(folder: Path) -> None:
    with (folder / "config").open("a") as file:
        file.write("[core]\nrepositoryformatversion = 1\n[extensions]\nnonsense = true\n")


def bad_branch(folder: Path) -> None:
    (folder / "refs/heads/main").write_text("nonsense\n")


def no_objects(folder: Path) -> None:
    shutil.rmtree(folder / "objects")
    (folder / "objects").mkdir()


@pytest.mark.parametrize("harm", [no_head, bad_config, unknown_extension, bad_branch, no_objects])
def test_a_broken_repository(newsroom: Desk, harm: Callable[[Path], None]) -> None:
    harm(newsroom.folder / ".git")
    problem = refused(newsroom.folder)
    assert problem.code == "broken-repository"
    assert str(newsroom.folder.resolve()) in problem.message
    assert "git init" not in problem.hint


def test_a_working_tree_whose_repository_is_gone(newsroom: Desk, tmp_path: Path) -> None:
    newsroom.git("worktree", "add", "--quiet", str(tmp_path / "tree"))
    shutil.rmtree(newsroom.folder / ".git")
    assert refused(tmp_path / "tree").code == "broken-repository"


def test_a_broken_index(newsroom: Desk) -> None:
    (newsroom.folder / ".git/index").write_text("nonsense")
    problem = refused(newsroom.folder)
    assert problem.code == "git-failed"
    assert "index" in problem.message


def test_a_submodule_and_a_shallow_clone(newsroom: Desk, tmp_path: Path) -> None:
    newsroom.edit("More.", "More")
    git(tmp_path, "init", "--quiet", "around")
    here = newsroom.folder.resolve().as_uri()
    allowed = ("-c", "protocol.file.allow=always")
    git(tmp_path / "around", *allowed, "submodule", "--quiet", "add", here, "news")
    source = look_at_source(tmp_path / "around/news")
    assert source.commit == newsroom.git("rev-parse", "HEAD")
    assert source.config == (tmp_path / "around/.git/modules/news/config").resolve()

    git(tmp_path, "clone", "--quiet", "--depth", "1", here, "shallow")
    shallow = look_at_source(tmp_path / "shallow")
    assert shallow.commit == source.commit
    assert not lacks(shallow, newsroom.git("rev-parse", "HEAD^"))


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "a.md.orig", "#a.md#", ".hidden.md"])
def test_what_is_no_input_is_no_change(newsroom: Desk, name: str) -> None:
    write(newsroom.folder / "content/story" / name, "left")
    write(newsroom.folder / "assets/@eaDir" / name, "left")
    assert look_at_source(newsroom.folder).changed == ()


def test_no_commit_and_no_branch(newsroom: Desk) -> None:
    newsroom.git("checkout", "--quiet", "--detach")
    assert codes(check_source(look_at_source(newsroom.folder))) == ["detached-head"]
    newsroom.git("checkout", "--quiet", "--orphan", "new")
    source = look_at_source(newsroom.folder)
    assert (source.commit, source.title, source.branch) == ("", "", "new")
    assert codes(check_source(source)) == ["no-commits"]


def test_a_remote_by_its_name_alone(newsroom: Desk) -> None:
    url = "https://li-na:hush-hush@example.org/news.git"
    newsroom.git("remote", "add", "github", url)
    source = look_at_source(newsroom.folder)

    assert remote_url(source, "github", HERE) == url
    assert "hush-hush" in with_secrets(source, url).git.secrets
    for name in ("gitub", url, "--all", "", "../remote.git"):
        problem = remote_url(source, name, HERE)
        assert isinstance(problem, Problem)
        assert (problem.code, problem.location) == ("no-remote", HERE)
        assert "hush-hush" not in repr(problem)
    problem = remote_url(source, "gitub", HERE)
    assert isinstance(problem, Problem)
    assert problem.hint == "did you mean 'github'?"


def test_who_commits(newsroom: Desk) -> None:
    newsroom.git("config", "user.name", "李娜 <编辑>")
    identity = committer(look_at_source(newsroom.folder))

    assert isinstance(identity, dict)
    assert identity["GIT_COMMITTER_NAME"] == identity["GIT_AUTHOR_NAME"] == "李娜 编辑"
    assert identity["GIT_COMMITTER_EMAIL"] == "li.na@example.org"


def test_which_commits_are_here(newsroom: Desk) -> None:
    first = newsroom.git("rev-parse", "HEAD")
    newsroom.edit("More.", "More")
    second = newsroom.git("rev-parse", "HEAD")
    source = look_at_source(newsroom.folder)
    assert not lacks(source, first)
    assert not lacks(source, second)
    newsroom.git("checkout", "--quiet", "-b", "other", first)
    assert lacks(source, second)
    assert lacks(source, "f" * 40)


def test_looking_writes_nothing(newsroom: Desk) -> None:
    index = newsroom.folder / ".git/index"
    (newsroom.folder / "content/site.yaml").touch()
    before = index.read_bytes(), index.stat().st_mtime_ns

    look_at_source(newsroom.folder)

    assert (index.read_bytes(), index.stat().st_mtime_ns) == before
