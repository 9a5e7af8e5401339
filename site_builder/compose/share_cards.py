"""Plans of share cards: what each feature's card shows in each language, and its route."""

from site_builder.compose.reader import Reader
from site_builder.languages.script import text_direction
from site_builder.model import routes
from site_builder.model.canonical import canonical_digest
from site_builder.model.card_colours import CardColours
from site_builder.model.cards import CardPlan, Faces
from site_builder.model.colours import rgb
from site_builder.model.fonts import Face
from site_builder.model.outline import Announcement
from site_builder.model.palette import palettes
from site_builder.model.theme import Theme

RECIPE = 4
"""Raise this when cards come out differently, so that their addresses change too."""

_MARK = 10  # hex digits


def wants_card(announcement: Announcement) -> bool:
    """Whether a feature has a card: cards are made from covers."""
    return announcement.cover is not None


def plan_card(reader: Reader, announcement: Announcement, faces: Faces | None) -> CardPlan | None:
    """The card for readers of one language; None if there is nothing to show on it."""
    photo, cover = announcement.cover, announcement.cover_picture
    if cover and cover.file.format == "SVG":
        cover = None  # only browsers draw SVG
    if photo is None or (cover is None and faces is None):
        return None
    title, name = announcement.headlines[reader.key].title, reader.plain(reader.site.title)
    focus = photo.focus or (0.5, 0.5)
    looks = [faces.digest, _look(faces.title), _look(faces.name)] if faces else []
    colours = card_colours(reader.site.theme)
    shown = [RECIPE, title, name, reader.tag, focus, cover and cover.mark, looks, colours]
    mark = canonical_digest(shown)
    return CardPlan(
        route=routes.card(announcement.slug, reader.key, mark[:_MARK]),
        title=title,
        site_name=name,
        tag=reader.tag,
        direction=text_direction(reader.tag),
        focus=focus,
        cover=cover,
        faces=faces,
        colours=colours,
    )


def card_colours(theme: Theme) -> CardColours:
    """Those of light pages: services show cards on any ground."""
    light = palettes(theme).light
    return CardColours(rgb(light.paper), rgb(light.ink), rgb(light.accent), rgb(light.band))


def _look(face: Face) -> list[object]:
    """Which face of its file it is, and how it is set."""
    return [face.family, face.weight, face.index, face.axes]
