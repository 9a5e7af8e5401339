"""`site-builder completion`: the script with which a shell completes commands."""

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

from site_builder.cli.commands import Command, argument
from site_builder.cli.console import Console
from site_builder.messages.message import _

PROGRAM = "site-builder"
VARIABLE = "_SITE_BUILDER_COMPLETE"
"""The variable by which the script asks the program; click makes its name of the program's."""
SHELLS: dict[str, type[ShellComplete]] = {
    "bash": BashComplete,
    "zsh": ZshComplete,
    "fish": FishComplete,
}


@click.command(
    "completion",
    cls=Command,
    help=_(
        "Print the script with which your shell completes commands, options, features and "
        "languages.\n\n"
        "In bash or zsh, put this into ~/.bashrc or ~/.zshrc: "
        'eval "$(site-builder completion bash)", with the name of your shell. In fish, run: '
        "site-builder completion fish > ~/.config/fish/completions/site-builder.fish"
    ),
)
@argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_obj
def command(console: Console, shell: str) -> None:
    console.print_all(script_for(shell))


def script_for(shell: str) -> str:
    """The script of a shell in SHELLS. It asks the program, so it never gets old."""
    made = SHELLS[shell](click.Command(PROGRAM), {}, PROGRAM, VARIABLE)
    # `source` would run bash to ask for its version.
    return made.source_template % made.source_vars()
