"""What every command says in the same way: progress, and problems."""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, Protocol

import click

from site_builder.cli.progress_lines import ProgressLines
from site_builder.model.addresses import EXAMPLE, base_url_fault, site_address
from site_builder.pipeline.options import usable_cores
from site_builder.problems.problems import Problem
from site_builder.problems.report import describe_all, summary

PROBLEMS = 1
"""The exit code where the user's files are at fault."""

_MANY = 20
"""Fewer tasks than this are done before a reader of a log has read their number."""
STAGES = {
    "originals": "Looking at pictures",
    "read": "Reading features",
    "set": "Setting features",
    "lists": "Setting lists",
    "pictures": "Making pictures",
    "cards": "Drawing share cards",
    "files": "Checking files",
    "visits": "Asking for links",
    "fetch": "Fetching what is live",
    "push": "Pushing the site",
}
"""What each stage is called on the terminal, by its name in the program."""


class _Bar(Protocol):
    """What is used of click's progress bar, whose own type is not public."""

    def update(self, n_steps: int) -> None: ...

    def render_progress(self) -> None: ...

    def render_finish(self) -> None: ...


class Console:
    """Progress on standard error: a bar on a terminal, plain lines elsewhere.

    Both give counts and an estimate of the time left. `clock` gives seconds, for plain lines; the
    bar has a clock of its own.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.is_terminal = sys.stderr.isatty()
        self.clock = clock
        self.bar: _Bar | None = None
        self.lines: ProgressLines | None = None

    def start(self, stage: str, total: int) -> None:
        self.close()
        if not total:
            return
        label = STAGES[stage]
        if self.is_terminal:
            self.bar = click.progressbar(
                length=total, label=label, file=sys.stderr, show_pos=True, show_eta=total > 1
            )
            self.bar.render_progress()
            return
        self.lines = ProgressLines(label, total, self.clock())
        if total > _MANY:
            click.echo(self.lines.announced(self.clock()), err=True)

    def advance(self, count: int) -> None:
        if self.bar:
            self.bar.update(count)
        elif self.lines and (line := self.lines.advance(count, self.clock())):
            click.echo(line, err=True)

    def close(self) -> None:
        if self.bar:
            self.bar.render_finish()
        self.bar = self.lines = None


def say_problems(
    problems: Sequence[Problem],
    site: Path,
    remark: str = "",
    counted: Sequence[Problem] | None = None,
) -> None:
    """Every problem with its line, and how many there are; `remark` ends that last line. It counts
    `counted`, where that is given: all that there are, of which only `problems` are said."""
    click.echo(describe_all(problems, site), err=True)
    say_summary(problems if counted is None else counted, remark)


def say_summary(problems: Sequence[Problem], remark: str = "") -> None:
    """How many problems there were, and the `remark`."""
    click.echo(f"{summary(problems)}{f'; {remark}' if remark else ''}", err=True)


def fail(problems: Sequence[Problem], site: Path, remark: str) -> NoReturn:
    """End the command for the sake of these problems."""
    say_problems(problems, site, remark)
    sys.exit(PROBLEMS)


def address_option(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    """The value of `--base-url` as the address of a site. click.BadParameter if it is none."""
    return None if value is None else as_address(value)


def as_address(value: str) -> str:
    """The address of a site, ending in '/'. click.BadParameter for what is none."""
    address = site_address(value)
    if address is None:
        wrong = f"{base_url_fault(value)}; write an address such as {EXAMPLE}"
        raise click.BadParameter(f"'{value}' is not the address of a site: {wrong}")
    return address


jobs_option = click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=usable_cores,
    help="How many processes share the work.",
)
