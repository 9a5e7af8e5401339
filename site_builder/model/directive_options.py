"""The options of directives, each with the values that it takes, in one table."""

from collections.abc import Mapping
from typing import Literal, get_args

Size = Literal["column", "wide", "full"]
"""How wide pictures are shown: as the text, as the story with its margin, or as the window."""

Layout = Literal["rows", "grid", "strip", "pair"]
"""How the pictures of a gallery stand: whole in rows of one height, in boxes of one shape, in one
row that scrolls, or two side by side."""

Look = Literal["cards", "band", "list"]
"""How key numbers stand: large, side by side; the same on a band of colour; or in rows."""

SIZES: tuple[Size, ...] = get_args(Size)
LAYOUTS: tuple[Layout, ...] = get_args(Layout)
LOOKS: tuple[Look, ...] = get_args(Look)

OPTIONS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "photo": {"size": SIZES},
    "gallery": {"size": SIZES, "layout": LAYOUTS},
    "numbers": {"look": LOOKS},
}
"""By directive and option; a directive that isn't here has none."""

PAIR = 2
"""How many pictures the layout `pair` shows."""
