"""What a translation consists of, unit by unit, and how each of its units stands.

A *unit* is the smallest text that is translated by itself: a paragraph, a heading, an item of a
list, a row of a table, a footnote, or one text of the facts.
"""

from dataclasses import dataclass
from typing import Literal

from site_builder.problems.problems import Location

UnitKind = Literal["text", "heading", "paragraph", "item", "row", "note", "code"]
"""`text` is a text of the front matter, of the facts or of site.yaml; all others are prose."""

State = Literal["missing", "orphaned", "stale", "unreviewed", "fresh"]
"""The first that applies, in this order:

- `missing`: the source has the unit, the translation doesn't
- `orphaned`: the translation has a unit that the source doesn't have
- `stale`: the source differs from the text that the translation was accepted for
- `unreviewed`: both exist, and nothing is recorded
- `fresh`: the translation was accepted for this very source
"""

STATES: tuple[State, ...] = ("missing", "orphaned", "stale", "unreviewed", "fresh")


@dataclass(frozen=True)
class Unit:
    """A unit in one language.

    `address` names it within its feature and language: `roadmap` (a heading), `roadmap-3` (a
    block), `top-1` (before the first section), `roadmap-3.2` and `roadmap-3.2.1` (items of a list,
    paragraphs of a quotation), `roadmap-3.r0` (rows of a table, from the header), `note.1` (a
    footnote, by its label), `article.title`, `photos/street.caption`, `feature.source.name`.

    `text` is its normal form: one line for each paragraph in it, spelled in the one way that all
    Markdown spellings of the same thing, and all ways to wrap its lines, come to; a line that ends
    in a backslash, which is a hard line break, goes on in the next one. `location` is
    where its own words begin, behind any mark such as `- ` or `## `. `end` is the place just
    behind its last word. On its slots: see `model.article`.
    """

    address: str
    kind: UnitKind
    text: str
    location: Location
    end: Location


@dataclass(frozen=True)
class Accepted:
    """A pair that somebody accepted, or that a program recorded: the source's and the translation's
    texts in their normal forms, and the translation's address then. `by` is a name, `on` a date
    (`2026-12-01`); either may be ''."""

    address: str
    kind: UnitKind
    source: str
    target: str
    by: str = ""
    on: str = ""


@dataclass(frozen=True)
class TranslationRecord:
    """What is recorded of a translation from one language into another (keys), in the order of the
    document."""

    source_language: str
    language: str
    accepted: tuple[Accepted, ...] = ()


@dataclass(frozen=True)
class UnitStanding:
    """How one unit stands. A missing unit has no `target`, an orphaned one no `source`. `accepted`
    is what is recorded of it. `moved` says that its place among its neighbours is another in the
    translation than in the source."""

    state: State
    source: Unit | None
    target: Unit | None
    accepted: Accepted | None = None
    moved: bool = False

    @property
    def address(self) -> str:
        """The source's address; the translation's own for an orphaned unit."""
        unit = self.source or self.target
        return unit.address if unit else ""
