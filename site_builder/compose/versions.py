"""The versions of a page: its route in each language, and the one for all other readers.

A page's own hreflang links and the sitemap are made from the same versions, so that they agree and
are reciprocal, as they must be to count (Google Search Central, "Localized versions").
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from site_builder.model import routes
from site_builder.model.presence import Presence
from site_builder.model.site import Site
from site_builder.model.topics import TopicList


class Versions(NamedTuple):
    """`pages` are the routes by language key, for the languages in which the page exists.
    `x_default` is the route for readers of any other language. `substitutes` are those for readers
    of further languages, with the key of the language of the text there."""

    pages: dict[str, str]
    x_default: str
    substitutes: Mapping[str, tuple[str, str]] = MappingProxyType({})


def feature_versions(
    site: Site,
    presence: Presence,
    slug: str,
    route: Callable[[str, str], str] = routes.feature,
) -> Versions:
    """A feature's pages, at the `route` of each language. Readers of other languages get the site's
    first language, or else the feature's source language."""
    pages = {language: route(language, slug) for language in presence.languages}
    offers = {key: presence.offer(key) for key in site.keys if key not in pages}
    substitutes = {
        key: (route(offer.page, slug), offer.text) for key, offer in offers.items() if offer
    }
    x_default = pages.get(site.default.key) or pages[presence.source_language]
    return Versions(pages, x_default, substitutes)


def list_versions(site: Site, number: int, page_counts: Mapping[str, int]) -> Versions:
    """Page `number` of the list of features, in the languages whose list is that long."""
    pages = {key: routes.home(key, number) for key in site.keys if number <= page_counts[key]}
    if number == 1:
        return Versions(pages, routes.CHOOSER)
    return own_versions(site, pages)


def own_versions(site: Site, pages: dict[str, str]) -> Versions:
    """The versions of a page by their routes; other readers get that in the site's first language,
    or else the first."""
    return Versions(pages, pages.get(site.default.key) or next(iter(pages.values())))


def topic_versions(
    site: Site, number: int, one: TopicList, page_counts: Mapping[str, int]
) -> Versions:
    """Page `number` of the list of a topic, in the languages whose list is that long."""
    folder, name = one.topic.folder, one.topic.record.id
    pages = {
        key: routes.topic(key, folder, name, number)
        for key in site.keys
        if number <= page_counts.get(key, 0)
    }
    return own_versions(site, pages)


def chooser_versions(site: Site) -> Versions:
    """The chooser is the homes' x-default, and they are its versions."""
    return Versions({key: routes.home(key) for key in site.keys}, routes.CHOOSER)


NO_VERSIONS = Versions({}, routes.CHOOSER)
"""For a page that no reader should be sent to, such as 404."""
