"""What is known of a built folder: a page and its parts, what the rules find, and where."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from site_builder.problems.problems import Severity


class Spot(NamedTuple):
    """A place on a page: line and column from 1 (0 for the page as a whole), and the anchor of
    the nearest part around it that has one, or ''."""

    line: int = 0
    column: int = 0
    anchor: str = ""


class Finding(NamedTuple):
    """What a rule found in a file of the folder. `needle` is a piece of what the editor wrote, by
    which the place can be found in the source; '' where there is none. `unless` are words on the
    page: where an editor wrote them, nothing is wrong."""

    path: str
    spot: Spot
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"
    needle: str = ""
    unless: str = ""


class Mark(NamedTuple):
    """An id, and where it stands. `is_section` says that it is a `<section>`'s which lies in no
    other one."""

    id: str
    is_section: bool
    spot: Spot


class Link(NamedTuple):
    """An address on a page. `loads` says that a browser fetches it without being asked; `tongue`
    is its hreflang, `relation` its rel."""

    element: str
    attribute: str
    address: str
    spot: Spot
    loads: bool
    relation: str = ""
    tongue: str = ""


class Meta(NamedTuple):
    """A `<meta>`; `name` is that of its name, property or http-equiv, in small letters."""

    name: str
    content: str
    spot: Spot


class Image(NamedTuple):
    """An `<img>`; None for an attribute that it does not have. `in_figure` tells the page's own
    pictures from those that announce other pages."""

    source: str
    alt: str | None
    width: str | None
    height: str | None
    spot: Spot
    in_figure: bool


class Heading(NamedTuple):
    level: int
    text: str
    spot: Spot


class Code(NamedTuple):
    """Code inside a page: of a `script`, a `style`, a style `attribute`, or a `handler` such as
    onclick. `type` is a script's."""

    kind: str
    type: str
    text: str
    spot: Spot


class Run(NamedTuple):
    """A run of text that readers see, with its language (BCP 47, or ''). `is_code` says that it
    is a quotation of code."""

    text: str
    language: str
    spot: Spot
    is_code: bool


@dataclass(frozen=True, slots=True)
class Page:
    """All that is judged of one page. `path` is that of its file below the built folder; `tags`
    are the elements' language attributes; `size` is the compressed HTML's, in bytes."""

    path: str
    language: str = ""
    title: str | None = None
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    metas: tuple[Meta, ...] = ()
    images: tuple[Image, ...] = ()
    headings: tuple[Heading, ...] = ()
    codes: tuple[Code, ...] = ()
    runs: tuple[Run, ...] = ()
    tags: tuple[tuple[str, Spot], ...] = ()
    size: int = 0

    def meta(self, name: str) -> Meta | None:
        """The first `<meta>` of this name, or None."""
        return next((meta for meta in self.metas if meta.name == name), None)

    def linked(self, relation: str) -> list[Link]:
        """The page's own `<link>` elements of a relation."""
        links = (link for link in self.links if link.element == "link")
        return [link for link in links if relation in link.relation.split()]

    @property
    def is_missing_page(self) -> bool:
        """Whether it is what a host shows in place of a page that is not there."""
        return self.path == MISSING_PAGE


MISSING_PAGE = "404.html"


@dataclass(frozen=True, slots=True)
class Context:
    """What a page is judged by besides itself. `base_url` ends in '/'; `languages` are the site's
    tags by key; `sizes` are the files of the folder with their sizes in bytes, the compressed one
    for style sheets and scripts."""

    base_url: str
    languages: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)


class Jump(NamedTuple):
    """A link to a place on another page of the site: its path, and the anchor there."""

    path: str
    anchor: str
    spot: Spot
    address: str


class Outward(NamedTuple):
    """A link out of the site."""

    address: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Summary:
    """What other pages, and the site as a whole, must know of a page. `alternates` are the
    addresses of its versions by hreflang, `canonical` its own, or ''. `parts` are the anchors
    that every language shall have."""

    path: str
    language: str
    anchors: frozenset[str]
    jumps: tuple[Jump, ...]
    outward: tuple[Outward, ...]
    canonical: str
    alternates: tuple[tuple[str, str, Spot], ...]
    parts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """A file judged by itself; `summary` is a page's."""

    findings: tuple[Finding, ...]
    summary: Summary | None = None


Pages = Mapping[str, Summary]
"""The pages of a folder by path."""
