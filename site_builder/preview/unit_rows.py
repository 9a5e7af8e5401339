"""The units of a translation, as the preview shows them to an editor."""

from dataclasses import dataclass
from typing import Literal

from site_builder.model.site import Language
from site_builder.model.translation import Accepted, State, UnitKind
from site_builder.problems.problems import Problem

Difference = tuple[tuple[Literal["equal", "delete", "insert"], str], ...]
"""From an old text to a new one."""

Edge = Literal["", "before", "after"]


@dataclass(frozen=True, slots=True)
class UnitPlace:
    """Where a unit is on a page: in the element with the id `anchor`, and from there down by
    `steps`, such as `2` (the second item) or `r0` (the first row). Neither these nor `note-2` count
    what is borrowed from another language there. With an `edge`, the unit itself isn't on the page:
    it would stand before or behind that place. Without an anchor, it has no place on it."""

    anchor: str = ""
    steps: tuple[str, ...] = ()
    edge: Edge = ""


@dataclass(frozen=True, slots=True)
class UnitText:
    """A unit's text in one language, in its normal form, and where it is written."""

    text: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class UnitRow:
    """How a unit of a translation stands, as an editor sees it. `source_changes` lead from the
    source that the translation was accepted for to today's, `target_changes` from the translation
    that was accepted. `partner` is the text that stands at the place of a missing unit, if that may
    be its translation: whoever accepts the unit says that it is. `seen` stands for all of this: it
    is another once anything has changed."""

    address: str
    kind: UnitKind
    state: State
    is_moved: bool
    place: UnitPlace
    source: UnitText | None
    target: UnitText | None
    source_changes: Difference
    target_changes: Difference
    accepted: Accepted | None
    partner: UnitText | None
    seen: str


@dataclass(frozen=True, slots=True)
class TranslationRows:
    """How the units of a translation stand, in order. With `problems`, its record can't be read, or
    its texts are broken, and there are no rows."""

    source: Language
    language: Language
    rows: tuple[UnitRow, ...]
    problems: tuple[Problem, ...] = ()
