"""What a feature's page is composed from: facts by id, reader, address, neighbours."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from markupsafe import Markup

from site_builder.compose.reader import Reader
from site_builder.model.facts import RECORDS, Facts
from site_builder.model.feature import Feature
from site_builder.model.outline import Announcement
from site_builder.model.presence import Presence
from site_builder.model.records import Record
from site_builder.model.routes import relative

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class ShareImage:
    """The route of a share card, and whether it has words or the cover alone."""

    route: str
    has_words: bool


@dataclass(frozen=True)
class Instalment:
    """The place of a feature in its series, from 1, with the parts before and behind it."""

    number: int
    total: int
    before: Announcement | None
    behind: Announcement | None


@dataclass(frozen=True)
class Neighbours:
    """What a feature's pages show of other features: the newer and the older one by language, where
    each feature is that it links to, its share cards by language, the features that it is related
    to, and its place in its series by language; and whether the feature is scheduled, which depends
    on when the site is built. Of other features there is what is shown (`Announcement.brief`), so
    that nothing else in them matters. It has no slots: see `model.article`."""

    newer: dict[str, Announcement]
    older: dict[str, Announcement]
    targets: dict[str, Presence]
    cards: dict[str, ShareImage] = field(default_factory=dict)
    is_scheduled: bool = False
    related: tuple[Announcement, ...] = ()
    series: dict[str, Instalment] = field(default_factory=dict)


NO_NEIGHBOURS = Neighbours({}, {}, {})
"""For a page that shows nothing of other features."""


@dataclass(frozen=True, slots=True)
class Index:
    """A feature's facts by id, for each kind by its name."""

    kinds: Mapping[str, Mapping[str, Any]]

    def of(self, record: type[R]) -> Mapping[str, R]:
        """The records of a type by id."""
        return self.kinds[_NAMES[record]]


_NAMES = {record: name for name, record in RECORDS.items()}


def index_of(facts: Facts) -> Index:
    return Index({kind: {r.id: r for r in getattr(facts, kind)} for kind in RECORDS})


@dataclass(frozen=True, slots=True)
class PageContext:
    """`here` is the page's route. `told_by` is the reader that the article is written for, where
    that isn't the page's own; `teller` is either. `taken` collects the anchors of the page,
    starting with those of the article's own headings and blocks: a fact that is shown again gets
    none, so that every id is unique. `ways` lead from each block: see `compose.ways`; `marks` are
    links to corrections by the anchor of what was corrected: see `compose.corrections`. `cited`
    are the anchors of facts that are only cited, each of which its first citation gets. `section`
    is the id of the section that is being composed, or ''."""

    reader: Reader
    feature: Feature
    index: Index
    neighbours: Neighbours
    here: str
    taken: set[str] = field(default_factory=set)
    told_by: Reader | None = None
    ways: Mapping[str, Markup] = field(default_factory=dict)
    marks: Mapping[str, Markup] = field(default_factory=dict)
    cited: frozenset[str] = frozenset()
    section: str = ""

    @property
    def teller(self) -> Reader:
        return self.told_by or self.reader

    def anchor(self, kind: str, name: str) -> str:
        """The anchor of a fact where it is shown first on the page; '' where it is shown again."""
        anchor = f"{kind}-{name}"
        if anchor in self.taken:
            return ""
        self.taken.add(anchor)
        return anchor

    def cited_anchor(self, kind: str, name: str) -> str:
        """The anchor of a fact where it is cited in a line; '' where it has another place."""
        return self.anchor(kind, name) if f"{kind}-{name}" in self.cited else ""

    def block_anchor(self, prefix: str, number: int) -> str:
        """The anchor of the `number`-th block of a section, or the next one that is free."""
        while (anchor := f"{prefix}-{number}") in self.taken:
            number += 1
        self.taken.add(anchor)
        return anchor

    def ways_from(self, anchor: str) -> Markup:
        """The ways from a block of the article: see `compose.ways`."""
        return self.ways.get(anchor, Markup(""))

    def corrected(self, anchor: str) -> Markup:
        """The links to the corrections of what has an anchor."""
        return self.marks.get(anchor, Markup(""))

    def href(self, route: str) -> str:
        return relative(self.here, route)

    def apart(self) -> "PageContext":
        """The same context for views that aren't shown on the page, and take no anchors of it."""
        return replace(self, taken=set())
