"""What prevents a publication on the branch: the sources, the address, the branch itself."""

from dataclasses import dataclass

from site_builder.deploy.messages import short
from site_builder.deploy.pages_address import check_address
from site_builder.deploy.pages_branch import Tip
from site_builder.deploy.source import (
    NOBODY,
    Source,
    check_source,
    committer,
    lacks,
    look_at_source,
    remote_url,
    with_secrets,
)
from site_builder.deploy.values import DeployOptions, Target
from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem, SiteError


@dataclass(frozen=True, slots=True)
class Ground:
    """The repository to publish from, who publishes, and the warnings about both."""

    source: Source
    identity: dict[str, str]
    warnings: tuple[Problem, ...]


def check_ground(options: DeployOptions, target: Target) -> Ground:
    """Check the sources, their remote and the site's address, before anything else.

    SiteError with everything that is wrong.
    """
    source = look_at_source(options.site)
    url, identity = remote_url(source, *target.remote), _committer(source, target)
    found = [part for part in (url, identity) if isinstance(part, Problem)]
    found += check_source(source)
    found += _check_place(source, target, "" if isinstance(url, Problem) else url)
    if isinstance(url, Problem) or isinstance(identity, Problem) or any(p.is_error for p in found):
        raise SiteError(found)
    return Ground(with_secrets(source, url), identity, tuple(found))


def find_source(options: DeployOptions, target: Target) -> Source:
    """The site's repository, in any state. SiteError if it has no such remote."""
    source = look_at_source(options.site)
    url = remote_url(source, *target.remote)
    if isinstance(url, Problem):
        raise SiteError([url])
    return with_secrets(source, url)


def find_committer(source: Source, target: Target) -> dict[str, str]:
    """Who publishes, as from `committer`: the program, unless publications are signed. SiteError:
    `no-identity`."""
    identity = _committer(source, target)
    if isinstance(identity, Problem):
        raise SiteError([identity])
    return identity


def _committer(source: Source, target: Target) -> dict[str, str] | Problem:
    return committer(source) if target.signed else NOBODY


def _check_place(source: Source, target: Target, url: str) -> list[Problem]:
    found = []
    branch, place = target.branch
    if branch == source.branch:
        message = _("the branch '{branch}' is that of the sources", branch=branch)
        hint = _("choose another one for the site with --branch, such as gh-pages")
        found.append(Problem(place, "source-branch", message, hint))
    wrong = check_address(*target.base_url, url, target.domain)
    return [*found, *([wrong] if wrong else [])]


def check_tip(tip: Tip, where: Location, options: DeployOptions, target: Target) -> None:
    """SiteError if the branch contains somebody else's work: `foreign-branch`, `branch-changed`."""
    if tip.record or options.overwrite == target.branch.value:
        return
    newest = tip.history[0]
    commit, title = short(newest.commit), newest.title
    hint = _("to publish on top of it anyway: --overwrite {branch}", branch=target.branch.value)
    if any(publication.tool for publication in tip.history):
        message = _(
            "the branch has changed since it was published, last in {commit} '{title}'",
            commit=commit,
            title=title,
        )
        raise SiteError([Problem(where, "branch-changed", message, hint)])
    message = _(
        "the branch contains something that Site Builder didn't publish: {commit} '{title}'",
        commit=commit,
        title=title,
    )
    raise SiteError([Problem(where, "foreign-branch", message, hint)])


def check_order(
    tip: Tip, where: Location, source: Source, options: DeployOptions, target: Target
) -> None:
    """SiteError if the live site was made from a commit that is missing here:
    `newer-publication`."""
    origin = tip.record.origin if tip.record else None
    if origin is None or options.overwrite == target.branch.value:
        return
    if lacks(source, origin.commit):
        message = _(
            "the live site was made from {commit}, which your branch lacks",
            commit=short(origin.commit),
        )
        hint = _(
            "run `git pull`, then deploy again; to publish your older sources anyway:"
            " --overwrite {branch}",
            branch=target.branch.value,
        )
        raise SiteError([Problem(where, "newer-publication", message, hint)])
