"""The theme's files with what site.yaml says of colours, fonts and measures."""

import re

from site_builder.model.palette import DEFAULT, palettes
from site_builder.model.theme import Colours, Theme
from site_builder.render.theme import ThemeFile
from site_builder.render.theme_css import style_rules, themed
from tests.support.features import AR, EN, ZH, default_theme

ASSETS = default_theme().assets
RED = Theme(Colours("#fbf3e4", "#241812", "#8f1d14"))


def changed(theme: Theme) -> dict[str, bytes]:
    files = themed(ASSETS, theme, (ZH, EN))
    return {
        new.name: new.data for old, new in zip(ASSETS, files, strict=True) if old.data != new.data
    }


def rules(theme: Theme) -> str:
    return style_rules(theme, palettes(theme), (ZH, EN, AR))


def test_a_site_that_says_nothing_changes_nothing() -> None:
    assert changed(Theme()) == {}


def test_colours_stand_behind_the_theme_s_own_and_in_the_icon() -> None:
    found = changed(RED)
    assert found.keys() == {"type.css", "favicon.svg"}
    style = found["type.css"].decode()
    assert style.index("--paper: #fcfbf8") < style.index("--paper: #fbf3e4")
    assert found["favicon.svg"].count(b"#8f1d14") == 1
    assert b"#b3261e" not in found["favicon.svg"]


def test_each_token_is_one_that_the_theme_has() -> None:
    known = set(re.findall(rb"(--[a-z-]+)", b"".join(file.data for file in ASSETS)))
    theme = Theme(
        RED.light, RED.dark, {"zh": ("Songti SC",)}, {"en": ("Arial",)}, 40, 4, paragraphs="indent"
    )
    assert {token.encode() for token in re.findall(r"(--[a-z-]+):", rules(theme))} <= known


def test_measures_and_corners() -> None:
    assert rules(Theme(measure=34, corner=6)) == (
        ":root { --measure: 34rem }\n:root { --corner: 6px }\n"
    )


def test_paragraphs_have_an_indent_instead_of_space() -> None:
    rule = ":root, [lang] { --indent: var(--own-indent); --between: 0 }\n"
    assert rules(Theme(paragraphs="indent")) == rule


def test_fonts_are_for_one_language_alone() -> None:
    theme = Theme(serif={"zh": ("Songti SC", "serif")}, sans={"en": ("Segoe UI",)})
    assert rules(theme).splitlines() == [
        ':lang(zh-Hans) { --own-serif: "Songti SC", serif; --own-sans: initial }',
        ':lang(en) { --own-serif: initial; --own-sans: "Segoe UI" }',
        ":lang(ar) { --own-serif: initial; --own-sans: initial }",
    ]


def test_what_browsers_draw_suits_the_paper() -> None:
    black = rules(Theme(Colours("#000000", "#ffffff", "#ffe100")))
    assert ":root { color-scheme: dark }" in black
    assert "{ color-scheme" not in rules(RED)
    assert "color-scheme: light" in rules(Theme(dark=Colours("#eeeeee", "#111111", "#8f1d14")))


def test_an_icon_of_the_site_s_own_stays() -> None:
    icon = ThemeFile("favicon.svg", "assets/favicon.svg", b'<svg fill="#123456"/>')
    assert themed([icon], RED, (ZH,)) == (icon,)
    assert palettes(Theme()) == DEFAULT
