"""`site-builder new`: create starter files."""

from datetime import datetime
from pathlib import Path

import click

from site_builder.cli.asking import languages_value, plan_site
from site_builder.cli.commands import Group, argument, option
from site_builder.cli.console import Console
from site_builder.cli.options import address_value, folder_value, format_option
from site_builder.messages.message import Message, _, listed, ngettext
from site_builder.model.site import Language
from site_builder.problems.problems import SiteError
from site_builder.scaffold.new_feature import new_feature
from site_builder.scaffold.new_photos import new_photos
from site_builder.scaffold.new_site import IGNORED, SAMPLE, NewSite, check_place, new_site
from site_builder.scaffold.new_workflow import WORKFLOW, new_workflow

_NOTHING = _("nothing was written")


@click.group(
    "new",
    cls=Group,
    help=_("Create a site, a feature, photo entries or a workflow."),
)
def command() -> None:
    pass


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
    try:
        check_place(console.site)
        made = new_site(console.site, plan_site(console, languages, titles, base_url))
    except SiteError as error:
        console.fail(error.problems, _NOTHING)
    for line in _begun(made, console.site):
        console.say(line)
    console.finish()


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
    "feature", help=_("Create the files of a feature; SLUG is its address, such as our-river.")
)
@argument("slug")
@format_option
@click.pass_obj
def new_feature_command(console: Console, slug: str) -> None:
    try:
        paths = new_feature(console.site, slug, datetime.now().astimezone().date())
    except SiteError as error:
        console.fail(error.problems, _NOTHING)
    console.say(ngettext("{count} file to fill in:", "{count} files to fill in:", len(paths)))
    for path in paths:
        console.say(f"  {path}")
    console.say(
        _("Put pictures into content/{slug}/photos/, then run: {command}",
          slug=slug, command=f"site-builder new photos {slug}")
    )  # fmt: skip
    console.say(
        _(
            "It's a draft: {command} shows it. To publish it, delete {line} from feature.yaml.",
            command="`site-builder serve`",
            line="`draft: true`",
        )
    )
    console.finish()


@command.command(
    "photos", help=_("Add an entry to photos.yaml for each picture of feature SLUG that has none.")
)
@argument("slug")
@format_option
@click.pass_obj
def new_photos_command(console: Console, slug: str) -> None:
    try:
        drafted = new_photos(console.site, slug)
    except SiteError as error:
        console.fail(error.problems, _NOTHING)
    path, count, problems = drafted.path, len(drafted.names), drafted.problems
    if count:
        console.say(
            ngettext(
                "{count} photo added to {path}:",
                "{count} photos added to {path}:",
                count,
                path=path,
            )
        )
        for name in drafted.names:
            console.say(f"  {name}")
        console.say(
            _("Fill in the empty texts there, above all each alt, and give each photo a section.")
        )
    elif not problems:
        console.say(_("Every picture already has an entry in {path}.", path=path))
    remark = _("the other pictures were added") if count else _NOTHING
    if any(problem.is_error for problem in problems):
        console.fail(problems, remark)
    if problems:
        console.report(problems, remark)
    console.finish()


@command.command(
    "workflow",
    help=_("Write the workflow with which GitHub builds, checks and publishes the site."),
)
@option("--force", is_flag=True, help=_("Replace a different workflow."))
@format_option
@click.pass_obj
def new_workflow_command(console: Console, force: bool) -> None:
    try:
        workflow = new_workflow(console.site, force=force)
    except SiteError as error:
        console.fail(error.problems, _NOTHING)
    if not workflow.written:
        console.say(_("{path} is up to date.", path=WORKFLOW))
    else:
        console.say(
            _(
                "{path} is written. Commit it, and in the repository's settings, under Pages, "
                "choose 'GitHub Actions' as the source.",
                path=WORKFLOW,
            )
        )
    if workflow.needs_requirements:
        console.say(
            _("It installs the packages in requirements.txt: add the Site Builder that you use.")
        )
    console.finish()
