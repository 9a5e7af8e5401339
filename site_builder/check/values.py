"""The values of the check: a page and its parts, and what the rules find on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from site_builder.messages.message import NOTHING, Message
from site_builder.problems.problems import Severity


class Spot(NamedTuple):
    """A place on a page: line and column from 1 (0 for the page as a whole), and the anchor of
    the nearest part around it that has one, or ''."""

    line: int = 0
    column: int = 0
    anchor: str = ""


NOWHERE = Spot()
"""The page, or the file, as a whole."""


class Finding(NamedTuple):
    """What a rule found in a file of the folder. `needle` is a piece of the editor's text by which
    the place can be found in the source, or ''. `unless` are words on the page with the needle in
    them: if an editor wrote them, nothing is wrong."""

    path: str
    spot: Spot
    code: str
    message: Message
    hint: Message = NOTHING
    severity: Severity = "error"
    needle: str = ""
    unless: str = ""


class Mark(NamedTuple):
    """An element's id, and its place. `is_section` is true for a `<section>` outside any other."""

    id: str
    is_section: bool
    spot: Spot


class Link(NamedTuple):
    """An address on a page. `loads` is true if browsers fetch it by themselves; `relation` is the
    element's rel, `tongue` its hreflang."""

    element: str
    attribute: str
    address: str
    spot: Spot
    loads: bool
    relation: str = ""
    tongue: str = ""


class Meta(NamedTuple):
    """A `<meta>`; `name` is its name, property or http-equiv, in lower case."""

    name: str
    content: str
    spot: Spot


class Image(NamedTuple):
    """An `<img>`; an attribute that is missing is None. `in_figure` tells the page's own pictures
    from those that announce other pages."""

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
    """Code inside a page. `kind` is `script`, `style`, `attribute` (a style attribute) or `handler`
    (such as onclick); `type` is a script's type, or a handler's name."""

    kind: str
    type: str
    text: str
    spot: Spot


class Run(NamedTuple):
    """A run of text that readers see, with its language (BCP 47, or ''). `is_code` is true for
    quoted code."""

    text: str
    language: str
    spot: Spot
    is_code: bool


@dataclass(frozen=True, slots=True)
class Page:
    """All that is judged of one page. `path` is its file's below the built folder; `tags` are the
    elements' language attributes; `size` is that of the compressed HTML, in bytes."""

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
    def leads_on(self) -> bool:
        """Whether browsers go on to another page at once (HTML §4.2.5.3, `refresh`)."""
        return any(link.element == "meta" for link in self.links)

    @property
    def is_missing_page(self) -> bool:
        """Whether hosts show it in place of a page that doesn't exist."""
        return self.path == MISSING_PAGE


MISSING_PAGE = "404.html"


@dataclass(frozen=True, slots=True)
class Context:
    """What rules need besides the page. `base_url` ends in '/'; `languages` are the site's tags by
    key; `sizes` are the sizes of the folder's files in bytes, compressed for style sheets and
    scripts."""

    base_url: str
    languages: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)
    _known: dict[tuple[str, str], tuple[str, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def beside(self, folder: str) -> tuple[str, ...]:
        """The paths of a folder's own files."""
        return self._grouped().get(("in", folder), ())

    def named(self, name: str) -> tuple[str, ...]:
        """The paths of all files of a name."""
        return self._grouped().get(("named", name), ())

    def _grouped(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        if not self._known:
            found: dict[tuple[str, str], list[str]] = {}
            for path in self.sizes:
                folder, _slash, name = path.rpartition("/")
                found.setdefault(("in", folder), []).append(path)
                found.setdefault(("named", name), []).append(path)
            self._known.update((key, tuple(paths)) for key, paths in found.items())
        return self._known


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
    """What the rules between pages need of a page. `canonical` is its own address, or '';
    `alternates` are its versions: hreflang, address and place. `parts` are the anchors that every
    language must have. On `leads_on`: see `Page`."""

    path: str
    language: str
    anchors: frozenset[str]
    jumps: tuple[Jump, ...]
    outward: tuple[Outward, ...]
    canonical: str
    alternates: tuple[tuple[str, str, Spot], ...]
    parts: frozenset[str]
    leads_on: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """A file judged by itself; `summary` is a page's."""

    findings: tuple[Finding, ...]
    summary: Summary | None = None


Pages = Mapping[str, Summary]
"""The pages of a folder by path."""
