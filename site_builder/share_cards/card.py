"""A share card: the cover, and on its lower edge the headline's sheet, as on the feature's page; on
its upper edge if it would otherwise hide the subject of the picture."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from PIL import Image, ImageDraw

from site_builder.languages.script import uses_han
from site_builder.model.card_colours import CardColours, Colour
from site_builder.model.fonts import Face
from site_builder.share_cards.layout import Layout, lay_out
from site_builder.share_cards.picture import (
    HEIGHT,
    SIZE,
    WIDTH,
    Point,
    crop,
    encode,
    size_of,
)
from site_builder.share_cards.setting import Box, Setting, fit_line, set_title
from site_builder.share_cards.typeface import Typeface, drawable, typeface

MARGIN = 64
"""No word is nearer to an edge, in pixels: some services crop what they show."""

_NAME_SIZE = 30
_SQUARE, _SQUARE_GAP = 19, 15
_HEAD = 44
"""Between the sheet's edge in the picture and the nearest words."""
_NAME_GAP = 48
"""Between the headline's last baseline and the capitals of the site's name."""
_SIDE = 52
"""Between the longest line and the sheet's edge."""
_NARROWEST = 520


@dataclass(frozen=True, slots=True)
class ShareCard:
    """What a card shows. `cover` are the bytes of a JPEG, PNG or WebP, upright and in sRGB; None
    for a card of words alone. `focus` is the point of it that the crop keeps, from the left and
    from the top, in parts of one."""

    title: str
    site_name: str
    tag: str
    direction: Literal["ltr", "rtl"]
    cover: bytes | None
    colours: CardColours
    focus: Point = (0.5, 0.5)


class _Sheet(NamedTuple):
    """The words of a card, set, and the size of the sheet that they lie on."""

    title: Setting
    title_type: Typeface
    leading: float
    name: str
    name_type: Typeface
    width: int
    height: int


def draw_card(card: ShareCard, title_face: Face, name_face: Face) -> bytes:
    """The JPEG bytes of a card, its title and the site's name set in these faces.

    OSError or ValueError where the cover or a font cannot be read.
    """
    sheet = _set_words(card, title_face, name_face)
    if card.cover is None:
        canvas = Image.new("RGB", SIZE, card.colours.paper)
        band = ((0, 0), (WIDTH, HEIGHT - sheet.height + _HEAD))
        ImageDraw.Draw(canvas).rectangle(band, card.colours.band)
        layout = Layout()
    else:
        size = (sheet.width, sheet.height)
        layout = lay_out(size_of(card.cover), card.focus, size, card.direction)
        canvas = crop(card.cover, card.focus, card.colours.paper, layout.place, layout.zoom)
    _draw_sheet(canvas, sheet, card, on_top=layout.on_top)
    return encode(canvas)


def cover_card(cover: bytes, focus: Point, paper: Colour) -> bytes:
    """The JPEG bytes of a card without words: the cover alone, cropped around its focus; on `paper`
    where it is see-through.

    OSError or ValueError where the cover cannot be decoded.
    """
    return encode(crop(cover, focus, paper))


def _set_words(card: ShareCard, title_face: Face, name_face: Face) -> _Sheet:
    box = _box(has_cover=card.cover is not None, is_han=uses_han(card.tag))
    scale = typeface(title_face, box.largest, card.tag, card.direction)
    measure = lru_cache(maxsize=None)(lambda line: scale.width(line) / box.largest)
    setting = set_title(drawable(card.title), card.tag, measure, box)
    title_type = typeface(title_face, setting.size, card.tag, card.direction)
    name_type = typeface(name_face, _NAME_SIZE, card.tag, card.direction)
    room = WIDTH - 2 * MARGIN - _SQUARE - _SQUARE_GAP
    name = fit_line(drawable(card.site_name), card.tag, name_type.width, room)
    widths = [title_type.width(line) for line in setting.lines]
    widths.append(_SQUARE + _SQUARE_GAP + name_type.width(name))
    height = (
        _HEAD
        + title_type.cap_height()
        + setting.size * box.leading * (len(setting.lines) - 1)
        + _NAME_GAP
        + name_type.cap_height()
        + MARGIN
    )
    width = max(MARGIN + round(max(widths)) + _SIDE, _NARROWEST)
    return _Sheet(setting, title_type, box.leading, name, name_type, width, round(height))


def _box(*, has_cover: bool, is_han: bool) -> Box:
    """The room for the headline; more of it where there is no picture to leave room for."""
    leading = 1.26 if is_han else 1.1
    if has_cover:
        return Box(860, 250, 3, leading, 88, 48)
    return Box(WIDTH - 2 * MARGIN - _SIDE, 330, 3, leading, 144, 52)


def _draw_sheet(canvas: Image.Image, sheet: _Sheet, card: ShareCard, *, on_top: bool) -> None:
    paper, ink, accent, _band = card.colours
    draw = ImageDraw.Draw(canvas)
    top = 0 if on_top else HEIGHT - sheet.height
    # The wider of the two is at the card's edge.
    over, under = (MARGIN, _HEAD) if on_top else (_HEAD, MARGIN)
    is_rtl = card.direction == "rtl"
    left = WIDTH - sheet.width if is_rtl else 0
    draw.rectangle(((left, top), (left + sheet.width - 1, top + sheet.height - 1)), paper)
    x = WIDTH - MARGIN if is_rtl else MARGIN
    y = top + over + sheet.title_type.cap_height()
    for line in sheet.title.lines:
        sheet.title_type.draw(draw, line, (x, round(y)), ink)
        y += sheet.title.size * sheet.leading
    base = top + sheet.height - under
    middle = base - sheet.name_type.cap_height() / 2
    corner = (x - _SQUARE if is_rtl else x, round(middle - _SQUARE / 2))
    draw.rectangle((corner, (corner[0] + _SQUARE - 1, corner[1] + _SQUARE - 1)), accent)
    beside = _SQUARE + _SQUARE_GAP
    sheet.name_type.draw(draw, sheet.name, (x - beside if is_rtl else x + beside, base), ink)
