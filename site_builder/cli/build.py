"""`site-builder build`: make the site."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import click

from site_builder.cli.console import (
    PROBLEMS,
    Console,
    address_option,
    jobs_option,
    say_problems,
    say_summary,
)
from site_builder.cli.report_formats import as_workflow_commands
from site_builder.pipeline.build import build
from site_builder.pipeline.job import Built
from site_builder.pipeline.options import BuildOptions
from site_builder.problems.problems import Problem, SiteError, counted

Format = Literal["text", "github"]


@click.command("build")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to publish into; build/ below the site's.",
)
@click.option("--base-url", callback=address_option, help="Publish for this address instead.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--drafts", is_flag=True, help="Publish drafts as well.")
@jobs_option
@click.option("--clean", is_flag=True, help="Make everything again, whatever is cached.")
@click.option("--explain", is_flag=True, help="Say why each output was made again.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github"]),
    default="text",
    help="The output format for problems.",
)
@click.pass_obj
def command(
    site: Path,
    output: Path | None,
    base_url: str | None,
    strict: bool,
    drafts: bool,
    jobs: int,
    clean: bool,
    explain: bool,
    form: Format,
) -> None:
    """Build the site."""
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
    console = Console()
    try:
        built = build(options, console)
    except SiteError as error:
        console.close()
        _tell(error.problems, site, form, f"{options.output} is as it was.")
        sys.exit(PROBLEMS)
    console.close()
    if built.warnings:
        _tell(built.warnings, site, form)
    _say(built, options, explain, time.perf_counter() - started)


def _tell(problems: Sequence[Problem], site: Path, form: Format, remark: str = "") -> None:
    if form == "github":
        click.echo(as_workflow_commands(problems, site, Path.cwd()))
        say_summary(problems, remark)
    else:
        say_problems(problems, site, remark)


def _say(built: Built, options: BuildOptions, explain: bool, seconds: float) -> None:
    if explain:
        for path, reason in sorted(built.reasons.items()):
            click.echo(f"{path}: {reason}")
    done = built.published
    counts = f"{len(done.written)} written, {len(done.removed)} removed"
    counts += f", {len(done.unchanged)} as they were"
    if built.acknowledged:
        counts += f"; {counted(built.acknowledged, 'warning')} acknowledged"
    features = counted(built.features, "feature")
    click.echo(f"{features} in {options.output}: {counts} ({seconds:.2f} s)")
