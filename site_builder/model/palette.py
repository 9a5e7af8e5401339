"""All colours of light and of dark pages, from the few that an editor chooses.

The paper, the ink and the accent are given. Everything else follows from them, and never reads
worse: where a tinted ground would make words too pale, it comes nearer to the paper.
"""

from functools import lru_cache
from typing import NamedTuple

from site_builder.model.colours import (
    BLACK,
    WHITE,
    Oklch,
    contrast,
    from_oklch,
    is_legible,
    mixed,
    nearest_legible,
    to_oklch,
)
from site_builder.model.theme import Colours, Theme

TEXT = 4.5
"""The least contrast of words and their ground: WCAG 2.2, success criterion 1.4.3 (AA). It is more
than the 3 that large words (1.4.3), and marks and the ring around what has the focus (1.4.11)
need, and the theme sets none of its colours for these alone."""

PRINTED = 7.0
"""That of the accent on white paper, where inks spread and fade."""


class Palette(NamedTuple):
    """The colours of pages in one mode, by the names of the tokens in `type.css`."""

    paper: str
    tint: str
    ink: str
    soft: str
    rule: str
    accent: str
    band: str
    on_band: str
    mark: str
    on_mark: str

    @property
    def is_dark(self) -> bool:
        return is_dark(self.paper)


class Palettes(NamedTuple):
    """`on_dark` is the accent on what is dark in both modes: the ground of opened pictures.
    `printed` is the accent on paper."""

    light: Palette
    dark: Palette
    on_dark: str
    printed: str


LIGHT = Palette(
    paper="#fcfbf8",
    tint="#f3f1ec",
    ink="#191a1c",
    soft="#5b5953",
    rule="#d8d4cb",
    accent="#b3261e",
    band="#a9211a",
    on_band=WHITE,
    mark="#fbe7c6",
    on_mark="#b3261e",
)
DARK = Palette(
    paper="#141519",
    tint="#1f2127",
    ink="#e9e6df",
    soft="#a9a59c",
    rule="#3a3c43",
    accent="#f4866f",
    band="#8c1d17",
    on_band=WHITE,
    mark="#4a3716",
    on_mark="#f4866f",
)
DEFAULT = Palettes(LIGHT, DARK, on_dark="#f4866f", printed="#8c1d17")
"""The theme's own, as its style sheets have them."""

ROOM = "#0c0d10"
"""The ground of opened pictures, dark in both modes."""

PAIRS = (
    *((words, ground) for ground in ("paper", "tint", "mark") for words in ("ink", "soft")),
    *(("accent", "paper"), ("accent", "tint"), ("on_mark", "mark"), ("on_band", "band")),
)
"""Each colour that words have in the theme, with each that they stand on."""

_AMBER = "#f0b243"
"""What is marked looks as if by a marker: the paper, with some of this."""
_FAINTER = (1.0, 0.75, 0.5, 0.25, 0.0)
_BRIGHT = 0.8
"""The lightness from which an accent is a band itself, with dark words on it."""


class _Parts(NamedTuple):
    """How much of the other is mixed into one: of ink into paper for tints and rules, of paper into
    ink for what is muted, of amber into paper for marks. Nothing is told from black that is darker
    than the `least` lightness of a tint or a rule."""

    tint: float
    rule: float
    soft: float
    mark: float
    least: tuple[float, float] = (0.0, 0.0)


_ON_LIGHT = _Parts(tint=0.04, rule=0.14, soft=0.32, mark=0.25)
_ON_DARK = _Parts(tint=0.06, rule=0.2, soft=0.27, mark=0.27, least=(0.2, 0.33))


def palettes(theme: Theme) -> Palettes:
    """The palettes of a site. A mode of which nothing is chosen, nor follows from the light one, is
    the theme's own."""
    return _palettes(light_colours(theme), dark_colours(theme))


@lru_cache(maxsize=4)
def _palettes(*chosen: Colours) -> Palettes:
    if chosen == (_given(LIGHT), _given(DARK)):
        return DEFAULT
    light, dark = (
        own if colours == _given(own) else palette(colours)
        for colours, own in zip(chosen, (LIGHT, DARK), strict=True)
    )
    return Palettes(
        light,
        dark,
        on_dark=nearest_legible(dark.accent, (ROOM,), TEXT),
        printed=nearest_legible(light.accent, (WHITE,), PRINTED),
    )


