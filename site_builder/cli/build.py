"""`site-builder build`: make the site."""

import time
from pathlib import Path

import click

from site_builder.build import build
from site_builder.cli.console import Console, address_option, fail, jobs_option, say_problems
from site_builder.job import Built
from site_builder.options import BuildOptions
from site_builder.problems import SiteError


@click.command("build")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to publish into; build/ below the site's.",
)
@click.option("--base-url", callback=address_option, help="Publish for this address instead.")
@click.option("--strict", is_flag=True, help="Take warnings for errors.")
@click.option("--drafts", is_flag=True, help="Publish drafts as well.")
@jobs_option
@click.option("--clean", is_flag=True, help="Make everything again, whatever is known.")
@click.option("--explain", is_flag=True, help="Say why each output was made again.")
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
    console = Console()
    try:
        built = build(options, console)
    except SiteError as error:
        console.close()
        fail(error.problems, site, f"{options.output} is as it was.")
    console.close()
    _say(built, options, explain, time.perf_counter() - started)


def _say(built: Built, options: BuildOptions, explain: bool, seconds: float) -> None:
    if built.warnings:
        say_problems(built.warnings, options.site)
    if explain:
        for path, reason in sorted(built.reasons.items()):
            click.echo(f"{path}: {reason}")
    done = built.published
    counts = f"{len(done.written)} written, {len(done.removed)} removed"
    counts += f", {len(done.unchanged)} as they were"
    features = f"{built.features} feature{'' if built.features == 1 else 's'}"
    click.echo(f"{features} in {options.output}: {counts} ({seconds:.2f} s)")
