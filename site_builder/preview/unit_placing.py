"""Where the units of a translation are on the page that shows them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from site_builder.model.article import Article
from site_builder.model.forms import TITLES
from site_builder.model.kinds import ANCHOR_PREFIXES
from site_builder.model.outline import written_places
from site_builder.model.translation import Unit
from site_builder.preview.unit_rows import Edge, UnitPlace

_NOWHERE = UnitPlace()
_NOTE = "note"  # what the addresses and the anchors of footnotes begin with
_SHOWN = (*TITLES, "article.deck")
"""The texts of front matter that pages show; they have no anchors."""


def places_of(
    units: Sequence[Unit | None], others: Sequence[Unit | None], article: Article | None
) -> list[UnitPlace]:
    """The places of units on the page of their language, in order. Where there is None, the unit is
    only in the other language, as one of `others`: it is in the block that the page borrows, or
    would stand behind the unit before it, or before the first one. `article` is what the page
    shows, if it shows one."""
    page = _Page(article, units)
    own = [page.place(unit) if unit else None for unit in units]
    found: list[UnitPlace] = []
    for number, (place, other) in enumerate(zip(own, others, strict=True)):
        if place is None and other:
            place = page.borrowed_place(other) or _beside(number, other, own, others)
        found.append(place or _NOWHERE)
    return found


def _beside(
    number: int, other: Unit, own: Sequence[UnitPlace | None], others: Sequence[Unit | None]
) -> UnitPlace | None:
    """The place behind the unit before one, or before the unit behind it: first of all a part of
    the same block."""
    for is_near in (_is_in_block, _is_in_group):
        before = reversed(list(zip(own[:number], others[:number], strict=True)))
        behind = zip(own[number:], others[number:], strict=True)
        sides: tuple[tuple[Edge, Iterable[tuple[UnitPlace | None, Unit | None]]], ...]
        sides = (("after", before), ("before", behind))
        for edge, side in sides:
            for place, unit in side:
                if place and unit and is_near(unit, other):
                    return replace(place, edge=edge)
    return None


def _is_in_block(unit: Unit, other: Unit) -> bool:
    return (
        _is_in_group(unit, other)
        and "." in other.address
        and unit.address.partition(".")[0] == other.address.partition(".")[0]
    )


def _is_in_group(unit: Unit, other: Unit) -> bool:
    return _group(unit) == _group(other)


def _group(unit: Unit) -> str:
    """What a unit has its neighbours in: the story's prose, its footnotes, or texts elsewhere."""
    if unit.kind == "text":
        return unit.address
    return _NOTE if unit.address.startswith(f"{_NOTE}.") else "prose"


class _Page:
    """The anchors of a page: of its sections and blocks by their lines in each file that they were
    written in, and of its own footnotes by their labels."""

    def __init__(self, article: Article | None, units: Iterable[Unit | None]) -> None:
        self.written: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for anchor, where in written_places(article) if article else ():
            self.written[where.path].append((where.line, anchor))
        for places in self.written.values():
            places.sort()
        notes = (unit.address.split(".")[1] for unit in units if unit and _group(unit) == _NOTE)
        self.notes = {label: str(at) for at, label in enumerate(dict.fromkeys(notes), start=1)}

    def place(self, unit: Unit) -> UnitPlace:
        """Where a unit of the page's own language is."""
        if unit.kind == "text":
            return UnitPlace(_anchor_of_text(unit.address))
        head, *steps = unit.address.split(".")
        if head == _NOTE:
            return UnitPlace(f"{_NOTE}-{self.notes[steps[0]]}", tuple(steps[1:]))
        # A block has the anchor of the one that it answers: it is known by where it is written.
        places = self.written.get(unit.location.path, [])
        at = bisect_right(places, unit.location.line, key=lambda place: place[0])
        return UnitPlace(places[at - 1][1] if at else head, tuple(steps))

    def borrowed_place(self, unit: Unit) -> UnitPlace | None:
        """Where a unit of the other language is, if the page shows it: a borrowed block has the
        anchor that it has there."""
        if unit.kind == "text":
            return UnitPlace(_anchor_of_text(unit.address))
        head, *steps = unit.address.split(".")
        is_borrowed = any(head == anchor for _, anchor in self.written.get(unit.location.path, []))
        return UnitPlace(head, tuple(steps)) if is_borrowed else None


def _anchor_of_text(address: str) -> str:
    """The anchor of what shows a text; '' where the page has none."""
    if address in _SHOWN:
        return address
    kind, slash, rest = address.partition("/")
    name = rest.partition(".")[0]
    if not slash:
        return ""
    if kind == "sections":
        return name
    return f"{ANCHOR_PREFIXES[kind]}-{name}" if kind in ANCHOR_PREFIXES else ""
