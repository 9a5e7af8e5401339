"""Which units a person accepts: by their addresses, or all; and why some can't be accepted."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from site_builder.messages.message import Message, _
from site_builder.model.translation import Accepted, TranslationRecord, UnitStanding
from site_builder.problems.problems import Location, Problem, shown
from site_builder.problems.suggestions import did_you_mean
from site_builder.translation.accept import accept, with_partners
from site_builder.translation.standings import Surveyed, Translation


@dataclass(frozen=True)
class Acceptance:
    """What is to be accepted: the units at these addresses, or with None all that can be. `by` is a
    name, `on` a date, as the record has them."""

    addresses: tuple[str, ...] | None
    by: str = ""
    on: str = ""
    source_unchanged: bool = False


def refusals(
    surveyed: Surveyed, translations: Collection[Translation], acceptance: Acceptance
) -> Iterator[Problem]:
    """Why units that are named can't be accepted: `unknown-unit`, `not-acceptable`."""
    known = {t.language: by_address(standings_for(t, acceptance)) for t in translations}
    every = {address for standings in known.values() for address in standings}
    here = Location(surveyed.translations[0].path.rpartition("/")[0])
    for address in dict.fromkeys(acceptance.addresses or ()):
        if address not in every:
            slug, told = surveyed.slug, shown(address)
            message = _("'{feature}' has no unit '{address}'", feature=slug, address=told)
            yield Problem(here, "unknown-unit", message, did_you_mean(address, every))
        for language, standings in known.items():
            standing = standings.get(address)
            fault = standing and _fault(standing, language, acceptance)
            if standing and fault:
                unit = standing.source or standing.target
                where = unit.location if unit else here
                yield Problem(where, "not-acceptable", *fault)


def refusals_then(
    translation: Translation, old: TranslationRecord, acceptance: Acceptance, revision: str
) -> Iterator[Problem]:
    """Why units that are named can't be recorded as in a revision, of which `old` is the record:
    `not-acceptable`."""
    then = {entry.address for entry in old.accepted}
    standings = by_address(translation.standings)
    for address in dict.fromkeys(acceptance.addresses or ()):
        standing = standings.get(address)
        target = standing.target if standing else None
        if target and target.address not in then:
            message = _(
                "the source had no '{address}' in '{revision}'", address=address, revision=revision
            )
            hint = _("review the translation, and accept it without --baseline")
            yield Problem(target.location, "not-acceptable", message, hint)


def standings_for(translation: Translation, acceptance: Acceptance) -> Sequence[UnitStanding]:
    """The standings as they are accepted: a unit that is named may be paired by that."""
    if acceptance.addresses is None or acceptance.source_unchanged:
        return translation.standings
    return list(with_partners(translation.standings, acceptance.addresses))


def by_address(standings: Sequence[UnitStanding]) -> dict[str, UnitStanding]:
    """The units of a translation by address. An orphaned one may have the address of another, for
    it is that of the translation; then the other is meant."""
    orphaned = {s.address: s for s in standings if s.state == "orphaned"}
    return orphaned | {s.address: s for s in standings if s.state != "orphaned"}


def accepted_record(translation: Translation, acceptance: Acceptance) -> TranslationRecord:
    """The record in which what can be accepted is."""
    return accept(
        translation.record,
        translation.standings,
        acceptance.addresses,
        acceptance.by,
        acceptance.on,
        source_unchanged=acceptance.source_unchanged,
    )


def baseline_accepted(
    translation: Translation, old: TranslationRecord, acceptance: Acceptance
) -> TranslationRecord:
    """The record in which units are recorded with the source that they were translated from: `old`
    is the record of that. What wasn't in the old source stays as it is recorded."""
    then = {entry.address: entry for entry in old.accepted}
    entries = [_then(standing, then, acceptance) for standing in translation.standings]
    return replace(translation.record, accepted=tuple(entry for entry in entries if entry))


def _then(
    standing: UnitStanding, then: dict[str, Accepted], acceptance: Acceptance
) -> Accepted | None:
    is_meant = acceptance.addresses is None or standing.address in acceptance.addresses
    entry = then.get(standing.target.address) if standing.source and standing.target else None
    if entry is None or not is_meant:
        return standing.accepted
    return replace(entry, by=acceptance.by, on=acceptance.on)


def _fault(
    standing: UnitStanding, language: str, acceptance: Acceptance
) -> tuple[Message, Message] | None:
    """Why a unit can't be accepted, and what to do."""
    address = standing.address
    if standing.state == "missing":
        message = _(
            "'{address}' isn't translated into '{language}'", address=address, language=language
        )
        return message, _("translate it first, or choose other languages with --to")
    if standing.state == "orphaned":
        message = _("'{address}' isn't the translation of anything", address=address)
        return message, _("delete it from the translation, or add it to the source")
    if acceptance.source_unchanged and not standing.accepted:
        message = _(
            "'{address}' was never accepted, so there is no change to dismiss", address=address
        )
        return message, _("review the translation, and accept it without --source-unchanged")
    return None
