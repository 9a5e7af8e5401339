"""What an import records: which translations were reviewed, and for which source."""

from collections.abc import Sequence
from dataclasses import replace

from site_builder.exchange.handover_state import HandoverState
from site_builder.exchange.pairing import Pair
from site_builder.model.translation import Accepted, TranslationRecord, Unit, UnitStanding
from site_builder.translation.accept import accept
from site_builder.translation.judge import judge


def accepted_pairs(
    pairs: Sequence[Pair], after: HandoverState, by: str, on: str, *, reviewed: bool
) -> tuple[TranslationRecord, tuple[str, ...]]:
    """The record after an import, and the units that were accepted.

    A translation that the file marks as final is recorded for the source that the file has: if that
    is the source of today, the unit is fresh. One that isn't final changes nothing, unless its
    source has changed since, and nothing was recorded: then it is stale, as it answers the source
    in the file.
    """
    replaced: dict[int, Accepted] = {}
    new: list[Accepted] = []
    addresses: list[str] = []
    entries = list(after.record.accepted)
    for pair in pairs:
        is_final = pair.unit.is_final or reviewed
        before = pair.standing.accepted
        if not (is_final or (pair.was and before is None)):
            continue
        entry = _entry(pair, after)
        if entry is None or _is_known(entry, before):
            continue
        entry = replace(entry, by=by, on=on) if is_final else entry
        addresses += [pair.unit.address] if is_final else []
        index = next((at for at, one in enumerate(entries) if one == before), None)
        if index is None:
            new.append(entry)
        else:
            replaced[index] = entry
    if not replaced and not new:
        return after.record, ()
    kept = [replaced.get(at, one) for at, one in enumerate(entries)]
    record = replace(after.record, accepted=(*kept, *new))
    # In the order of the document.
    standings = judge(after.ours, after.theirs, record)
    return accept(record, standings, frozenset()), tuple(addresses)


def _is_known(entry: Accepted, before: Accepted | None) -> bool:
    return before is not None and (entry.source, entry.target) == (before.source, before.target)


def _entry(pair: Pair, after: HandoverState) -> Accepted | None:
    """What is recorded of a pair; None if the translation isn't there: another one has been written
    since the export, and the file brings back the old one."""
    source = pair.standing.source
    unit = _there(pair.standing, pair.text, after.theirs)
    if source is None or unit is None:
        return None
    return Accepted(unit.address, source.kind, pair.was or source.text, unit.text)


def _there(standing: UnitStanding, text: str, units: Sequence[Unit]) -> Unit | None:
    """The unit of a translation that has a text; of several, the one whose address fits."""
    alike = [unit for unit in units if unit.text == text]
    addresses = [unit.address for unit in (standing.target, standing.source) if unit]
    fitting = [unit for unit in alike if unit.address in addresses]
    is_fact = standing.source is not None and standing.source.kind == "text"
    return next(iter(fitting if is_fact else [*fitting, *alike]), None)
