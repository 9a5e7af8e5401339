"""Where the sheet lies on a card, and where the picture's focus goes so that it stays in sight."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from site_builder.share_cards.picture import HEIGHT, SIZE, WIDTH, Point, crop_box

CLEAR = 60
"""How near the sheet may come to the focus, in pixels: half a face is no use."""

_ZOOMS = (1.0, 1.1, 1.2, 1.3, 1.4, 1.5)
"""The least is taken that is enough: a picture is best seen whole."""

_NARROW = 0.6
"""A sheet of less than this part of the width has the picture beside it, not only above it."""

Direction = Literal["ltr", "rtl"]


class Layout(NamedTuple):
    """Whether the sheet is on the upper edge rather than the lower; where on the card the focus
    goes, in parts of its width and height; and how many times the size of a card the picture is
    enlarged to."""

    on_top: bool = False
    place: Point = (0.5, 0.5)
    zoom: float = 1.0


def lay_out(
    picture: tuple[int, int], focus: Point, sheet: tuple[int, int], direction: Direction
) -> Layout:
    """The layout for a picture and a sheet of a size (width and height in pixels).

    The sheet is on the lower edge, as on a page, where the focus is then clear of it; else on the
    upper one; else the picture is enlarged until it is.
    """
    best, most = Layout(), -1.0
    for layout in _layouts(sheet, direction):
        clear = _clearance(layout, picture, focus, sheet, direction)
        if clear >= CLEAR:
            return layout
        if clear > most:
            best, most = layout, clear
    return best


def _layouts(sheet: tuple[int, int], direction: Direction) -> Iterator[Layout]:
    """All there are, the better ones first."""
    width, height = sheet
    beside = (width + WIDTH) / 2 / WIDTH
    across = beside if width < WIDTH * _NARROW else 0.5
    above = (HEIGHT - height) / 2 / HEIGHT
    for zoom in _ZOOMS:
        for on_top, place in (
            (False, (across, above)),
            (True, (across, 1 - above)),
            (False, (beside, 0.5)),
        ):
            x, y = place
            yield Layout(on_top, (1 - x if direction == "rtl" else x, y), zoom)


def _clearance(
    layout: Layout,
    picture: tuple[int, int],
    focus: Point,
    sheet: tuple[int, int],
    direction: Direction,
) -> float:
    """How far the focus is from the sheet, in pixels; 0 under it."""
    box = crop_box(picture, focus, layout.place, layout.zoom)
    x, y = (
        (focus[axis] * picture[axis] - box[axis]) / (box[axis + 2] - box[axis]) * SIZE[axis]
        for axis in (0, 1)
    )
    beyond = max(0.0, (WIDTH - x if direction == "rtl" else x) - sheet[0])
    over = max(0.0, (y if layout.on_top else HEIGHT - y) - sheet[1])
    return max(beyond, over)
