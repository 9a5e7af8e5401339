"""Record that pairs of units were accepted."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from site_builder.model.translation import Accepted, TranslationRecord, UnitStanding
from site_builder.translation.words import comparable


def accept(
    record: TranslationRecord,
    standings: Iterable[UnitStanding],
    addresses: Collection[str] | None = None,
    by: str = "",
    on: str = "",
    *,
    source_unchanged: bool = False,
) -> TranslationRecord:
    """The record in which the units at these addresses (all, without any) are accepted as they are.

    `standings` are those that `judge` gives with the record. What has no translation can't be
    accepted, and neither can a translation without a source; but a missing unit that is named is
    accepted together with the orphaned one at its place, if there are no others of their kind: both
    texts were rewritten so that nothing tells that they belong together, and somebody says so.

    With `source_unchanged`, a changed source replaces the recorded one, and everything else that is
    recorded stays: what was never accepted is left alone. What was accepted before, and is as it
    was then, is recorded anew only if its address is given. All other entries stay as they are;
    those of which neither the source nor the translation exists any more are dropped. The entries
    are in the order of the standings.
    """
    rows = list(standings)
    if addresses is not None and not source_unchanged:
        rows = list(with_partners(rows, addresses))
    is_named = addresses is not None
    entries = [
        (one, _accepted(one, by, on, source_unchanged, is_named))
        if addresses is None or one.address in addresses
        else (one, one.accepted)
        for one in rows
    ]
    return replace(record, accepted=tuple(_distinct(entries)))


def _distinct(entries: list[tuple[UnitStanding, Accepted | None]]) -> Iterator[Accepted]:
    """The entries, of which no two have the same address and source. Where a text is there several
    times, an entry that stays may have the address that another unit has now: then all those that
    stay get the addresses that their units have now."""
    kept = [(standing, entry) for standing, entry in entries if entry]
    names = {(entry.address, entry.source) for _standing, entry in kept}
    is_clear = len(names) == len(kept)
    seen: set[tuple[str, str]] = set()
    for standing, entry in kept:
        unit = standing.target or standing.source
        now = entry if is_clear or not unit else replace(entry, address=unit.address)
        if (now.address, now.source) not in seen:
            seen.add((now.address, now.source))
            yield now


def _accepted(
    standing: UnitStanding, by: str, on: str, source_unchanged: bool, is_named: bool
) -> Accepted | None:
    source, target, before = standing.source, standing.target, standing.accepted
    if not source or not target:
        return before
    if source_unchanged:
        return replace(before, source=source.text) if before else None
    now = Accepted(target.address, source.kind, source.text, target.text, by, on)
    if before and not is_named and _texts(before) == _texts(now):
        # Facts are known by their addresses; those of all other units change with every insertion
        # before them, and stay, for git to merge what was accepted elsewhere.
        return replace(before, address=now.address) if now.kind == "text" else before
    return now


def _texts(accepted: Accepted) -> tuple[str, str]:
    return comparable(accepted.source), comparable(accepted.target)


def with_partners(
    standings: Sequence[UnitStanding], addresses: Collection[str]
) -> Iterator[UnitStanding]:
    """The standings, in which missing units that are named have the orphaned one at their place."""
    for is_pair, run in groupby(standings, key=lambda one: bool(one.source and one.target)):
        rows = list(run)
        partners: dict[int, UnitStanding] = {}
        for missing in rows:
            if not is_pair and missing.source and missing.address in addresses:
                kind = missing.source.kind
                lonely = [one for one in rows if one.source and one.source.kind == kind]
                orphans = [one for one in rows if one.target and one.target.kind == kind]
                if len(lonely) == len(orphans) == 1 and kind != "text":
                    partners[id(missing)] = orphans[0]
        taken = {id(orphan) for orphan in partners.values()}
        for one in rows:
            if id(one) in partners:
                yield replace(one, state="unreviewed", target=partners[id(one)].target)
            elif id(one) not in taken:
                yield one
