"""`site-builder translated`: accept units of a translation after reviewing them."""

from datetime import datetime

import click

from site_builder.cli.commands import Command, argument, option
from site_builder.cli.completing import features, languages
from site_builder.cli.completing import units as unit_addresses
from site_builder.cli.console import Console
from site_builder.cli.options import format_option
from site_builder.messages.message import NOTHING, Message, _, all_of, ngettext
from site_builder.model.translation import State
from site_builder.pipeline.accepting import Written, accept_translations
from site_builder.problems.problems import SiteError
from site_builder.translation.acceptance import Acceptance
from site_builder.translation.state_names import count_in_words

_LISTED = 20
"""The most units that are named; the rest are counted."""
_UNPAIRED: tuple[State, ...] = ("missing", "orphaned")


@click.command(
    "translated",
    cls=Command,
    help=_(
        "Record that a translation answers its source as it is now, once you have reviewed it.\n\n"
        "SLUG is the folder of a feature or a page, or site.yaml for the site's own texts. UNIT is "
        "the address of a unit, as site-builder status --units lists it."
    ),
)
@argument("slug", shell_complete=features)
@argument("units", nargs=-1, metavar="[UNIT]...", shell_complete=unit_addresses)
@option("--all", "is_all", is_flag=True, help=_("Accept every unit that has a translation."))
@option(
    "--to",
    metavar="LANGUAGE",
    shell_complete=languages,
    default="",
    help=_("The language that was translated into; by default, each of them."),
)
@option("--by", metavar="NAME", default="", help=_("Who reviewed the translation."))
@option(
    "--source-unchanged",
    is_flag=True,
    help=_("Dismiss a change of the source that needs no new translation."),
)
@option(
    "--baseline",
    metavar="REVISION",
    default="",
    help=_("Record the source as it stood in this revision of git, which was translated."),
)
@format_option
@click.pass_obj
def command(
    console: Console,
    slug: str,
    units: tuple[str, ...],
    is_all: bool,
    to: str,
    by: str,
    source_unchanged: bool,
    baseline: str,
) -> None:
    if wrong := _misused(units, is_all, source_unchanged, baseline):
        raise click.UsageError(console.words(wrong))
    today = datetime.now().astimezone().date().isoformat()
    acceptance = Acceptance(units or None, " ".join(by.split()), today, source_unchanged)
    try:
        written = accept_translations(console.site, slug, to, acceptance, baseline)
    except SiteError as error:
        console.fail(error.problems, _("nothing was written"), accepted=[])
    for one in written:
        console.say(_head(slug, one, baseline), *_told(one, named=bool(units)))
    console.finish(
        accepted=[
            {"slug": slug, "language": one.language, "path": one.path, "units": [*one.addresses]}
            for one in written
        ]
    )


def _misused(
    units: tuple[str, ...], is_all: bool, source_unchanged: bool, baseline: str
) -> Message:
    """What is wrong with the command; NOTHING if it is as it should be."""
    if units and is_all:
        return _("Either name units, or use --all.")
    if source_unchanged and baseline:
        return _("--source-unchanged can't be used with --baseline.")
    if not units and not is_all and not baseline:
        return _("Say which units you have reviewed: name them, or use --all.")
    return NOTHING


def _head(slug: str, written: Written, baseline: str) -> Message:
    """What was done to the record of a translation."""
    count, language, path = len(written.addresses), written.language, written.path
    if not count:
        return _("{feature} ({language}): nothing to accept", feature=slug, language=language)
    if baseline:
        return ngettext(
            "{feature} ({language}): {count} unit recorded as in '{revision}', in {path}",
            "{feature} ({language}): {count} units recorded as in '{revision}', in {path}",
            count,
            feature=slug,
            language=language,
            revision=baseline,
            path=path,
        )
    return ngettext(
        "{feature} ({language}): {count} unit accepted, in {path}",
        "{feature} ({language}): {count} units accepted, in {path}",
        count,
        feature=slug,
        language=language,
        path=path,
    )


def _told(written: Written, *, named: bool) -> list[Message]:
    """Which units were accepted, and what could not be."""
    addresses, counts = written.addresses, written.left.counts
    lines = [_("  {address}", address=one) for one in addresses[:_LISTED]]
    if (rest := len(addresses) - _LISTED) > 0:
        lines.append(_("  and {count} more", count=rest))
    left = [count_in_words(state, counts[state]) for state in _UNPAIRED if counts[state]]
    if left and not named:
        lines.append(_("  not accepted: {counts}", counts=all_of(left)))
    return lines
