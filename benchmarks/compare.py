"""Whether two sites say the same: equal pages, in words, links and metadata."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

_INLINE = frozenset(("a", "b", "bdi", "cite", "data", "em", "i", "small", "span", "strong", "time"))
_UNSEEN = frozenset(("head", "script", "style"))
_HASH = re.compile(r"(/assets/[^/]+?)\.[0-9a-f]{10}(\.[a-z]+)$")
_XHTML_LINK = "{http://www.w3.org/1999/xhtml}link"


@dataclass(slots=True)
class PageContent:
    """What a page says. `text` are its blocks; `links` are in reading order, absolute, with
    the target's language; `head` is what stands in <head>, one line a fact, sorted, without
    `properties` (Open Graph) and JSON-LD."""

    text: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    head: list[str] = field(default_factory=list)
    properties: list[str] = field(default_factory=list)
    json_ld: list[object] = field(default_factory=list)

    def lines(self) -> list[str]:
        return [*self.head, *self.text, *self.links]


class _Reader(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url
        self.page = PageContent()
        self.words: list[str] = []
        self.unseen: list[str] = []
        self.data: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag not in _INLINE:
            self._end_block()
        # From block to block only ours leads: it costs us time, and nobody words.
        if tag in _UNSEEN or values.get("class") == "ways":
            self.unseen.append(tag)
        if tag == "html":
            self.page.head.append(f"html {values.get('lang')} {values.get('dir')}")
        elif "property" in values:
            self.page.properties.append(f"{values['property']}: {values.get('content')}")
        elif tag == "meta":
            name = values.get("name") or values.get("http-equiv", "")
            self.page.head.append(f"meta {name}: {values.get('content', values.get('charset'))}")
        elif tag == "link":
            link = self._address(values["href"])
            kinds = f"{values.get('hreflang', '')} {values.get('type', '')}"
            self.page.head.append(f"link {values['rel']} {link} {kinds}")
        elif tag == "a" and self.unseen[-1:] != ["span"]:
            link = f"{self._address(values['href'])} {values.get('hreflang', '')}".rstrip()
            self.page.links.append(link)
        elif tag == "script" and "src" in values:
            self.page.head.append(f"script {self._address(values['src'])}")
        if tag == "title" or values.get("type") == "application/ld+json":
            self.data = []

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self._end_block()
        if self.unseen[-1:] == [tag]:
            self.unseen.pop()
        if self.data is not None:
            data = "".join(self.data)
            if tag == "title":
                self.page.head.append(f"title {data}")
            else:
                self.page.json_ld.append(json.loads(data))
            self.data = None

    def handle_data(self, data: str) -> None:
        if self.data is not None:
            self.data.append(data)
        elif not self.unseen:
            self.words.append(data)

    def _address(self, href: str) -> str:
        return _HASH.sub(r"\1\2", urljoin(self.url, href))

    def _end_block(self) -> None:
        text = " ".join("".join(self.words).split())
        self.words = []
        if text:
            self.page.text.append(text)


def read_page(html: str, url: str) -> PageContent:
    """The content of a page that is published at `url`."""
    reader = _Reader(url)
    reader.feed(html)
    reader.close()
    reader.page.head.sort()
    return reader.page


def page_difference(ours: str, theirs: str, url: str) -> list[str]:
    """The difference between two versions of a page, as a unified diff; empty for none.

    Of Open Graph and JSON-LD, all that theirs says has to be in ours; ours may say more.
    """
    one, other = read_page(ours, url), read_page(theirs, url)
    found = list(unified_diff(one.lines(), other.lines(), "ours", "theirs", lineterm="", n=1))
    said = set(one.properties)
    found += [f"{line} is missing" for line in other.properties if line not in said]
    found += [f"JSON-LD: {line}" for line in missing(other.json_ld, one.json_ld)]
    return found


def missing(wanted: object, data: object, path: str = "") -> Iterator[str]:
    """What of `wanted` is not in `data`, which may have further keys."""
    if isinstance(wanted, dict) and isinstance(data, dict):
        for key, value in wanted.items():
            if key in data:
                yield from missing(value, data[key], f"{path}/{key}")
            else:
                yield f"{path}/{key} is missing"
    elif isinstance(wanted, list) and isinstance(data, list) and len(wanted) == len(data):
        for index, (one, other) in enumerate(zip(wanted, data, strict=True)):
            yield from missing(one, other, f"{path}/{index}")
    elif wanted != data:
        yield f"{path}: {wanted!r} wanted, {data!r} found"


def feed_lines(xml: str) -> list[str]:
    """What a feed says, one line an element with words or an address."""
    lines = []
    for element in ElementTree.fromstring(xml).iter():
        name = element.tag.rpartition("}")[2]
        words = (element.text or "").strip()
        if words or element.attrib.get("href"):
            shown = [element.attrib.get(key, "") for key in ("rel", "href", "hreflang")]
            lines.append(" ".join([name, words, *shown]).strip())
    return lines


def sitemap_lines(xml: str) -> list[str]:
    """Every address of a sitemap with its alternates, one line each, sorted."""
    lines = []
    for entry in ElementTree.fromstring(xml):
        own = [element.text or "" for element in entry if element.text and element.text.strip()]
        others = [
            f"{element.attrib['hreflang']}={element.attrib['href']}"
            for element in entry.iter(_XHTML_LINK)
        ]
        lines.append(" ".join([*own, *others]))
    return sorted(lines)


def site_differences(ours: Path, theirs: Path, base_url: str, sample: Sequence[str]) -> list[str]:
    """What differs between two published sites: the pages there are, and the content of a sample.

    `sample` are folders of pages below the root, as `zh/story/` or ''.
    """
    found = []
    pages, others = _pages(ours), _pages(theirs)
    if pages != others:
        found.append(f"{len(pages)} HTML pages, and {len(others)}")
        found += [f"only in one: {path}" for path in sorted(pages ^ others)[:20]]
    for folder in sample:
        found += _page_differences(ours, theirs, base_url, folder)
    for language in ("zh", "en"):
        feed = f"{language}/feed.xml"
        found += _diff(feed, feed_lines(_read(ours / feed)), feed_lines(_read(theirs / feed)))
    sitemaps = [theirs / language / "sitemap.xml" for language in ("zh", "en")]
    addresses = sorted(line for path in sitemaps for line in sitemap_lines(_read(path)))
    found += _diff("sitemap.xml", sitemap_lines(_read(ours / "sitemap.xml")), addresses)
    found += _diff("robots.txt", _read(ours / "robots.txt"), _read(theirs / "robots.txt"))
    return found


def _page_differences(ours: Path, theirs: Path, base_url: str, folder: str) -> list[str]:
    path = folder if folder.endswith(".html") else f"{folder}index.html"
    lines = page_difference(_read(ours / path), _read(theirs / path), base_url + folder)
    found = [f"{path}: {line}" for line in lines]
    facts = f"{folder}facts.json"
    if (theirs / facts).is_file():
        wanted = json.loads(_read(theirs / facts))
        found += [f"{facts}: {line}" for line in missing(wanted, json.loads(_read(ours / facts)))]
    elif (ours / facts).is_file():
        found.append(f"{facts}: only in ours")
    return found


def _diff(name: str, ours: list[str] | str, theirs: list[str] | str) -> list[str]:
    one, other = (v.split("\n") if isinstance(v, str) else v for v in (ours, theirs))
    lines = unified_diff(one, other, "ours", "theirs", lineterm="", n=0)
    return [f"{name}: {line}" for line in list(lines)[:40]]


def _pages(folder: Path) -> frozenset[str]:
    return frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
