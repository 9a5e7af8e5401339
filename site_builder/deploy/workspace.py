"""The deployment's own folder: its lock, the fresh build, and our repository."""

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
    """Hold the lock of the workspace, and clear it up on success: after a problem, the built site
    stays for inspection. SiteError: `busy`, or why the workspace can't be written."""
    if not options.site.joinpath("content").is_dir():
        yield  # create nothing in a folder that isn't a site; others report what is missing
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
    """The branch to publish on, from `open_branch`; `identity` is the author of its commits."""
    folder = (options.workspace / "branch.git").resolve()
    remote, branch = target.remote.value, target.branch.value
    with open_branch(folder, source, remote, branch, options.timeout, identity) as opened:
        yield opened
