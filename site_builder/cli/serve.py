"""`site-builder serve`: see the site while it is written."""

import os
import sys
import webbrowser
from datetime import UTC, datetime

import click

from site_builder.cli.commands import Command, option
from site_builder.cli.console import Console
from site_builder.cli.options import IntRange, moment_value
from site_builder.messages.message import NOTHING, Message, _
from site_builder.model.editors import editor_fault, editor_hint
from site_builder.pipeline.options import usable_cores
from site_builder.preview.client_messages import HOME
from site_builder.preview.messages import Outcome, Stage
from site_builder.preview.serve import FOLDER, OUTPUT, ServeOptions, serve
from site_builder.preview.texts import BrowserLanguage
from site_builder.problems.problems import Problem

PORT = 8000
_MOST_NOTES = 100


def editor_value(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    """The value of `--editor`. click.BadParameter if it opens no source file."""
    if value and (fault := editor_fault(value)):
        message = _("'{value}' {fault}", value=value, fault=fault)
        hint = editor_hint(value)
        message = _("{message} ({hint})", message=message, hint=hint) if hint else message
        raise click.BadParameter(context.obj.words(message))
    return value


def fixed_moment(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> datetime | None:
    """The value of `--at` as a moment; None if it isn't given, so that each build uses the current
    time."""
    return None if value is None else moment_value(context, parameter, value)


@click.command("serve", cls=Command, help=_("Preview the site while you write it."))
@option(
    "--port",
    type=IntRange(0, 65_535),
    default=PORT,
    show_default=True,
    help=_("The port to serve on; if it is taken, the next free one. 0 takes any."),
)
@option(
    "--editor",
    callback=editor_value,
    help=_("The address that opens a source file, such as vscode://file/{path}:{line}."),
)
@option(
    "--by",
    metavar="NAME",
    default="",
    help=_("Your name, for the record of the translations that you accept."),
)
@option(
    "--at",
    metavar="MOMENT",
    callback=fixed_moment,
    help=_("Show the site as of this moment, such as 2026-12-05T08:00+08:00; by default, of now."),
)
@option("--open", "opens", is_flag=True, help=_("Open the preview in the browser."))
@click.pass_obj
def command(
    console: Console,
    port: int,
    editor: str | None,
    by: str,
    at: datetime | None,
    opens: bool,
) -> None:
    languages = BrowserLanguage.asked_for(os.environ, console.asked_language)
    name = " ".join(by.split())
    jobs = usable_cores()

    def clock() -> datetime:
        return at or datetime.now(UTC)

    options = ServeOptions(console.site, port, clock, editor or "", jobs, languages, name)
    with console.reporting(_("nothing is served")):
        serve(options, Speaker(console, opens=opens))


class Speaker:
    """Says on the terminal what happens: each build in a line, each problem once."""

    def __init__(self, console: Console, *, opens: bool = False) -> None:
        self._console = console
        self._opens = opens
        self._said: frozenset[Problem] = frozenset()
        self._noted: set[str] = set()

    def started(self, address: str, port: int, wanted: int) -> None:
        if wanted and port != wanted:
            self._console.say(_("Port {port} is taken.", port=str(wanted)))
        self._console.say(_("Serving {address} (Ctrl-C ends it)", address=address))
        sys.stdout.flush()
        if self._opens:
            webbrowser.open(address)

    def built(self, outcome: Outcome) -> None:
        self._console.close()
        fresh = [problem for problem in outcome.problems if problem not in self._said]
        if fresh:
            remark = NOTHING if outcome.is_good else self._what_is_shown()
            self._console.report(fresh, remark, outcome.problems)
        # What an error hides is not gone: some warnings are found by a good build alone.
        hidden = () if outcome.is_good else (p for p in self._said if not p.is_error)
        self._said = frozenset([*outcome.problems, *hidden])
        if outcome.is_good:
            self._console.say(
                _(
                    "Built: {written} written, {removed} removed ({seconds} s)",
                    written=outcome.written,
                    removed=outcome.removed,
                    seconds=f"{outcome.seconds:.2f}",
                )
            )
            sys.stdout.flush()

    def _what_is_shown(self) -> Message:
        if (self._console.site / FOLDER / OUTPUT / HOME).is_file():
            return _("the last good pages stay")
        return _("there is no page to show yet")

    def stage(self, stage: Stage) -> None:
        self._console.start(stage.name, stage.total)

    def advance(self, count: int) -> None:
        self._console.advance(count)

    def note(self, words: str) -> None:
        if words not in self._noted and len(self._noted) < _MOST_NOTES:
            self._noted.add(words)
            self._console.note(words)
