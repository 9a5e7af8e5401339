"""An article as read: front matter, and blocks of prose that is HTML but for what it refers to.

Prose is a tuple of parts. A `str` is finished, safe HTML; a `Reference` is a hole that only the
facts or other features can fill (a number, a person, a link to another article). It is filled when
the page's view is made.

These values have no slots: they pass between processes by the thousand, and pickle copies a
dictionary many times faster than it asks a slotted dataclass for its fields.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from site_builder.model.acknowledgements import Acknowledgement
from site_builder.problems.problems import Location

Role = Literal["number", "person", "term", "date", "link"]

ACKNOWLEDGE = "acknowledge"
"""The directive that makes no block: it applies to the one that follows."""


@dataclass(frozen=True)
class Reference:
    """`target` is an id, or for a link the path as written, relative to the article. `language` is
    the key of the language of the text around it, where that was borrowed from the source."""

    role: Role
    target: str
    location: Location
    title: str = ""
    language: str = ""


Part = str | Reference
Parts = tuple[Part, ...]


class Prose(NamedTuple):
    """One block of ordinary Markdown: a paragraph, a list, a table, a subheading. It is a row, and
    a directive is none: by that they are told apart where they are stored."""

    anchor: str
    kind: str
    parts: Parts
    location: Location


class Option(NamedTuple):
    """A line `:name: value` below the first line of a directive; `location` is that of its name."""

    name: str
    value: str
    location: Location


@dataclass(frozen=True)
class Directive:
    """A block such as `:::{gallery} streets market`. `name` is one of `model.kinds.DIRECTIVES`;
    only a quotation has a `body`. `options` are among those of `model.directive_options`."""

    anchor: str
    name: str
    arguments: tuple[str, ...]
    argument_locations: tuple[Location, ...]
    location: Location
    body: Parts = ()
    attribution: Parts = ()
    options: tuple[Option, ...] = ()

    @property
    def kind(self) -> str:
        return self.name

    def option(self, name: str) -> str:
        """The value of an option; '' where it isn't given."""
        return next((option.value for option in self.options if option.name == name), "")


Block = Prose | Directive


@dataclass(frozen=True)
class ArticleSection:
    """A second-level heading and the blocks below it. `id` is '' if the heading has none."""

    id: str
    heading: Parts
    blocks: tuple[Block, ...]
    location: Location


@dataclass(frozen=True)
class Note:
    """A footnote: its number in order of first use, and how often the text refers to it."""

    number: int
    parts: Parts
    uses: int


@dataclass(frozen=True)
class Article:
    """An article in one language. `lead` stands before the first section. `origin` is the key of
    the language of the article that it was converted from, or ''."""

    language: str
    title: str
    deck: str
    summary: str
    lead: tuple[Block, ...]
    sections: tuple[ArticleSection, ...]
    notes: tuple[Note, ...]
    location: Location
    acknowledgements: tuple[Acknowledgement, ...] = ()
    origin: str = ""


def note_reference_anchor(number: int, use: int) -> str:
    """The anchor of the `use`-th place (from 0) in the text that refers to footnote `number`."""
    return f"note-ref-{number}" if not use else f"note-ref-{number}-{use + 1}"
