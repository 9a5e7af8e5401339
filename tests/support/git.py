"""Git repositories for tests: bare ones as remotes, and desks with a site that publish to them."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from site_builder.deploy.deploy import deploy, roll_back
from site_builder.deploy.record import Changes
from site_builder.deploy.values import Checks, Deployed, DeployOptions
from site_builder.model.waiting import Waiting
from site_builder.problems.problems import Problem, SiteError
from tests.support.building import Silent
from tests.support.moments import NOW
from tests.support.processes import PATIENCE
from tests.support.sites import SITE, write, write_site

_OF_THIS_MACHINE = (
    *("ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "SSH_AUTH_SOCK", "XDG_CONFIG_HOME"),
    *("GIT_ASKPASS", "GIT_DIR", "GIT_INDEX_FILE", "GIT_SSH_COMMAND", "GIT_WORK_TREE"),
)

"""Seconds that a test's remote may say nothing: far more than it needs."""


def isolate_git(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    """Nothing of this machine's own git settings, nor of a hook that runs the tests, counts."""
    for name in _OF_THIS_MACHINE:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("HOME", str(home))


def git(folder: Path, *words: str) -> str:
    """What git says in a folder, where it must succeed; without the last line's end."""
    done = subprocess.run(
        ["git", *words], cwd=folder, check=True, capture_output=True, text=True, errors="replace"
    )
    return done.stdout.rstrip("\n")


def bare(folder: Path) -> Path:
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main")
    return folder


@dataclass
class Heard(Silent):
    """What a deployment told while it ran."""

    warnings: list[Problem] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def warn(self, problems: Sequence[Problem]) -> None:
        self.warnings += problems

    def name_open_items(self, items: Sequence[str]) -> None:
        self.items += items

    def name_waiting(self, waiting: Sequence[Waiting]) -> None:
        self.waiting += waiting

    def show_changes(self, changes: Changes, where: str) -> None:
        self.changes.append(changes)


def no_problems(site: Path, folder: Path, base_url: str) -> Sequence[Problem]:
    return ()


def nothing_open(site: Path) -> Sequence[str]:
    return ()


UNCHECKED = Checks(no_problems, nothing_open)


@dataclass(frozen=True)
class Desk:
    """Somebody's clone, with a site in it."""

    folder: Path

    @property
    def options(self) -> DeployOptions:
        return DeployOptions(site=self.folder, tool="site-builder 1.2.3", timeout=PATIENCE, at=NOW)

    def git(self, *words: str) -> str:
        return git(self.folder, *words)

    def commit(self, message: str) -> str:
        """Commit the content; gives the commit's name."""
        self.git("add", "content")
        self.git("commit", "--quiet", "--message", message)
        return self.git("rev-parse", "HEAD")

    def edit(self, text: str, message: str = "") -> None:
        """Change a line of the story; commit it where there is a message."""
        path = self.folder / "content/story/article.en.md"
        lines = path.read_text("utf-8").splitlines()
        path.write_text("\n".join([*lines[:6], text, *lines[7:]]) + "\n", encoding="utf-8")
        if message:
            self.commit(message)

    def deploy(
        self, checks: Checks = UNCHECKED, heard: Heard | None = None, **options: Any
    ) -> Deployed:
        return deploy(replace(self.options, **options), checks, heard or Heard())

    def roll_back(self, heard: Heard | None = None, **options: Any) -> Deployed:
        return roll_back(replace(self.options, **options), heard or Heard())

    def refused(self, checks: Checks = UNCHECKED, **options: Any) -> list[Problem]:
        """The problems that keep it from being published."""
        with pytest.raises(SiteError) as caught:
            self.deploy(checks, **options)
        return list(caught.value.problems)


def desk(folder: Path, remote: Path | None) -> Desk:
    """A repository with a site and one commit, and with the remote `origin`. It can't be searched:
    so an edit changes no more than its pages."""
    write_site(folder, "story")
    write(folder / "content/site.yaml", f"{SITE}search: false\n")
    made = Desk(folder)
    made.git("init", "--quiet", "--initial-branch=main")
    sign(made)
    if remote:
        made.git("remote", "add", "origin", str(remote))
    made.commit("The first story")
    return made


def clone(desk: Desk, folder: Path) -> Desk:
    """Somebody else's clone of a desk's pushed sources."""
    git(desk.folder, "clone", "--quiet", desk.git("remote", "get-url", "origin"), str(folder))
    made = Desk(folder)
    sign(made)
    return made


def sign(desk: Desk) -> None:
    desk.git("config", "user.name", "Li Na")
    desk.git("config", "user.email", "li.na@example.org")


def refs(folder: Path) -> dict[str, str]:
    """Every ref of a repository, HEAD among them, by name."""
    rows = git(folder, "for-each-ref", "--format=%(refname) %(objectname)").splitlines()
    return {"HEAD": (folder / "HEAD").read_text()} | dict(row.split(" ", 1) for row in rows)


def checkout(remote: Path, folder: Path, branch: str = "gh-pages") -> Path:
    """What a branch of the remote holds, as files in a folder."""
    git(remote, "clone", "--quiet", "--branch", branch, str(remote), str(folder))
    return folder


def commits(remote: Path, branch: str = "gh-pages") -> list[str]:
    """The titles of the branch's commits, newest first."""
    return git(remote, "log", "--format=%s", branch).splitlines()


def codes(problems: Sequence[Problem]) -> list[str]:
    return [problem.code for problem in problems]
