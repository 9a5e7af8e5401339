"""Cards, by which other pages announce a feature."""

from dataclasses import replace
from functools import partial

from site_builder.compose.photo_views import bare_photo_view
from site_builder.compose.reader import Reader
from site_builder.model import routes
from site_builder.model.outline import Announcement
from site_builder.views.facts import PhotoView
from site_builder.views.pages import Card
from site_builder.views.shell import Words


def card(reader: Reader, announcement: Announcement, here: str) -> Card:
    """The card on the page at route `here`, in that page's language; the feature must have it."""
    headline = announcement.headlines[reader.key]
    reader = replace(reader, fallback=announcement.source_language)
    return Card(
        href=routes.relative(here, routes.feature(reader.key, announcement.slug)),
        title=Words(headline.title),
        deck=Words(headline.deck),
        published=reader.date(announcement.published),
        cover=_cover(reader, announcement, here),
        is_draft=announcement.is_draft,
    )


def _cover(reader: Reader, announcement: Announcement, here: str) -> PhotoView | None:
    photo, picture = announcement.cover, announcement.cover_picture
    if photo is None or picture is None:
        return None
    href = partial(routes.relative, here)
    view = bare_photo_view(reader, photo, announcement.slug, picture, href)
    # A card shows only the picture; its words are on the feature's page.
    return view._replace(caption=Words(""), taken=None, place=None, license="")
