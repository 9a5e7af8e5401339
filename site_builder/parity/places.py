"""Where a part of a unit's text stands in its file."""

import re

from site_builder.parity.pairs import Spot
from site_builder.problems.problems import Location
from site_builder.text.source import Source

_BETWEEN = r"[*_\\]*(?:[ \t]*\n[ \t>]*)?"
"""What may stand in the file between two characters of the normal form."""


def place_of(spot: Spot, source: Source | None) -> tuple[Location, tuple[int, int]]:
    """The place of a spot in its file, and the line and column just behind it; the unit's place,
    with no end, where it can't be told."""
    unit = spot.unit
    if source is None:
        return unit.location, (0, 0)
    first, last = _offset(source, unit.location), _offset(source, unit.end)
    if spot.start >= spot.end:
        return unit.location, (unit.end.line, unit.end.column)
    words = unit.text[spot.start : spot.end]
    before = [match.start() for match in re.finditer(re.escape(words), unit.text)]
    number = before.index(spot.start) if spot.start in before else 0
    found = list(_pattern(words).finditer(source.text, first, max(first, last)))
    if number >= len(found):
        return unit.location, (0, 0)
    start, end = (source.location(offset) for offset in found[number].span())
    return start, (end.line, end.column)


def _offset(source: Source, where: Location) -> int:
    return source.offset(where.line) + max(where.column, 1) - 1


def _pattern(words: str) -> re.Pattern[str]:
    pieces = (r"\s+" if sign.isspace() else re.escape(sign) for sign in words)
    return re.compile(_BETWEEN.join(pieces))
