"""How units stand, as GitHub Actions shows it: a line at the place of each that needs work."""

from collections.abc import Iterator
from pathlib import Path

from site_builder.cli.report_formats import workflow_command
from site_builder.cli.standing_lines import change_in_words
from site_builder.messages.message import Catalogue, Message, _, render
from site_builder.model.translation import UnitStanding
from site_builder.pipeline.translation_survey import SiteSurvey

_LEVELS = {"missing": "warning", "orphaned": "warning", "stale": "warning", "unreviewed": "notice"}


def annotations(survey: SiteSurvey, site: Path, here: Path, catalogue: Catalogue) -> Iterator[str]:
    """A workflow command for each unit that isn't fresh, at the translation if there is one. `here`
    is the folder of the checkout."""
    tags = {language.key: language.tag for language in survey.languages}
    for one in survey.all:
        for translation in one.translations:
            for standing in translation.standings:
                unit = standing.target or standing.source
                if unit and translation.is_due and (level := _LEVELS.get(standing.state)):
                    words = render(_told(standing, translation.language), catalogue)
                    if change := change_in_words(standing, tags[one.source]):
                        words = f"{words}\n{change}"
                    title = f"translation-{standing.state}"
                    yield workflow_command(level, unit.location, title, words, site, here)


def _told(standing: UnitStanding, language: str) -> Message:
    address = standing.address
    source = str(standing.source.location) if standing.source else ""
    if standing.state == "missing":
        return _(
            "'{address}' has no translation into '{language}'", address=address, language=language
        )
    if standing.state == "orphaned":
        return _("'{address}' has no source text", address=address)
    if standing.state == "stale":
        return _("the source of '{address}' has changed ({place})", address=address, place=source)
    return _("nobody has accepted '{address}' yet ({place})", address=address, place=source)
