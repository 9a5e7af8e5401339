"""What reads and signs files of each format: the code to the rows of `model/picture_formats.py`."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from site_builder.images.damage import (
    Damage,
    avif_damage,
    jpeg_damage,
    png_damage,
    webp_damage,
)
from site_builder.images.metadata.sources import (
    Sources,
    avif_sources,
    drawing_sources,
    jpeg_sources,
    png_sources,
    webp_sources,
)
from site_builder.images.metadata.tiff_sources import tiff_sources
from site_builder.images.rights.avif import avif_with_xmp
from site_builder.images.rights.jpeg import jpeg_with_xmp
from site_builder.images.rights.png import png_with_xmp
from site_builder.images.rights.svg import svg_with_xmp
from site_builder.images.rights.webp import webp_with_xmp
from site_builder.images.still_damage import heif_damage
from site_builder.model.picture_formats import raster_kind


class FileTools(NamedTuple):
    """For the files of one format: where their metadata is, the file with an XMP packet in it, if
    any is published, and what damage decoders don't notice, where there can be any."""

    sources: Callable[[bytes], Sources]
    with_xmp: Callable[[bytes, bytes], bytes] | None = None
    damage: Callable[[bytes], Damage | None] | None = None


_TOOLS: Mapping[str, FileTools] = {
    "JPEG": FileTools(jpeg_sources, jpeg_with_xmp, jpeg_damage),
    "PNG": FileTools(png_sources, png_with_xmp, png_damage),
    "WEBP": FileTools(webp_sources, webp_with_xmp, webp_damage),
    "AVIF": FileTools(avif_sources, avif_with_xmp, avif_damage),
    "SVG": FileTools(drawing_sources, svg_with_xmp),
    "HEIF": FileTools(avif_sources, damage=heif_damage),
    "TIFF": FileTools(tiff_sources),
}


def find_damage(data: bytes, kind: str) -> Damage | None:
    """What is wrong with the pixels of a picture that can be opened, or None.

    What decoders themselves refuse is left to them: all damage to the pixels of a PNG, which have a
    checksum. WebP and AVIF have none, so not all of it can be found.
    """
    find = _TOOLS[kind].damage if kind in _TOOLS else None
    return find(data) if find else None


def sources_of(data: bytes) -> Sources:
    """The metadata in a file, whose format is told by its content; of a broken file, what stands
    before the fault."""
    kind = raster_kind(data)
    return _TOOLS[kind if kind in _TOOLS else "SVG"].sources(data)


def with_rights(picture: bytes, kind: str, packet: bytes) -> bytes:
    """The file with the XMP packet in it; the picture itself stays as it is.

    A packet that is there already is replaced, so embedding twice is embedding once. An empty
    packet changes nothing. ValueError for a kind or a file that is not understood.
    """
    if not packet:
        return picture
    write = _TOOLS[kind].with_xmp if kind in _TOOLS else None
    if write is None:
        raise ValueError(f"no rights can be written into {kind}")
    return write(picture, packet)
