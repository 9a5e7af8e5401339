"""The fonts of a page, written into its head once it is known which characters it shows."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import escape

from site_builder.model.policy import allowing_style
from site_builder.render.letters import Letters, letters_of
from site_builder.store.digests import digest_of
from site_builder.views.shell import FontView, PageFonts, Shell

MARKER = "  <!-- fonts -->\n"
"""Where `base.html` has the fonts: before the style sheets, so that they are fetched first."""

_MARK = 10  # hex digits
_AT_ONCE = ("headlines", "text")
"""What the first screen shows."""


class Lettering(NamedTuple):
    """The characters of a page that a font is for, by code point, and the name of the file that has
    them, which begins with the font's own."""

    file: str
    characters: str


def with_fonts(data: bytes, shell: Shell) -> tuple[bytes, tuple[Lettering, ...]]:
    """A page (UTF-8) with its fonts, and their characters. One whose template has no place for
    them has none."""
    page = data.decode("utf-8")
    if MARKER not in page:
        return data, ()
    letters = list(_letterings(shell.fonts, letters_of(page)))
    rules = "".join(
        f"@font-face{{{font.declarations};src:url({shell.fonts.folder}{one.file})"
        'format("woff2")}\n'
        for font, one in letters
    )
    links = "".join(
        f'  <link rel="preload" href="{shell.fonts.folder}{one.file}" as="font" '
        'type="font/woff2" crossorigin>\n'
        for font, one in letters
        if font.use in _AT_ONCE and _for(shell.fonts, shell.lang.lower(), font.use) == font
    )
    head = f"{links}  <style>{rules}</style>\n" if rules else ""
    allowed = allowing_style(shell.csp, rules) if rules else shell.csp
    page = page.replace(str(escape(shell.csp)), str(escape(allowed)), 1)
    page = page.replace(MARKER, head, 1)
    return page.encode("utf-8"), tuple(one for _font, one in letters)


def _letterings(fonts: PageFonts, letters: Letters) -> Iterator[tuple[FontView, Lettering]]:
    found: dict[FontView, set[str]] = {}
    for (lang, use), characters in letters.items():
        if font := _for(fonts, lang, use):
            found.setdefault(font, set()).update(characters)
    for font in fonts.fonts:
        shown = "".join(sorted(found.get(font, ())))
        if shown.strip():
            what = "" if font.is_of_site else shown
            mark = digest_of(f"{font.mark}\n{what}".encode())[:_MARK]
            yield font, Lettering(f"{font.name}.{mark}.woff2", shown)


def _for(fonts: PageFonts, lang: str, use: str) -> FontView | None:
    """The font for a use in a language: as with `:lang()`, that of the longest tag which the
    language's begins with."""
    fitting = (font for font in fonts.fonts if font.use == use and _is_within(lang, font.tag))
    return max(fitting, key=lambda font: len(font.tag), default=None)


def _is_within(lang: str, tag: str) -> bool:
    return f"{lang}-".startswith(f"{tag.lower()}-")
