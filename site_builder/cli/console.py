"""What every command says in the same way: progress, problems, and which stream each goes to."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NoReturn, Protocol

import click

from site_builder.cli.progress_lines import ProgressLines
from site_builder.cli.report_formats import as_json, as_workflow_commands
from site_builder.messages.message import NOTHING, Catalogue, Message, _, render
from site_builder.problems.problems import Problem, SiteError
from site_builder.problems.report import describe_all, harmless, summary

PROBLEMS = 1
"""The exit code where the user's files are at fault."""

Format = Literal["text", "json", "github", "html"]

_MANY = 20
"""Fewer tasks than this are done before a reader of a log has read their number."""
STAGES = {
    "originals": _("Inspecting pictures"),
    "read": _("Reading features and pages"),
    "set": _("Rendering features and pages"),
    "lists": _("Rendering lists"),
    "index": _("Indexing for searches"),
    "fonts": _("Subsetting fonts"),
    "pictures": _("Processing pictures"),
    "cards": _("Drawing share cards"),
    "files": _("Checking files"),
    "visits": _("Checking links"),
    "fetch": _("Fetching the live site"),
    "push": _("Pushing the site"),
}
"""What each stage is called on the terminal, by its name in the program."""


class _Bar(Protocol):
    """What is used of click's progress bar, whose own type is not public."""

    def update(self, n_steps: int) -> None: ...

    def render_progress(self) -> None: ...

    def render_finish(self) -> None: ...


class Console:
    """Says everything that a command says, in the language of its catalogue.

    What the command was asked for goes to standard output. Problems, notes and progress go to
    standard error: a bar on a terminal, plain lines elsewhere, both with counts and an estimate of
    the time left. In the formats that other programs read, problems alone go to standard output;
    as HTML, the page alone.

    `site` is the folder that holds `content/`; `language` is the key of the catalogue's language,
    `asked_language` the one that `--lang` names, or ''. `clock` gives seconds, for plain lines; the
    bar has a clock of its own.
    """

    def __init__(
        self, site: Path, catalogue: Catalogue, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.site = site
        self.catalogue = catalogue
        self.form: Format = "text"
        self.language = "en"
        self.asked_language = ""
        self._is_terminal = sys.stderr.isatty()
        self._clock = clock
        self._bar: _Bar | None = None
        self._lines: ProgressLines | None = None
        self._reported: list[Problem] = []
        self._more: dict[str, object] = {}

    def words(self, message: str) -> str:
        """A message in the language of the reader."""
        return render(message, self.catalogue)

    def say(self, *lines: str) -> None:
        """Lines of what the command was asked for."""
        self.close()
        for line in lines:
            click.echo(harmless(self.words(line)), err=self.form != "text")

    def print_all(self, *lines: str) -> None:
        """Lines for standard output, whatever the format: what another program reads."""
        self.close()
        for line in lines:
            click.echo(line)

    def note(self, *lines: str) -> None:
        """Lines beside that."""
        self.close()
        for line in lines:
            click.echo(harmless(self.words(line)), err=True)

    def report(
        self,
        problems: Sequence[Problem],
        remark: Message = NOTHING,
        counted: Sequence[Problem] | None = None,
    ) -> None:
        """Every problem with its line, and how many there are; `remark` ends that last line. It
        counts `counted`, if that is given: all problems, of which only `problems` are described."""
        self.close()
        if self.form in ("text", "html"):
            described = describe_all(problems, self.site, self.catalogue)
            click.echo(harmless(described), err=True)
        elif self.form == "json":
            self._reported += problems
        elif problems:
            click.echo(as_workflow_commands(problems, self.site, Path.cwd(), self.catalogue))
        counts = summary(problems if counted is None else counted)
        self.note(_("{counts}; {remark}", counts=counts, remark=remark) if remark else counts)

    def fail(self, problems: Sequence[Problem], remark: Message, **more: object) -> NoReturn:
        """End the command because of these problems; `more` is for the JSON, as in `finish`."""
        self.report(problems, remark)
        self.finish(**more)
        sys.exit(PROBLEMS)

    @contextmanager
    def reporting(self, remark: Message) -> Iterator[None]:
        """Carry out a command: if a SiteError ends the block, report its problems with the remark
        and end the command; else `finish`."""
        try:
            yield
        except SiteError as error:
            self.fail(error.problems, remark)
        self.finish()

    def add(self, **more: object) -> None:
        """Have the JSON document say `more`, if that is the format."""
        self._more |= more

    def finish(self, **more: object) -> None:
        """Write the JSON document, if that is the format: all problems reported, and `more`."""
        self.close()
        if self.form == "json":
            click.echo(as_json(self._reported, self.catalogue, self._more | more))

    def start(self, stage: str, total: int) -> None:
        self.close()
        if not total:
            return
        if self._is_terminal:
            self._bar = click.progressbar(
                length=total,
                label=self.words(STAGES[stage]),
                file=sys.stderr,
                show_pos=True,
                show_eta=total > 1,
            )
            self._bar.render_progress()
            return
        self._lines = ProgressLines(STAGES[stage], total, self._clock())
        if total > _MANY:
            self._write(self._lines.announced(self._clock()))

    def advance(self, count: int) -> None:
        if self._bar:
            self._bar.update(count)
        elif self._lines:
            self._write(self._lines.advance(count, self._clock()))

    def close(self) -> None:
        """End the progress of the stage, so that other lines can follow."""
        if self._bar:
            self._bar.render_finish()
        self._bar = self._lines = None

    def _write(self, message: Message) -> None:
        if message:
            click.echo(self.words(message), err=True)
