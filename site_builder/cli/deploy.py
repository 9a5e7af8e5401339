"""`site-builder deploy`: publish the site, or put the last publication back."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from site_builder.check.check import check_built, open_items, read_sources
from site_builder.cli.console import address_option, fail
from site_builder.cli.publication import TOOL, Watching, timeout_option
from site_builder.cli.report_formats import item_words
from site_builder.deploy.deploy import deploy, roll_back
from site_builder.deploy.messages import short
from site_builder.deploy.values import Checks, Deployed, DeployOptions
from site_builder.pipeline.job import Progress
from site_builder.pipeline.options import usable_cores
from site_builder.problems.problems import Problem, SiteError


def _check(progress: Progress, site: Path, folder: Path, base_url: str) -> Sequence[Problem]:
    sources, jobs = read_sources(site), usable_cores()
    return check_built(sources, folder, base_url, jobs=jobs, progress=progress)


def _open_items(site: Path) -> Sequence[str]:
    return [item_words(item) for item in open_items(read_sources(site))]


@click.command("deploy")
@click.option("--remote", help="The git remote to publish to; origin without it.")
@click.option("--branch", help="The branch to publish on; gh-pages without it.")
@click.option(
    "--to",
    type=click.Path(path_type=Path, file_okay=False),
    help="Publish into this folder, and not on a branch.",
)
@click.option("--base-url", callback=address_option, help="Publish for this address instead.")
@click.option("--dry-run", is_flag=True, help="Do everything but publish.")
@click.option("--rollback", is_flag=True, help="Put the previous publication back.")
@click.option(
    "--overwrite",
    metavar="BRANCH",
    help="Publish on this branch although it holds something else, or something newer.",
)
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@timeout_option
@click.pass_obj
def command(
    site: Path,
    remote: str | None,
    branch: str | None,
    to: Path | None,
    base_url: str | None,
    dry_run: bool,
    rollback: bool,
    overwrite: str | None,
    strict: bool,
    timeout: float,
) -> None:
    """Check the site and publish it."""
    given = {"--remote": remote, "--branch": branch, "--overwrite": overwrite}
    odd = [name for name, value in given.items() if value is not None] if to else []
    odd += ["--rollback"] if to and rollback else []
    if odd:
        raise click.UsageError(f"{odd[0]} is about a branch, and --to about a folder")
    if rollback and base_url:
        raise click.UsageError("--rollback builds nothing, so --base-url means nothing to it")
    options = DeployOptions(
        site=site,
        tool=TOOL,
        remote=remote,
        branch=branch,
        base_url=base_url,
        to=to,
        overwrite=overwrite,
        dry_run=dry_run,
        strict=strict,
        jobs=usable_cores(),
        timeout=timeout,
    )
    watching = Watching(site)
    checks = Checks(partial(_check, watching), _open_items)
    try:
        done = roll_back(options, watching) if rollback else deploy(options, checks, watching)
    except SiteError as error:
        watching.close()
        fail(error.problems, site, _remark(error))
    watching.close()
    click.echo(_outcome(done, "Rolled back" if rollback else "Published to"))


def _remark(error: SiteError) -> str:
    if any(problem.code == "push-broken-off" for problem in error.problems):
        return "it may be live, or not."
    return "nothing was published."


def _outcome(done: Deployed, verb: str) -> str:
    if done.outcome == "rehearsed":
        return f"Nothing was published: this was a rehearsal for {done.where}."
    if done.outcome == "unchanged":
        return f"{done.where} is as it was: it holds this site already."
    commit = f", as {short(done.commit)}" if done.commit else ""
    return f"{verb} {done.where}{commit}: {done.address}"
