"""The git repository with the site's sources: read, never changed."""

from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.deploy.messages import short
from site_builder.deploy.record import Origin
from site_builder.git.git import Git, masked, secrets_in
from site_builder.git.repository import broken_repository, find_repository
from site_builder.messages.message import _, ngettext
from site_builder.model.kinds import INPUT_FOLDERS
from site_builder.model.left_behind import is_passed_over
from site_builder.problems.problems import Location, Problem, SiteError, shown, warning
from site_builder.problems.suggestions import did_you_mean
from site_builder.store.paths import show

_NO_COMMIT_YET = "does not have any commits yet"
"""What git says about a new repository, but not about a broken one."""


@dataclass(frozen=True, slots=True)
class Source:
    """`top` is the repository's working tree, `config` its configuration file. `commit` is HEAD's
    ('' for none yet), with its `title`; `branch` is '' if HEAD is detached. `changed` are the
    site's inputs that differ from the commit, as paths below `top`."""

    git: Git
    top: Path
    config: Path
    commit: str
    title: str
    branch: str
    changed: tuple[str, ...]

    @property
    def origin(self) -> Origin:
        return Origin(self.commit, dirty=bool(self.changed))


def look_at_source(site: Path) -> Source:
    """The repository around the folder `site`. SiteError: `no-git`, `no-repository`,
    `dubious-ownership`, `broken-repository`, `git-failed`."""
    git = Git(site, without=_("install git, or publish into a folder with --to"))
    repository = find_repository(
        git,
        _("run `git init` and commit the site, or publish into a folder with --to"),
        _("clone the repository into a folder of its own, and publish the site from there"),
    )
    head = git.ask("rev-parse", "--quiet", "--verify", "HEAD^{commit}")
    if not head.ok and _NO_COMMIT_YET not in (log := git.ask("log", "-1")).err:
        raise SiteError([broken_repository(repository.top, log)])
    return Source(
        git=git,
        top=repository.top,
        config=repository.config,
        commit=head.line if head.ok else "",
        title=git.do("log", "--no-show-signature", "-1", "--format=%s").words if head.ok else "",
        branch=git.ask("symbolic-ref", "--quiet", "--short", "HEAD").line,
        changed=_changed(git, repository.prefix),
    )


def check_source(source: Source) -> tuple[Problem, ...]:
    """What prevents publishing these sources on a branch, and what is doubtful about them.

    Codes: `no-commits`, `detached-head`; a warning: `uncommitted-changes`.
    """
    here = Location(".")
    if not source.commit:
        message = _("the repository has no commit yet")
        hint = _("commit the site, so that the publication can name its sources")
        return (Problem(here, "no-commits", message, hint),)
    found = check_changes(source)
    if not source.branch:
        commit = short(source.commit)
        message = _("HEAD is detached at {commit}: the sources may be old", commit=commit)
        hint = _(
            "go to your branch with `git switch`; to restore an earlier publication, use --rollback"
        )
        return (Problem(here, "detached-head", message, hint), *found)
    return found


def check_changes(source: Source) -> tuple[Problem, ...]:
    """The warning that inputs differ from the commit: `uncommitted-changes`."""
    if not source.changed or not source.commit:
        return ()
    first, *rest = map(show, source.changed)
    commit = short(source.commit)
    message = _("{path} differs from commit {commit}", path=first, commit=commit)
    if rest:
        message = ngettext(
            "{path} and {count} more file differ from commit {commit}",
            "{path} and {count} more files differ from commit {commit}",
            len(rest),
            path=first,
            commit=commit,
        )
    hint = _("commit first: the publication would name a commit that differs from what it shows")
    return (warning(Location("."), "uncommitted-changes", message, hint),)


def remote_url(source: Source, name: str, place: Location) -> str | Problem:
    """The address of the remote `name` (given at `place`), including secrets; or `no-remote`."""
    remotes = source.git.do("remote").out.splitlines()
    if name not in remotes:
        message = _("the repository has no remote '{name}'", name=shown(show(masked(name))))
        hint = did_you_mean(name, remotes) or _("add it: git remote add origin ADDRESS")
        return Problem(place, "no-remote", message, hint)
    return source.git.do("remote", "get-url", "--push", name).line.partition("\n")[0]


def with_secrets(source: Source, url: str) -> Source:
    """The same, with the secrets in the address of its remote."""
    return replace(source, git=replace(source.git, secrets=secrets_in(url)))


def committer(source: Source) -> dict[str, str] | Problem:
    """Who commits here, as environment variables for git; or `no-identity`."""
    said = source.git.ask("var", "GIT_COMMITTER_IDENT")
    name, bracket, rest = said.words.rpartition(" <")
    if not said.ok or not bracket:
        message = _("git doesn't know who you are")
        hint = _('run git config --global user.name "Li Na", and the same for user.email')
        return Problem(Location("."), "no-identity", message, hint)
    return _identity(name, rest.partition(">")[0])


def _identity(name: str, address: str) -> dict[str, str]:
    names = {f"GIT_{who}_NAME": name for who in ("AUTHOR", "COMMITTER")}
    return names | {f"GIT_{who}_EMAIL": address for who in ("AUTHOR", "COMMITTER")}


NOBODY = _identity("Site Builder", "site-builder@noreply.invalid")
"""Who commits where nobody's name and address are published (RFC 2606 reserves `.invalid`)."""


def lacks(source: Source, commit: str) -> bool:
    """Whether the history of HEAD lacks a commit; False in a shallow clone, which can't tell."""
    if source.git.ask("merge-base", "--is-ancestor", commit, "HEAD").ok:
        return False
    return source.git.ask("rev-parse", "--is-shallow-repository").line != "true"


def _changed(git: Git, prefix: str) -> tuple[str, ...]:
    """The inputs that differ from the commit; `prefix` leads from the top to the site, or is ''."""
    words = ("status", "--porcelain", "--untracked-files=all", "--no-renames", "-z", "--")
    said = git.do(*words, *INPUT_FOLDERS)
    paths = (row[3:] for row in said.out.split("\0") if row)
    return tuple(sorted(path for path in paths if not _is_no_input(path.removeprefix(prefix))))


def _is_no_input(path: str) -> bool:
    return any(map(is_passed_over, path.split("/")))
