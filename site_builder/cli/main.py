"""The command `site-builder`: its own options, and where each of its commands is found."""

import os
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from site_builder import __version__
from site_builder.cli.commands import Group, Option, option
from site_builder.cli.console import Console
from site_builder.cli.language import asked_language, let_click_speak
from site_builder.cli.options import existing_folder
from site_builder.cli.stand_ins import stand_in
from site_builder.lazy import Lazy
from site_builder.messages.catalogues import catalogue, language_of
from site_builder.messages.message import _

COMMANDS: dict[str, Lazy[click.Command]] = {
    "new": Lazy("site_builder.cli.new:command"),
    "serve": Lazy("site_builder.cli.serve:command"),
    "build": Lazy("site_builder.cli.build:command"),
    "check": Lazy("site_builder.cli.check:command"),
    "deploy": Lazy("site_builder.cli.deploy:command"),
    "status": Lazy("site_builder.cli.status:command"),
    "translated": Lazy("site_builder.cli.translated:command"),
    "export": Lazy("site_builder.cli.export:command"),
    "import-translation": Lazy("site_builder.cli.import_translation:command"),
    "schema": Lazy("site_builder.cli.schema:command"),
    "doctor": Lazy("site_builder.cli.doctor:command"),
    "completion": Lazy("site_builder.cli.completion:command"),
}
"""Each command by its name, in the order of their use."""


_WORDS = f"{__name__}.words"


class _Commands(Group):
    """Loads a command only when it is asked for: a build need not wait for a server's libraries."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        asked = asked_language(args)
        language = asked or language_of(os.environ)
        let_click_speak(language)
        ctx.obj = Console(Path(), catalogue(language))
        ctx.obj.language = language
        ctx.obj.asked_language = asked
        ctx.meta[_WORDS] = tuple(args)
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        # The commands need not be loaded for their names.
        options = click.Command.shell_complete(self, ctx, incomplete)
        return [CompletionItem(name) for name in COMMANDS if name.startswith(incomplete)] + options

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        found = COMMANDS.get(cmd_name)
        if not found:
            return None
        words = ctx.meta.get(_WORDS, ())
        if ctx.resilient_parsing and cmd_name in words:  # the shell completes
            behind = words[words.index(cmd_name) + 1 :]
            return stand_in(cmd_name, behind, found.load) or found.load()
        return found.load()


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=_("Publish long feature stories in two languages."),
)
@click.version_option(
    __version__,
    prog_name="site-builder",
    message="%(prog)s %(version)s",
    cls=Option,
    help=_("Show the version and exit."),
)
@option(
    "--site",
    default=".",
    type=Path,
    metavar="DIRECTORY",
    callback=existing_folder,
    help=_("The folder that holds content/; by default, the current one."),
)
@click.pass_obj
def main(console: Console, site: Path) -> None:
    console.site = site
