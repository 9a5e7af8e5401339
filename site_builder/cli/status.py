"""`site-builder status`: how far the translations have come; with `--published`, what is live."""

import os
import sys
from datetime import datetime
from functools import partial
from pathlib import Path

import click
from click.core import ParameterSource

from site_builder.cli.commands import Command, argument, option
from site_builder.cli.completing import features
from site_builder.cli.console import PROBLEMS, Console
from site_builder.cli.options import (
    FloatRange,
    address_value,
    at_option,
    file_value,
    folder_value,
    format_choice,
    jobs_option,
)
from site_builder.cli.publication import (
    branch_option,
    deploy_options,
    remote_option,
    timeout_option,
)
from site_builder.cli.published import show_published
from site_builder.cli.standing_annotations import annotations
from site_builder.cli.standing_lines import table, unit_lines
from site_builder.cli.standing_objects import no_survey, survey_object
from site_builder.cli.waiting import waiting_line
from site_builder.dashboard.compose import compose_dashboard
from site_builder.dashboard.page import render_page
from site_builder.messages.catalogues import tag_of
from site_builder.messages.message import Message, _
from site_builder.pipeline.old_sources import article_then, sources_then
from site_builder.pipeline.translation_survey import (
    FindBaselines,
    SiteSurvey,
    survey_translations,
)
from site_builder.pipeline.waiting import waiting_in
from site_builder.problems.problems import SiteError
from site_builder.translation.standings import SITE

_OF_TRANSLATIONS = ("slugs", "units", "fail_under", "baseline", "baseline_file")
_OF_PUBLICATION = ("remote", "branch", "to", "base_url", "timeout")


@click.command(
    "status",
    cls=Command,
    help=_(
        "Show how far each translation has come, unit by unit.\n\n"
        "SLUG is the folder of a feature or a page, or site.yaml for the site's own texts; without "
        "any, everything is shown. With --published, show what is live instead."
    ),
)
@argument("slugs", nargs=-1, metavar="[SLUG]...", shell_complete=features)
@option("--units", is_flag=True, help=_("List the units that need work, with what has changed."))
@format_choice(
    ("text", "json", "html", "github"),
    _("The output format; html is a page to open in a browser or to print."),
)
@option(
    "--fail-under",
    type=FloatRange(0, 100),
    metavar="PERCENT",
    help=_("Exit with 1 if less than this share of a translation is fresh."),
)
@option(
    "--baseline",
    metavar="REVISION",
    help=_("Compare with the source in this revision of git, instead of what is recorded."),
)
@option(
    "--baseline-file",
    type=Path,
    metavar="FILE",
    callback=file_value,
    help=_("Compare with this old source article of one feature."),
)
@option("--published", is_flag=True, help=_("Compare what is live with the working tree."))
@remote_option
@branch_option
@option(
    "--to",
    type=Path,
    metavar="DIRECTORY",
    callback=folder_value,
    help=_("Look at what was published into this folder."),
)
@option(
    "--base-url", callback=address_value, help=_("The address that the site was published for.")
)
@timeout_option
@at_option
@jobs_option
@click.pass_context
def command(
    context: click.Context,
    /,
    slugs: tuple[str, ...],
    units: bool,
    fail_under: float | None,
    baseline: str | None,
    baseline_file: Path | None,
    published: bool,
    at: datetime,
    jobs: int,
    **_of_publication: object,
) -> None:
    console: Console = context.obj
    _refuse_mixed(context, published=published)
    if published:
        show_published(console, deploy_options(context))
        return
    find = _find_baselines(console, slugs, baseline, baseline_file)
    try:
        survey = survey_translations(console.site, slugs, console, jobs, find)
    except SiteError as error:
        remark = _("the state of the translations is unknown")
        console.fail(error.problems, remark, **no_survey())
    waiting = [one for one in waiting_in(console.site, at) if not slugs or one.slug in slugs]
    console.add(scheduled=[one._asdict() for one in waiting])
    _show(console, survey, baseline or str(baseline_file or ""), units=units)
    if console.form != "html":
        console.say(*map(waiting_line, waiting))
    if not _is_good(console, survey, fail_under):
        sys.exit(PROBLEMS)


def _is_good(console: Console, survey: SiteSurvey, fail_under: float | None) -> bool:
    """Whether all could be read and is fresh enough; what isn't is reported."""
    if survey.problems:
        console.report(survey.problems)
    low = _below(survey, fail_under)
    console.note(*low)
    console.finish(**(survey_object(survey) if console.form == "json" else {}))
    return not low and not any(problem.is_error for problem in survey.problems)


def _refuse_mixed(context: click.Context, *, published: bool) -> None:
    """click.UsageError for what says nothing about what is asked for."""
    console: Console = context.obj
    odd = [
        parameter
        for parameter in context.command.params
        if parameter.name in (_OF_TRANSLATIONS if published else _OF_PUBLICATION)
        and context.get_parameter_source(parameter.name) is not ParameterSource.DEFAULT
        and context.params[parameter.name] not in (None, ())
    ]
    name = odd[0].opts[0] if odd else ""
    if published and console.form == "html":
        name = "--format html"
    message = _("{option} can only be used with --published.", option=name)
    if odd and isinstance(odd[0], click.Argument):
        message = _("--published compares the whole site, so it can't be used with SLUG.")
    elif published:
        message = _(
            "{option} is about translations, so it can't be used with --published.", option=name
        )
    if name:
        raise click.UsageError(console.words(message))


def _find_baselines(
    console: Console, slugs: tuple[str, ...], revision: str | None, file: Path | None
) -> FindBaselines | None:
    if revision is not None and file is not None:
        message = _("Use either --baseline or --baseline-file.")
        raise click.UsageError(console.words(message))
    if file is not None:
        if len(slugs) != 1 or slugs[0] == SITE:
            message = _("--baseline-file is one article: name the feature that it belongs to.")
            raise click.UsageError(console.words(message))
        return partial(article_then, file=file)
    return None if revision is None else partial(sources_then, revision=revision)


def _show(console: Console, survey: SiteSurvey, baseline: str, *, units: bool) -> None:
    if console.form == "html":
        today = datetime.now().astimezone().date()
        page = compose_dashboard(
            survey, console.catalogue, tag_of(console.language), today, baseline
        )
        console.print_all(render_page(page))
        return
    if any(one.translations for one in survey.all):
        console.say(*table(survey, console.catalogue))
    else:
        console.say(_("This site has one language, so nothing is translated."))
    if console.form == "github":
        console.print_all(*annotations(survey, console.site, Path.cwd(), console.catalogue))
    elif units:
        is_coloured = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        console.say(*unit_lines(survey, console.catalogue, is_coloured=is_coloured))


def _below(survey: SiteSurvey, percent: float | None) -> list[Message]:
    """A sentence on each translation of which less than so many percent are fresh."""
    return [
        _(
            "The translation of {feature} into '{language}' is at {share}, below {limit}.",
            feature=one.slug,
            language=translation.language,
            share=translation.percent,
            limit=f"{percent:g}%",
        )
        for one in survey.all
        for translation in one.translations
        if percent is not None and translation.is_due and translation.share * 100 < percent
    ]
