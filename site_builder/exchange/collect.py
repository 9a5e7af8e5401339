"""The units of a feature that are handed over, with all that helps a translator."""

from site_builder.exchange.handover import (
    Difference,
    Handover,
    HandoverUnit,
    digest_of_units,
    stamp_of,
)
from site_builder.exchange.handover_state import HandoverState
from site_builder.exchange.inline import pieces_of
from site_builder.exchange.readable import notes_on, readable, terms_in
from site_builder.model.translation import Unit, UnitStanding
from site_builder.translation.difference import difference


def collect(state: HandoverState, *, everything: bool = False) -> Handover:
    """What of a feature needs work, in the order of the source; with `everything`, all of it.

    A unit of the translation that has no source is not handed over: there is nothing to translate.
    """
    units = (
        _unit(state, standing, standing.source)
        for standing in state.standings
        if standing.source and standing.source.text and (everything or standing.state != "fresh")
    )
    digest = digest_of_units(state.ours)
    return Handover(state.slug, state.source, state.target, digest, tuple(units))


def _unit(state: HandoverState, standing: UnitStanding, source: Unit) -> HandoverUnit:
    facts = state.facts
    target = standing.target.text if standing.target else ""
    previous = ""
    changes: Difference = ()
    if standing.state == "stale" and standing.accepted:
        previous = standing.accepted.source
        changes = difference(previous, source.text, state.source.tag)
    pieces = pieces_of(source.text, source.kind, state.source.tag)
    return HandoverUnit(
        address=source.address,
        kind=source.kind,
        source=source.text,
        stamp=stamp_of(source.text, target),
        place=source.location,
        target=target,
        state=standing.state,
        previous=previous,
        difference=changes,
        readable=readable(pieces, facts, state.source) if facts else {},
        terms=tuple(terms_in(source, facts, state.source.key, state.target.key)) if facts else (),
        notes=tuple(notes_on(source, facts, state.slug)),
    )
