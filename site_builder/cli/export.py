"""`site-builder export`: what needs translation, as a file for a translator."""

from pathlib import Path
from typing import Literal, get_args

import click

from site_builder.cli.commands import Command, argument, option
from site_builder.cli.completing import features, languages
from site_builder.cli.console import Console
from site_builder.exchange.collect import collect
from site_builder.exchange.formats import FORMATS, Format
from site_builder.exchange.handover import Handover
from site_builder.exchange.handover_state import read_state, source_language
from site_builder.exchange.site_files import handover_files, site_languages
from site_builder.messages.message import Message, _, either, ngettext
from site_builder.model.site import Language
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.store.files import write_new, write_problem

FileFormat = Literal["xliff", "po", "docx"]
XliffVersion = Literal["2.1", "1.2"]

_NOTHING = _("nothing was written")


@click.command(
    "export",
    cls=Command,
    help=_(
        "Write what needs translation into a file for a translator.\n\n"
        "SLUG is the folder of a feature or a page, or site.yaml for the site's own texts. What is "
        "missing, stale or unreviewed is written, with its context. The command "
        "`import-translation` brings the file back."
    ),
)
@argument("slug", shell_complete=features)
@option(
    "--to",
    "key",
    metavar="LANGUAGE",
    shell_complete=languages,
    help=_("The language to translate into: its key in site.yaml."),
)
@option(
    "--format",
    "kind",
    type=click.Choice(get_args(FileFormat)),
    default="xliff",
    help=_("The format of the file."),
)
@option(
    "--xliff-version",
    type=click.Choice(get_args(XliffVersion)),
    default="2.1",
    help=_("The version of XLIFF."),
)
@option("--all", "everything", is_flag=True, help=_("Include what is translated and accepted."))
@option(
    "--output",
    type=Path,
    metavar="FILE",
    help=_("Where to write; by default, SLUG.LANGUAGE.xlf, .po or .docx in the current folder."),
)
@click.pass_obj
def command(
    console: Console,
    slug: str,
    key: str | None,
    kind: FileFormat,
    xliff_version: XliffVersion,
    everything: bool,
    output: Path | None,
) -> None:
    with console.reporting(_NOTHING):
        languages = site_languages(console.site)
        files = handover_files(console.site, slug)
        target = _target(console, key, languages, source_language(slug, files, languages))
        handover = collect(read_state(slug, files, languages, target), everything=everything)
        if not handover.units:
            console.say(_("Nothing needs translation: '{slug}' is up to date.", slug=slug))
            return
        chosen = FORMATS["xliff-1.2" if (kind, xliff_version) == ("xliff", "1.2") else kind]
        path = output or Path(f"{slug}.{target.key}{chosen.suffix}")
        _write(path, handover, chosen, console)
        console.say(_written(handover, path))


def _target(
    console: Console, key: str | None, languages: tuple[Language, ...], source: Language
) -> Language:
    """The language to translate into. click.UsageError if it isn't said, or isn't one."""
    others = {language.key: language for language in languages if language != source}
    if key in others:
        return others[key]
    if key is None and len(others) == 1:
        return next(iter(others.values()))
    if not others:
        message = _("The site has no other language than '{language}'.", language=source.key)
    else:
        message = _("Say which language to translate into: {keys}.", keys=_choices(others))
    raise click.UsageError(console.words(message))


def _choices(others: dict[str, Language]) -> str:
    return str(either(f"--to {key}" for key in others))


def _write(path: Path, handover: Handover, chosen: Format, console: Console) -> None:
    data = chosen.write(handover, console.words)
    try:
        write_new(str(path), data)
    except FileExistsError as error:
        message = _("'{path}' already exists", path=str(path))
        hint = _("move it away first, or choose another name with --output")
        where = Location(str(path))
        raise SiteError([Problem(where, "already-there", message, hint)]) from error
    except OSError as error:
        raise SiteError([write_problem(error, str(path))]) from error


def _written(handover: Handover, path: Path) -> Message:
    return ngettext(
        "{path}: {count} text to translate, from {source} into {target}.",
        "{path}: {count} texts to translate, from {source} into {target}.",
        len(handover.units),
        path=str(path),
        source=handover.source.name,
        target=handover.target.name,
    )
