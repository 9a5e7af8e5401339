"""Where the units of a translation are on the page that shows them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from site_builder.model.article import Article
from site_builder.model.kinds import ANCHOR_PREFIXES
from site_builder.model.outline import written_places
from site_builder.model.translation import Unit
from site_builder.preview.unit_rows import UnitPlace

_NOWHERE = UnitPlace()
_NOTE = "note"  # what the addresses and the anchors of footnotes begin with
_SHOWN = ("article.title", "article.deck")
"""The texts of the front matter that a story's page shows; they have no anchors."""


def places_of(
    units: Sequence[Unit | None], others: Sequence[Unit | None], article: Article | None
) -> list[UnitPlace]:
    """The places of units on the page of their language, in order. Where there is None, the unit is
    only in the other language, as one of `others`: it is in the block that the page borrows, or
    would stand behind the unit before it, or before the first one. `article` is what the page
    shows, if it shows one."""
    page = _Page(article, units)
    own = [page.place(unit) if unit else None for unit in units]
    last: dict[str, UnitPlace] = {}
    first = {
        _group(unit): replace(place, edge="before")
        for unit, place in reversed(list(zip(units, own, strict=True)))
        if unit and place
    }
    found: list[UnitPlace] = []
    for unit, place, other in zip(units, own, others, strict=True):
        if unit and place:
            last[_group(unit)] = replace(place, edge="after")
            found.append(place)
        elif other:
            group = _group(other)
            beside = last.get(group) or first.get(group) or _NOWHERE
            found.append(page.borrowed_place(other) or beside)
        else:
            found.append(_NOWHERE)
    return found


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
