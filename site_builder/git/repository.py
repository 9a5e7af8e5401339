"""The git repository around a folder: where it is, or why git can't read it."""

from dataclasses import dataclass
from pathlib import Path

from site_builder.git.git import Git, Said, gist, safe_directory
from site_builder.messages.message import Message, _
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.store.paths import show


@dataclass(frozen=True, slots=True)
class Repository:
    """`top` is its working tree, `prefix` leads from there to the folder in question ('' or ending
    in '/'), `config` is its configuration file."""

    git: Git
    top: Path
    prefix: str
    config: Path


def find_repository(git: Git, begin: Message, elsewhere: Message) -> Repository:
    """The repository around git's folder. SiteError: `no-git`, `no-repository`,
    `dubious-ownership`, `broken-repository`, `git-failed`.

    The hints are what to do where there is none: `begin`, or `elsewhere` in a repository's own
    folder, which has no working tree.
    """
    said = git.ask("rev-parse", "--show-toplevel", "--git-common-dir", "--show-prefix")
    lines = said.out.splitlines()
    if not said.ok or len(lines) != 3:
        raise SiteError([_unreadable(said, git.folder, begin, elsewhere)])
    return Repository(git, Path(lines[0]), lines[2], (git.folder / lines[1] / "config").resolve())


def broken_repository(folder: Path, said: Said) -> Problem:
    """The problem of a repository that git complains of."""
    message = _(
        "git can't read the repository in '{folder}': {why}",
        folder=show(str(folder)),
        why=gist(said.err),
    )
    hint = _("repair what `git fsck` reports there, or clone the repository again")
    return Problem(Location("."), "broken-repository", message, hint)


def _unreadable(said: Said, site: Path, begin: Message, elsewhere: Message) -> Problem:
    """The problem of a folder for which git finds no working tree, by git's words."""
    here, why = Location("."), gist(said.err)
    if command := safe_directory(said.err):
        message = _("the git repository belongs to another user, so git won't read it")
        hint = _("if you trust that user, run: {command}", command=command)
        return Problem(here, "dubious-ownership", message, hint)
    if folder := next((f for f in _folders_around(site) if (f / ".git").exists()), None):
        return broken_repository(folder, said)
    message = _("this is not the working tree of a git repository ({why})", why=why)
    return Problem(here, "no-repository", message, elsewhere if "work tree" in why else begin)


def _folders_around(site: Path) -> tuple[Path, ...]:
    whole = site.resolve()
    return whole, *whole.parents
