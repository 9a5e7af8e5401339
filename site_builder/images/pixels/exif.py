"""What EXIF says of the pixels: which way up they are, and in which colours (CIPA DC-008).

XMP can say it too, but no browser turns a picture by that, so nor do we.
"""

from PIL import Image

from site_builder.images.containers.pieces import up_to_the_fault
from site_builder.images.containers.png import png_chunks
from site_builder.images.pixels.broken import BROKEN

UPRIGHT = 1
_ORIENTATION = 0x0112
_EXIF, _INTEROPERABILITY = 0x8769, 0xA005
_COLOUR_SPACE, _UNCALIBRATED = 0xA001, 0xFFFF
_INDEX, _ADOBE_RGB = 1, "R03"


def exif_of(image: Image.Image, data: bytes) -> bytes:
    """The EXIF block of a picture that has been opened from `data`; b"" where it has none. Pillow
    puts into that of an AVIF what its boxes say of the orientation, which alone counts."""
    if image.format != "PNG":
        found = image.info.get("exif", b"")
        return found if isinstance(found, bytes) else b""
    # It may stand after the pixels (PNG third edition §5.6), and Pillow would decode all of them.
    for chunk in up_to_the_fault(png_chunks(data)):
        if chunk.kind == b"eXIf":
            return chunk.body(data)
    return b""


def orientation(exif: bytes) -> int:
    """How the picture is stored, from 1 (upright) to 8 (§4.6.4, tag 0x0112)."""
    try:
        found = _tags(exif).get(_ORIENTATION)
    except BROKEN:
        return UPRIGHT
    return found if isinstance(found, int) and UPRIGHT <= found <= 8 else UPRIGHT


def is_in_adobe_rgb(exif: bytes) -> bool:
    """Whether a camera says, by the name that its files have for it, that the colours are those of
    Adobe RGB (CIPA DC-009, the "DCF optional colour space": no profile is embedded)."""
    try:
        tags = _tags(exif)
        space = tags.get_ifd(_EXIF).get(_COLOUR_SPACE)
        index = tags.get_ifd(_INTEROPERABILITY).get(_INDEX) if space == _UNCALIBRATED else None
    except BROKEN:
        return False
    return isinstance(index, str) and index.rstrip("\0 ") == _ADOBE_RGB


def _tags(exif: bytes) -> Image.Exif:
    tags = Image.Exif()
    if exif:
        tags.load(exif)
    return tags
