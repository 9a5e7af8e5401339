"""`site-builder doctor`: report what is installed and what is missing."""

import platform
import sys
from pathlib import Path

import click

from site_builder import __version__
from site_builder.cli.commands import Command
from site_builder.cli.console import PROBLEMS, Console
from site_builder.cli.options import format_choice
from site_builder.doctor.examine import examine, is_able
from site_builder.doctor.values import Finding
from site_builder.messages.message import Message, _


@click.command(
    "doctor",
    cls=Command,
    help=_(
        "Report what Site Builder uses on this machine, what is missing, and how to get it.\n\n"
        "It exits with 1 if something is missing that it can't work without."
    ),
)
@format_choice(("text", "json"), _("The output format."))
@click.pass_obj
def command(console: Console) -> None:
    findings = examine(console.site, Path.home())
    console.say(
        _("Site Builder {version} on {system}", version=__version__, system=platform.platform())
    )
    console.say(*(_line(finding) for finding in findings))
    console.say(
        _("Everything that is needed is installed.")
        if is_able(findings)
        else _("Site Builder can't work here: get what is missing.")
    )
    console.finish(installed=[_as_object(finding, console) for finding in findings])
    if not is_able(findings):
        sys.exit(PROBLEMS)


def _line(finding: Finding) -> Message:
    what = _what(finding)
    if finding.state == "ok":
        return _("  {what}: {found}", what=what, found=finding.found)
    if finding.state == "unused":
        return _(
            "  {what}: not installed; it is {purpose}; {remedy}",
            what=what,
            purpose=finding.purpose,
            remedy=finding.remedy,
        )
    found = finding.found or _("not installed")
    return _("  {what}: {found}: {remedy}", what=what, found=found, remedy=finding.remedy)


def _what(finding: Finding) -> str:
    match finding.sort:
        case "library":
            return _("library {name}", name=finding.name)
        case "extra":
            return _("extra '{name}'", name=finding.name)
        case "font":
            return _("font for {name}", name=finding.name)
        case _:
            return finding.name


def _as_object(finding: Finding, console: Console) -> dict[str, str]:
    return {
        "sort": finding.sort,
        "name": finding.name,
        "state": finding.state,
        "found": finding.found,
        "purpose": console.words(finding.purpose),
        "remedy": console.words(finding.remedy),
    }
