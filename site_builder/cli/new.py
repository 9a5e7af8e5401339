"""`site-builder new`: draft what an editor goes on with."""

from pathlib import Path

import click

from site_builder.cli.console import fail
from site_builder.problems import SiteError
from site_builder.scaffold.new_photos import new_photos


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
    if not count:
        click.echo(f"Every picture is named already in {drafted.path}.")
        return
    click.echo(f"{count} photo{'' if count == 1 else 's'} added to {drafted.path}:")
    for name in drafted.names:
        click.echo(f"  {name}")
    click.echo("Write what is empty there, above all each alt, and give the photos to a section.")
