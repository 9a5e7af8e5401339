"""A survey of translations to what the dashboard shows of it."""

from collections.abc import Mapping
from datetime import date

from site_builder.dashboard.view import (
    Count,
    Dashboard,
    Fault,
    Part,
    Row,
    Run,
    Side,
    UnitView,
    Words,
)
from site_builder.languages.script import look_up, text_direction
from site_builder.messages.message import NOTHING, Catalogue, Message, _, render
from site_builder.model.forms import TITLES
from site_builder.model.site import Language
from site_builder.model.translation import STATES, State, Unit, UnitStanding
from site_builder.pipeline.translation_survey import SiteSurvey
from site_builder.translation.difference import difference
from site_builder.translation.standings import Surveyed, Translation
from site_builder.translation.state_names import STATE_NAMES, accepted_words, count_in_words

_LABELS = {
    "overview": _("Overview"),
    "feature": _("Feature"),
    "language": _("Language"),
    "share": _("Fresh"),
    "units": _("Units"),
    "faults": _("Problems"),
    "removed": _("removed:"),
    "added": _("added:"),
    "end": _("end of the change"),
    "top": _("Back to the overview"),
    "undue": _("No article is due in this language."),
    "nothing": _("This site has one language, so nothing is translated."),
}


def compose_dashboard(
    survey: SiteSurvey, catalogue: Catalogue, tag: str, day: date, baseline: str = ""
) -> Dashboard:
    """The dashboard of a survey that was made on a day, in the language of the catalogue (its tag).
    `baseline` names what translations were compared with instead of their records."""
    writer = _Writer(catalogue, {language.key: language for language in survey.languages})
    pairs = [(one, translation) for one in survey.all for translation in one.translations]
    parts = {(o.slug, t.language): part for o, t in pairs if (part := writer.part(o, t))}
    labels = _LABELS | {"heading": _("State of the translations"), "when": _when(day, baseline)}
    return Dashboard(
        lang=tag,
        dir=text_direction(tag),
        title=writer.site_title(survey, tag),
        labels={name: render(text, catalogue) for name, text in labels.items()},
        rows=tuple(writer.row(o, t, parts.get((o.slug, t.language))) for o, t in pairs),
        parts=tuple(parts.values()),
        faults=tuple(
            Fault(str(problem.location), render(problem.message, catalogue))
            for problem in survey.problems
        ),
    )


def _when(day: date, baseline: str) -> Message:
    if baseline:
        return _(
            "As of {date}, compared with the source in '{revision}'",
            date=day.isoformat(),
            revision=baseline,
        )
    return _("As of {date}", date=day.isoformat())


class _Writer:
    """Says things in the reader's language, of texts in the site's `languages` (by key)."""

    def __init__(self, catalogue: Catalogue, languages: Mapping[str, Language]) -> None:
        self._catalogue = catalogue
        self._languages = languages

    def site_title(self, survey: SiteSurvey, tag: str) -> Words | None:
        """The site's, in the reader's language if it has one in it."""
        keys = [key for key in self._languages if key in survey.titles]
        keys.sort(key=lambda key: not look_up(self._languages[key].tag, [tag]))
        return self._words(survey.titles[keys[0]], keys[0]) if keys else None

    def row(self, surveyed: Surveyed, translation: Translation, part: Part | None) -> Row:
        is_due = translation.is_due
        return Row(
            name=surveyed.slug,
            title=self._feature_title(surveyed, translation),
            anchor=part.anchor if part else "",
            language=self._language(translation.language),
            share=translation.percent if is_due else f"fallback: {translation.fallback}",
            width=f"{float(translation.share * 100):.1f}" if is_due else "",
            counts=self._counts(translation) if is_due else (),
        )

    def part(self, surveyed: Surveyed, translation: Translation) -> Part | None:
        """The units of a translation that need work; None without any. Where nothing is recorded,
        or nothing translated, that is said once, and not of each unit."""
        if not translation.is_due:
            return None
        counts, is_recorded = translation.counts, bool(translation.record.accepted)
        hidden: set[State] = {"fresh"} if is_recorded else {"fresh", "unreviewed"}
        remark = NOTHING
        if not any(counts[state] for state in ("fresh", "stale", "unreviewed", "orphaned")):
            hidden, remark = set(STATES), _("Nothing is translated yet.")
        elif counts["unreviewed"] and not is_recorded:
            remark = _(
                "Nothing is recorded of this translation yet. Once you have reviewed it, run: "
                "{command}",
                command=f"site-builder translated {surveyed.slug} --all",
            )
        shown = [s for s in translation.standings if s.state not in hidden or s.moved]
        if not shown and not remark:
            return None
        return Part(
            anchor=f"{surveyed.slug.replace('.', '-')}_{translation.language}",
            name=surveyed.slug,
            title=self._feature_title(surveyed, translation),
            language=self._language(translation.language),
            counts=self._counts(translation),
            remark=self._say(remark),
            units=tuple(self._unit(s, surveyed.source, translation.language) for s in shown),
        )

    def _feature_title(self, surveyed: Surveyed, translation: Translation) -> Words | None:
        sources = (standing.source for standing in translation.standings)
        found = (unit.text for unit in sources if unit and unit.address in TITLES)
        return next((self._words(text, surveyed.source) for text in found), None)

    def _unit(self, standing: UnitStanding, source: str, target: str) -> UnitView:
        is_pair = standing.source and standing.target
        remarks = [accepted_words(standing.accepted)] if is_pair else []
        if standing.moved:
            remarks.append(_("Its place in the translation is different."))
        return UnitView(
            state=standing.state,
            state_words=self._say(STATE_NAMES[standing.state]),
            address=standing.address,
            remarks=tuple(self._say(remark) for remark in remarks if remark),
            sides=(
                self._side(standing.source, source, self._changes(standing, source)),
                self._side(standing.target, target, _whole(standing.target)),
            ),
        )

    def _changes(self, standing: UnitStanding, source: str) -> tuple[Run, ...]:
        accepted = standing.accepted
        if standing.state != "stale" or not standing.source or not accepted:
            return _whole(standing.source)
        tag = self._languages[source].tag
        return tuple(
            Run(kind, text) for kind, text in difference(accepted.source, standing.source.text, tag)
        )

    def _side(self, unit: Unit | None, key: str, runs: tuple[Run, ...]) -> Side:
        language = self._language(key)
        if unit is None:
            return Side(language, "", (), self._say(_("no text")))
        return Side(language, str(unit.location), runs)

    def _counts(self, translation: Translation) -> tuple[Count, ...]:
        return tuple(
            Count(state, self._say(count_in_words(state, count)))
            for state, count in translation.counts.items()
            if count
        )

    def _language(self, key: str) -> Words:
        return self._words(self._languages[key].name, key)

    def _words(self, text: str, key: str) -> Words:
        tag = self._languages[key].tag
        return Words(text, tag, text_direction(tag))

    def _say(self, message: str) -> str:
        return render(message, self._catalogue)


def _whole(unit: Unit | None) -> tuple[Run, ...]:
    return (Run("equal", unit.text),) if unit else ()
