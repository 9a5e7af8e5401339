"""`site-builder check`: judge what was built."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import click

from site_builder import __version__
from site_builder.check.check import Sources, check_built, open_items, read_sources, stale
from site_builder.check.visits import Visiting
from site_builder.cli.console import PROBLEMS, Console, address_option, jobs_option, say_problems
from site_builder.cli.report_formats import as_json, as_workflow_commands, item_words
from site_builder.model.launch import OpenItem
from site_builder.pipeline.build import is_stale
from site_builder.pipeline.options import BuildOptions
from site_builder.problems.problems import Problem, in_order
from site_builder.store.cache import Cache

AGENT = f"site-builder/{__version__} (link check)"
Format = Literal["text", "json", "github"]


@click.command("check")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The folder that was built; build/ below the site's.",
)
@click.option("--base-url", callback=address_option, help="It was built for this address.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--external", is_flag=True, help="Ask for the links that lead out of the site, too.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="The output format for problems.",
)
@jobs_option
@click.pass_obj
def command(
    site: Path,
    output: Path | None,
    base_url: str | None,
    strict: bool,
    external: bool,
    form: Format,
    jobs: int,
) -> None:
    """Check the built site before you publish it."""
    options = BuildOptions(site, output or site / "build", base_url, strict, jobs=jobs)
    sources = read_sources(site)
    settings = sources.settings
    if settings.site is None:
        _say(settings.problems, (), site, form)
        sys.exit(PROBLEMS)
    console = Console()
    problems = check_built(
        sources,
        options.output,
        base_url or settings.site.base_url,
        jobs=jobs,
        progress=console,
        visiting=Visiting(Cache(options.cache_folder), AGENT) if external else None,
    )
    console.close()
    problems = in_order([*problems, *_out_of_date(options, sources, console)])
    _say(problems, open_items(sources), site, form)
    if any(problem.is_error or strict for problem in problems):
        sys.exit(PROBLEMS)


def _out_of_date(options: BuildOptions, sources: Sources, console: Console) -> list[Problem]:
    """The warning that the folder is older than its sources, with or without drafts."""
    choices = [replace(options, strict=False, drafts=drafts) for drafts in (False, True)]
    return [stale(sources, options.output)] if is_stale(choices, console) else []


def _say(problems: Sequence[Problem], items: Sequence[OpenItem], site: Path, form: Format) -> None:
    if form == "json":
        click.echo(as_json(problems, items))
        return
    if form == "github" and problems:
        click.echo(as_workflow_commands(problems, site, Path.cwd()))
    elif problems:
        say_problems(problems, site)
    else:
        click.echo("Checked: no problems.")
    for line in _open_lines(items):
        click.echo(line)


def _open_lines(items: Sequence[OpenItem]) -> list[str]:
    """The items that nobody has signed, below their features."""
    lines = []
    for feature in dict.fromkeys(item.feature for item in items):
        mine = [item for item in items if item.feature == feature]
        lines.append(f"Open on the launch list of {feature} ({len(mine)}):")
        lines += [f"  {item_words(item)}" for item in mine]
    return lines
