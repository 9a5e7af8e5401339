"""The parts of a drawing that refer to each other: its elements, gathered around those that have an
id, and the rules of its style sheets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from site_builder.images.svg.references import (
    Reference,
    Rule,
    references_in_sheet,
    references_of,
)

_PAINT_ALONE = {"linearGradient", "radialGradient", "stop"}
_CHARACTERS = 8
"""About so many characters of a path tell of one point."""

_REPEATED = ("each", "point")


@dataclass(slots=True, eq=False)
class Rules:
    """What a selector gives each of its elements: the references of its rules, which other
    selectors may share; or of one rule, with how often it has each."""

    shared: list["Rules"] = field(default_factory=list)
    references: dict[Reference, int] = field(default_factory=dict)
    repeats: bool = False
    """Whether something is drawn for each of an element's own elements, or of its points."""


@dataclass(slots=True, eq=False)
class Part:
    """An element that has an id, or gives more to all inside of it, with what is inside and of no
    other part: `place` is its number among the elements, and each reference, and each rule, has how
    often it is made, and where first."""

    place: int
    elements: int = 0
    points: int = 0
    parts: list["Part"] = field(default_factory=list)
    references: dict[Reference, tuple[int, int]] = field(default_factory=dict)
    rules: dict[Rules, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Parts:
    """All parts of a drawing: the outermost, those with an id, and how many elements there are."""

    root: Part
    by_id: Mapping[str, Part]
    elements: int


def parts_of(data: bytes, sheets: Iterable[str]) -> Parts:
    """The parts of a drawing that was found well formed; `sheets` are the texts of its style
    elements."""
    reader = _PartReader(_rules_of(sheets))
    reader.parser.Parse(data, True)
    return Parts(reader.root, reader.by_id, reader.elements)


def _rules_of(sheets: Iterable[str]) -> dict[str, Rules]:
    """The rules by what selects an element. However many selectors a rule has, it is one."""
    found: dict[str, Rules] = {}
    for sheet in sheets:
        for rule in references_in_sheet(sheet):
            made = _rules_from(rule)
            for selector in rule.selectors:
                rules = found.setdefault(selector, Rules())
                rules.shared.append(made)
                rules.repeats |= made.repeats
    return found


def _rules_from(rule: Rule) -> Rules:
    made = Rules(repeats=any(times in _REPEATED for _, times in rule.references))
    for reference in rule.references:
        made.references[reference] = made.references.get(reference, 0) + 1
    return made


class _PartReader:
    """Reads a drawing's parts."""

    def __init__(self, rules: Mapping[str, Rules]) -> None:
        self.rules = rules
        self.root = Part(0)
        self.by_id: dict[str, Part] = {}
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

    def _part(self, around: Part, local: str, attributes: dict[str, str]) -> Part:
        """The part that an element belongs to: one of its own where that makes a difference."""
        name = attributes.get("id")
        references, rules = references_of(local, attributes), self._rules(local, attributes)
        part = around
        repeats = any(times in _REPEATED for _, times in references)
        if name or repeats or any(one.repeats for one in rules):
            part = Part(self.elements)
            around.parts.append(part)
            if name:
                self.by_id.setdefault(name, part)
        for reference in references:
            count, place = part.references.get(reference, (0, self.elements))
            part.references[reference] = (count + 1, place)
        for one in rules:
            count, place = part.rules.get(one, (0, self.elements))
            part.rules[one] = (count + 1, place)
        return part

    def _rules(self, local: str, attributes: Mapping[str, str]) -> list[Rules]:
        if not self.rules:
            return []
        keys = [local, "*", f"#{attributes.get('id', '')}"]
        keys += [f".{name}" for name in attributes.get("class", "").split()]
        return [self.rules[key] for key in dict.fromkeys(keys) if key in self.rules]

    def _end(self, _tag: str) -> None:
        self.open.pop()
