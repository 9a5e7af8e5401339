"""How many elements a browser makes of a drawing: each that is referred to, wherever it is.

`use` copies what it names, a pattern is painted for each shape, a marker at each point. Where what
is copied refers to more in its turn, a few lines become millions of elements, and browsers hang.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from site_builder.images.svg.references import (
    Reference,
    Rules,
    Times,
    references_in_sheet,
    references_of,
)
from site_builder.messages.message import NOTHING, Message, _

_LEAST, _EACH = 100_000, 10
"""What a drawing may become in any case, and for each element that it has: a chart repeats one mark
for each of its values."""

_LEAST_LAYERS = 2_000
"""How many masks and filters a drawing may make in any case, and else one for each element. Each
takes as much time and memory as a picture of its own."""

_PAINT_ALONE = {"linearGradient", "radialGradient", "stop"}
_CHARACTERS = 8
"""About so many characters of a path tell of one point."""


class Excess(NamedTuple):
    """Where a reference makes too much of a drawing, from 1, and which limit it passes."""

    line: int
    column: int
    message: Message


class _Sum(NamedTuple):
    """What becomes of a part, and which element refers to what gives the most."""

    elements: int
    layers: int
    points: int
    place: int


class _Most(NamedTuple):
    """The limits of a drawing."""

    elements: int
    layers: int

    def passed_by(self, found: _Sum) -> Message:
        """Which limit is passed; NOTHING where none is."""
        if found.elements > self.elements:
            return _(
                "with everything that is referred to, this becomes more than {count} elements",
                count=self.elements,
            )
        if found.layers > self.layers:
            return _(
                "with everything that is referred to, this becomes more than {count} masks and "
                "filters",
                count=self.layers,
            )
        return NOTHING


_NOTHING = _Sum(0, 0, 0, 0)


@dataclass(slots=True, eq=False)
class _Part:
    """An element that has an id, or gives more to all inside of it, with what is inside and of no
    other part: `place` is its number among the elements, and each reference has how often it is
    made, and where first."""

    place: int
    elements: int = 0
    points: int = 0
    parts: list["_Part"] = field(default_factory=list)
    references: dict[Reference, tuple[int, int]] = field(default_factory=dict)


def find_excess(data: bytes, sheets: Iterable[str]) -> Excess | None:
    """The reference by which a drawing becomes too large, if there is one.

    `data` is SVG that was found well formed, without entities, and `sheets` the text of its style
    elements. What is never shown counts as well, for browsers make it nevertheless.
    """
    rules: dict[str, list[Reference]] = {}
    for sheet in sheets:
        for key, found in references_in_sheet(sheet).items():
            rules.setdefault(key, []).extend(found)
    reader = _PartReader(rules)
    reader.parser.Parse(data, True)
    most = _Most(
        max(_LEAST, _EACH * reader.elements),
        max(_LEAST_LAYERS, reader.elements),
    )
    counter = _Counter(reader.by_id)
    total = counter.total(reader.root, most)
    if counter.has_loops and not most.passed_by(total):
        # Now a reference that leads back to where it is stands for what was found at first.
        total = _Counter(reader.by_id, counter.sums).total(reader.root, most)
    passed = most.passed_by(total)
    return Excess(*_place(data, total.place), passed) if passed else None


def _place(data: bytes, number: int) -> tuple[int, int]:
    """Line and column of an element: asked of the parser for all, it would take much time."""
    found = 1, 1
    left = number
    parser = expat.ParserCreate()

    def start(*_tag: object) -> None:
        nonlocal found, left
        left -= 1
        if not left:
            found = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1

    parser.StartElementHandler = start
    parser.Parse(data, True)
    return found


class _PartReader:
    """Reads a drawing's parts."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.root = _Part(0)
        self.by_id: dict[str, _Part] = {}
        self.open = [self.root]
        self.elements = 0
        self.parser = expat.ParserCreate(namespace_separator="\x1f")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        local = tag.rpartition("\x1f")[2]
        part = self.open[-1]
        if attributes:
            part = self._part(part, local, attributes)
            path = attributes.get("d") or attributes.get("points") or ""
            part.points += len(path) // _CHARACTERS
        part.elements += local not in _PAINT_ALONE
        self.open.append(part)

    def _part(self, around: _Part, local: str, attributes: dict[str, str]) -> _Part:
        """The part that an element belongs to: one of its own where that makes a difference."""
        name = attributes.get("id")
        references = references_of(local, attributes, self.rules)
        part = around
        if name or (references and any(times in ("each", "point") for _, times in references)):
            part = _Part(self.elements)
            around.parts.append(part)
            if name:
                self.by_id.setdefault(name, part)
        for reference in references:
            count, place = part.references.get(reference, (0, self.elements))
            part.references[reference] = (count + 1, place)
        return part

    def _end(self, _tag: str) -> None:
        self.open.pop()


class _Counter:
    """Counts each part once, without recursion: depth costs nothing.

    A reference that leads back to where it is gives nothing, as in browsers, or what `before` says.
    """

    def __init__(self, by_id: dict[str, _Part], before: dict[_Part, _Sum] | None = None) -> None:
        self.by_id = by_id
        self.before = before or {}
        self.sums: dict[_Part, _Sum] = {}
        self.has_loops = False

    def total(self, root: _Part, most: _Most) -> _Sum:
        """What becomes of a part; once a part becomes more than `most`, that one alone."""
        entered: set[_Part] = set()
        waiting = [root]
        while waiting:
            part = waiting[-1]
            if part in self.sums:
                waiting.pop()
                continue
            entered.add(part)
            targets = (self.by_id.get(target) for target, _times in part.references)
            inner = [*part.parts, *filter(None, targets)]
            if missing := [other for other in inner if other not in entered]:
                waiting += missing
                continue
            found = self.sums[part] = self._sum(part)
            if most.passed_by(found):
                return found
        return self.sums[root]

    def _sum(self, part: _Part) -> _Sum:
        elements, layers, points = part.elements, 0, part.points
        largest, place = 0, part.place
        for inner in part.parts:
            found = self._known(inner)
            elements, points = elements + found.elements, points + found.points
            layers += found.layers
            if found.elements > largest:
                largest, place = found.elements, found.place
        repeated: list[tuple[Times, int, _Sum]] = []
        for (name, times), (count, where) in part.references.items():
            if (target := self.by_id.get(name)) is None:
                continue
            found = self._known(target)
            if count * found.elements > largest:
                largest, place = count * found.elements, where
            if times in ("each", "point"):
                repeated.append((times, count, found))
            else:
                elements, points = elements + count * found.elements, points + count * found.points
                layers += count * (found.layers + (times == "layer"))
        bases = {"each": elements, "point": max(1, points)}
        for times, count, found in repeated:
            more = bases[times] * count * found.elements
            elements, layers = elements + more, layers + bases[times] * count * found.layers
            if more > largest:
                largest, place = more, part.place
        return _Sum(elements, layers, points, place)

    def _known(self, part: _Part) -> _Sum:
        if part in self.sums:
            return self.sums[part]
        self.has_loops = True
        return self.before.get(part, _NOTHING)
