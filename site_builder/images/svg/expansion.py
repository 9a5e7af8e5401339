"""How many elements a browser makes of a drawing: each that is referred to, wherever it is.

`use` copies what it names, a pattern is painted for each shape, a marker at each point. Where what
is copied refers to more in its turn, a few lines become millions of elements, and browsers hang.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

from site_builder.images.svg.parts import Part, Rules, parts_of
from site_builder.images.svg.references import Times
from site_builder.messages.message import NOTHING, Message, _

_LEAST, _EACH = 100_000, 10
"""What a drawing may become in any case, and for each element that it has: a chart repeats one mark
for each of its values."""

_LEAST_LAYERS = 2_000
"""How many masks and filters a drawing may make in any case, and else one for each element. Each
takes as much time and memory as a picture of its own."""


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


def find_excess(data: bytes, sheets: Iterable[str]) -> Excess | None:
    """The reference by which a drawing becomes too large, if there is one.

    `data` is SVG that was found well formed, without entities, and `sheets` the text of its style
    elements. What is never shown counts as well, for browsers make it nevertheless.
    """
    parts = parts_of(data, sheets)
    most = _Most(max(_LEAST, _EACH * parts.elements), max(_LEAST_LAYERS, parts.elements))
    counter = _Counter(parts.by_id)
    total = counter.total(parts.root, most)
    if counter.has_loops and not most.passed_by(total):
        # Now a reference that leads back to where it is stands for what was found at first.
        total = _Counter(parts.by_id, counter).total(parts.root, most)
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


class _Repeated(NamedTuple):
    """What is drawn again and again."""

    elements: int = 0
    layers: int = 0

    def plus(self, count: int, found: "_Repeated") -> "_Repeated":
        return _Repeated(self.elements + count * found.elements, self.layers + count * found.layers)


class _Given(NamedTuple):
    """What references make of an element: what is drawn once, for each of its own elements, and for
    each of its points; and the most that one reference makes."""

    once: _Repeated = _Repeated()
    points: int = 0
    each: _Repeated = _Repeated()
    point: _Repeated = _Repeated()
    largest: int = 0

    def plus(self, count: int, other: "_Given") -> "_Given":
        return _Given(
            self.once.plus(count, other.once),
            self.points + count * other.points,
            self.each.plus(count, other.each),
            self.point.plus(count, other.point),
            max(self.largest, count * other.largest),
        )


def _given(times: Times, found: _Sum) -> _Given:
    """What one reference gives, of which this becomes."""
    drawn = _Repeated(found.elements, found.layers)
    if times == "each":
        return _Given(each=drawn)
    if times == "point":
        return _Given(point=drawn)
    once = drawn._replace(layers=found.layers + (times == "layer"))
    return _Given(once, found.points, largest=found.elements)


class _Counter:
    """Counts each part, and each rule, once, without recursion: depth costs nothing.

    A reference that leads back to where it is gives nothing, as in browsers, or what `before` says.
    """

    def __init__(self, by_id: Mapping[str, Part], before: "_Counter | None" = None) -> None:
        self.by_id = by_id
        self.before_sums = before.sums if before else {}
        self.before_given = before.given if before else {}
        self.sums: dict[Part, _Sum] = {}
        self.given: dict[Rules, _Given] = {}
        self.has_loops = False

    def total(self, root: Part, most: _Most) -> _Sum:
        """What becomes of a part; once a part becomes more than `most`, that one alone."""
        entered: set[Part | Rules] = set()
        waiting: list[Part | Rules] = [root]
        while waiting:
            one = waiting[-1]
            if one in self.sums or one in self.given:
                waiting.pop()
                continue
            entered.add(one)
            if missing := [other for other in self._inner(one) if other not in entered]:
                waiting += missing
            elif isinstance(one, Rules):
                self.given[one] = self._given(one)
            else:
                found = self.sums[one] = self._sum(one)
                if most.passed_by(found):
                    return found
        return self.sums[root]

    def _inner(self, one: Part | Rules) -> Iterator[Part | Rules]:
        """What must be counted before."""
        yield from one.parts if isinstance(one, Part) else one.shared
        yield from one.rules if isinstance(one, Part) else ()
        yield from filter(None, (self.by_id.get(target) for target, _times in one.references))

    def _given(self, rules: Rules) -> _Given:
        total = _Given()
        for shared in rules.shared:
            total = total.plus(1, self._known_rules(shared))
        for (name, times), count in rules.references.items():
            if target := self.by_id.get(name):
                total = total.plus(count, _given(times, self._known(target)))
        return total

    def _sum(self, part: Part) -> _Sum:
        elements, layers, points = part.elements, 0, part.points
        largest, place = 0, part.place
        for inner in part.parts:
            found = self._known(inner)
            elements, points = elements + found.elements, points + found.points
            layers += found.layers
            if found.elements > largest:
                largest, place = found.elements, found.place
        total = _Given()
        for given, count, where in self._all_given(part):
            total = total.plus(count, given)
            if count * given.largest > largest:
                largest, place = count * given.largest, where
        elements, layers = elements + total.once.elements, layers + total.once.layers
        points += total.points
        for base, more in ((elements, total.each), (max(1, points), total.point)):
            elements, layers = elements + base * more.elements, layers + base * more.layers
            if base * more.elements > largest:
                largest, place = base * more.elements, part.place
        return _Sum(elements, layers, points, place)

    def _all_given(self, part: Part) -> Iterator[tuple[_Given, int, int]]:
        """What the references of a part give, its own and those of rules; how often, and where
        first."""
        for (name, times), (count, where) in part.references.items():
            if target := self.by_id.get(name):
                yield _given(times, self._known(target)), count, where
        for rules, (count, where) in part.rules.items():
            yield self._known_rules(rules), count, where

    def _known(self, part: Part) -> _Sum:
        if part in self.sums:
            return self.sums[part]
        self.has_loops = True
        return self.before_sums.get(part, _NOTHING)

    def _known_rules(self, rules: Rules) -> _Given:
        if rules in self.given:
            return self.given[rules]
        self.has_loops = True
        return self.before_given.get(rules, _Given())
