"""Where an article shows its photographs, and how wide at the most."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from site_builder.model.article import Article, Directive
from site_builder.model.directive_options import Layout, Size
from site_builder.model.facts import Facts, Photo
from site_builder.model.gallery_rows import FRAME, gallery_size, widest_pictures
from site_builder.model.kinds import DIRECTIVES
from site_builder.model.outline import blocks_of
from site_builder.model.page_widths import photo_size, widest_photo
from site_builder.model.pictures import PhotoFile, Use

_UNPLACED = 480
"""CSS pixels: about the most that a photo takes which only a section names, or an event."""
_COVER = 1280
_ORDER: tuple[Use, ...] = ("gallery", "figure", "full", "cover")


class Placement(NamedTuple):
    """What a photo is used for, and the most CSS pixels that it is shown in."""

    use: Use
    shown: int


def placements(
    facts: Facts, articles: Mapping[str, Article], files: Mapping[str, PhotoFile]
) -> dict[str, Placement]:
    """By photo, the widest of all its places, in any language. `files` are the sound originals by
    name."""
    ratios = {photo.id: _ratio(photo, files) for photo in facts.photos}
    found = {photo.id: Placement("gallery", _UNPLACED) for photo in facts.photos}
    seen: set[str] = set()
    for article in articles.values():
        for block in blocks_of(article):
            if isinstance(block, Directive) and DIRECTIVES[block.name] == "photos":
                for name, placement in _placed(block, ratios):
                    before = found[name] if name in seen else placement
                    found[name] = _wider(before, placement)
                    seen.add(name)
    cover = facts.feature.cover
    if cover in found:
        found[cover] = _wider(found[cover], Placement("cover", _COVER))
    return found


def _wider(one: Placement, other: Placement) -> Placement:
    return Placement(max(one.use, other.use, key=_ORDER.index), max(one.shown, other.shown))


def _placed(block: Directive, ratios: Mapping[str, float]) -> Iterator[tuple[str, Placement]]:
    """The photos of a directive that are known. Its options were checked when it was read."""
    names = [name for name in block.arguments if name in ratios]
    size = cast("Size | None", block.option("size") or None)
    if block.name == "photo":
        for name in names:
            chosen = photo_size(ratios[name], size)
            use: Use = "full" if chosen == "full" else "figure"
            yield name, Placement(use, widest_photo(ratios[name], chosen))
    elif names:
        layout = cast("Layout", block.option("layout") or "rows")
        shapes = [ratios[name] for name in names]
        chosen = gallery_size(shapes, layout, size)
        for name, shown in zip(names, widest_pictures(shapes, layout, chosen), strict=True):
            yield name, Placement("full" if chosen == "full" else "gallery", shown)


def _ratio(photo: Photo, files: Mapping[str, PhotoFile]) -> float:
    file = files.get(photo.file) if photo.file else None
    return file.width / file.height if file else FRAME
