"""A repository's files as they stood in a revision; nothing is checked out."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from site_builder.git.blobs import read_blobs
from site_builder.git.git import Git, Said
from site_builder.git.repository import Repository, broken_repository
from site_builder.messages.message import Message, _
from site_builder.problems.problems import UNSHOWN, Location, Problem, SiteError, shown
from site_builder.problems.suggestions import nearest, suggestion
from site_builder.store.paths import show

_LACKING = "a file of the revision is missing"
_PLAIN_FILES = ("100644", "100755")
"""The modes of what is no symbolic link and no submodule (gitformat-index(5))."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit of a repository, and the `name` that it was asked for by. `files` are the plain
    files in it: the ids of their contents, by path from the top of the working tree."""

    repository: Repository
    name: str
    commit: str
    files: dict[str, str]


def find_revision(repository: Repository, name: str) -> Revision:
    """The revision of that name (gitrevisions(7)). SiteError: `unknown-revision`, `git-failed`."""
    git = repository.git
    # No name of a revision begins so; to git it would be an option, or another kind of thing.
    is_name = bool(name) and name[0] not in "-^" and not UNSHOWN.search(name)
    said = git.ask("rev-parse", "--verify", f"{name}^{{commit}}") if is_name else None
    if said is None or not said.ok:
        raise SiteError([_unknown(git, name, said.err if said else "")])
    rows = git.do("ls-tree", "-r", "-z", "--full-tree", said.line).out.split("\0")
    return Revision(repository, name, said.line, dict(_plain_files(rows)))


def read_files(revision: Revision, paths: Collection[str]) -> dict[str, bytes]:
    """The contents of files in the revision, by path; the paths must be those of `files`. SiteError
    (`broken-repository`, `git-failed`) if git can't give them."""
    ids = [revision.files[path] for path in paths]
    contents = read_blobs(revision.repository.git, ids)
    if contents is None:
        lacking = Said(0, "", _LACKING)
        raise SiteError([broken_repository(revision.repository.top, lacking)])
    return dict(zip(paths, contents, strict=True))


def moved_since(revision: Revision, paths: Sequence[str]) -> dict[str, str]:
    """Where the files at these paths (from git's folder) were in the revision, from the top: a file
    of the same name with the same contents, or one that was renamed as git sees it (git-diff(1),
    `--find-renames`), which it does of files that it tracks."""
    repository, renamed = revision.repository, _renamed(revision)
    prefix, top = repository.prefix, replace(repository.git, folder=repository.top)
    given = "".join(f"{prefix}{path}\n" for path in paths).encode("utf-8", "surrogateescape")
    said = top.ask("hash-object", "--stdin-paths", given=given)
    then = {(id_, _name(path)): path for path, id_ in revision.files.items()}
    ids = zip(paths, said.out.split(), strict=False)
    same = {path: then[id_, _name(path)] for path, id_ in ids if (id_, _name(path)) in then}
    return same | {path: renamed[prefix + path] for path in paths if prefix + path in renamed}


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _renamed(revision: Revision) -> dict[str, str]:
    """Renamed files: today's path to the one in the revision, both from the top."""
    options = ("--name-status", "-z", "--find-renames", "--diff-filter=R", "--no-relative")
    said = revision.repository.git.do("diff", *options, revision.commit, "--")
    words = said.out.split("\0")[:-1]
    return dict(zip(words[2::3], words[1::3], strict=True))


def _plain_files(rows: list[str]) -> Iterator[tuple[str, str]]:
    for row in rows:
        about, _tab, path = row.partition("\t")
        if about.startswith(_PLAIN_FILES):
            yield path, about.rpartition(" ")[2]


def _unknown(git: Git, name: str, err: str) -> Problem:
    where, told = Location("."), shown(show(name))
    if "ambiguous" in err:
        message = _("several revisions begin with '{name}'", name=told)
        return Problem(where, "unknown-revision", message, _("write more of its digits"))
    message = _("there is no revision '{name}' in the git repository", name=told)
    return Problem(where, "unknown-revision", message, _meant(git, name))


def _meant(git: Git, name: str) -> Message:
    names = git.ask("for-each-ref", "--format=%(refname:short)").out.splitlines()
    if meant := nearest(name, names):
        return suggestion(name, meant)
    if git.ask("rev-parse", "--is-shallow-repository").line == "true":
        return _("the clone lacks older commits; fetch them: git fetch --unshallow --tags")
    return _("give a commit, a tag or a branch; `git log` lists the commits")
