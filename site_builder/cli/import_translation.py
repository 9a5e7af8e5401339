"""`site-builder import-translation`: a file that a translator has filled in, brought into the
site."""

from datetime import datetime
from pathlib import Path

import click

from site_builder.cli.commands import Command, argument, option
from site_builder.cli.console import Console
from site_builder.cli.options import format_option
from site_builder.exchange.bring_back import BroughtBack, bring_back
from site_builder.exchange.formats import MAX_BYTES, read_handover
from site_builder.exchange.handover_state import read_state
from site_builder.exchange.languages import target_language
from site_builder.exchange.site_files import handover_files, site_languages, write_files
from site_builder.messages.message import Message, _, ngettext
from site_builder.messages.reasons import reason_of
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.store.files import read_up_to

_NOTHING = _("nothing was imported")


@click.command(
    "import-translation",
    cls=Command,
    help=_(
        "Bring FILE, which `export` wrote and a translator filled in, into the site.\n\n"
        "All of it, or nothing if there is an error. Only what differs is changed, in the article, "
        "the facts or site.yaml."
    ),
)
@argument("file", type=Path)
@option("--by", default="", metavar="NAME", help=_("Who reviewed the translation."))
@option(
    "--reviewed",
    is_flag=True,
    help=_("Record every translation in the file as reviewed, whatever it is marked as."),
)
@format_option
@click.pass_obj
def command(console: Console, file: Path, by: str, reviewed: bool) -> None:
    site = console.site
    with console.reporting(_NOTHING):
        languages = site_languages(site)
        returned = read_handover(_shown(site, file), _bytes(site, file))
        files = handover_files(site, returned.slug, returned.location)
        target = target_language(returned, files, languages)
        state = read_state(returned.slug, files, languages, target)
        today = datetime.now().astimezone().date().isoformat()
        back = bring_back(returned, state, by, today, reviewed=reviewed)
        write_files(site, back.files, files)
        if back.problems:
            console.report(back.problems)
        console.say(*_lines(back))


def _shown(site: Path, file: Path) -> str:
    """The path of the file for problems: relative to the site's folder if it is in it."""
    whole, home = file.resolve(), site.resolve()
    return whole.relative_to(home).as_posix() if whole.is_relative_to(home) else str(whole)


def _bytes(site: Path, file: Path) -> bytes:
    try:
        return read_up_to(str(file), MAX_BYTES)
    except OSError as error:
        message = _("the file can't be read: {reason}", reason=reason_of(error))
        raise SiteError([Problem(Location(_shown(site, file)), "unreadable", message)]) from error


def _lines(back: BroughtBack) -> list[str]:
    if not back.files:
        return [_("Nothing has changed: the site already has these translations.")]
    lines: list[Message] = [
        ngettext(
            "{count} translation changed, {accepted} recorded as reviewed:",
            "{count} translations changed, {accepted} recorded as reviewed:",
            len(back.changed),
            accepted=len(back.accepted),
        )
    ]
    return [*lines, *(f"  {path}" for path in sorted(back.files))]
