"""The parts around the content of every page, and words and links."""

from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup


class Words(NamedTuple):
    """A text for this reader. `lang` (BCP 47) and `dir` are set only if it is borrowed from another
    language, because there is no version in the page's own; otherwise they are ''."""

    text: str
    lang: str = ""
    dir: str = ""


class Link(NamedTuple):
    """`hreflang` is set if the page is in another language; otherwise it is ''."""

    href: str
    text: Words
    hreflang: str = ""


class Alternate(NamedTuple):
    """This page in one of the site's languages. If there is no such page, `exists` is false and
    `href` links to that language's home."""

    key: str
    tag: str
    dir: str
    name: str
    href: str
    url: str
    is_current: bool
    exists: bool


class Shell(NamedTuple):
    """The parts around the content of every page. `style` is the page's own style sheet with the
    looks of its pictures, or '': a <style> whose digest is in `csp`."""

    lang: str
    dir: str
    key: str
    site_title: Words
    title: str
    description: str
    canonical: str
    x_default: str
    alternates: tuple[Alternate, ...]
    home_href: str
    feed_href: str
    nav: tuple[Link, ...]
    assets: dict[str, str]
    strings: Mapping[str, str]
    csp: str
    style: Markup
    open_graph: tuple[tuple[str, str], ...]
    json_ld: Markup
