"""Where a deployment works, alone: the lock, the fresh folder, and our repository."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from site_builder.deploy.pages_branch import PagesBranch, open_branch
from site_builder.deploy.source import Source
from site_builder.deploy.values import DeployOptions, Target
from site_builder.problems.problems import SiteError
from site_builder.store.files import write_problem
from site_builder.store.lock import lock


@contextmanager
def at_work(options: DeployOptions) -> Iterator[None]:
    """Hold the lock of the workspace, and clear it up when all went well: after a problem the built
    site stays, to be looked at. SiteError: `busy`, and what keeps it from being written."""
    if not options.site.joinpath("content").is_dir():
        yield  # what is missing is told; nothing is made in a folder that is no site
        return
    workspace = options.workspace
    try:
        with lock(workspace, work="publication"):
            yield
            shutil.rmtree(workspace / "site", ignore_errors=True)
    except OSError as error:
        raise SiteError([write_problem(error, str(error.filename or workspace))]) from error


@contextmanager
def branch_of(
    options: DeployOptions,
    target: Target,
    source: Source,
    identity: Mapping[str, str] | None = None,
) -> Iterator[PagesBranch]:
    """The branch to publish on, as `open_branch` gives it; commits are made with the `identity`."""
    folder = (options.workspace / "branch.git").resolve()
    remote, branch = target.remote.value, target.branch.value
    with open_branch(folder, source, remote, branch, options.timeout, identity) as opened:
        yield opened
