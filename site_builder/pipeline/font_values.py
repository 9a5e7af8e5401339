"""The fonts that pages bring along as values: to be subset, and subset."""

from collections.abc import Iterable
from typing import NamedTuple

from site_builder.fonts.css import font_view, recipe
from site_builder.model import routes
from site_builder.model.canonical import canonical_digest
from site_builder.model.fonts import PublishedFont
from site_builder.problems.problems import Problem
from site_builder.render.page_fonts import Lettering


class Subset(NamedTuple):
    """A subset that was made: `key` stands for all that went in, `digest` is that of its bytes;
    `missing` are the characters that its font has no glyph for."""

    key: str
    digest: str
    missing: str


class FontTask(NamedTuple):
    """A subset to make. `key` stands for all that goes in, but for the program."""

    key: str
    font: PublishedFont
    characters: str


class MadeSubset(NamedTuple):
    """A subset, or what is wrong with its font."""

    key: str
    subset: Subset | None
    problem: Problem | None = None


def wanted_subsets(
    fonts: Iterable[PublishedFont], letters: Iterable[Lettering]
) -> dict[str, FontTask]:
    """The subsets that pages need, by their routes."""
    by_name = {font_view(font).name: font for font in fonts}
    found: dict[str, tuple[str, set[str]]] = {}
    for one in letters:
        name = one.file.partition(".")[0]
        found.setdefault(one.file, (name, set()))[1].update(one.characters)
    return {
        routes.FONTS + file: _task(by_name[name], "".join(sorted(characters)))
        for file, (name, characters) in sorted(found.items())
    }


def _task(font: PublishedFont, characters: str) -> FontTask:
    return FontTask(canonical_digest([recipe(font), characters]), font, characters)


def licences(fonts: Iterable[PublishedFont]) -> dict[str, str]:
    """The texts of the licences of fonts that are published, by their routes."""
    texts = {font.licence.text for font in fonts}
    return {routes.font_licence(canonical_digest(text)): text for text in sorted(texts)}
