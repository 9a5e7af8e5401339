"""The versions of a page: where it stands in each language, and where everybody else is led.

A page's own hreflang links and the sitemap are made from the same versions, so that they agree
and are reciprocal, as they must be to count (Google Search Central, "Localized versions").
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from site_builder.model import routes
from site_builder.model.site import Site


class Versions(NamedTuple):
    """`pages` are routes by language key, of those languages in which the page exists.
    `x_default` is the route for readers of any other language."""

    pages: dict[str, str]
    x_default: str


def feature_versions(
    site: Site, languages: Sequence[str], source_language: str, slug: str
) -> Versions:
    """A feature's pages. By default a reader gets the site's first language, else the source."""
    pages = routes.feature_pages(languages, slug)
    return Versions(pages, pages.get(site.default.key) or pages[source_language])


def photos_versions(
    site: Site, languages: Sequence[str], source_language: str, slug: str
) -> Versions:
    """The pages of a feature's photographs, which are where the feature's own are."""
    pages = routes.photos_pages(languages, slug)
    return Versions(pages, pages.get(site.default.key) or pages[source_language])


def list_versions(site: Site, number: int, page_counts: Mapping[str, int]) -> Versions:
    """Page `number` of the list of features, in those languages whose list is so long."""
    pages = {key: routes.home(key, number) for key in site.keys if number <= page_counts[key]}
    if number == 1:
        return Versions(pages, routes.CHOOSER)
    return Versions(pages, pages.get(site.default.key) or next(iter(pages.values())))


def chooser_versions(site: Site) -> Versions:
    """The chooser is the homes' x-default, and they are its versions."""
    return Versions({key: routes.home(key) for key in site.keys}, routes.CHOOSER)


NO_VERSIONS = Versions({}, routes.CHOOSER)
"""Of a page that no reader should be led to, such as 404."""
