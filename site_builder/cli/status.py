"""`site-builder status --published`: what is live, beside the working tree."""

from pathlib import Path

import click

from site_builder.cli.console import address_option, fail
from site_builder.cli.publication import TOOL, Watching, timeout_option
from site_builder.deploy.messages import short
from site_builder.deploy.record import Origin
from site_builder.deploy.status import Standing, published_status
from site_builder.deploy.values import DeployOptions
from site_builder.pipeline.options import usable_cores
from site_builder.problems.problems import SiteError
from site_builder.read.inventory import missing_content
from site_builder.store.paths import show


@click.command("status")
@click.option("--published", is_flag=True, help="Compare what is live with the working tree.")
@click.option("--remote", help="The git remote; origin without it.")
@click.option("--branch", help="The published branch; gh-pages without it.")
@click.option(
    "--to",
    type=click.Path(path_type=Path, file_okay=False),
    help="Look at what was published into this folder.",
)
@click.option("--base-url", callback=address_option, help="It was published for this address.")
@timeout_option
@click.pass_obj
def command(
    site: Path,
    published: bool,
    remote: str | None,
    branch: str | None,
    to: Path | None,
    base_url: str | None,
    timeout: float,
) -> None:
    """Show what is live, and what has changed since."""
    if not published:
        if not (site / "content").is_dir():
            fail([missing_content()], site, "there is nothing to show.")
        raise click.UsageError("say what to show: site-builder status --published")
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
    watching = Watching(site)
    try:
        standing = published_status(options, watching)
    except SiteError as error:
        watching.close()
        fail(error.problems, site, "what is live is not known.")
    watching.close()
    click.echo(_live(standing))
    if standing.record:
        click.echo(f"Here: {_commit(standing.origin)}")
        watching.show_changes(standing.changes, standing.where)


def _live(standing: Standing) -> str:
    record = standing.record
    if record is None:
        return f"Nothing of this site is published in {standing.where}."
    return f"Live in {standing.where}: {_commit(record.origin)}, by {show(record.tool)}"


def _commit(origin: Origin | None) -> str:
    if origin is None:
        return "no commit"
    return f"commit {short(origin.commit)}{' with uncommitted changes' if origin.dirty else ''}"
