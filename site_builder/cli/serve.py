"""`site-builder serve`: see the site while it is written."""

import os
import sys
import webbrowser
from pathlib import Path

import click

from site_builder.cli.console import Console, fail, say_problems
from site_builder.model.addresses import editor_fault
from site_builder.pipeline.options import usable_cores
from site_builder.preview.client_messages import HOME
from site_builder.preview.messages import Outcome, Stage
from site_builder.preview.serve import FOLDER, OUTPUT, ServeOptions, serve
from site_builder.preview.texts import BrowserLanguage
from site_builder.problems.problems import Problem, SiteError

PORT = 8000
_MOST_NOTES = 100


def editor_option(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    """The value of `--editor`. click.BadParameter where it opens no source file."""
    if value and (fault := editor_fault(value)):
        raise click.BadParameter(f"'{value}' {fault}")
    return value


@click.command("serve")
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=PORT,
    show_default=True,
    help="Where to serve; where it is taken, the next free one. 0 takes any.",
)
@click.option(
    "--editor",
    callback=editor_option,
    help="The address that opens a source file, such as vscode://file/{path}:{line}.",
)
@click.option("--open", "opens", is_flag=True, help="Open it in the browser.")
@click.pass_obj
def command(site: Path, port: int, editor: str | None, opens: bool) -> None:
    """Preview the site while you write it."""
    languages = BrowserLanguage.asked_for(os.environ)
    options = ServeOptions(site, port, editor or "", usable_cores(), languages)
    try:
        serve(options, Speaker(site, opens=opens))
    except SiteError as error:
        fail(error.problems, site, "nothing is served.")


class Speaker:
    """Says on the terminal what happens: each build in a line, each problem once."""

    def __init__(self, site: Path, *, opens: bool = False) -> None:
        self._site = site
        self._opens = opens
        self._console = Console()
        self._said: frozenset[Problem] = frozenset()
        self._noted: set[str] = set()

    def started(self, address: str, port: int, wanted: int) -> None:
        if wanted and port != wanted:
            click.echo(f"Port {wanted} is taken.")
        click.echo(f"Serving {address} (Ctrl-C ends it)")
        sys.stdout.flush()
        if self._opens:
            webbrowser.open(address)

    def built(self, outcome: Outcome) -> None:
        self._console.close()
        fresh = [problem for problem in outcome.problems if problem not in self._said]
        if fresh:
            remark = "" if outcome.is_good else self._what_is_shown()
            say_problems(fresh, self._site, remark, outcome.problems)
        # What an error hides is not gone: some warnings are found by a good build alone.
        hidden = () if outcome.is_good else (p for p in self._said if not p.is_error)
        self._said = frozenset([*outcome.problems, *hidden])
        if outcome.is_good:
            counts = f"{outcome.written} written, {outcome.removed} removed"
            click.echo(f"Built: {counts} ({outcome.seconds:.2f} s)")
            sys.stdout.flush()

    def _what_is_shown(self) -> str:
        if (self._site / FOLDER / OUTPUT / HOME).is_file():
            return "the last good pages stay."
        return "there is no page to show yet."

    def stage(self, stage: Stage) -> None:
        self._console.start(stage.name, stage.total)

    def advance(self, count: int) -> None:
        self._console.advance(count)

    def note(self, words: str) -> None:
        if words not in self._noted and len(self._noted) < _MOST_NOTES:
            self._noted.add(words)
            click.echo(words, err=True)
