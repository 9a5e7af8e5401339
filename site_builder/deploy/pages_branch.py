"""The published branch of a remote: fetched, added to and pushed from a repository of our own.

Nothing here touches the site's own repository: neither its working tree, nor its index, branches or
objects. Only its configuration is read, so that its remotes, credentials and proxies apply here
too. Our repository may be deleted at any time, and is made anew after anything goes wrong in it.
"""

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from site_builder.deploy.messages import Publication, read_message
from site_builder.deploy.record import RECORD, Entry, Record, decode_record
from site_builder.deploy.refusals import broken_off, push_refusal, refusal, silent
from site_builder.deploy.source import Source
from site_builder.git.blobs import read_blobs
from site_builder.git.git import Git, Said, seconds_in_words
from site_builder.git.processes import SilentError
from site_builder.messages.message import Message, _
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.store.digests import digest_of
from site_builder.store.work_folders import is_made_of_plain_folders

_SPACE, _NAME = "published", "site"
_THEIRS = f"refs/remotes/{_SPACE}/{_NAME}"
"""The remote's branch, as fetched."""
_OURS = f"refs/heads/{_NAME}"
"""The same with our commit on top."""
_UNFINISHED = "unfinished"
_MADE = {"HEAD", "config", "objects", "refs"}
_ADDED = {_UNFINISHED, "packed-refs", "info", "logs", "shallow", "gc.log"}
"""What is in our repository: at first, and what git adds later (gitrepository-layout(5))."""
_CONFIG = b"[core]\n\trepositoryformatversion = 0\n\tbare = true\n"
_CONFIG_SHA256 = b"""[core]
\trepositoryformatversion = 1
\tbare = true
[extensions]
\tobjectformat = sha256
"""
_BROKEN = {"git-failed", "push-broken-off", "remote-failed", "remote-silent"}
"""Problems after which our repository can't be trusted: git may have left it half written."""


@dataclass(frozen=True, slots=True)
class Tip:
    """The state of the branch. `history` are its commits by first parents, newest first; `record`
    is the newest one's if that is a publication of ours; `files` are the branch's files."""

    history: tuple[Publication, ...]
    record: Record | None
    files: Mapping[str, Entry]


class _Row(NamedTuple):
    """A file in a commit's tree: its mode, the id of its contents, and its size in bytes."""

    mode: str
    id: str
    size: int


_PLAIN_FILE = "100644"
_PORTION = 64_000_000
"""Bytes of files that are read at once."""


def _portions(sizes: Mapping[str, int]) -> Iterator[list[str]]:
    """The paths in lists, each of files that have about so many bytes together."""
    portion: list[str] = []
    size = 0
    for path, more in sizes.items():
        portion.append(path)
        size += more
        if size >= _PORTION:
            yield portion
            portion, size = [], 0
    yield portion


def _with_its_tree(publication: Publication, trees: Mapping[str, str]) -> Publication:
    """A rollback is one only if it has the tree of what it says that it restores."""
    restored = trees.get(publication.restores)
    is_true = restored is not None and restored == trees[publication.commit]
    return publication if is_true else replace(publication, restores="")


