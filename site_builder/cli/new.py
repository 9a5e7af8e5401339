"""`site-builder new`: draft what an editor goes on with."""

from pathlib import Path

import click

from site_builder.cli.console import fail, say_problems
from site_builder.problems import SiteError, counted
from site_builder.scaffold.new_photos import new_photos
from site_builder.scaffold.new_workflow import WORKFLOW, new_workflow


@click.group("new")
def command() -> None:
    """Draft what an editor goes on with."""


@command.command("photos")
@click.argument("slug")
@click.pass_obj
def new_photos_command(site: Path, slug: str) -> None:
    """Add an entry to photos.yaml for each picture of feature SLUG that has none."""
    try:
        drafted = new_photos(site, slug)
    except SiteError as error:
        fail(error.problems, site, "nothing was written.")
    count = len(drafted.names)
    if count:
        click.echo(f"{counted(count, 'photo')} added to {drafted.path}:")
        for name in drafted.names:
            click.echo(f"  {name}")
        click.echo(
            "Write what is empty there, above all each alt, and give the photos to a section."
        )
    elif not drafted.problems:
        click.echo(f"Every picture is named already in {drafted.path}.")
    remark = "the other pictures were added." if count else "nothing was written."
    if any(problem.is_error for problem in drafted.problems):
        fail(drafted.problems, site, remark)
    elif drafted.problems:
        say_problems(drafted.problems, site, remark)


@command.command("workflow")
@click.option("--force", is_flag=True, help="Write over another workflow that is there.")
@click.pass_obj
def new_workflow_command(site: Path, force: bool) -> None:
    """Write the workflow with which GitHub builds, checks and publishes the site."""
    try:
        workflow = new_workflow(site, force=force)
    except SiteError as error:
        fail(error.problems, site, "nothing was written.")
    if not workflow.written:
        click.echo(f"{WORKFLOW} is there already, as it should be.")
    else:
        click.echo(f"{WORKFLOW} is written. Commit it, and choose 'GitHub Actions' as the source")
        click.echo("in the repository's settings, under Pages.")
    if workflow.needs_requirements:
        click.echo("It installs what requirements.txt names: name there the Site Builder you use.")
