"""The parts around the content of every page: languages, navigation, metadata, policy."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from site_builder.compose.reader import Reader
from site_builder.compose.site_links import LinkEntry
from site_builder.compose.versions import Versions
from site_builder.edtf import Day
from site_builder.languages.script import text_direction
from site_builder.model import routes
from site_builder.model.feature import Feature
from site_builder.model.site import Language, Site
from site_builder.views.shell import Alternate, Link, Shell

Href = Callable[[str], str]
"""Gives the link from a page to a route."""

CSP = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "font-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
)
"""The Content-Security-Policy of every page (W3C CSP 3): nothing inline, nothing from outside."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages of a site share. `strings` are the theme's words by language key, `assets` the
    routes of the theme's files by name."""

    site: Site
    strings: Mapping[str, Mapping[str, str]]
    assets: Mapping[str, str]
    nav: tuple[LinkEntry, ...]

    def url(self, route: str) -> str:
        """The address of a route."""
        return routes.absolute(self.site.base_url, route)

    def language(self, key: str) -> Language:
        return next(language for language in self.site.languages if language.key == key)

    def reader(self, key: str, fallback: str = "", told: Day | None = None) -> Reader:
        """The reader of language `key`; `fallback` is the site's default language if not given."""
        language = self.language(key)
        fallback = fallback or self.site.default.key
        return Reader(self.site, language, fallback, self.strings[key], told, self.strings)

    def reader_of(self, feature: Feature, key: str) -> Reader:
        """The reader of a feature's page in language `key`."""
        last = feature.facts.updated or feature.facts.feature.published
        told = last.latest if last else None
        return self.reader(key, feature.source_language, told)


class Head(NamedTuple):
    """What a page's <head> says about it. `stands_in_for` is the route of the page whose words it
    has, which then is the canonical one, or None."""

    title: str
    description: str
    versions: Versions
    open_graph: tuple[tuple[str, str], ...] = ()
    json_ld: Markup = Markup("{}")
    stands_in_for: str | None = None


def shell(frame: Frame, key: str, here: str, head: Head, href: Href | None = None) -> Shell:
    """The shell of the page at route `here`, in language `key`; without `href` its links are
    relative."""
    reader = frame.reader(key)
    href = href or partial(routes.relative, here)
    return Shell(
        lang=reader.tag,
        dir=text_direction(reader.tag),
        key=reader.key,
        site_title=reader.words(frame.site.title),
        title=head.title,
        description=head.description,
        canonical=frame.url(here if head.stands_in_for is None else head.stands_in_for),
        x_default=frame.url(head.versions.x_default) if head.stands_in_for is None else "",
        alternates=_alternates(frame, here, head.versions, href),
        home_href=href(routes.home(key)),
        feed_href=href(routes.feed(key)),
        nav=tuple(site_links(frame, reader, frame.nav, href)),
        assets={name: href(route) for name, route in frame.assets.items()},
        strings=reader.strings,
        csp=CSP,
        style=Markup(""),
        open_graph=head.open_graph,
        json_ld=head.json_ld,
    )


def _alternates(frame: Frame, here: str, versions: Versions, href: Href) -> tuple[Alternate, ...]:
    """The page at route `here` in each language of the site, in the site's order."""
    return tuple(
        _alternate(frame, language, here, versions, href) for language in frame.site.languages
    )


def _alternate(
    frame: Frame, language: Language, here: str, versions: Versions, href: Href
) -> Alternate:
    key = language.key
    exists, is_own = key in versions.pages, True
    route, text = versions.pages.get(key, routes.home(key)), key
    if key in versions.substitutes:
        route, text = versions.substitutes[key]
        is_own = route not in versions.pages.values()
        if not is_own and route == here:  # the reader is there
            route, text, is_own = routes.home(key), key, True
    hreflang = language.tag if is_own else frame.language(text).tag
    return Alternate(
        key=language.key,
        tag=language.tag,
        dir=text_direction(language.tag),
        name=language.name,
        href=href(route),
        hreflang=hreflang,
        url=frame.url(route),
        is_current=route == here,
        exists=exists,
        told_in=frame.reader(key).name_of(text) if text != key else None,
    )


def site_links(
    frame: Frame, reader: Reader, entries: Iterable[LinkEntry], href: Href
) -> Iterator[Link]:
    """Links of the site's own, without what isn't there for this reader."""
    for entry in entries:
        words = reader.words(entry.label)
        if entry.address:
            yield Link(entry.address, words)
        elif reader.key in entry.routes:
            route, language = entry.routes[reader.key]
            hreflang = frame.language(language).tag if language != reader.key else ""
            yield Link(href(route), words, hreflang)
