"""The theme's files with the colours, fonts and measures of site.yaml in them.

They reach pages in the style sheet that every page has already: a page is the same whatever its
colours are, but for the sheet's address.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_builder.model.palette import DEFAULT, LIGHT, Palette, Palettes, palettes
from site_builder.model.site import Language
from site_builder.model.theme import MEASURE, Families, Theme
from site_builder.render.theme import ThemeFile

TYPE, ICON = "type.css", "favicon.svg"
GENERIC = frozenset(
    {"serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif", "ui-rounded"}
)
"""Names that stand for whatever font a system has (CSS Fonts 4 §2.1.3): without quotes."""


def themed(
    assets: Iterable[ThemeFile],
    theme: Theme,
    languages: Iterable[Language],
    font_rules: Iterable[str] = (),
) -> tuple[ThemeFile, ...]:
    """The assets of a site with this theme, and rules for the fonts that pages bring along; those
    that this doesn't change are as they were."""
    colours = palettes(theme)
    rules = style_rules(theme, colours, languages)
    rules += "".join(f"{rule}\n" for rule in font_rules)
    return tuple(_themed(file, colours, rules) for file in assets)


def _themed(file: ThemeFile, colours: Palettes, rules: str) -> ThemeFile:
    if file.name == TYPE and rules:
        return replace(file, data=file.data + f"\n/* From site.yaml */\n{rules}".encode())
    if file.name == ICON and colours != DEFAULT:
        return replace(file, data=_icon(file.data, colours.light))
    return file


def _icon(data: bytes, palette: Palette) -> bytes:
    """The theme's own icon in these colours: no address bar says which mode it is in."""
    written = {LIGHT.accent: palette.band, "#fff": palette.on_band}
    for own, new in written.items():
        data = data.replace(f'"{own}"'.encode(), f'"{new}"'.encode())
    return data


def style_rules(theme: Theme, colours: Palettes, languages: Iterable[Language]) -> str:
    """The rules of a style sheet that set the tokens of `type.css` anew; '' for the default."""
    return "".join(
        f"{rule}\n"
        for rule in (
            *_colour_rules(colours),
            *_measure_rules(theme),
            *_font_rules(theme, languages),
        )
    )


def _colour_rules(colours: Palettes) -> Iterator[str]:
    if colours == DEFAULT:
        return
    common = {"accent-on-dark": colours.on_dark, "accent-in-print": colours.printed}
    yield _rule(":root", _tokens(colours.light) | common)
    yield f"@media (prefers-color-scheme: dark) {{ {_rule(':root', _tokens(colours.dark))} }}"
    # What the browser draws, such as scrollbars, suits the paper.
    if colours.light.is_dark:
        yield _declared(":root", "color-scheme: dark")
    if not colours.dark.is_dark:
        rule = _declared(":root", "color-scheme: light")
        yield f"@media (prefers-color-scheme: dark) {{ {rule} }}"


def _measure_rules(theme: Theme) -> Iterator[str]:
    if theme.measure != MEASURE:
        yield _rule(":root", {"measure": f"{theme.measure}rem"})
    if theme.corner:
        yield _rule(":root", {"corner": f"{theme.corner}px"})
    if theme.paragraphs == "indent":
        yield _rule(":root, [lang]", {"indent": "var(--own-indent)", "between": "0"})


def _font_rules(theme: Theme, languages: Iterable[Language]) -> Iterator[str]:
    """A language without fonts of its own doesn't inherit those of the language around it."""
    stacks = {"own-serif": theme.serif, "own-sans": theme.sans}
    for language in languages:
        own = {name: _stack(stack.get(language.key, ())) for name, stack in stacks.items() if stack}
        if own:
            yield _rule(f":lang({language.tag})", own)


def _stack(families: Families) -> str:
    """The names of fonts, or what has the stacks of `type.css` begin with the theme's own."""
    return ", ".join(name if name in GENERIC else f'"{name}"' for name in families) or "initial"


def _tokens(palette: Palette) -> dict[str, str]:
    return {name.replace("_", "-"): colour for name, colour in palette._asdict().items()}


def _rule(selector: str, tokens: dict[str, str]) -> str:
    return _declared(selector, "; ".join(f"--{name}: {value}" for name, value in tokens.items()))


def _declared(selector: str, declarations: str) -> str:
    return f"{selector} {{ {declarations} }}"
