"""Where the units of a translation are on the page that shows them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from site_builder.model.kinds import ANCHOR_PREFIXES
from site_builder.model.translation import Unit
from site_builder.preview.unit_rows import UnitPlace

_NOWHERE = UnitPlace()
_NOTE = "note"
_SHOWN = ("article.title", "article.deck")
"""The texts of the front matter that a story's page shows; they have no anchors."""


def places_of(units: Sequence[Unit | None], others: Sequence[Unit | None]) -> list[UnitPlace]:
    """The places of units on the page of their language, in order. Where there is None, the unit is
    only in the other language, as one of `others`: it would stand behind the one before it, or
    before the first one."""
    notes = _note_anchors(unit for unit in units if unit)
    own = [_place(unit, notes) if unit else None for unit in units]
    found: list[UnitPlace] = []
    last: dict[str, UnitPlace] = {}
    first = {
        _group(unit): replace(place, edge="before")
        for unit, place in reversed(list(zip(units, own, strict=True)))
        if unit and place
    }
    for unit, place, other in zip(units, own, others, strict=True):
        if unit and place:
            last[_group(unit)] = replace(place, edge="after")
            found.append(place)
        elif other and other.kind == "text":
            found.append(_place(other, notes))
        else:
            group = _group(other) if other else ""
            found.append(last.get(group) or first.get(group) or _NOWHERE)
    return found


def _group(unit: Unit) -> str:
    """What a unit has its neighbours in: the story's prose, its footnotes, or texts elsewhere."""
    if unit.kind == "text":
        return unit.address
    return _NOTE if unit.address.startswith(f"{_NOTE}.") else "prose"


def _place(unit: Unit, notes: dict[str, str]) -> UnitPlace:
    if unit.kind == "text":
        return UnitPlace(_anchor_of_text(unit.address))
    head, *steps = unit.address.split(".")
    if head == _NOTE:
        return UnitPlace(notes[steps[0]], tuple(steps[1:]))
    return UnitPlace(head, tuple(steps))


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


def _note_anchors(units: Iterable[Unit]) -> dict[str, str]:
    """The anchors of footnotes by their labels: the page numbers them in their order."""
    labels = dict.fromkeys(u.address.split(".")[1] for u in units if _group(u) == _NOTE)
    return {label: f"{_NOTE}-{number}" for number, label in enumerate(labels, start=1)}