@dataclass(frozen=True, slots=True)
class PagesBranch:
    """The branch `branch` of the remote `remote`, which may be silent for `silence` seconds. `git`
    works in our own repository, from the top of the site's, whose configuration is `config`."""

    git: Git
    config: Path
    remote: str
    branch: str
    silence: float

    @property
    def place(self) -> Location:
        return Location(f"{self.remote}/{self.branch}")

    def look(self) -> Tip | None:
        """Fetch the branch; None if the remote has none of that name. SiteError: see `refusal` and
        `silent`."""
        ref, duration = f"refs/heads/{self.branch}", seconds_in_words(self.silence)
        silence = _(
            "the remote was silent for {duration} when asked for its branches", duration=duration
        )
        listed = self._call("ls-remote", self.remote, ref, silence=silence)
        for name in (_THEIRS, _OURS):
            self.git.do("update-ref", "-d", name)
        if ref not in {row.partition("\t")[2] for row in listed.out.splitlines()}:
            return None
        self._call(
            *("fetch", "--no-tags", "--no-prune", "--no-recurse-submodules", "--no-filter"),
            *("--no-write-fetch-head", "--progress", self.remote, f"+{ref}:{_THEIRS}"),
            silence=_(
                "the remote was silent for {duration} while its branch was being fetched",
                duration=duration,
            ),
        )
        return self.tip(_THEIRS)

    def tip(self, commit: str) -> Tip:
        """What is at a commit, and before it."""
        history = self._history(commit)
        record = self._record(commit) if history[0].tool else None
        return Tip(history, record, record.files if record else self._files(commit))

    def contents(self, paths: Sequence[str]) -> dict[str, bytes]:
        """The contents of files of the fetched branch, by path."""
        tree = self._tree(_THEIRS) if paths else {}
        found = read_blobs(self.git, [tree[path].id for path in paths])
        return dict(zip(paths, found or (), strict=False))

    def commit(self, folder: Path, message: str) -> str:
        """Commit the folder's contents on top of the fetched branch; returns the commit's name.

        ghp-import does this: it feeds `git fast-import` and needs no working tree.
        """
        self.git.python("ghp_import", "-r", _SPACE, "-b", _NAME, "-m", message, str(folder))
        return self.git.do("rev-parse", "--verify", _OURS).line

    def restore(self, commit: str, message: str) -> str:
        """Commit the contents of an earlier commit on top of the fetched branch."""
        made = self.git.do("commit-tree", f"{commit}^{{tree}}", "-p", _THEIRS, "-m", message).line
        self.git.do("update-ref", _OURS, made)
        return made

    def push(self, *, rehearse: bool = False) -> None:
        """Publish our commit; never by force. With `rehearse`, ask the remote but send nothing.
        SiteError: see `push_refusal`, `broken_off` and `silent`."""
        words = ["--porcelain", "--progress", "--no-follow-tags", "--no-signed"]
        words += ["--no-recurse-submodules", *(["--dry-run"] if rehearse else [])]
        words += [self.remote, f"{_OURS}:refs/heads/{self.branch}"]
        try:
            said = self._ask("push", *words)
        except SilentError:
            raise SiteError([self._silent_push(rehearse=rehearse)]) from None
        if not said.ok:
            raise SiteError([push_refusal(said, self.place, rehearsed=rehearse)])

    def _silent_push(self, *, rehearse: bool) -> Problem:
        duration = seconds_in_words(self.silence)
        if not rehearse:
            why = _("the remote was silent for {duration}", duration=duration)
            return broken_off(self.place, why)
        message = _(
            "the remote was silent for {duration} when asked whether it would accept the site",
            duration=duration,
        )
        return silent(Location(self.remote), message)

    def _history(self, commit: str) -> tuple[Publication, ...]:
        words = ("log", "--no-show-signature", "--first-parent", "-z", "--format=%H %T%n%B")
        said = self.git.do(*words, commit, "--")
        rows = [row.partition("\n") for row in said.out.split("\0") if row]
        trees = dict(names.split() for names, _, _ in rows)
        found = (read_message(names.split()[0], message) for names, _, message in rows)
        return tuple(_with_its_tree(publication, trees) for publication in found)

    def _record(self, commit: str) -> Record | None:
        """The record of a publication of ours: one that names each file of the commit's tree, with
        its size and digest. Else anybody's commit with our trailer would pass for one."""
        said = self.git.ask("cat-file", "blob", f"{commit}:{RECORD}")
        data = said.out.encode("utf-8", "surrogateescape")
        record = decode_record(data) if said.ok else None
        return record if record and self._agrees(commit, record) else None

    def _agrees(self, commit: str, record: Record) -> bool:
        tree = self._tree(commit)
        sizes = {path: row.size for path, row in tree.items() if path != RECORD}
        is_plain = all(row.mode == _PLAIN_FILE for row in tree.values())
        if not is_plain or sizes != {path: entry.size for path, entry in record.files.items()}:
            return False
        return all(self._have_digests(some, tree, record) for some in _portions(sizes))

    def _have_digests(self, paths: list[str], tree: Mapping[str, "_Row"], record: Record) -> bool:
        contents = read_blobs(self.git, [tree[path].id for path in paths])
        wanted = [record.files[path].digest for path in paths]
        return contents is not None and [digest_of(data) for data in contents] == wanted

    def _files(self, commit: str) -> dict[str, Entry]:
        return {path: Entry(row.size, "") for path, row in self._tree(commit).items()}

    def _tree(self, commit: str) -> dict[str, "_Row"]:
        said = self.git.do("ls-tree", "-r", "-l", "-z", "--full-tree", commit)
        found = {}
        for row in said.out.split("\0"):
            state, tab, path = row.partition("\t")
            if tab:
                mode, _kind, name, size = state.split()
                found[path] = _Row(mode, name, int(size) if size.isdigit() else 0)
        return found

    def _call(self, *words: str, silence: Message) -> Said:
        try:
            said = self._ask(*words)
        except SilentError:
            raise SiteError([silent(Location(self.remote), silence)]) from None
        if not said.ok:
            raise SiteError([refusal(said, Location(self.remote))])
        return said

    def _ask(self, *words: str) -> Said:
        return self.git.call(*self._settings(), *words, silence=self.silence)

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
    """The branch, with our repository in `folder`, which is made if it is missing or was left
    unfinished. `identity` (see `committer`) is the author of its commits.

    Call it under the lock. SiteError: `git-failed`; OSError passes.
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
    with suppress(SiteError):  # the publication is done, whatever happens here
        git.do("-c", "gc.autoDetach=false", "gc", "--auto", "--quiet")
        mark.unlink()


def _open_repository(folder: Path, source: Source) -> Path:
    """Make our repository, if necessary; returns the mark that says it is in use."""
    mark = folder / _UNFINISHED
    kind = source.git.ask("rev-parse", "--show-object-format").line
    config, kinds = _CONFIG, []
    if kind == "sha256":
        config, kinds = _CONFIG_SHA256, [f"--object-format={kind}"]
    if mark.exists() or not _is_ours(folder, config):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        mark.touch()
        replace(source.git, folder=folder).do("init", "--bare", "--quiet", "--template=", *kinds)
        (folder / "config").write_bytes(config)
    mark.touch()
    return mark


def _is_ours(folder: Path, config: bytes) -> bool:
    """Whether a folder is a repository as we make it. Git runs what a repository's configuration
    says, and follows its links, so one that came with somebody's files must not be used."""
    if not is_made_of_plain_folders(str(folder)):
        return False
    names = {path.name for path in folder.iterdir()}
    if not _MADE <= names <= _MADE | _ADDED or (folder / "objects/info/alternates").exists():
        return False
    return (folder / "config").read_bytes() == config
