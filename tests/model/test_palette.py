"""All colours of a site: legible whenever the chosen ones are, and the theme's own by default."""

import re
from pathlib import Path

import pytest
from hypothesis import given

from site_builder.model.colours import BLACK, WHITE, contrast, nearest_legible, rgb, to_oklch
from site_builder.model.palette import (
    DEFAULT,
    PAIRS,
    PRINTED,
    ROOM,
    TEXT,
    Palette,
    palette,
    palettes,
)
from site_builder.model.theme import Colours, Theme
from tests.model.test_colours import COLOURS

ASSETS = Path(__file__).resolve().parents[2] / "assets"
TYPE = (ASSETS / "type.css").read_text("utf-8")


def faint(found: Palette) -> list[str]:
    return [
        f"{words} on {ground}"
        for words, ground in PAIRS
        if contrast(getattr(found, words), getattr(found, ground)) < TEXT
    ]


def tokens(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+);", css))


def test_the_default_is_what_the_style_sheets_say() -> None:
    light, _, rest = TYPE.partition("@media (prefers-color-scheme: dark)")
    ours = {"light": tokens(light), "dark": tokens(rest[: rest.index("@font-face")])}
    for mode in ("light", "dark"):
        found: Palette = getattr(DEFAULT, mode)
        for name, colour in found._asdict().items():
            written = ours[mode][name.replace("_", "-")]
            assert (WHITE if written == "#fff" else written) == colour, (mode, name)
    assert ours["light"]["accent-on-dark"] == DEFAULT.on_dark
    assert ours["light"]["accent-in-print"] == DEFAULT.printed
    assert ours["light"]["dark"] == ROOM


def test_every_pair_of_the_default_can_be_read() -> None:
    assert [faint(DEFAULT.light), faint(DEFAULT.dark)] == [[], []]
    assert contrast(DEFAULT.on_dark, ROOM) >= TEXT
    assert contrast(DEFAULT.printed, WHITE) >= PRINTED


def test_without_colours_of_its_own_a_site_has_the_default() -> None:
    assert palettes(Theme()) is DEFAULT
    assert palettes(Theme(measure=40)) is DEFAULT


@pytest.mark.parametrize("own", [DEFAULT.light, DEFAULT.dark])
def test_what_follows_from_the_theme_s_own_colours_looks_like_them(own: Palette) -> None:
    found = palette(Colours(own.paper, own.ink, own.accent))
    for name in Palette._fields:
        pair = zip(rgb(getattr(own, name)), rgb(getattr(found, name)), strict=True)
        assert max(abs(a - b) for a, b in pair) <= 24, name


@given(COLOURS, COLOURS, COLOURS)
def test_if_the_chosen_colours_can_be_read_all_can(paper: str, ink: str, accent: str) -> None:
    ink, accent = (nearest_legible(colour, (paper,), TEXT) for colour in (ink, accent))
    found = palettes(Theme(light=Colours(paper, ink, accent)))
    assert [faint(found.light), faint(found.dark)] == [[], []]
    assert contrast(found.on_dark, ROOM) >= TEXT
    assert contrast(found.printed, WHITE) >= PRINTED


@pytest.mark.parametrize(
    ("paper", "accent"), [("#fbf3e4", "#8f1d14"), ("#f4f6f8", "#2a5d8f"), (WHITE, "#146c43")]
)
def test_dark_pages_have_the_hues_of_light_ones(paper: str, accent: str) -> None:
    found = palettes(Theme(light=Colours(paper, "", accent)))
    assert found.dark.is_dark
    assert not found.light.is_dark
    assert to_oklch(found.dark.accent).hue == pytest.approx(to_oklch(accent).hue, abs=0.1)


def test_what_is_chosen_for_dark_pages_counts() -> None:
    theme = Theme(Colours(accent="#146c43"), Colours(paper="#202020", accent="#ffd75e"))
    found = palettes(theme).dark
    assert (found.paper, found.accent) == ("#202020", "#ffd75e")
    assert faint(found) == []


def test_only_the_mode_that_changes_is_another() -> None:
    found = palettes(Theme(dark=Colours(accent="#ffd75e")))
    assert found.light is DEFAULT.light
    assert found.dark.accent == "#ffd75e"


def test_a_site_on_black_is_on_black_in_both_modes() -> None:
    found = palettes(Theme(light=Colours(BLACK, WHITE, "#ffe100")))
    assert found.light == found.dark
    assert (found.light.band, found.light.on_band) == ("#ffe100", BLACK)
    assert len({found.light.paper, found.light.tint, found.light.rule}) == 3
