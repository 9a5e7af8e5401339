"""The options that several commands have in common, and how their values are read."""

import os
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from gettext import gettext
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from site_builder.cli.commands import option
from site_builder.cli.console import Console, Format
from site_builder.lazy import Lazy
from site_builder.messages.message import Message, _
from site_builder.pipeline.options import usable_cores

F = TypeVar("F", bound=Callable[..., Any])

# Most builds are given no address, so that they need not load what judges one.
_AS_ADDRESS: Lazy[Callable[[str, Console], str]] = Lazy("site_builder.cli.site_address:as_address")
_AS_MOMENT: Lazy[Callable[[str, Console], datetime]] = Lazy("site_builder.cli.moments:as_moment")


class IntRange(click.IntRange):
    """A range of whole numbers that names itself in the reader's language."""

    @property
    def name(self) -> str:  # type: ignore[override]
        return gettext("integer range")


class FloatRange(click.FloatRange):
    """A range of numbers that names itself in the reader's language."""

    @property
    def name(self) -> str:  # type: ignore[override]
        return gettext("float range")


def _exists(path: Path) -> bool:
    """Whether there is something at a path: nothing at one that is too long, or can't be reached,
    for which `Path.exists` raises."""
    return os.path.exists(path)  # noqa: PTH110


def folder_value(
    context: click.Context, parameter: click.Parameter, value: Path | None
) -> Path | None:
    """A folder, which need not exist. click.BadParameter if it is something else."""
    if value is not None and _exists(value) and not os.path.isdir(value):  # noqa: PTH112 (as above)
        message = _("'{path}' is a file, not a folder.", path=str(value))
        raise click.BadParameter(context.obj.words(message))
    return value


def existing_folder(context: click.Context, parameter: click.Parameter, value: Path) -> Path:
    """An existing folder. click.BadParameter if it doesn't exist or is a file."""
    if not _exists(value):
        message = _("There is no folder '{path}'.", path=str(value))
        raise click.BadParameter(context.obj.words(message))
    folder_value(context, parameter, value)
    return value


def file_value(
    context: click.Context, parameter: click.Parameter, value: Path | None
) -> Path | None:
    """An existing file. click.BadParameter if it doesn't exist or is a folder."""
    if value is None:
        return None
    if not _exists(value):
        message = _("There is no file '{path}'.", path=str(value))
        raise click.BadParameter(context.obj.words(message))
    if os.path.isdir(value):  # noqa: PTH112 (as above)
        message = _("'{path}' is a folder, not a file.", path=str(value))
        raise click.BadParameter(context.obj.words(message))
    return value


def address_value(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    """The value of `--base-url` as the address of a site. click.BadParameter if it isn't one."""
    return None if value is None else _AS_ADDRESS.load()(value, context.obj)


def is_given(context: click.Context, name: str) -> bool:
    """Whether a parameter was given on the command line, or by a variable."""
    return context.get_parameter_source(name) is not ParameterSource.DEFAULT


def _choose_format(context: click.Context, parameter: click.Parameter, value: Format) -> None:
    context.obj.form = value


def moment_value(context: click.Context, parameter: click.Parameter, value: str | None) -> datetime:
    """The value of `--at` as a moment; by default, the current time. click.BadParameter if it isn't
    a moment."""
    return datetime.now(UTC) if value is None else _AS_MOMENT.load()(value, context.obj)


at_option = option(
    "--at",
    metavar="MOMENT",
    callback=moment_value,
    help=_("The moment of the build, such as 2026-12-05T08:00+08:00; by default, now."),
)
base_url_option = option(
    "--base-url",
    callback=address_value,
    help=_("The site's address, instead of the one in site.yaml."),
)
strict_option = option("--strict", is_flag=True, help=_("Treat warnings as errors."))
jobs_option = option(
    "--jobs",
    type=IntRange(1, 256),
    default=usable_cores,
    help=_("How many processes share the work."),
)


def format_choice(formats: Sequence[Format], words: Message) -> Callable[[F], F]:
    """The option `--format` of a command that takes these; `words` are its help."""
    return option(
        "--format",
        type=click.Choice(formats),
        default="text",
        expose_value=False,
        callback=_choose_format,
        help=words,
    )


format_option = format_choice(("text", "json", "github"), _("The output format for problems."))
