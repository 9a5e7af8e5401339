"""What stands around the content of every page, and the words and links in it."""

from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup


class Words(NamedTuple):
    """A text as this reader gets it. `lang` (BCP 47) and `dir` are set only where it is borrowed
    from another language, because the page's own has no version of it; otherwise they are ''."""

    text: str
    lang: str = ""
    dir: str = ""


class Link(NamedTuple):
    """`hreflang` is set where the link leads to a page in another language; otherwise ''."""

    href: str
    text: Words
    hreflang: str = ""


class Alternate(NamedTuple):
    """This page in one of the site's languages. `exists` is false where there is no such page;
    `href` then leads to that language's home."""

    key: str
    tag: str
    dir: str
    name: str
    href: str
    url: str
    is_current: bool
    exists: bool


class Shell(NamedTuple):
    """What stands around the content of every page. `style` is the page's own style sheet, or '':
    the looks of its pictures, in a <style> that `csp` knows by its digest."""

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
