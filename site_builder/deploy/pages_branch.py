"""The published branch of a remote: looked at, added to, pushed; in a repository of our own.

Nothing here touches the site's own repository: not its working tree, its index, its branches, nor
its objects. Only its configuration is read, so that its remotes, credentials and proxies hold here
too. Our repository lies in a folder that may be deleted at any time, and is made anew after
anything went wrong in it.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.deploy.git import Git, Said
from site_builder.deploy.messages import Publication, read_message
from site_builder.deploy.processes import SilentError
from site_builder.deploy.record import RECORD, Entry, Record, decode_record
from site_builder.deploy.refusals import broken_off, push_refusal, refusal, silent
from site_builder.deploy.source import Source
from site_builder.problems.problems import Location, Problem, SiteError, counted

_SPACE, _NAME = "published", "site"
_THEIRS = f"refs/remotes/{_SPACE}/{_NAME}"
"""The remote's branch, as it was when we looked."""
_OURS = f"refs/heads/{_NAME}"
"""The same with our commit on top."""
_UNFINISHED = "unfinished"
_BROKEN = {"git-failed", "push-broken-off", "remote-failed", "remote-silent"}
"""Problems after which our repository is not trusted: git may have left it half written."""


@dataclass(frozen=True, slots=True)
class Tip:
    """What the branch holds. `history` are its commits by first parents, newest first; `record` is
    that of the newest where it is a publication of ours; `files` are what is there."""

    history: tuple[Publication, ...]
    record: Record | None
    files: Mapping[str, Entry]


@dataclass(frozen=True, slots=True)
class PagesBranch:
    """The branch `branch` of the remote `remote`; `silence` is how many seconds that may say
    nothing. `git` works in our own repository, from the top of the site's; `config` is the
    configuration of that one."""

    git: Git
    config: Path
    remote: str
    branch: str
    silence: float

    @property
    def place(self) -> Location:
        return Location(f"{self.remote}/{self.branch}")

    def look(self) -> Tip | None:
        """Fetch the branch; None where the remote has none of that name. SiteError: see `refusal`
        and `silent`."""
        ref = f"refs/heads/{self.branch}"
        listed = self._call("ls-remote", self.remote, ref, doing="when asked for its branches")
        for name in (_THEIRS, _OURS):
            self.git.do("update-ref", "-d", name)
        if ref not in {row.partition("\t")[2] for row in listed.out.splitlines()}:
            return None
        self._call(
            *("fetch", "--no-tags", "--no-prune", "--no-recurse-submodules", "--no-filter"),
            *("--no-write-fetch-head", "--progress", self.remote, f"+{ref}:{_THEIRS}"),
            doing="while the branch was fetched",
        )
        return self.tip(_THEIRS)

    def tip(self, commit: str) -> Tip:
        """What is at a commit, and before it."""
        history = self._history(commit)
        record = self._record(commit) if history[0].tool else None
        return Tip(history, record, record.files if record else self._files(commit))

    def commit(self, folder: Path, message: str) -> str:
        """Make what the folder holds a commit on top of what was looked at; gives its name.

        This is done by ghp-import, which feeds `git fast-import` and needs no working tree.
        """
        self.git.python("ghp_import", "-r", _SPACE, "-b", _NAME, "-m", message, str(folder))
        return self.git.do("rev-parse", "--verify", _OURS).line

    def restore(self, commit: str, message: str) -> str:
        """Make what an earlier commit holds a commit on top of what was looked at."""
        made = self.git.do("commit-tree", f"{commit}^{{tree}}", "-p", _THEIRS, "-m", message).line
        self.git.do("update-ref", _OURS, made)
        return made

    def push(self, *, rehearse: bool = False) -> None:
        """Publish our commit; never by force. With `rehearse` the remote is asked, and nothing is
        sent. SiteError: see `push_refusal`, `broken_off` and `silent`."""
        words = ["--porcelain", "--progress", "--no-follow-tags", "--no-signed"]
        words += ["--no-recurse-submodules", *(["--dry-run"] if rehearse else [])]
        words += [self.remote, f"{_OURS}:refs/heads/{self.branch}"]
        try:
            said = self._ask("push", *words)
        except SilentError:
            what = "when asked whether it would take the site"
            why = f"the remote said nothing for {counted(self.silence, 'second')}"
            problem = self._silent(what) if rehearse else broken_off(self.place, why)
            raise SiteError([problem]) from None
        if not said.ok:
            raise SiteError([push_refusal(said, self.place, rehearsed=rehearse)])

    def _history(self, commit: str) -> tuple[Publication, ...]:
        said = self.git.do(
            "log", "--no-show-signature", "--first-parent", "-z", "--format=%H%n%B", commit, "--"
        )
        rows = (row.partition("\n") for row in said.out.split("\0") if row)
        return tuple(read_message(name, message) for name, _, message in rows)

    def _record(self, commit: str) -> Record | None:
        said = self.git.ask("cat-file", "blob", f"{commit}:{RECORD}")
        return decode_record(said.out.encode("utf-8", "surrogateescape")) if said.ok else None

    def _files(self, commit: str) -> dict[str, Entry]:
        said = self.git.do("ls-tree", "-r", "-l", "-z", "--full-tree", commit)
        found = {}
        for row in said.out.split("\0"):
            state, tab, path = row.partition("\t")
            size = state.split()[-1] if tab else ""
            if tab:
                found[path] = Entry(int(size) if size.isdigit() else 0, "")
        return found

    def _call(self, *words: str, doing: str) -> Said:
        try:
            said = self._ask(*words)
        except SilentError:
            raise SiteError([self._silent(doing)]) from None
        if not said.ok:
            raise SiteError([refusal(said, Location(self.remote))])
        return said

    def _ask(self, *words: str) -> Said:
        return self.git.call(*self._settings(), *words, silence=self.silence)

    def _silent(self, doing: str) -> Problem:
        return silent(Location(self.remote), self.silence, doing)

    def _settings(self) -> list[str]:
        settings = (f"include.path={self.config}", f"core.hooksPath={os.devnull}", "gc.auto=0")
        return [word for setting in settings for word in ("-c", setting)]


@contextmanager
def open_branch(
    folder: Path,
    source: Source,
    remote: str,
    branch: str,
    silence: float,
    identity: Mapping[str, str] | None = None,
) -> Iterator[PagesBranch]:
    """The branch, with our repository in `folder`, which is made where it is missing or was left
    unfinished. Commits there are made with the `identity` (of `committer`).

    To be called under the lock. SiteError: `git-failed`; OSError passes.
    """
    mark = _open_repository(folder, source)
    git = replace(
        source.git, folder=source.top, variables={**(identity or {}), "GIT_DIR": str(folder)}
    )
    try:
        yield PagesBranch(git, source.config, remote, branch, silence)
    except SiteError as error:
        if _BROKEN.isdisjoint(problem.code for problem in error.problems):
            mark.unlink()
        raise
    with suppress(SiteError):  # what was done is done
        git.do("-c", "gc.autoDetach=false", "gc", "--auto", "--quiet")
        mark.unlink()


def _open_repository(folder: Path, source: Source) -> Path:
    """Make our repository, if need be; gives the mark that is in it while it is in use."""
    mark = folder / _UNFINISHED
    if mark.exists() or not (folder / "HEAD").is_file():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        mark.touch()
        kind = source.git.ask("rev-parse", "--show-object-format").line
        kinds = [f"--object-format={kind}"] if kind == "sha256" else []
        replace(source.git, folder=folder).do("init", "--bare", "--quiet", "--template=", *kinds)
    mark.touch()
    return mark
