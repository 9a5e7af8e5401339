"""The parts around the content of every page: languages, navigation, metadata, policy."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from site_builder.compose.reader import Reader
from site_builder.compose.site_links import AccountEntry, LinkEntry
from site_builder.compose.template_links import LinkedText
from site_builder.compose.versions import Versions
from site_builder.edtf import Day
from site_builder.languages.script import text_direction
from site_builder.model import routes
from site_builder.model.feature import Feature
from site_builder.model.logos import WORDMARK, Logo, shown_size
from site_builder.model.palette import palettes
from site_builder.model.policy import CSP, CSP_WITH_FORMS
from site_builder.model.site import Language, Site
from site_builder.views.shell import (
    AccountLink,
    Alternate,
    FontView,
    Link,
    LogoView,
    PageFonts,
    Shell,
    Words,
)

Href = Callable[[str], str]
"""Gives the link from a page to a route."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages of a site share. `strings` are the theme's words by language key, `assets` the
    routes of the theme's files by name, `logos` the site's own for light and for dark pages.
    `linked` is what templates link to, by slug; `fonts` are those that pages bring along."""

    site: Site
    strings: Mapping[str, Mapping[str, str]]
    assets: Mapping[str, str]
    nav: tuple[LinkEntry, ...]
    footer: tuple[LinkEntry, ...] = ()
    accounts: tuple[AccountEntry, ...] = ()
    linked: Mapping[str, LinkedText] = field(default_factory=dict)
    logos: tuple[Logo, ...] = ()
    fonts: tuple[FontView, ...] = ()

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
    # Style sheets name files from where they are: a page that stands at any address has no fonts.
    fonts = () if href else frame.fonts
    href = href or partial(routes.relative, here)
    assets = {name: href(route) for name, route in frame.assets.items()}
    colours = palettes(frame.site.theme)
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
        footer=tuple(site_links(frame, reader, frame.footer, href)),
        accounts=tuple(_accounts(frame, reader, href)),
        links={slug: _link_to(frame, reader, slug, href) for slug in frame.linked},
        assets=assets,
        strings=reader.strings,
        csp=CSP_WITH_FORMS if frame.site.search else CSP,
        style=Markup(""),
        open_graph=head.open_graph,
        json_ld=head.json_ld,
        theme_colours=(colours.light.paper, colours.dark.paper),
        logos=tuple(_logos(frame, assets)),
        fonts=PageFonts(href(routes.FONTS), fonts),
        search_href=href(routes.search(key)) if frame.site.search else "",
    )


def _logos(frame: Frame, assets: Mapping[str, str]) -> Iterator[LogoView]:
    colours = palettes(frame.site.theme)
    turns_dark = colours.dark.is_dark and not colours.light.is_dark
    for name, width, height in frame.logos:
        yield LogoView(
            assets[name],
            *shown_size(width, height),
            is_wordmark=width >= WORDMARK * height,
            needs_sheet=turns_dark and len(frame.logos) == 1,
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
    return filter(None, (_site_link(frame, reader, entry, href) for entry in entries))


def _site_link(frame: Frame, reader: Reader, entry: LinkEntry, href: Href) -> Link | None:
    words = reader.words(entry.label)
    if not entry.routes:
        return Link(entry.address, words)
    if reader.key not in entry.routes:
        return None
    route, language = entry.routes[reader.key]
    return Link(href(route), words, _other_tag(frame, reader, language))


def _accounts(frame: Frame, reader: Reader, href: Href) -> Iterator[AccountLink]:
    for entry, account in frame.accounts:
        if link := _site_link(frame, reader, entry, href):
            name = reader.neutral(account.name) if account.name else None
            yield AccountLink(link, name, "me" if account.address else "")


def _link_to(frame: Frame, reader: Reader, slug: str, href: Href) -> Link:
    linked = frame.linked[slug]
    page, text = linked.offer(reader.key)
    tag = _other_tag(frame, reader, text)
    words = Words(linked.titles[text], tag, text_direction(tag) if tag else "")
    if not page:
        return Link("", words)
    return Link(href(routes.feature(page, slug)), words, _other_tag(frame, reader, page))


def _other_tag(frame: Frame, reader: Reader, language: str) -> str:
    """The tag of a language (a key) if it isn't the reader's own, or ''."""
    return frame.language(language).tag if language != reader.key else ""
