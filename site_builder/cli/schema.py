"""`site-builder schema`: write the JSON Schemas with which editors help while you type."""

from pathlib import Path

import click

from site_builder.cli.commands import Command, option
from site_builder.cli.console import Console
from site_builder.cli.options import folder_value, format_option
from site_builder.messages.message import _
from site_builder.scaffold.write_schemas import write_schemas


@click.command(
    "schema",
    cls=Command,
    help=_(
        "Write JSON Schemas of site.yaml, the facts and the launch list, with which an editor "
        "completes and checks keys while you type."
    ),
)
@option(
    "--output",
    type=Path,
    callback=folder_value,
    metavar="DIRECTORY",
    help=_("The folder to write to; by default, schemas/ in the site's folder."),
)
@format_option
@click.pass_obj
def command(console: Console, output: Path | None) -> None:
    with console.reporting(_("the schemas were not all written")):
        folder, names = write_schemas(console.site, output, console.language)
        console.say(
            _("{count} schemas are in {folder}.", count=str(len(names)), folder=str(folder)),
            *(f"  {name}" for name in names),
        )
