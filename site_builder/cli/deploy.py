"""`site-builder deploy`: publish the site, or put the last publication back."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import click

from site_builder.check.changed_facts import changed_facts
from site_builder.check.check import check_built, open_items, read_sources
from site_builder.cli.commands import Command, option
from site_builder.cli.console import Console
from site_builder.cli.launch_items import as_line
from site_builder.cli.options import (
    at_option,
    base_url_option,
    folder_value,
    format_option,
    is_given,
    strict_option,
)
from site_builder.cli.publication import (
    Watching,
    branch_option,
    deploy_options,
    remote_option,
    timeout_option,
)
from site_builder.deploy.deploy import deploy, roll_back
from site_builder.deploy.messages import short
from site_builder.deploy.values import Checks, Deployed
from site_builder.messages.message import Message, _
from site_builder.pipeline.options import usable_cores
from site_builder.problems.problems import Problem, SiteError


def _check(console: Console, site: Path, folder: Path, base_url: str) -> Sequence[Problem]:
    sources, jobs = read_sources(site), usable_cores()
    return check_built(sources, folder, base_url, jobs=jobs, progress=console)


def _compare(site: Path, folder: Path, former: Mapping[str, bytes]) -> Sequence[Problem]:
    return changed_facts(read_sources(site), folder, former)


def _open_items(console: Console, site: Path) -> Sequence[str]:
    return [as_line(item, console.catalogue) for item in open_items(read_sources(site))]


@click.command("deploy", cls=Command, help=_("Check the site and publish it."))
@remote_option
@branch_option
@option(
    "--to",
    type=Path,
    metavar="DIRECTORY",
    callback=folder_value,
    help=_("Publish into this folder instead of on a branch."),
)
@base_url_option
@option("--dry-run", is_flag=True, help=_("Do everything except publish."))
@option("--rollback", is_flag=True, help=_("Put the previous publication back."))
@option(
    "--overwrite",
    metavar="BRANCH",
    help=_("Publish on this branch even if it holds something else, or something newer."),
)
@strict_option
@at_option
@timeout_option
@format_option
@click.pass_context
def command(
    context: click.Context,
    /,
    remote: str | None,
    branch: str | None,
    to: Path | None,
    rollback: bool,
    overwrite: str | None,
    **_others: object,
) -> None:
    console: Console = context.obj
    given = {"--remote": remote, "--branch": branch, "--overwrite": overwrite}
    odd = [name for name, value in given.items() if value is not None] if to else []
    odd += ["--rollback"] if to and rollback else []
    if odd:
        message = _("{option} applies to a branch, so it can't be used with --to.", option=odd[0])
        raise click.UsageError(console.words(message))
    built_with = [name for name in ("base_url", "at") if is_given(context, name)]
    if rollback and built_with:
        name = f"--{built_with[0].replace('_', '-')}"
        message = _("--rollback builds nothing, so it can't be used with {option}.", option=name)
        raise click.UsageError(console.words(message))
    options = deploy_options(context)
    watching = Watching(console)
    checks = Checks(partial(_check, console), partial(_open_items, console), _compare)
    try:
        done = roll_back(options, watching) if rollback else deploy(options, checks, watching)
    except SiteError as error:
        console.fail(error.problems, _remark(error))
    console.say(_outcome(done, is_rollback=rollback))
    console.finish()


def _remark(error: SiteError) -> Message:
    if any(problem.code == "push-broken-off" for problem in error.problems):
        return _("the site may or may not be live")
    return _("nothing was published")


def _outcome(done: Deployed, *, is_rollback: bool) -> Message:
    place, address, commit = done.where, done.address, short(done.commit)
    if done.outcome == "rehearsed":
        return _("Nothing was published: this was a dry run for {place}.", place=place)
    if done.outcome == "unchanged":
        return _("{place} was not changed: it holds this site already.", place=place)
    if is_rollback:
        return _(
            "Rolled back {place}, as {commit}: {address}",
            place=place,
            commit=commit,
            address=address,
        )
    if not commit:
        return _("Published to {place}: {address}", place=place, address=address)
    return _(
        "Published to {place}, as {commit}: {address}", place=place, commit=commit, address=address
    )
