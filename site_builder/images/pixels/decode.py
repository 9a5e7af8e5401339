"""From the bytes of a picture to its pixels: upright, in sRGB, eight bits a channel."""

from PIL import Image

from site_builder.images.pixels.broken import BROKEN
from site_builder.images.pixels.channels import opaque, plain
from site_builder.images.pixels.colour import in_srgb
from site_builder.images.pixels.exif import exif_of, orientation
from site_builder.images.pixels.hdr import tone_mapped
from site_builder.images.pixels.hdr_signal import HdrSignal, hdr_signal
from site_builder.images.pixels.readable import opened
from site_builder.images.pixels.spaces import profiles_of
from site_builder.images.pixels.upright import is_sideways, upright

MAX_PIXELS = 250_000_000
"""Pillow opens nothing larger, wherever it is asked to. Telephones take 200 million pixels, and the
limit that it comes with is 179 million."""

# Above this Pillow warns, above its double it refuses (`Image._decompression_bomb_check`).
Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2

_GAP = 2.0
"""How many times larger than the target a picture is, at least, before the filter."""


class DamagedError(ValueError):
    """The pixels cannot be decoded."""


def decode(data: bytes, kind: str, least: tuple[int, int]) -> Image.Image:
    """The pixels of a JPEG, PNG, WebP or AVIF, no smaller than `least` (width and height, upright)
    if the picture is not: a JPEG comes at an eighth, a quarter or half its size for a fraction of
    the work.

    In mode L, RGB or, where parts are see-through, RGBA. Of an animation it is the first picture.
    DamagedError where they can't be decoded: the caller has checked the number of pixels. A
    JPEG that is cut short is decoded, grey below (`images/damage.py` finds that).
    """
    try:
        return _decode(data, kind, least)
    except BROKEN as error:
        raise DamagedError(str(error)) from error


def _decode(data: bytes, kind: str, least: tuple[int, int]) -> Image.Image:
    image, stored, colours = _loaded(data, kind, least)
    # Each step releases the picture before it: a second copy of a photograph would take a hundred
    # megabytes.
    image = upright(image, stored)
    image = plain(image, data)
    image = in_srgb(image, colours) if isinstance(colours, list) else tone_mapped(image, colours)
    return opaque(image)


def _loaded(
    data: bytes, kind: str, least: tuple[int, int]
) -> tuple[Image.Image, int, list[bytes] | HdrSignal]:
    """The pixels as they are stored, with the orientation that says how, and what their values
    mean: profiles, or a signal of high dynamic range."""
    with opened(data, (kind,)) as original:
        exif = exif_of(original, data)
        stored = orientation(exif)
        original.draft(None, least[::-1] if is_sideways(stored) else least)
        original.load()
        colours = hdr_signal(original, data) or list(profiles_of(original, data, exif))
        return original, stored, colours


def scaled(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture in another size, by Lanczos's filter; the same where it has that size.

    Down to a quarter or less it goes in two steps, of which the first takes the means of squares of
    pixels: the work is a third, and what remains to be done by the filter hides the difference.
    """
    if image.size == size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=_GAP)
