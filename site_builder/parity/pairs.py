"""Aligned units as the rules see them: pairs of plain texts, and their sections."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from site_builder.messages.message import NOTHING, Message
from site_builder.model.translation import Unit, UnitStanding
from site_builder.parity.plain import Plain, plain_of


@dataclass(frozen=True)
class Side:
    """A language of a comparison: the site's key for it, and its BCP 47 tag."""

    key: str
    tag: str


class Pair(NamedTuple):
    """A unit of the source and its translation; either may be missing."""

    source: Plain | None
    target: Plain | None


Section = tuple[Pair, ...]
"""The pairs among which a value may move: those of a section of the article, or of a record of the
facts."""


class Spot(NamedTuple):
    """Part of a unit's text, by offsets; the unit as a whole where they are the same."""

    unit: Unit
    start: int = 0
    end: int = 0


class Finding(NamedTuple):
    """What a rule has found: at a spot of the translation, with a spot of the source and what is
    there."""

    code: str
    message: Message
    spot: Spot
    related: tuple[Spot, Message] | None = None
    hint: Message = NOTHING


def sections_of(standings: Iterable[UnitStanding]) -> tuple[Section, ...]:
    """The pairs of a feature, by section."""
    pairs = [
        (_section_of(standing), Pair(_plain(standing.source), _plain(standing.target)))
        for standing in standings
    ]
    groups = groupby(pairs, lambda pair: pair[0])
    return tuple(tuple(pair for _name, pair in group) for _name, group in groups)


def spot_of(plain: Plain, start: int, end: int) -> Spot:
    """The spot of some characters of a plain text."""
    return Spot(plain.unit, *plain.span(start, end))


def whole(plain: Plain) -> Spot:
    return Spot(plain.unit)


def targets(section: Section) -> Iterator[Plain]:
    return (pair.target for pair in section if pair.target)


def _plain(unit: Unit | None) -> Plain | None:
    return plain_of(unit) if unit else None


def _section_of(standing: UnitStanding) -> str:
    unit = standing.source or standing.target
    if unit is None or unit.kind == "text":
        # The texts of a record complete each other.
        return standing.address.partition(".")[0]
    block = unit.address.partition(".")[0]
    if unit.kind == "heading" or block == "note":
        return block
    return block.rpartition("-")[0]
