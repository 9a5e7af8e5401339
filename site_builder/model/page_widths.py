"""How wide a picture by itself is shown in the default theme, for every window; in rem.

The style sheets say the same: `assets/type.css` (gutter and measure), `feature.css` (the columns of
a story) and `pictures.css`. Between two of the CORNERS, every width grows linearly.
"""

from site_builder.model.directive_options import Size

NARROWEST_WINDOW = 20.0
MEASURE = 38.0
STORY = 58.0
"""The widest column of text, and of what stands between its paragraphs."""

PHONE, TABLET, DESKTOP = 40.0, 56.0, 72.0
"""The windows from which pictures keep to the text's column, rows are as on a desktop, and the
contents stand beside the text."""

CORNERS = (20.0, 25.0, PHONE, MEASURE / 0.9, TABLET, DESKTOP, 80.0, (STORY + 21) / 0.95, 120.0)
"""The windows at which a width starts or stops growing, or changes."""

UPRIGHT = 30.0
"""The width of an upright picture that stands by itself."""

PANORAMA, TALL = 3.0, 0.5
"""The ratios of width to height from which a picture fills the window's width, and below which it
keeps a readable width and scrolls."""

USUAL_WINDOWS = (24.375, 48.0, 64.0, 80.0)
"""Those of a phone, a tablet and notebooks."""
PIXELS = 16
"""CSS pixels in a rem, where readers haven't chosen otherwise."""


def photo_size(ratio: float, size: Size | None) -> Size:
    """The size of a picture by itself, from what its author says."""
    return size or ("full" if ratio > PANORAMA else "column")


def column_width(size: Size, window: float) -> float:
    """The width of what stands in a story in one of the sizes, between the margins of the page."""
    room = window - 2 * min(max(1.25, 0.05 * window), 4.0)
    if size == "full":
        return room
    if window >= DESKTOP:
        room = min(STORY, room - 13 - min(max(3.0, 0.05 * window), 6.0))
    return min(MEASURE, room) if size == "column" and window >= PHONE else room


def photo_width(ratio: float, size: Size, window: float) -> float:
    """The width of a picture by itself. An upright one never fills the window."""
    if ratio < 1:
        most = {"column": MEASURE if ratio < TALL else UPRIGHT, "wide": MEASURE, "full": STORY}
        return min(most[size], column_width("wide", window))
    return window if size == "full" or window < PHONE else column_width(size, window)


def widest_photo(ratio: float, size: Size) -> int:
    """The most CSS pixels that the picture is shown in, in the windows that most readers have."""
    return round(PIXELS * max(photo_width(ratio, size, window) for window in USUAL_WINDOWS))
