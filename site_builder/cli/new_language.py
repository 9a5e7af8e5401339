"""`site-builder new language`: add a language to a site."""

import click

from site_builder.cli.commands import Command, argument, option
from site_builder.cli.completing import features
from site_builder.cli.console import Console
from site_builder.cli.options import format_option
from site_builder.messages.message import Message, _, all_of
from site_builder.scaffold.languages import LanguagesError
from site_builder.scaffold.new_language import NewLanguage, new_language

_NOTHING = _("nothing was written")


@click.command(
    "language",
    cls=Command,
    help=_(
        "Add a language to the site; TAG is its language tag, such as fr or zh-Hant.\n\n"
        "Features without an article in it show the text of their source language, marked as such."
    ),
)
@argument("tag")
@option(
    "--feature",
    "slugs",
    multiple=True,
    metavar="SLUG",
    shell_complete=features,
    help=_("Begin the article of this feature, with titles and headings to translate; repeatable."),
)
@option(
    "--from",
    "origin",
    metavar="LANGUAGE",
    default="",
    help=_("Convert all texts from this language of the site: from simplified Chinese, say."),
)
@option(
    "--convert",
    metavar="NAME",
    default="",
    help=_("How to convert them, such as s2twp; by default, what is usual for TAG."),
)
@format_option
@click.pass_obj
def new_language_command(
    console: Console, tag: str, slugs: tuple[str, ...], origin: str, convert: str
) -> None:
    if origin and slugs:
        message = _("Nobody writes in a language with --from, so --feature can't begin an article.")
        raise click.UsageError(console.words(message))
    if convert and not origin:
        raise click.UsageError(console.words(_("--convert needs --from.")))
    with console.reporting(_NOTHING):
        try:
            made = new_language(console.site, tag, slugs, origin, convert)
        except LanguagesError as error:
            raise click.BadParameter(console.words(error.message)) from error
        console.say(*_added(made))


def _added(made: NewLanguage) -> list[Message]:
    key, name = made.language.key, made.language.name
    lines = [_("{name} ('{key}') is now a language of the site.", name=name, key=key)]
    lines += [_("  {path}: the theme's words, to translate", path=path) for path in made.strings]
    lines += [_("  {path}: an article to translate", path=path) for path in made.articles]
    if made.language.origin:
        lines.append(_("All its texts are converted from '{key}'.", key=made.language.origin))
    else:
        keys = all_of(["title", "description"])
        lines.append(_("Add its words to {keys} in {path}.", keys=keys, path="content/site.yaml"))
        lines.append(_("What else to translate: {command}", command="site-builder status"))
    if made.has_schemas:
        command = "site-builder schema"
        lines.append(_("For your editor to know the language, run: {command}", command=command))
    return lines
