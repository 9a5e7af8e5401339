"""Pages for machines: Atom feeds (RFC 4287), the sitemap (sitemaps.org), robots.txt (RFC 9309)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from types import MappingProxyType
from typing import NamedTuple

from site_builder.compose.borrowed import filled_text
from site_builder.compose.machine_dates import iso_date, later, timestamp
from site_builder.compose.reader import Reader
from site_builder.compose.shell import Frame
from site_builder.compose.versions import (
    Versions,
    chooser_versions,
    feature_versions,
    list_versions,
)
from site_builder.model import routes
from site_builder.model.bylines import NamedCredit
from site_builder.model.outline import Announcement
from site_builder.model.presence import Presence
from site_builder.model.time_zones import zone_of
from site_builder.views.feeds import Feed, FeedEntry, Robots, Sitemap, SitemapEntry

FEED_LENGTH = 50
"""How many features a feed announces."""

_NO_FEATURES_YET = "1970-01-01T00:00:00Z"


class FeedAbout(NamedTuple):
    """What a feed is about, its own route, and that of the page with the same features."""

    title: str
    subtitle: str
    route: str
    page: str


def feed(
    frame: Frame, key: str, announcements: Sequence[Announcement], about: FeedAbout | None = None
) -> Feed:
    """The feed of a language, with the first of those `announcements` that have an article in it;
    they are newest first. Without `about` it is that of the site."""
    reader = frame.reader(key)
    title, description = reader.plain(frame.site.title), reader.plain(frame.site.description)
    about = about or FeedAbout(title, description, routes.feed(key), routes.home(key))
    translated = [a for a in announcements if key in a.headlines]
    entries = tuple(_entry(frame, key, a) for a in translated[:FEED_LENGTH])
    return Feed(
        lang=reader.tag,
        title=about.title,
        subtitle=about.subtitle,
        url=frame.url(about.route),
        home_url=frame.url(about.page),
        updated=reduce(later, [entry.updated for entry in entries] or [_NO_FEATURES_YET]),
        entries=entries,
    )


def _entry(frame: Frame, key: str, announcement: Announcement) -> FeedEntry:
    reader = frame.reader(key, announcement.source_language)
    headline = announcement.headlines[key]
    zone = zone_of(frame.site.time_zone)
    published = timestamp(announcement.published, zone)
    updated = timestamp(announcement.updated, zone) if announcement.updated else published
    credits_here = announcement.credits_in(key)
    authors = _names(reader, (one for one in credits_here if one.role == "text"))
    return FeedEntry(
        url=frame.url(routes.feature(key, announcement.slug)),
        title=headline.title,
        summary="\n\n".join(filter(None, (headline.summary, *_corrections(reader, announcement)))),
        published=published,
        # An update in "2021" of a feature from May 2021 can't be from that January.
        updated=later(updated, published),
        authors=authors or (frame.reader(key).plain(frame.site.title),),
        contributors=_names(reader, (one for one in credits_here if one.role != "text")),
        alternates=tuple(
            (frame.language(other).tag, frame.url(routes.feature(other, announcement.slug)))
            for other in announcement.headlines
            if other != key
        ),
        categories=tuple((tag.id, reader.plain(tag.name)) for tag in announcement.tags),
    )


def _corrections(reader: Reader, announcement: Announcement) -> Iterator[str]:
    """The corrections in words, for readers of the feed, who get the story anew."""
    said = reader.strings["correction_in_feed"]
    for one in announcement.corrections:
        yield filled_text(said, date=reader.date(one.date).text, text=reader.plain(one.text))


def _names(reader: Reader, credited: Iterable[NamedCredit]) -> tuple[str, ...]:
    """The names of everybody credited, each once."""
    names = (reader.plain(name) for one in credited for name in one.people)
    return tuple(dict.fromkeys(names))


def sitemap(
    frame: Frame,
    announcements: Sequence[Announcement],
    page_counts: dict[str, int],
    plain_pages: Mapping[str, Presence] = MappingProxyType({}),
    lists: Iterable[Versions] = (),
) -> Sitemap:
    """Every page of the site with its other languages; but 404, and pages at former addresses.
    `plain_pages` are by slug; `lists` are the pages of the features of tags, series and people."""
    site = frame.site
    chooser = _alternates(frame, chooser_versions(site))
    entries = [SitemapEntry(site.base_url, "", chooser)]
    for number in range(1, max(page_counts.values()) + 1):
        entries += _entries(frame, list_versions(site, number, page_counts), "")
    for announcement in announcements:
        versions = feature_versions(site, announcement.presence(site.fallback), announcement.slug)
        modified = iso_date(announcement.updated or announcement.published)
        entries += _entries(frame, versions, modified)
    for slug, presence in sorted(plain_pages.items()):
        entries += _entries(frame, feature_versions(site, presence, slug), "")
    for versions in lists:
        entries += _entries(frame, versions, "")
    return Sitemap(tuple(entries))


def _entries(frame: Frame, versions: Versions, modified: str) -> Iterator[SitemapEntry]:
    alternates = _alternates(frame, versions)
    for route in versions.pages.values():
        yield SitemapEntry(frame.url(route), modified, alternates)


def _alternates(frame: Frame, versions: Versions) -> tuple[tuple[str, str], ...]:
    pages = versions.pages.items()
    return (
        *((frame.language(key).tag, frame.url(route)) for key, route in pages),
        ("x-default", frame.url(versions.x_default)),
    )


def robots(frame: Frame) -> Robots:
    return Robots(frame.url(routes.SITEMAP))
