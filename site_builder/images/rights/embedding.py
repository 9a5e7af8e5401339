"""A packet into a picture's file, whatever its container; the picture itself stays as it is."""

from collections.abc import Callable, Mapping

from site_builder.images.rights.avif import avif_with_xmp
from site_builder.images.rights.jpeg import jpeg_with_xmp
from site_builder.images.rights.png import png_with_xmp
from site_builder.images.rights.svg import svg_with_xmp
from site_builder.images.rights.webp import webp_with_xmp

_CONTAINERS: Mapping[str, Callable[[bytes, bytes], bytes]] = {
    "JPEG": jpeg_with_xmp,
    "PNG": png_with_xmp,
    "WEBP": webp_with_xmp,
    "AVIF": avif_with_xmp,
    "SVG": svg_with_xmp,
}


def with_rights(picture: bytes, kind: str, packet: bytes) -> bytes:
    """The file of `kind` (JPEG, PNG, WEBP, AVIF or SVG) with the XMP packet in it.

    A packet that is there already is replaced, so embedding twice is embedding once. An empty
    packet changes nothing. ValueError for a kind or a file that is not understood.
    """
    if not packet:
        return picture
    if kind not in _CONTAINERS:
        raise ValueError(f"no rights can be written into {kind}")
    return _CONTAINERS[kind](picture, packet)
