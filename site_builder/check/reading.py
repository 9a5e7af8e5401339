"""Reads a page's bytes into a `Page`, with BeautifulSoup."""

import gzip
import re
import warnings
from collections.abc import Iterator
from typing import NamedTuple

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.builder import ParserRejectedMarkup
from bs4.element import NavigableString, PreformattedString, Tag

from site_builder.check.values import (
    NOWHERE,
    Code,
    Heading,
    Image,
    Link,
    Mark,
    Meta,
    Page,
    Run,
    Spot,
)
from site_builder.messages.message import Message, _

_HEADING = re.compile(r"h([1-6])")
_SOURCES = {"src", "srcset", "imagesrcset", "poster", "data", "background", "manifest"}
"""Attributes whose address browsers fetch at once, on any element."""
_FOLLOWED = {"href", "action", "formaction", "cite", "ping"}
_LOADED_RELATIONS = {
    *("stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "pingback"),
    *("preload", "modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch"),
}
"""The relations of a `<link>` that browsers fetch or connect to (HTML §4.6.7)."""
_LISTS = {"srcset", "imagesrcset"}
"""Attributes with several addresses, each with a descriptor."""
_REFERRING = {"a", "area", "base"}
"""Elements whose href readers follow, or which completes other addresses. Browsers fetch that of
all others, such as `<use>` and `<feImage>` in a drawing (SVG 2 §16.1.6)."""
_CODE_ELEMENTS = {"code", "pre", "kbd", "samp", "var"}
_UNSEEN = {"script", "style", "template", "head"}
_IN_LIST = re.compile(r"[\s,]*([^\s,]\S*)")
"""An address of a srcset, with the commas at its end (HTML §4.8.4.2.2)."""
_AROUND = {"section", "figure", "svg"}
"""Elements that make a difference to what is in them."""


class UnreadablePageError(Exception):
    """The bytes are not a page; `reason` says why."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def read_page(path: str, data: bytes) -> Page:
    """The page in `data`. UnreadablePageError where it is not UTF-8 or can't be parsed."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        reason = _("byte {position} is not UTF-8", position=str(error.start))
        raise UnreadablePageError(reason) from error
    reader = _Reader()
    reader.read(parse(text))
    return Page(
        path=path,
        language=reader.language,
        title=reader.title,
        marks=tuple(reader.marks),
        links=tuple(reader.links),
        metas=tuple(reader.metas),
        images=tuple(reader.images),
        headings=tuple(reader.headings),
        codes=tuple(reader.codes),
        runs=tuple(reader.runs),
        tags=tuple(reader.tags),
        size=compressed_size(data),
    )


def parse(text: str) -> BeautifulSoup:
    """The tree of an HTML text, or of a plain XML one; each attribute is one string.

    UnreadablePageError where the parser gives up.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        try:
            return BeautifulSoup(text, "html.parser", multi_valued_attributes=None)
        except (ParserRejectedMarkup, AssertionError, ValueError) as error:
            raise UnreadablePageError(_("its markup can't be parsed")) from error


def compressed_size(data: bytes) -> int:
    """The size in bytes after gzip, as hosts send texts."""
    return len(gzip.compress(data, mtime=0))


def spot_of(tag: Tag, anchor: str = "") -> Spot:
    return Spot(tag.sourceline or 0, (tag.sourcepos or 0) + 1, anchor)


def value_of(tag: Tag, name: str) -> str | None:
    """An attribute's value, or None; '' for one without a value."""
    value = tag.attrs.get(name)
    return value if value is None or isinstance(value, str) else str(value)


class _Around(NamedTuple):
    """What a node inherits from the elements around it."""

    spot: Spot = NOWHERE
    anchor: str = ""
    language: str = ""
    is_code: bool = False
    is_seen: bool = True
    inside: frozenset[str] = frozenset()
    """Which of `_AROUND` it is in."""


class _Reader:
    """One walk over a page, in the order of its text."""

    def __init__(self) -> None:
        self.language = ""
        self.title: str | None = None
        self.marks: list[Mark] = []
        self.links: list[Link] = []
        self.metas: list[Meta] = []
        self.images: list[Image] = []
        self.headings: list[Heading] = []
        self.codes: list[Code] = []
        self.runs: list[Run] = []
        self.tags: list[tuple[str, Spot]] = []

    def read(self, soup: BeautifulSoup) -> None:
        # A stack of its own: a page may be nested deeper than Python recurses.
        waiting = [(node, _Around()) for node in reversed(soup.contents)]
        while waiting:
            node, around = waiting.pop()
            if isinstance(node, Tag):
                inner = self._tag(node, around)
                waiting += [(child, inner) for child in reversed(node.contents)]
            elif isinstance(node, NavigableString):
                self._text(node, around)

    def _text(self, node: NavigableString, around: _Around) -> None:
        # Comments and declarations are text to the parser, and nothing to a reader.
        if isinstance(node, PreformattedString) or not around.is_seen:
            return
        if text := node.strip():
            self.runs.append(Run(str(text), around.language, around.spot, around.is_code))

    def _tag(self, tag: Tag, around: _Around) -> _Around:
        """Note an element; returns what its children inherit."""
        own = value_of(tag, "id") or ""
        # Ids with '_' are the theme's own: no part of what an editor wrote.
        anchor = own if own and "_" not in own else around.anchor
        spot = spot_of(tag, anchor)
        if own:
            is_section = tag.name == "section" and "section" not in around.inside
            self.marks.append(Mark(own, is_section, spot))
        language = value_of(tag, "lang")
        if language is not None:
            self.tags.append((language, spot))
        if tag.name == "html":
            self.language = language or ""
        self._attributes(tag, spot)
        self._element(tag, spot, around.inside)
        return _Around(
            spot,
            anchor,
            around.language if language is None else language,
            around.is_code or tag.name in _CODE_ELEMENTS,
            around.is_seen and tag.name not in _UNSEEN,
            around.inside | {tag.name} if tag.name in _AROUND else around.inside,
        )

    def _element(self, tag: Tag, spot: Spot, inside: frozenset[str]) -> None:
        name = tag.name
        if name == "title" and self.title is None and "svg" not in inside:
            self.title = " ".join(tag.get_text().split())
        elif name == "meta":
            self._meta(tag, spot)
        elif name == "img":
            source, in_figure = value_of(tag, "src") or "", "figure" in inside
            alt, width, height = (value_of(tag, key) for key in ("alt", "width", "height"))
            self.images.append(Image(source, alt, width, height, spot, in_figure))
        elif name == "style" or (name == "script" and value_of(tag, "src") is None):
            type_ = (value_of(tag, "type") or "").strip().lower()
            self.codes.append(Code(name, type_, "".join(map(str, tag.contents)), spot))
        elif match := _HEADING.fullmatch(name):
            self.headings.append(Heading(int(match[1]), _heading_text(tag), spot))

    def _meta(self, tag: Tag, spot: Spot) -> None:
        keys = ("name", "property", "http-equiv")
        name = next((value for key in keys if (value := value_of(tag, key))), "")
        content = value_of(tag, "content") or ""
        self.metas.append(Meta(name.strip().lower(), content, spot))
        if name.strip().lower() == "refresh" and "=" in content:
            address = content.partition("=")[2].strip(" '\"")
            self.links.append(Link("meta", "content", address, spot, True))

    def _attributes(self, tag: Tag, spot: Spot) -> None:
        relation = (value_of(tag, "rel") or "").lower()
        tongue = value_of(tag, "hreflang") or ""
        for attribute in tag.attrs:
            value = value_of(tag, attribute) or ""
            if attribute == "style":
                self.codes.append(Code("attribute", "", value, spot))
            elif attribute.startswith("on") and len(attribute) > 2:
                self.codes.append(Code("handler", attribute, value, spot))
            elif attribute in _SOURCES or attribute in _FOLLOWED or attribute == "xlink:href":
                loads = _loads(tag.name, attribute, relation)
                for address in _addresses(tag.name, attribute, value):
                    self.links.append(
                        Link(tag.name, attribute, address, spot, loads, relation, tongue)
                    )


def _loads(element: str, attribute: str, relation: str) -> bool:
    if element == "link":
        return not _LOADED_RELATIONS.isdisjoint(relation.split())
    if attribute in ("href", "xlink:href"):
        return element not in _REFERRING
    # A form and a ping send what the reader did.
    return attribute in _SOURCES | {"action", "formaction", "ping"}


def _addresses(element: str, attribute: str, value: str) -> Iterator[str]:
    if attribute == "data" and element != "object":
        return
    if attribute in _LISTS:
        yield from _listed(value)
    elif attribute == "ping":
        yield from value.split()
    else:
        yield value.strip()


def _listed(value: str) -> Iterator[str]:
    """The addresses of a srcset. A comma ends one, or else the descriptor behind it."""
    at = 0
    while match := _IN_LIST.match(value, at):
        address = match[1].rstrip(",")
        yield address
        at = match.end()
        if address == match[1]:
            at = value.find(",", at) + 1 or len(value)


def _heading_text(tag: Tag) -> str:
    """The words of a heading, without the links to its partners in other languages."""
    ways = tag.select(".ways")
    own = (words for words in tag.strings if not any(way in words.parents for way in ways))
    return " ".join("".join(own).split())
