"""The commands, options and arguments of `site-builder`: click's, with help in the language of the
program, and with the nearest right name for a mistyped one."""

from functools import partial
from gettext import gettext
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from site_builder.cli.completing import paths
from site_builder.cli.help_format import HelpFormatter
from site_builder.cli.language import OPTION
from site_builder.messages.catalogues import LANGUAGES, known_language
from site_builder.messages.message import _, either, render
from site_builder.problems.suggestions import nearest


class _Translated:
    """Help that is looked up each time it is shown. click keeps the English, as a plain string."""

    _english: str | None = None

    @property
    def help(self) -> str | None:
        return gettext(self._english) if self._english else self._english

    @help.setter  # noqa: A003 - click's own name for it
    def help(self, text: str | None) -> None:
        self._english = text


class _Completed(click.Parameter):
    """A parameter for a path is completed by the shell."""

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        if isinstance(self.type, click.types.FuncParamType) and self.type.func is Path:
            return paths(incomplete)
        return super().shell_complete(ctx, incomplete)


class Option(_Translated, _Completed, click.Option):
    """An option whose help, and the word that stands for its value, are translated."""

    def make_metavar(self, ctx: click.Context) -> str:
        return gettext(super().make_metavar(ctx))


class Argument(_Completed, click.Argument):
    """An argument whose name is translated."""

    def make_metavar(self, ctx: click.Context) -> str:
        return gettext(super().make_metavar(ctx))


option = partial(click.option, cls=Option)
argument = partial(click.argument, cls=Argument)


class _Context(click.Context):
    formatter_class = HelpFormatter


class Command(_Translated, click.Command):
    """A command whose help is translated, and which takes `--lang`."""

    context_class = _Context

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.append(_lang_option())

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [gettext(piece) for piece in super().collect_usage_pieces(ctx)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        # click keeps the option once made, and its help with it, in whichever language that was.
        made = super().get_help_option(ctx)
        if made:
            made.help = gettext("Show this message and exit.")
        return made


class Group(Command, click.Group):
    """A group of commands that suggests one for a mistyped name."""

    command_class = Command
    group_class = type
    """Groups inside are of this class, too."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except click.NoSuchOption as error:
            name = error.option_name
            if not any(name in known.opts for known in self.params):
                raise
            message = _(
                "{option} goes before the command: {program} {option} …",
                option=name,
                program=ctx.info_name or "",
            )
            raise click.UsageError(render(message, ctx.obj.catalogue)) from error

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name.startswith("-") or self.get_command(ctx, name) or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        meant = nearest(name, self.list_commands(ctx))
        message = _("No such command '{name}'.", name=name)
        if meant:
            message = _("No such command '{name}'. Did you mean '{meant}'?", name=name, meant=meant)
        raise click.UsageError(render(message, ctx.obj.catalogue), ctx)


def _lang_option() -> Option:
    """The option `--lang`, which has done its work before click reads it: see `asked_language`."""
    return Option(
        [OPTION],
        metavar="|".join(LANGUAGES),
        expose_value=False,
        callback=_check_language,
        shell_complete=lambda context, parameter, begun: [
            key for key in LANGUAGES if key.startswith(begun)
        ],
        help=_("The language of messages and help; by default, the language of your locale."),
    )


def _check_language(context: click.Context, parameter: click.Parameter, tag: str | None) -> None:
    if tag is not None and not known_language(tag):
        message = _("'{tag}' isn't available; use {known}.", tag=tag, known=either(LANGUAGES))
        raise click.BadParameter(render(message, context.obj.catalogue))
