"""The units of a judged translation, as an editor sees them on one page."""

from collections.abc import Mapping

from site_builder.model.article import Article
from site_builder.model.canonical import canonical_digest
from site_builder.model.site import Language
from site_builder.model.translation import Unit, UnitStanding
from site_builder.preview.unit_placing import places_of
from site_builder.preview.unit_rows import (
    Difference,
    TranslationRows,
    UnitPlace,
    UnitRow,
    UnitText,
)
from site_builder.problems.problems import Problem
from site_builder.translation.acceptance import Acceptance, by_address, standings_for
from site_builder.translation.difference import difference
from site_builder.translation.standings import Surveyed, Translation


def listed_translation(
    surveyed: Surveyed,
    translation: Translation,
    languages: Mapping[str, Language],
    page: str,
    article: Article | None = None,
) -> TranslationRows:
    """The units of one of the surveyed translations, placed on the page in the language `page`: the
    source or the translation. `article` is what the page shows, if it shows one."""
    source, target = languages[surveyed.source], languages[translation.language]
    problems = problems_of(surveyed, translation)
    if problems:
        return TranslationRows(source, target, (), problems)
    standings = translation.standings
    sources = [standing.source for standing in standings]
    targets = [standing.target for standing in standings]
    sides = (sources, targets) if page == surveyed.source else (targets, sources)
    rows = (
        _row(standing, _paired(translation, standing), place, source.tag, target.tag)
        for standing, place in zip(standings, places_of(*sides, article), strict=True)
    )
    return TranslationRows(source, target, tuple(rows))


def problems_of(surveyed: Surveyed, translation: Translation) -> tuple[Problem, ...]:
    """What keeps the record of a translation from being read."""
    return tuple(p for p in surveyed.problems if p.location.path == translation.path)


def digest_of_seen(standing: UnitStanding) -> str:
    """Stands for all that an editor is shown of a unit: its texts, and those that were accepted."""
    texts = [unit.text if unit else None for unit in (standing.source, standing.target)]
    return canonical_digest([*texts, standing.accepted])


def as_accepted(translation: Translation, address: str) -> UnitStanding | None:
    """The unit that is accepted by its address: a missing one may get the text at its place as its
    translation by that. None where there is none."""
    return by_address(standings_for(translation, Acceptance((address,)))).get(address)


def _row(
    standing: UnitStanding,
    paired: UnitStanding,
    place: UnitPlace,
    source_tag: str,
    target_tag: str,
) -> UnitRow:
    source, target, accepted = standing.source, standing.target, standing.accepted
    either = source or target
    assert either, "a standing has one of them"
    return UnitRow(
        address=standing.address,
        kind=either.kind,
        state=standing.state,
        is_moved=standing.moved,
        place=place,
        source=_text(source),
        target=_text(target),
        source_changes=_changes(accepted.source if accepted else None, source, source_tag),
        target_changes=_changes(accepted.target if accepted else None, target, target_tag),
        accepted=accepted,
        partner=_text(paired.target) if target is None else None,
        seen=digest_of_seen(paired),
    )


def _paired(translation: Translation, standing: UnitStanding) -> UnitStanding:
    """A unit, with what would be its translation if it were accepted."""
    if standing.state != "missing":
        return standing
    return as_accepted(translation, standing.address) or standing


def _text(unit: Unit | None) -> UnitText | None:
    return UnitText(unit.text, unit.location.path, unit.location.line) if unit else None


def _changes(then: str | None, now: Unit | None, tag: str) -> Difference:
    """From what was accepted to what there is; nothing where that is the same."""
    if then is None or now is None or then == now.text:
        return ()
    return difference(then, now.text, tag)
