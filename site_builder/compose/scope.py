"""What is needed to set one feature's page: its facts by id, its reader, its address."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.compose.reader import Reader
from site_builder.model.facts import Award, Event, Facts, Number, Person, Photo, Section, Term
from site_builder.model.feature import Feature
from site_builder.model.outline import Announcement
from site_builder.model.routes import relative


@dataclass(frozen=True, slots=True)
class ShareImage:
    """The route of a share card, and whether it has words or the cover alone."""

    route: str
    has_words: bool


@dataclass(frozen=True)
class Surroundings:
    """What a feature's pages show of the rest of the site: the neighbours by language, the
    languages of each feature it links to, and the share cards by language. On its slots: see
    `model.article`."""

    newer: dict[str, Announcement]
    older: dict[str, Announcement]
    targets: dict[str, tuple[str, ...]]
    cards: dict[str, ShareImage] = field(default_factory=dict)


NO_SURROUNDINGS = Surroundings({}, {}, {})
"""Of a page that shows nothing of other features."""


@dataclass(frozen=True, slots=True)
class Index:
    """A feature's facts by id."""

    sections: Mapping[str, Section]
    photos: Mapping[str, Photo]
    timeline: Mapping[str, Event]
    awards: Mapping[str, Award]
    numbers: Mapping[str, Number]
    people: Mapping[str, Person]
    terms: Mapping[str, Term]


def index_of(facts: Facts) -> Index:
    return Index(
        sections={record.id: record for record in facts.sections},
        photos={record.id: record for record in facts.photos},
        timeline={record.id: record for record in facts.timeline},
        awards={record.id: record for record in facts.awards},
        numbers={record.id: record for record in facts.numbers},
        people={record.id: record for record in facts.people},
        terms={record.id: record for record in facts.terms},
    )


@dataclass(frozen=True, slots=True)
class Scope:
    """`here` is the page's route. `taken` gathers the anchors of the page, at first those that the
    article's own headings and blocks have: a fact's second showing gets none, so that no id
    stands twice."""

    reader: Reader
    feature: Feature
    index: Index
    surroundings: Surroundings
    here: str
    taken: set[str] = field(default_factory=set)

    def anchor(self, kind: str, name: str) -> str:
        """The anchor of a fact where it is shown first on the page; '' where it is shown again."""
        anchor = f"{kind}-{name}"
        if anchor in self.taken:
            return ""
        self.taken.add(anchor)
        return anchor

    def block_anchor(self, prefix: str, number: int) -> str:
        """The anchor of the `number`-th block of a section, or the next that is free."""
        while (anchor := f"{prefix}-{number}") in self.taken:
            number += 1
        self.taken.add(anchor)
        return anchor

    def has_shown(self, kind: str, name: str) -> bool:
        return f"{kind}-{name}" in self.taken

    def href(self, route: str) -> str:
        return relative(self.here, route)

    def apart(self) -> "Scope":
        """A scope for views that are not shown on the page, so that they take no anchors."""
        return Scope(self.reader, self.feature, self.index, self.surroundings, self.here)
