"""What machines read of the site as a whole: feeds, the sitemap, robots.txt."""

from typing import NamedTuple


class FeedEntry(NamedTuple):
    """A feature in a feed. `authors` are the names of who wrote it, and `contributors` of who did
    the rest. `alternates` are the feature in other languages as (tag, url), and `categories` its
    tags as (term, label)."""

    url: str
    title: str
    summary: str
    published: str
    updated: str
    authors: tuple[str, ...]
    contributors: tuple[str, ...]
    alternates: tuple[tuple[str, str], ...]
    categories: tuple[tuple[str, str], ...] = ()


class Feed(NamedTuple):
    """An Atom feed (RFC 4287). Dates are RFC 3339. `subtitle` is the site's description or a
    topic's, `home_url` the address of the page that lists the same features, and `entries` are the
    newest features."""

    lang: str
    title: str
    subtitle: str
    url: str
    home_url: str
    updated: str
    entries: tuple[FeedEntry, ...]


class SitemapEntry(NamedTuple):
    """`alternates` are (hreflang, url), x-default included; `modified` is a W3C date or ''."""

    url: str
    modified: str
    alternates: tuple[tuple[str, str], ...]


class Sitemap(NamedTuple):
    """All pages that search engines should know, as `entries`."""

    entries: tuple[SitemapEntry, ...]


class Robots(NamedTuple):
    """`sitemap_url` is the address of the sitemap."""

    sitemap_url: str
