"""Cards, by which other pages announce a feature."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from site_builder.compose.borrowed import filled
from site_builder.compose.bylines import short_byline
from site_builder.compose.photo_views import bare_photo_view
from site_builder.compose.reader import Reader
from site_builder.languages.reading_time import format_minutes
from site_builder.model import routes
from site_builder.model.outline import Announcement
from site_builder.model.presence import Offer
from site_builder.views.facts import PhotoView
from site_builder.views.pages import Card
from site_builder.views.shell import Words


def card(reader: Reader, announcement: Announcement, here: str) -> Card:
    """The card on the page at route `here`, in that page's language, or else in the language of
    the text that stands in; there must be something for its readers."""
    offer = _offer(reader, announcement)
    headline = announcement.headlines[offer.text]
    reader = replace(reader, fallback=announcement.source_language)
    told_in = reader.name_of(offer.text) if offer.text != reader.key else None
    lang, direction = (told_in.lang, told_in.dir) if told_in else ("", "")
    return Card(
        href=routes.relative(here, route_for(reader, announcement)),
        hreflang=lang if offer.page != reader.key else "",
        told_in=told_in,
        title=Words(headline.title, lang, direction),
        deck=Words(headline.deck, lang, direction),
        byline=short_byline(reader, announcement.credits_in(offer.text)),
        published=reader.date(announcement.published),
        reading_time=reading_time(reader, headline.minutes),
        cover=_cover(reader, announcement, here),
        is_draft=announcement.is_draft,
        is_scheduled=announcement.is_scheduled,
    )


def offered_to(reader: Reader, announcements: Iterable[Announcement]) -> Iterator[Announcement]:
    """Those of the features that there is something of for the reader."""
    fallback = reader.site.fallback
    return (one for one in announcements if one.presence(fallback).offer(reader.key))


def route_for(reader: Reader, announcement: Announcement) -> str:
    """The route of the page of a feature that a reader gets; there must be one."""
    return routes.feature(_offer(reader, announcement).page, announcement.slug)


def reading_time(reader: Reader, minutes: int) -> Markup:
    """How long a text takes to read, as a phrase; '' where that is not known."""
    if not minutes:
        return Markup("")
    return filled(reader.strings["reading_time"], duration=format_minutes(minutes, reader.tag))


def text_language(reader: Reader, announcement: Announcement) -> str:
    """The language in which a reader gets a feature."""
    return _offer(reader, announcement).text


def _offer(reader: Reader, announcement: Announcement) -> Offer:
    offer = announcement.presence(reader.site.fallback).offer(reader.key)
    if offer is None:
        raise ValueError(f"{announcement.slug} is announced to readers of {reader.key}")
    return offer


def _cover(reader: Reader, announcement: Announcement, here: str) -> PhotoView | None:
    photo, picture = announcement.cover, announcement.cover_picture
    if photo is None or picture is None:
        return None
    href = partial(routes.relative, here)
    view = bare_photo_view(reader, photo, announcement.slug, picture, href)
    # A card shows only the picture; its words are on the feature's page.
    return view._replace(caption=Words(""), taken=None, place=None, license="")
