"""Pages at former addresses, which lead to where a feature or a page is now."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from site_builder.compose.borrowed import BorrowedWords
from site_builder.compose.shell import Frame, Head, shell
from site_builder.compose.versions import NO_VERSIONS
from site_builder.languages.script import text_direction
from site_builder.model import routes
from site_builder.model.outline import Outline
from site_builder.model.presence import Offer, Presence
from site_builder.views.pages import MovedMessage, RedirectPage
from site_builder.views.shell import Link, Words


class Redirect(NamedTuple):
    """A former address, by its route, of what is at `slug`. `language` is the key of the one that
    it leads to; '' for the one that readers of any other language get. `titles` are by language."""

    route: str
    language: str
    slug: str
    presence: Presence
    titles: dict[str, str]


def redirects_of(frame: Frame, outlines: Mapping[str, Outline]) -> tuple[Redirect, ...]:
    """Those of a whole site, in the order of its features and pages."""
    return tuple(
        Redirect(
            route=alias.route,
            language=alias.language,
            slug=outline.slug,
            presence=outline.presence(frame.site.fallback),
            titles=outline.titles,
        )
        for outline in outlines.values()
        for alias in outline.aliases
    )


def redirect_page(frame: Frame, redirect: Redirect) -> RedirectPage:
    """The view, in the language that the address is for or else that of the page it leads to. The
    canonical page is the one whose text is its own."""
    offer, here = _offer(frame, redirect), redirect.route
    first = here.partition("/")[0]
    key = first if first in frame.site.keys else offer.page
    canonical = routes.feature(offer.text, redirect.slug)
    said = frame.reader(key).strings["moved"]
    title = redirect.titles[offer.text]
    if offer.text != key:
        title = BorrowedWords(title, frame.language(offer.text).tag)
    head = Head(title, said, NO_VERSIONS, stands_in_for=canonical)
    keys = sorted(frame.site.keys, key=lambda other: other != key)
    return RedirectPage(
        shell=shell(frame, key, here, head),
        target=routes.relative(here, routes.feature(offer.page, redirect.slug)),
        messages=tuple(_messages(frame, redirect, keys)),
    )


def _offer(frame: Frame, redirect: Redirect) -> Offer:
    """What the address leads to: for no certain language, the text that exists in the site's first
    one, or else the source."""
    presence, default = redirect.presence, frame.site.default.key
    source = Offer(presence.source_language, presence.source_language)
    if redirect.language:
        return presence.offer(redirect.language) or source
    return Offer(default, default) if default in presence.languages else source


def _messages(frame: Frame, redirect: Redirect, keys: list[str]) -> Iterator[MovedMessage]:
    """Where the page is now, for the readers of each language that get one, and for those of the
    first in any case."""
    for key in keys:
        offer = redirect.presence.offer(key)
        if offer is None and key != keys[0]:
            continue
        page, text = offer or _offer(frame, redirect)
        reader, there = frame.reader(key), frame.language(text).tag
        tongue = (there, text_direction(there)) if text != key else ("", "")
        yield MovedMessage(
            lang=reader.tag,
            dir=text_direction(reader.tag),
            heading=reader.strings["moved"],
            link=Link(
                href=routes.relative(redirect.route, routes.feature(page, redirect.slug)),
                text=Words(redirect.titles[text], *tongue),
                hreflang=frame.language(page).tag if page != keys[0] else "",
            ),
        )