def _given(own: Palette) -> Colours:
    return Colours(own.paper, own.ink, own.accent)


def light_colours(theme: Theme) -> Colours:
    """The three colours of light pages."""
    given = theme.light
    return Colours(given.paper or LIGHT.paper, given.ink or LIGHT.ink, given.accent or LIGHT.accent)


def dark_colours(theme: Theme) -> Colours:
    """The three colours of dark pages. What isn't chosen has the hue of the light one, if that is
    chosen: and can be read on the paper."""
    light, dark = theme.light, theme.dark
    if light.paper and is_dark(light.paper):  # a site that is dark throughout
        own = light_colours(theme)
        return Colours(dark.paper or own.paper, dark.ink or own.ink, dark.accent or own.accent)
    paper = dark.paper or _toned(light.paper, 0.195, 0.012) or DARK.paper
    ink = _toned(light.paper, 0.925, 0.015) or DARK.ink
    accent = _toned(light.accent, 0.735, 0.15) or DARK.accent
    return Colours(
        paper,
        dark.ink or nearest_legible(ink, (paper,), TEXT),
        dark.accent or nearest_legible(accent, (paper,), TEXT),
    )


def is_dark(paper: str) -> bool:
    """Whether white words stand out from it more than black ones."""
    return contrast(paper, WHITE) > contrast(paper, BLACK)


def _toned(colour: str, lightness: float, most: float) -> str:
    """A colour's hue in another lightness, with no more than this chroma; '' for none."""
    if not colour:
        return ""
    _, chroma, hue = to_oklch(colour)
    return from_oklch(Oklch(lightness, min(chroma, most), hue))


def palette(colours: Colours) -> Palette:
    """The palette that follows from three colours. If ink and accent can be read on the paper, all
    of PAIRS can."""
    paper, ink, accent = colours.paper, colours.ink, colours.accent
    parts = _ON_DARK if is_dark(paper) else _ON_LIGHT
    for_tint, for_rule = (
        max(part, _part_for(least, paper, ink))
        for part, least in zip((parts.tint, parts.rule), parts.least, strict=True)
    )
    tint = _ground(paper, (ink, accent), ink, for_tint)
    mark = _ground(paper, (ink,), _AMBER, parts.mark)
    band, on_band = _band(paper, accent)
    return Palette(
        paper=paper,
        tint=tint,
        ink=ink,
        soft=_soft(colours, parts.soft, (paper, tint, mark)),
        rule=mixed(paper, ink, for_rule),
        accent=accent,
        band=band,
        on_band=on_band,
        mark=mark,
        on_mark=nearest_legible(accent, (mark,), TEXT),
    )


def _part_for(lightness: float, paper: str, ink: str) -> float:
    """How much ink brings the paper to this lightness; nothing for paper that has it already."""
    begin, end = to_oklch(paper).lightness, to_oklch(ink).lightness
    return (lightness - begin) / (end - begin) if begin < lightness < end else 0.0


def _ground(paper: str, words: tuple[str, ...], other: str, part: float) -> str:
    """The paper with some of another colour, as much as these words on it allow."""
    for share in _FAINTER:
        ground = mixed(paper, other, part * share)
        if all(is_legible(colour, (ground,), TEXT) for colour in words):
            return ground
    return paper


def _soft(colours: Colours, part: float, grounds: tuple[str, ...]) -> str:
    """Ink that is muted as much as can be read on all grounds."""
    muted = (mixed(colours.ink, colours.paper, part * share) for share in _FAINTER)
    return next((soft for soft in muted if is_legible(soft, grounds, TEXT)), colours.ink)


def _band(paper: str, accent: str) -> tuple[str, str]:
    """The ground of what is printed in colour, and the words on it. Between dark pages it is deep,
    unless the accent is as bright as a lamp."""
    if not is_dark(paper):
        return nearest_legible(accent, (WHITE,), TEXT), WHITE
    if to_oklch(accent).lightness >= _BRIGHT:
        return accent, nearest_legible(paper, (accent,), TEXT)
    return nearest_legible(_toned(accent, 0.42, 0.15), (WHITE,), TEXT), WHITE
