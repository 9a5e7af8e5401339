"""The command `site-builder`: its own options, and where each of its commands is found."""

from pathlib import Path

import click

from site_builder import __version__
from site_builder.cli.suggesting import SuggestingGroup
from site_builder.lazy import Lazy

COMMANDS: dict[str, Lazy[click.Command]] = {
    "new": Lazy("site_builder.cli.new:command"),
    "serve": Lazy("site_builder.cli.serve:command"),
    "build": Lazy("site_builder.cli.build:command"),
    "check": Lazy("site_builder.cli.check:command"),
    "deploy": Lazy("site_builder.cli.deploy:command"),
    "status": Lazy("site_builder.cli.status:command"),
}
"""Each command by its name, in the order of their use."""


class _Commands(SuggestingGroup):
    """Loads a command only when it is asked for: a build need not wait for a server's libraries."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        found = COMMANDS.get(cmd_name)
        return found.load() if found else None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="site-builder")
@click.option(
    "--site",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that holds content/; by default, the current one.",
)
@click.pass_context
def main(context: click.Context, site: Path) -> None:
    """Publish long feature stories in two languages."""
    context.obj = site
