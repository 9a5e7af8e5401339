"""`site-builder status --published`: what is live, beside the working tree."""

from pathlib import Path

import click

from site_builder.cli.commands import Command, option
from site_builder.cli.console import Console
from site_builder.cli.options import address_value, folder_value, format_option
from site_builder.cli.publication import (
    TOOL,
    Watching,
    branch_option,
    remote_option,
    timeout_option,
)
from site_builder.deploy.messages import short
from site_builder.deploy.record import Origin
from site_builder.deploy.status import Standing, published_status
from site_builder.deploy.values import DeployOptions
from site_builder.messages.message import Message, _
from site_builder.pipeline.options import usable_cores
from site_builder.read.inventory import missing_content
from site_builder.store.paths import show


@click.command("status", cls=Command, help=_("Show what is live, and what has changed since then."))
@option("--published", is_flag=True, help=_("Compare what is live with the working tree."))
@remote_option
@branch_option
@option(
    "--to",
    type=Path,
    metavar="DIRECTORY",
    callback=folder_value,
    help=_("Look at what was published into this folder."),
)
@option(
    "--base-url", callback=address_value, help=_("The address that the site was published for.")
)
@timeout_option
@format_option
@click.pass_obj
def command(
    console: Console,
    published: bool,
    remote: str | None,
    branch: str | None,
    to: Path | None,
    base_url: str | None,
    timeout: float,
) -> None:
    site = console.site
    if not published:
        if not (site / "content").is_dir():
            console.fail([missing_content()], _("there is nothing to show"))
        message = _("Say what to show: {command}", command="site-builder status --published")
        raise click.UsageError(console.words(message))
    options = DeployOptions(
        site=site,
        tool=TOOL,
        remote=remote,
        branch=branch,
        base_url=base_url,
        to=to,
        jobs=usable_cores(),
        timeout=timeout,
    )
    watching = Watching(console)
    with console.reporting(_("what is live is unknown")):
        standing = published_status(options, watching)
        console.say(_live(standing))
        if standing.record:
            console.say(_("Here: {commit}", commit=_commit(standing.origin)))
            watching.show_changes(standing.changes, standing.where)


def _live(standing: Standing) -> Message:
    record, place = standing.record, standing.where
    if record is None:
        return _("Nothing of this site is published in {place}.", place=place)
    return _(
        "Live in {place}: {commit}, by {tool}",
        place=place,
        commit=_commit(record.origin),
        tool=show(record.tool),
    )


def _commit(origin: Origin | None) -> Message:
    if origin is None:
        return _("no commit")
    commit = short(origin.commit)
    if origin.dirty:
        return _("commit {commit} with uncommitted changes", commit=commit)
    return _("commit {commit}", commit=commit)
