"""`site-builder build`: make the site."""

import time
from datetime import datetime
from pathlib import Path

import click

from site_builder.cli.commands import Command, option
from site_builder.cli.console import Console
from site_builder.cli.options import (
    at_option,
    base_url_option,
    format_option,
    jobs_option,
    strict_option,
)
from site_builder.cli.waiting import waiting_line
from site_builder.messages.message import Message, _, ngettext
from site_builder.pipeline.build import build
from site_builder.pipeline.job import Built
from site_builder.pipeline.options import BuildOptions


@click.command("build", cls=Command, help=_("Build the site."))
@option(
    "--output",
    type=Path,
    help=_("The folder to build into; by default, build/ in the site's folder."),
)
@base_url_option
@strict_option
@option("--drafts", is_flag=True, help=_("Include drafts, and features whose time hasn't come."))
@at_option
@jobs_option
@option("--clean", is_flag=True, help=_("Rebuild everything and ignore the cache."))
@option("--explain", is_flag=True, help=_("Explain why each output was rebuilt."))
@format_option
@click.pass_obj
def command(
    console: Console,
    output: Path | None,
    base_url: str | None,
    strict: bool,
    drafts: bool,
    at: datetime,
    jobs: int,
    clean: bool,
    explain: bool,
) -> None:
    options = BuildOptions(
        site=console.site,
        output=output or console.site / "build",
        base_url=base_url,
        strict=strict,
        drafts=drafts,
        clean=clean,
        jobs=jobs,
        at=at,
    )
    started = time.perf_counter()
    with console.reporting(_("{folder}/ was not changed", folder=str(options.output))):
        built = build(options, console)
        if built.warnings:
            console.report(built.warnings)
        if explain:
            reasons = sorted(built.reasons.items())
            console.say(*(_("{path}: {reason}", path=path, reason=why) for path, why in reasons))
        console.say(_outcome(built, options.output, time.perf_counter() - started))
        console.say(*map(waiting_line, built.waiting))
        console.add(scheduled=[one._asdict() for one in built.waiting])


def _outcome(built: Built, output: Path, seconds: float) -> Message:
    counts = _(
        "{written} written, {removed} removed, {unchanged} unchanged",
        written=len(built.published.written),
        removed=len(built.published.removed),
        unchanged=len(built.published.unchanged),
    )
    if built.acknowledged:
        acknowledged = ngettext(
            "{count} warning acknowledged", "{count} warnings acknowledged", built.acknowledged
        )
        counts = _("{counts}; {more}", counts=counts, more=acknowledged)
    return ngettext(
        "{count} feature in {folder}: {counts} ({seconds} s)",
        "{count} features in {folder}: {counts} ({seconds} s)",
        built.features,
        folder=str(output),
        counts=counts,
        seconds=f"{seconds:.2f}",
    )
