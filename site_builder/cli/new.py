"""`site-builder new`: create starter files."""

from datetime import UTC, datetime
from pathlib import Path

import click

from site_builder.cli.asking import languages_value, name_feature, plan_site
from site_builder.cli.commands import Group, argument, option
from site_builder.cli.completing import features
from site_builder.cli.console import Console
from site_builder.cli.new_language import new_language_command
from site_builder.cli.options import address_value, folder_value, format_option
from site_builder.messages.message import Message, _, either, listed, ngettext
from site_builder.model.site import Language
from site_builder.scaffold.new_feature import new_feature
from site_builder.scaffold.new_launch import new_launch
from site_builder.scaffold.new_page import new_page
from site_builder.scaffold.new_photos import Drafted, new_photos
from site_builder.scaffold.new_site import IGNORED, SAMPLE, NewSite, check_place, new_site
from site_builder.scaffold.new_workflow import WORKFLOW, new_workflow

_NOTHING = _("nothing was written")


@click.group(
    "new",
    cls=Group,
    help=_(
        "Create a site, or what belongs to one: features, pages, photo entries, languages and more."
    ),
)
def command() -> None:
    pass


command.add_command(new_language_command)


@command.command(
    "site",
    help=_(
        "Create a site in FOLDER, with a sample story in each language.\n\n"
        "On a terminal, it asks for what no option says. Existing files aren't changed."
    ),
)
@argument("folder", type=Path, callback=folder_value)
@option(
    "--languages",
    callback=languages_value,
    help=_("Language tags between commas, the default language first; by default, zh,en."),
)
@option(
    "--title",
    "titles",
    multiple=True,
    metavar="[KEY=]TEXT",
    help=_("The site's title; KEY=TEXT for one language, and again for others."),
)
@option(
    "--base-url",
    callback=address_value,
    help=_("Where the site will be, such as https://USER.github.io/REPO/"),
)
@format_option
@click.pass_obj
def new_site_command(
    console: Console,
    folder: Path,
    languages: tuple[Language, ...] | None,
    titles: tuple[str, ...],
    base_url: str | None,
) -> None:
    console.site /= folder
    with console.reporting(_NOTHING):
        check_place(console.site)
        plan = plan_site(console, languages, titles, base_url)
        made = new_site(console.site, plan, console.language)
        console.say(*_begun(made, console.site))


def _begun(made: NewSite, target: Path) -> list[Message]:
    lines = [
        _("Your site is in {folder}:", folder=str(target)),
        _("  content/site.yaml: its title, address and languages"),
        _("  content/{sample}/: a sample story to rewrite or delete", sample=SAMPLE),
    ]
    lines += [_("  {path}: the theme's words, to translate", path=path) for path in made.strings]
    if made.stubs:
        marks = listed(f"({language.key})" for language in made.stubs)
        lines.append(_("Still to translate: every text that begins with {marks}.", marks=marks))
    if not made.ignores_build:
        lines.append(
            _(
                "Add this line to its .gitignore, so that git ignores what is built: {line}",
                line=IGNORED,
            )
        )
    command = "site-builder serve --open"
    steps = command if target.resolve() == Path.cwd() else f"cd {target} && {command}"
    return [*lines, _("See it: {command}", command=steps)]


@command.command(
    "feature",
    help=_(
        "Create the files of a feature; SLUG is its address, such as our-river.\n\n"
        "Without SLUG, the address is made from the title: from Chinese, in pinyin."
    ),
)
@argument("slug", required=False)
@option(
    "--title",
    "titles",
    multiple=True,
    metavar="[KEY=]TEXT",
    help=_("The feature's title; KEY=TEXT for one language, and again for others."),
)
@format_option
@click.pass_obj
def new_feature_command(console: Console, slug: str | None, titles: tuple[str, ...]) -> None:
    with console.reporting(_NOTHING):
        named = name_feature(console, slug, titles)
        slug = named.slug
        paths = new_feature(console.site, slug, datetime.now(UTC), console.language, named.titles)
        photos = f"site-builder new photos {slug}"
        console.say(
            *_to_fill_in(paths),
            _(
                "Put pictures into {folder}/, then run: {command}",
                folder=f"content/{slug}/photos",
                command=photos,
            ),
            _draft("feature.yaml"),
        )


def _to_fill_in(paths: tuple[str, ...]) -> list[str]:
    said = ngettext("{count} file to fill in:", "{count} files to fill in:", len(paths))
    return [said, *(f"  {path}" for path in paths)]


def _draft(file: str) -> Message:
    return _(
        "It's a draft: {command} shows it. To publish it, delete {line} from {file}.",
        command="`site-builder serve`",
        line="`draft: true`",
        file=file,
    )


@command.command(
    "page", help=_("Create the files of a plain page; SLUG is its address, such as about.")
)
@argument("slug")
@format_option
@click.pass_obj
def new_page_command(console: Console, slug: str) -> None:
    with console.reporting(_NOTHING):
        paths = new_page(console.site, slug, console.language)
        link = paths[0].removeprefix("content/")
        console.say(
            *_to_fill_in(paths),
            _(
                "To link to it, write {link} under {keys} in site.yaml.",
                link=f"`link: {link}`",
                keys=either(["nav", "footer"]),
            ),
            _draft(paths[0].rpartition("/")[2]),
        )


@command.command(
    "photos", help=_("Add an entry to photos.yaml for each picture of feature SLUG that has none.")
)
@argument("slug", shell_complete=features)
@format_option
@click.pass_obj
def new_photos_command(console: Console, slug: str) -> None:
    with console.reporting(_NOTHING):
        drafted = new_photos(console.site, slug)
        console.say(*_drafted(drafted))
        remark = _("the other pictures were added") if drafted.names else _NOTHING
        if any(problem.is_error for problem in drafted.problems):
            console.fail(drafted.problems, remark)
        if drafted.problems:
            console.report(drafted.problems, remark)


def _drafted(drafted: Drafted) -> list[str]:
    path, names = drafted.path, drafted.names
    if not names:
        is_done = not drafted.problems
        return [_("Every picture already has an entry in {path}.", path=path)] if is_done else []
    return [
        ngettext(
            "{count} photo added to {path}:",
            "{count} photos added to {path}:",
            len(names),
            path=path,
        ),
        *(f"  {name}" for name in names),
        _("Fill in the empty texts, each alt above all, and give each photo a section."),
    ]


@command.command(
    "launch", help=_("Create the launch list of the feature SLUG, for people to sign.")
)
@argument("slug", shell_complete=features)
@format_option
@click.pass_obj
def new_launch_command(console: Console, slug: str) -> None:
    with console.reporting(_NOTHING):
        path = new_launch(console.site, slug, console.language)
        console.say(_("{path} is written: whoever has checked an item signs it there.", path=path))


@command.command(
    "workflow",
    help=_("Write the workflow with which GitHub builds, checks and publishes the site."),
)
@option("--force", is_flag=True, help=_("Replace a different workflow."))
@format_option
@click.pass_obj
def new_workflow_command(console: Console, force: bool) -> None:
    with console.reporting(_NOTHING):
        workflow = new_workflow(console.site, force=force)
        if workflow.written:
            text = _(
                "{path} is written. Commit it, and in the repository's settings, under Pages, "
                "choose 'GitHub Actions' as the source.",
                path=WORKFLOW,
            )
        else:
            text = _("{path} is up to date.", path=WORKFLOW)
        console.say(text)
        if workflow.needs_requirements:
            console.say(_("It installs what requirements.txt lists: add the Site Builder you use."))
