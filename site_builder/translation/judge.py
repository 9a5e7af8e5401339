"""How each unit of a translation stands: missing, orphaned, stale, unreviewed or fresh."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from site_builder.model.translation import (
    Accepted,
    State,
    TranslationRecord,
    Unit,
    UnitStanding,
)
from site_builder.translation.match import match
from site_builder.translation.match_edited import Text
from site_builder.translation.match_facts import match_facts
from site_builder.translation.match_order import longest_in_order
from site_builder.translation.match_structure import align
from site_builder.translation.words import comparable


class _Pairs(NamedTuple):
    """The indexes of target units by those of their source units; and what is recorded of the
    units of either side."""

    targets: dict[int, int]
    source_records: dict[int, Accepted]
    target_records: dict[int, Accepted]


def judge(
    source: Sequence[Unit], target: Sequence[Unit], record: TranslationRecord | None
) -> tuple[UnitStanding, ...]:
    """How all units of a source and of its translation stand, in the source's order; orphaned ones
    come behind the unit that they follow in the translation.

    Texts of the facts are known by their addresses. All others are known by their contents: those
    of the source by the source texts that are recorded, those of the translation by the translated
    texts that are recorded, so a translation that was edited, moved or renumbered keeps what is
    recorded of it. Only what isn't recorded at all is aligned by structure.
    """
    accepted = record.accepted if record else ()
    pairs = _Pairs({}, {}, {})
    _pair_facts(source, target, accepted, pairs)
    _pair_prose(source, target, accepted, pairs)
    moved = _moved(source, pairs.targets)
    standings = {
        index: _standing(unit, index, target, pairs, index in moved)
        for index, unit in enumerate(source)
    }
    return tuple(_in_order(standings, target, pairs))


def _pair_facts(
    source: Sequence[Unit], target: Sequence[Unit], accepted: Sequence[Accepted], pairs: _Pairs
) -> None:
    ours = {unit.address: index for index, unit in enumerate(source) if unit.kind == "text"}
    theirs = {unit.address: index for index, unit in enumerate(target) if unit.kind == "text"}
    pairs.targets.update({ours[key]: theirs[key] for key in ours if key in theirs})
    source_texts = {address: source[index].text for address, index in ours.items()}
    target_texts = {address: target[index].text for address, index in theirs.items()}
    recorded = [one for one in accepted if one.kind == "text"]
    for address, one in match_facts(source_texts, target_texts, recorded).items():
        if address in ours:
            pairs.source_records[ours[address]] = one
        if address in theirs:
            pairs.target_records[theirs[address]] = one


def _pair_prose(
    source: Sequence[Unit], target: Sequence[Unit], accepted: Sequence[Accepted], pairs: _Pairs
) -> None:
    recorded = [one for one in accepted if one.kind != "text"]
    ours = [index for index, unit in enumerate(source) if unit.kind != "text"]
    theirs = [index for index, unit in enumerate(target) if unit.kind != "text"]
    to_source = match(
        [Text(one.kind, one.source) for one in recorded],
        [Text(source[index].kind, source[index].text) for index in ours],
    )
    to_target = match(
        [Text(one.kind, one.target) for one in recorded],
        [Text(target[index].kind, target[index].text) for index in theirs],
    )
    _reunite(recorded, to_source, to_target)
    pairs.source_records.update({ours[at]: recorded[one] for one, at in to_source.items()})
    pairs.target_records.update({theirs[at]: recorded[one] for one, at in to_target.items()})
    known = {ours[at]: theirs[to_target[one]] for one, at in to_source.items() if one in to_target}
    free_ours = [index for index in ours if index not in pairs.source_records]
    free_theirs = [index for index in theirs if index not in pairs.target_records]
    pairs.targets.update(known)
    pairs.targets.update(align(source, target, known, free_ours, free_theirs))


def _reunite(
    recorded: Sequence[Accepted], to_source: dict[int, int], to_target: dict[int, int]
) -> None:
    """Let entries of the same source, or of the same translation, share what was found for them: a
    text that is there several times may be found for one of them, and its partner for another."""
    sources = [comparable(one.source) for one in recorded]
    for ours, theirs in _halves(sources, to_source, to_target):
        to_source[theirs] = to_source.pop(ours)
    targets = [comparable(one.target) for one in recorded]
    for ours, theirs in _halves(targets, to_source, to_target):
        to_target[ours] = to_target.pop(theirs)


def _halves(
    texts: Sequence[str], to_source: Mapping[int, int], to_target: Mapping[int, int]
) -> list[tuple[int, int]]:
    """Entries with the same text of which one has a source alone, and one a target alone."""
    waiting: dict[str, list[int]] = {}
    for index in sorted(to_target.keys() - to_source.keys(), reverse=True):
        waiting.setdefault(texts[index], []).append(index)
    alone = sorted(to_source.keys() - to_target.keys())
    return [(index, waiting[text].pop()) for index in alone if waiting.get(text := texts[index])]


def _moved(source: Sequence[Unit], targets: dict[int, int]) -> set[int]:
    """The source units whose place is another in the translation: as few as can be. The order of
    facts is the same in all languages, and that of footnotes isn't seen."""
    ours = sorted(index for index in targets if source[index].kind not in ("text", "note"))
    kept = longest_in_order([targets[index] for index in ours])
    return {index for at, index in enumerate(ours) if at not in kept}


def _standing(
    unit: Unit, index: int, target: Sequence[Unit], pairs: _Pairs, is_moved: bool
) -> UnitStanding:
    accepted = pairs.source_records.get(index)
    if index not in pairs.targets:
        return UnitStanding("missing", unit, None, accepted)
    state: State = "unreviewed"
    if accepted:
        state = "fresh" if _is_same(unit, accepted.source) else "stale"
    return UnitStanding(state, unit, target[pairs.targets[index]], accepted, is_moved)


def _is_same(unit: Unit, source: str) -> bool:
    """Whether a unit says what it said before. White space may mean something in code."""
    if unit.kind == "code":
        return unit.text == source
    return comparable(unit.text) == comparable(source)


def _in_order(
    standings: dict[int, UnitStanding], target: Sequence[Unit], pairs: _Pairs
) -> list[UnitStanding]:
    sources = {at: index for index, at in pairs.targets.items()}
    behind: dict[int, list[UnitStanding]] = {}
    last = -1
    for at, unit in enumerate(target):
        if at in sources:
            last = sources[at]
        else:
            orphan = UnitStanding("orphaned", None, unit, pairs.target_records.get(at))
            behind.setdefault(last, []).append(orphan)
    found = behind.get(-1, [])
    for index, standing in standings.items():
        found += [standing, *behind.get(index, [])]
    return found
