"""Stand-ins for commands while the shell completes: their arguments, without what they load.

A command's own module needs the libraries with which it works, for which nobody wants to wait at
each press of a key. It is loaded only for its options.
"""

from collections.abc import Callable, Sequence

import click
from click.shell_completion import CompletionItem

from site_builder.cli.completing import features, units

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]

NEW = ("site", "feature", "page", "photos", "language", "launch", "workflow")
"""The commands of `new`."""


def _nothing(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    return []


def _feature_and_units(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """A feature first, then units of it."""
    words = context.params.get("words") or ()
    context.params["slug"] = words[0] if words else ""
    return (units if words else features)(context, parameter, incomplete)


_ARGUMENTS: dict[str, Complete] = {
    "status": features,
    "translated": _feature_and_units,
    "export": features,
}
_ARGUMENTS_OF_NEW: dict[str, Complete] = {"photos": features, "launch": features}


class StandIn(click.Command):
    """Completes the arguments of a command, and gets the command itself for its options."""

    def __init__(
        self, name: str, load: Callable[[click.Context], click.Command | None], complete: Complete
    ) -> None:
        words = click.Argument(["words"], nargs=-1, shell_complete=complete)
        super().__init__(name, params=[words])
        self._load = load

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        command = self._load(ctx)
        return command.shell_complete(ctx, incomplete) if command else []


def stand_in(
    name: str, behind: Sequence[str], load: Callable[[], click.Command]
) -> click.Command | None:
    """What stands in for a command that is followed by certain words; None where only the command
    itself will do, as behind an option."""
    if any(word.startswith("-") for word in behind):
        return None
    if name in _ARGUMENTS:
        return StandIn(name, lambda context: load(), _ARGUMENTS[name])
    if name == "new" and set(behind[:1]) <= {*NEW} - {"site"}:
        return click.Group(name, {inner: _of_new(inner, load) for inner in NEW})
    return None


def _of_new(name: str, load: Callable[[], click.Command]) -> click.Command:
    def own(context: click.Context) -> click.Command | None:
        group = load()
        return group.get_command(context, name) if isinstance(group, click.Group) else None

    return StandIn(name, own, _ARGUMENTS_OF_NEW.get(name, _nothing))
