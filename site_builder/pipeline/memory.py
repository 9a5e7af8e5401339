"""What a build leaves in the cache for the next process: the part of what it knows that is compared
by keys and digests."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from msgspec import Meta

from site_builder.model.outline import Outline
from site_builder.model.stored_values import decoded, encoded
from site_builder.pipeline.font_values import Subset
from site_builder.pipeline.picture_values import Original, PictureTask, Plans
from site_builder.pipeline.reading_work import Reading
from site_builder.pipeline.rendering_work import RenderedFeature
from site_builder.pipeline.search_values import Search
from site_builder.render.page_fonts import Lettering
from site_builder.render.pages import PageRecord, Recipe
from site_builder.search.volumes import SearchPart, Volume


@dataclass(frozen=True)
class Memory:
    """The fields of `Known` of the same names, and the plans of its cards."""

    originals: dict[str, Original]
    readings: dict[str, Reading]
    rendered: dict[str, RenderedFeature]
    pages: dict[str, PageRecord]
    pictures: dict[str, str]
    cards: dict[str, str]
    search: Search
    plans: Plans
    fonts: dict[str, Subset]


class _Kind(NamedTuple):
    """What the recipes of many pages have in common: see `Recipe`."""

    code: str
    templates: dict[str, str]
    fields: tuple[str, ...]


class _Page(NamedTuple):
    """A page's record. `kind` is the number of its recipe's."""

    kind: Annotated[int, Meta(ge=0)]
    digests: str
    digest: str
    letters: tuple[Lettering, ...]


class _Feature(NamedTuple):
    """A rendered feature: see `RenderedFeature`."""

    slug: str
    key: str
    pages: dict[str, _Page]
    files: dict[str, str]
    pictures: tuple[PictureTask, ...]
    search: dict[str, SearchPart]


class _Stored(NamedTuple):
    kinds: tuple[_Kind, ...]
    originals: dict[str, Original]
    readings: dict[str, Reading]
    rendered: tuple[_Feature, ...]
    pages: dict[str, _Page]
    pictures: dict[str, str]
    cards: dict[str, str]
    plans: Plans
    fonts: dict[str, Subset]
    search_pages: dict[str, _Page]
    volumes: dict[str, Volume]
    indexes: dict[str, str]


def encode_memory(memory: Memory) -> bytes:
    """The bytes that the cache keeps."""
    kinds = _Kinds()
    rendered = tuple(
        _Feature(f.slug, f.key, kinds.stored(f.pages), f.files, f.pictures, f.search)
        for f in memory.rendered.values()
    )
    pages = kinds.stored(memory.pages)
    search = memory.search
    searched = (kinds.stored(search.pages), search.volumes, search.indexes)
    rest = (memory.pictures, memory.cards, memory.plans, memory.fonts, *searched)
    return encoded(
        _Stored(tuple(kinds.all), memory.originals, memory.readings, rendered, pages, *rest)
    )


def decode_memory(data: bytes) -> Memory | None:
    """What `encode_memory` was given; None for anything else."""
    stored = decoded(data, _Stored)
    if stored is None:
        return None
    try:
        rendered = {
            f.slug: RenderedFeature(
                f.slug, f.key, _records(f.pages, stored), f.files, f.pictures, search=f.search
            )
            for f in stored.rendered
        }
        pages = _records(stored.pages, stored)
        search = Search(_records(stored.search_pages, stored), stored.volumes, stored.indexes)
    except IndexError:
        return None
    for reading in stored.readings.values():
        _share(reading.outline)
    return Memory(
        originals=stored.originals,
        readings=stored.readings,
        rendered=rendered,
        pages=pages,
        pictures=stored.pictures,
        cards=stored.cards,
        search=search,
        plans=stored.plans,
        fonts=stored.fonts,
    )


class _Kinds:
    """The kinds of recipes so far, each once."""

    def __init__(self) -> None:
        self.all: list[_Kind] = []
        self._numbers: dict[tuple[object, ...], int] = {}

    def stored(self, pages: Mapping[str, PageRecord]) -> dict[str, _Page]:
        return {
            path: _Page(self._number(page.recipe), page.recipe.digests, page.digest, page.letters)
            for path, page in pages.items()
        }

    def _number(self, recipe: Recipe) -> int:
        key = (recipe.code, tuple(recipe.templates.items()), recipe.fields)
        if key not in self._numbers:
            self._numbers[key] = len(self.all)
            self.all.append(_Kind(recipe.code, recipe.templates, recipe.fields))
        return self._numbers[key]


def _records(pages: Mapping[str, _Page], stored: _Stored) -> dict[str, PageRecord]:
    """The pages' records; what they have in common is in memory once."""
    return {
        path: PageRecord(Recipe(*stored.kinds[page.kind], page.digests), page.digest, page.letters)
        for path, page in pages.items()
    }


def _share(outline: Outline | None) -> None:
    """Have the anchors in memory once, which are much the same in all languages and features."""
    anchors = outline.anchors if outline else {}
    alike: dict[frozenset[str], frozenset[str]] = {}
    for key, names in anchors.items():
        if names not in alike:
            alike[names] = frozenset(map(sys.intern, names))
        anchors[key] = alike[names]
