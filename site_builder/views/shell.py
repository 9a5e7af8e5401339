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


class Tongue(NamedTuple):
    """The language (BCP 47) and direction of a part of a page; both are '' if they are the page's
    own."""

    lang: str = ""
    dir: str = ""


class Link(NamedTuple):
    """`href` is '' for words that lead nowhere. `hreflang` is set if the page is in another
    language; otherwise it is ''."""

    href: str
    text: Words
    hreflang: str = ""


class AccountLink(NamedTuple):
    """An account of the site's with a service: `link` has the service's name, and `account` is its
    own name there, or None. `rel` is `me` if the account is the site's own, or ''."""

    link: Link
    account: Words | None
    rel: str


class Alternate(NamedTuple):
    """This page in one of the site's languages. If there is no such page, `exists` is false and
    `href` links to what stands in for it, whose language `told_in` names, or else to that
    language's home. `hreflang` is the language of the page there. `is_current` marks the page
    itself."""

    key: str
    tag: str
    dir: str
    name: str
    href: str
    hreflang: str
    url: str
    is_current: bool
    exists: bool
    told_in: Words | None


class LogoView(NamedTuple):
    """The site's logo. `src` is its address, and `width` and `height` are its size in CSS pixels.
    One that `is_wordmark` is the site's name in letters, as far as its proportions show; one that
    `needs_sheet` was not made for dark pages."""

    src: str
    width: int
    height: int
    is_wordmark: bool
    needs_sheet: bool


class FontView(NamedTuple):
    """A font for what is in a language (BCP 47). `use` is `headlines`, `text`, or `strong` for what
    is bold in the text. Its files are called after its `name`; `declarations` are those of its
    @font-face, but for the address; `mark` stands for all that it is made from. One that
    `is_of_site` has the same file for all pages."""

    name: str
    tag: str
    use: str
    declarations: str
    mark: str
    is_of_site: bool


class PageFonts(NamedTuple):
    """The `fonts` that a page may bring along, and the address of the `folder` of their files.
    Which it does, and with which characters, is known once it is rendered."""

    folder: str
    fonts: tuple[FontView, ...]


class Shell(NamedTuple):
    """The parts around the content of every page. `title` and `description` are for its `<head>`.
    `canonical` is the address that search engines should list. `alternates` are the page in each
    of the site's languages. `home_href` and `feed_href` lead to the language's home and feed. `nav`
    is the site's navigation. `assets` are the addresses of files of `assets/`, by their names, and
    `strings` the theme's words. `csp` is the Content-Security-Policy. `open_graph` are (property,
    content), and `json_ld` is for a <script> of this type. `site_title` is the site's name.
    `footer` and `accounts` stand at its foot, and `links` are those that `link_to` gives a
    template, by slug. `x_default` is '' on a page that isn't one of several versions, as one that
    stands in for another is. `style` is the page's own style sheet with the looks of its pictures
    and the title for print, or '': a <style> whose digest is in `csp`. `theme_colours` are the
    papers of light and of dark pages (`#rrggbb`); `logos` the site's own for both, or one for
    both, or none. `fonts` are those that pages bring along. `search_href` leads to the page for
    searches, or is '' on a site without one."""

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
    footer: tuple[Link, ...]
    accounts: tuple[AccountLink, ...]
    links: dict[str, Link]
    assets: dict[str, str]
    strings: Mapping[str, str]
    csp: str
    style: Markup
    open_graph: tuple[tuple[str, str], ...]
    json_ld: Markup
    theme_colours: tuple[str, str]
    logos: tuple[LogoView, ...] = ()
    fonts: PageFonts = PageFonts("", ())
    search_href: str = ""
