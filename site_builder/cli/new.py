"""`site-builder new`: create starter files."""

from datetime import datetime
from pathlib import Path

import click

from site_builder.cli.asking import as_languages, plan_site
from site_builder.cli.console import address_option, fail, say_problems
from site_builder.cli.suggesting import SuggestingGroup
from site_builder.model.site import Language
from site_builder.problems.problems import SiteError, counted
from site_builder.scaffold.new_feature import new_feature
from site_builder.scaffold.new_photos import new_photos
from site_builder.scaffold.new_site import IGNORED, SAMPLE, NewSite, check_place, new_site
from site_builder.scaffold.new_workflow import WORKFLOW, new_workflow

_NOTHING = "nothing was written."


@click.group("new", cls=SuggestingGroup)
def command() -> None:
    """Create starter files: a site, a feature, photo entries or a workflow."""


@command.command("site")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--languages",
    callback=lambda context, parameter, value: as_languages(value) if value is not None else None,
    help="Language tags between commas, the default language first; by default, zh,en.",
)
@click.option(
    "--title",
    "titles",
    multiple=True,
    metavar="[KEY=]TEXT",
    help="The site's title; KEY=TEXT for one language, and again for others.",
)
@click.option(
    "--base-url",
    callback=address_option,
    help="Where the site will be: https://USER.github.io/REPO/",
)
@click.pass_obj
def new_site_command(
    site: Path,
    folder: Path,
    languages: tuple[Language, ...] | None,
    titles: tuple[str, ...],
    base_url: str | None,
) -> None:
    """Begin a site in FOLDER, with a sample story in each language.

    On a terminal, it asks for what no option says. Existing files stay as they are.
    """
    target = site / folder
    try:
        check_place(target)
        made = new_site(target, plan_site(languages, titles, base_url))
    except SiteError as error:
        fail(error.problems, target, _NOTHING)
    for line in _begun(made, target):
        click.echo(line)


def _begun(made: NewSite, target: Path) -> list[str]:
    lines = [
        f"Your site is in {target}:",
        "  content/site.yaml: its title, address and languages",
        f"  content/{SAMPLE}/: a sample story to rewrite or delete",
    ]
    lines += [f"  {path}: the theme's words, to translate" for path in made.strings]
    if made.stubs:
        marks = ", ".join(f"({language.key})" for language in made.stubs)
        lines.append(f"Still to translate: every text that begins with {marks}.")
    if not made.ignores_build:
        lines.append(f"Add a line to its .gitignore, so that git ignores what is built: {IGNORED}")
    command = "site-builder serve --open"
    steps = command if target.resolve() == Path.cwd() else f"cd {target} && {command}"
    return [*lines, f"See it: {steps}"]


@command.command("feature")
@click.argument("slug")
@click.pass_obj
def new_feature_command(site: Path, slug: str) -> None:
    """Create the files of a feature; SLUG is its address, such as our-river."""
    try:
        paths = new_feature(site, slug, datetime.now().astimezone().date())
    except SiteError as error:
        fail(error.problems, site, _NOTHING)
    click.echo(f"{len(paths)} files to fill in:")
    for path in paths:
        click.echo(f"  {path}")
    click.echo(f"Put pictures into content/{slug}/photos/, then: site-builder new photos {slug}")
    click.echo(
        "It is a draft: `site-builder serve` shows it. Delete `draft: true` from feature.yaml to"
    )
    click.echo("publish it.")


@command.command("photos")
@click.argument("slug")
@click.pass_obj
def new_photos_command(site: Path, slug: str) -> None:
    """Add an entry to photos.yaml for each picture of feature SLUG that has none."""
    try:
        drafted = new_photos(site, slug)
    except SiteError as error:
        fail(error.problems, site, _NOTHING)
    count = len(drafted.names)
    if count:
        click.echo(f"{counted(count, 'photo')} added to {drafted.path}:")
        for name in drafted.names:
            click.echo(f"  {name}")
        click.echo(
            "Write what is empty there, above all each alt, and give the photos to a section."
        )
    elif not drafted.problems:
        click.echo(f"Every picture is named already in {drafted.path}.")
    remark = "the other pictures were added." if count else _NOTHING
    if any(problem.is_error for problem in drafted.problems):
        fail(drafted.problems, site, remark)
    elif drafted.problems:
        say_problems(drafted.problems, site, remark)


@command.command("workflow")
@click.option("--force", is_flag=True, help="Write over another workflow that is there.")
@click.pass_obj
def new_workflow_command(site: Path, force: bool) -> None:
    """Write the workflow with which GitHub builds, checks and publishes the site."""
    try:
        workflow = new_workflow(site, force=force)
    except SiteError as error:
        fail(error.problems, site, _NOTHING)
    if not workflow.written:
        click.echo(f"{WORKFLOW} is there already, as it should be.")
    else:
        click.echo(f"{WORKFLOW} is written. Commit it, and choose 'GitHub Actions' as the source")
        click.echo("in the repository's settings, under Pages.")
    if workflow.needs_requirements:
        click.echo("It installs what requirements.txt names: name there the Site Builder you use.")
