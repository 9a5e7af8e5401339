"""What keeps a publication from the branch: the sources, the address, and what is there."""

from dataclasses import dataclass

from site_builder.deploy.messages import short
from site_builder.deploy.pages_address import check_address
from site_builder.deploy.pages_branch import Tip
from site_builder.deploy.source import (
    Source,
    check_source,
    committer,
    lacks,
    look_at_source,
    remote_url,
    with_secrets,
)
from site_builder.deploy.values import DeployOptions, Target
from site_builder.problems.problems import Location, Problem, SiteError


@dataclass(frozen=True, slots=True)
class Ground:
    """The repository to publish from, who publishes, and the warnings about both."""

    source: Source
    identity: dict[str, str]
    warnings: tuple[Problem, ...]


def check_ground(options: DeployOptions, target: Target) -> Ground:
    """Look at the sources, their remote and the site's address, before anything else is done.

    SiteError with all that is wrong.
    """
    source = look_at_source(options.site)
    url, identity = remote_url(source, *target.remote), committer(source)
    found = [part for part in (url, identity) if isinstance(part, Problem)]
    found += check_source(source)
    found += _check_place(source, target, "" if isinstance(url, Problem) else url)
    if isinstance(url, Problem) or isinstance(identity, Problem) or any(p.is_error for p in found):
        raise SiteError(found)
    return Ground(with_secrets(source, url), identity, tuple(found))


def find_source(options: DeployOptions, target: Target) -> Source:
    """The site's repository, whatever its state. SiteError where it has no such remote."""
    source = look_at_source(options.site)
    url = remote_url(source, *target.remote)
    if isinstance(url, Problem):
        raise SiteError([url])
    return with_secrets(source, url)


def find_committer(source: Source) -> dict[str, str]:
    """Who commits there, as `committer` gives it. SiteError: `no-identity`."""
    identity = committer(source)
    if isinstance(identity, Problem):
        raise SiteError([identity])
    return identity


def _check_place(source: Source, target: Target, url: str) -> list[Problem]:
    found = []
    branch, place = target.branch
    if branch == source.branch:
        message = f"the sources themselves are on the branch '{branch}'"
        hint = "choose another one for the site with --branch, such as gh-pages"
        found.append(Problem(place, "source-branch", message, hint))
    wrong = check_address(*target.base_url, url, target.domain)
    return [*found, *([wrong] if wrong else [])]


def check_tip(tip: Tip, where: Location, options: DeployOptions, target: Target) -> None:
    """SiteError where the branch holds what is not ours: `foreign-branch`, `branch-changed`."""
    if tip.record or options.overwrite == target.branch.value:
        return
    newest = tip.history[0]
    what = f"{short(newest.commit)} '{newest.title}'"
    hint = f"to publish on top of it all the same: --overwrite {target.branch.value}"
    if any(publication.tool for publication in tip.history):
        message = f"the branch was changed since it was published, last by {what}"
        raise SiteError([Problem(where, "branch-changed", message, hint)])
    message = f"the branch holds something that Site Builder did not publish: {what}"
    raise SiteError([Problem(where, "foreign-branch", message, hint)])


def check_order(
    tip: Tip, where: Location, source: Source, options: DeployOptions, target: Target
) -> None:
    """SiteError where what is live comes from sources that are not all here:
    `newer-publication`."""
    origin = tip.record.origin if tip.record else None
    if origin is None or options.overwrite == target.branch.value:
        return
    if lacks(source, origin.commit):
        message = f"what is live was made from {short(origin.commit)}, which your branch lacks"
        hint = (
            "`git pull`, then deploy again; to take it back all the same:"
            f" --overwrite {target.branch.value}"
        )
        raise SiteError([Problem(where, "newer-publication", message, hint)])
