"""`site-builder check`: check the built site."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from site_builder import __version__
from site_builder.check.check import (
    Sources,
    check_built,
    open_items,
    read_sources,
    stale,
    waivers,
)
from site_builder.check.copy import copy_problems
from site_builder.check.visits import Visiting
from site_builder.cli.commands import Command, option
from site_builder.cli.console import PROBLEMS, Console
from site_builder.cli.copy_corrections import correct_copy
from site_builder.cli.launch_items import as_line, as_object
from site_builder.cli.options import (
    address_value,
    at_option,
    format_option,
    jobs_option,
    strict_option,
)
from site_builder.cli.waivers import as_line as as_waiver_line
from site_builder.cli.waivers import as_object as as_waiver
from site_builder.messages.message import _
from site_builder.model.acknowledgements import Acknowledgement
from site_builder.model.launch import OpenItem
from site_builder.model.site import Site
from site_builder.pipeline.build import is_stale
from site_builder.pipeline.options import BuildOptions
from site_builder.problems.problems import Problem, SiteError, in_order
from site_builder.store.machine_key import open_cache

AGENT = f"site-builder/{__version__} (link check)"


@click.command("check", cls=Command, help=_("Check the built site before you publish it."))
@option(
    "--output",
    type=Path,
    help=_("The folder that was built; by default, build/ in the site's folder."),
)
@option("--base-url", callback=address_value, help=_("The address that the site was built for."))
@strict_option
@option(
    "--fix",
    is_flag=True,
    help=_("Correct what is certain in the sources, and check nothing but their copy."),
)
@option("--external", is_flag=True, help=_("Also check the links to other sites."))
@at_option
@format_option
@jobs_option
@click.pass_obj
def command(
    console: Console,
    output: Path | None,
    base_url: str | None,
    strict: bool,
    fix: bool,
    external: bool,
    at: datetime,
    jobs: int,
) -> None:
    site = console.site
    options = BuildOptions(site, output or site / "build", base_url, strict, jobs=jobs, at=at)
    sources = read_sources(site)
    if sources.settings.site is None:
        _tell(console, sources.settings.problems, (), ())
        sys.exit(PROBLEMS)
    if fix:
        correct_copy(console, sources, strict=strict)
        return
    try:
        problems = _check(options, sources, sources.settings.site, console, external=external)
    except SiteError as error:
        problems = error.problems
    _tell(console, problems, open_items(sources), waivers(sources, options.output))
    if any(problem.is_error or strict for problem in problems):
        sys.exit(PROBLEMS)


def _check(
    options: BuildOptions, sources: Sources, settings: Site, console: Console, *, external: bool
) -> tuple[Problem, ...]:
    """The problems of the folder. SiteError if it can't be checked."""
    found = check_built(
        sources,
        options.output,
        options.base_url or settings.base_url,
        jobs=options.jobs,
        progress=console,
        visiting=Visiting(open_cache(options.cache_folder), AGENT) if external else None,
    )
    copy = copy_problems(sources, options.jobs, console)
    return in_order([*found, *copy, *_out_of_date(options, sources, console)])


def _out_of_date(options: BuildOptions, sources: Sources, console: Console) -> list[Problem]:
    """The warning that the folder is older than its sources, with or without drafts."""
    choices = [replace(options, strict=False, drafts=drafts) for drafts in (False, True)]
    return [stale(sources, options.output)] if is_stale(choices, console) else []


def _tell(
    console: Console,
    problems: Sequence[Problem],
    items: Sequence[OpenItem],
    waived: Sequence[Acknowledgement],
) -> None:
    """The problems; the items that nobody has signed off, below their features; and the warnings
    that somebody lets stand."""
    if problems:
        console.report(problems)
    else:
        console.say(_("Checked: no problems."))
    for feature in dict.fromkeys(item.feature for item in items):
        mine = [item for item in items if item.feature == feature]
        console.say(
            _("Open on the launch list of {feature} ({count}):", feature=feature, count=len(mine))
        )
        console.say(*(f"  {as_line(item, console.catalogue)}" for item in mine))
    if waived:
        console.say(_("Acknowledged ({count}):", count=len(waived)))
        console.say(*(f"  {as_waiver_line(one)}" for one in waived))
    console.finish(
        open=[as_object(item, console.catalogue) for item in items],
        acknowledged=[as_waiver(one) for one in waived],
    )
