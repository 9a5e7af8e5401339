"""How units stand, as JSON has it; docs/report.schema.json describes it."""

from collections.abc import Mapping

from site_builder.model.translation import Accepted, Unit, UnitStanding
from site_builder.pipeline.translation_survey import SiteSurvey
from site_builder.translation.difference import difference
from site_builder.translation.standings import Surveyed, Translation


def no_survey() -> dict[str, object]:
    """The same keys where nothing could be judged."""
    return {"site": {"languages": []}, "features": []}


def survey_object(survey: SiteSurvey) -> dict[str, object]:
    """The keys `site` and `features` of the JSON; every unit is in it, whatever its state."""
    tags = {language.key: language.tag for language in survey.languages}
    own = _translations(survey.site, tags) if survey.site else []
    features = [
        {"slug": one.slug, "source": one.source, "languages": _translations(one, tags)}
        for one in survey.features
    ]
    return {"site": {"languages": own}, "features": features}


def _translations(surveyed: Surveyed, tags: Mapping[str, str]) -> list[dict[str, object]]:
    tag = tags[surveyed.source]
    return [_translation(translation, tag) for translation in surveyed.translations]


def _translation(translation: Translation, tag: str) -> dict[str, object]:
    return {
        "language": translation.language,
        "fallback": translation.fallback,
        "counts": translation.counts,
        "units": [_standing(standing, tag) for standing in translation.standings],
    }


def _standing(standing: UnitStanding, tag: str) -> dict[str, object]:
    unit, accepted = standing.source or standing.target, standing.accepted
    change = None
    if standing.state == "stale" and standing.source and accepted:
        change = [list(part) for part in difference(accepted.source, standing.source.text, tag)]
    return {
        "address": standing.address,
        "kind": unit.kind if unit else None,
        "state": standing.state,
        "moved": standing.moved,
        "source": _unit(standing.source),
        "target": _unit(standing.target),
        "difference": change,
        "accepted": _acceptance(standing.accepted),
    }


def _acceptance(accepted: Accepted | None) -> dict[str, str] | None:
    """Who accepted a unit and when; None where neither is said."""
    if accepted is None or not (accepted.by or accepted.on):
        return None
    return {"by": accepted.by, "on": accepted.on}


def _unit(unit: Unit | None) -> dict[str, object] | None:
    if unit is None:
        return None
    return {"path": unit.location.path, "line": unit.location.line, "text": unit.text}
