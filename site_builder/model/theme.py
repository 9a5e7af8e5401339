"""How the site's own settings change the look of the default theme."""

from collections.abc import Mapping
from dataclasses import dataclass, field

MEASURE = 38
"""The theme's own length of a line of text, in rem."""

Families = tuple[str, ...]


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
    is the longest line of text in rem, and `corner` the radius of corners in pixels."""

    light: Colours = Colours()
    dark: Colours = Colours()
    serif: Mapping[str, Families] = field(default_factory=dict)
    sans: Mapping[str, Families] = field(default_factory=dict)
    measure: int = MEASURE
    corner: int = 0
