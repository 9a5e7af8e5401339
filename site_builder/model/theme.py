"""What a site says of its look: how its own settings change that of the default theme."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

MEASURE = 38
"""The theme's own length of a line of text, in rem."""

Families = tuple[str, ...]

HomeLayout = Literal["front", "list", "grid"]
"""How the home page lays out the features:

- `front`: the newest leads, the next two may stand beside it, and the others follow in rows
- `list`: a line for each, with a small picture
- `grid`: all alike, in rows
"""

Paragraphs = Literal["spacing", "indent"]
"""What a paragraph on a screen is known by: the space above it, or an indent. Never both."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of light or dark pages that an editor has chosen, as `#rrggbb`; '' where none
    is."""

    paper: str = ""
    ink: str = ""
    accent: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """`serif` and `sans` are families of fonts by language key, the first choice first; `measure`
    is the longest line of text in rem, and `corner` the radius of corners in pixels. `home` is the
    layout of the home page."""

    light: Colours = Colours()
    dark: Colours = Colours()
    serif: Mapping[str, Families] = field(default_factory=dict)
    sans: Mapping[str, Families] = field(default_factory=dict)
    measure: int = MEASURE
    corner: int = 0
    home: HomeLayout = "front"
    paragraphs: Paragraphs = "spacing"
