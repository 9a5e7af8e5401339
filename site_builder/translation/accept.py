"""Record that pairs of units were accepted."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

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
    accepted, and neither can a translation without a source. With `source_unchanged`, a changed
    source replaces the recorded one, and everything else that is recorded stays: what was never
    accepted is left alone. What was accepted before, and is as it was then, is recorded anew
    only if its address is given. All other entries stay as they are; those of which neither the
    source nor the translation exists any more are dropped. The entries are in the order of the
    standings.
    """
    return replace(
        record,
        accepted=tuple(_entries(standings, addresses, by, on, source_unchanged)),
    )


def _entries(
    standings: Iterable[UnitStanding],
    addresses: Collection[str] | None,
    by: str,
    on: str,
    source_unchanged: bool,
) -> Iterator[Accepted]:
    for standing in standings:
        entry = standing.accepted
        if addresses is None or standing.address in addresses:
            entry = _accepted(standing, by, on, source_unchanged, addresses is not None)
        if entry:
            yield entry


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
        return replace(now, by=before.by, on=before.on)
    return now


def _texts(accepted: Accepted) -> tuple[str, str]:
    return comparable(accepted.source), comparable(accepted.target)
