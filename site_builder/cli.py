"""The command line: what is asked for, and what is said about it. Only this module prints."""

import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Protocol

import click

from site_builder import __version__
from site_builder.build import build
from site_builder.job import Built
from site_builder.model.addresses import EXAMPLE, site_address
from site_builder.options import BuildOptions, usable_cores
from site_builder.problems import SiteError
from site_builder.report import describe_all, summary
from site_builder.scaffold.drafted import Drafted

PROBLEMS = 1
_MANY = 20
"""Fewer tasks than this are done before a reader of a log has read their number."""
_STAGES = {
    "originals": "Looking at pictures",
    "read": "Reading features",
    "set": "Setting features",
    "lists": "Setting lists",
    "pictures": "Making pictures",
    "cards": "Drawing share cards",
}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="site-builder")
@click.option(
    "--site",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that holds content/.",
)
@click.pass_context
def main(context: click.Context, site: Path) -> None:
    """Publish long feature stories in two languages."""
    context.obj = site


class _Bar(Protocol):
    """What is used of click's progress bar, whose own type is not public."""

    def update(self, n_steps: int) -> None: ...

    def render_progress(self) -> None: ...

    def render_finish(self) -> None: ...


class _Console:
    """Progress on standard error: a bar on a terminal, plain lines elsewhere."""

    def __init__(self) -> None:
        self.is_terminal = sys.stderr.isatty()
        self.bar: _Bar | None = None

    def start(self, stage: str, total: int) -> None:
        self.close()
        if not total:
            return
        if self.is_terminal:
            self.bar = click.progressbar(
                length=total, label=_STAGES[stage], file=sys.stderr, show_eta=total > _MANY
            )
            self.bar.render_progress()
        elif total > _MANY:
            click.echo(f"{_STAGES[stage]}: {total}", err=True)

    def advance(self, count: int) -> None:
        if self.bar:
            self.bar.update(count)

    def close(self) -> None:
        if self.bar:
            self.bar.render_finish()
            self.bar = None


def _base_url(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    address = site_address(value)
    if address is None:
        raise click.BadParameter(f"'{value}' is not the address of a site, such as {EXAMPLE}")
    return address


@main.command("build")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to publish into; build/ below the site's.",
)
@click.option("--base-url", callback=_base_url, help="Publish for this address instead.")
@click.option("--strict", is_flag=True, help="Take warnings for errors.")
@click.option("--drafts", is_flag=True, help="Publish drafts as well.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=usable_cores,
    help="How many processes share the work.",
)
@click.option("--clean", is_flag=True, help="Make everything again, whatever is known.")
@click.option("--explain", is_flag=True, help="Say why each output was made again.")
@click.pass_obj
def build_command(
    site: Path,
    output: Path | None,
    base_url: str | None,
    strict: bool,
    drafts: bool,
    jobs: int,
    clean: bool,
    explain: bool,
) -> None:
    """Make the site."""
    options = BuildOptions(
        site=site,
        output=output or site / "build",
        base_url=base_url,
        strict=strict,
        drafts=drafts,
        clean=clean,
        jobs=jobs,
    )
    started = time.perf_counter()
    console = _Console()
    try:
        built = build(options, console)
    except SiteError as error:
        console.close()
        click.echo(describe_all(error.problems, site), err=True)
        click.echo(f"{summary(error.problems)}; {options.output} is as it was.", err=True)
        sys.exit(PROBLEMS)
    console.close()
    _say(built, options, explain, time.perf_counter() - started)


@main.group("new")
def new_group() -> None:
    """Draft what an editor goes on with."""


@new_group.command("photos")
@click.argument("slug")
@click.pass_obj
def new_photos_command(site: Path, slug: str) -> None:
    """Add an entry to photos.yaml for each picture of feature SLUG that has none."""
    # Loaded here, because it reads all that a build reads, and most builds have nothing to read.
    new_photos: Callable[[Path, str], Drafted]
    new_photos = import_module("site_builder.scaffold.new_photos").new_photos
    try:
        drafted = new_photos(site, slug)
    except SiteError as error:
        click.echo(describe_all(error.problems, site), err=True)
        click.echo(f"{summary(error.problems)}; nothing was written.", err=True)
        sys.exit(PROBLEMS)
    count = len(drafted.names)
    if not count:
        click.echo(f"Every picture is named already in {drafted.path}.")
        return
    click.echo(f"{count} photo{'' if count == 1 else 's'} added to {drafted.path}:")
    for name in drafted.names:
        click.echo(f"  {name}")
    click.echo("Write what is empty there, above all each alt, and give the photos to a section.")


def _say(built: Built, options: BuildOptions, explain: bool, seconds: float) -> None:
    if built.warnings:
        click.echo(describe_all(built.warnings, options.site), err=True)
        click.echo(summary(built.warnings), err=True)
    if explain:
        for path, reason in sorted(built.reasons.items()):
            click.echo(f"{path}: {reason}")
    done = built.published
    counts = f"{len(done.written)} written, {len(done.removed)} removed"
    counts += f", {len(done.unchanged)} as they were"
    features = f"{built.features} feature{'' if built.features == 1 else 's'}"
    click.echo(f"{features} in {options.output}: {counts} ({seconds:.2f} s)")
