"""From the bytes of a picture to its pixels: upright, in sRGB, eight bits a channel."""

import io
import struct
import warnings

from PIL import Image, ImageOps

from site_builder.pixels.colour import in_srgb

MAX_PIXELS = 250_000_000
"""Pillow opens nothing larger, wherever it is asked to. Telephones take 200 million pixels, and the
limit that it comes with is 179 million."""

# Above this Pillow warns, above its double it refuses (`Image._decompression_bomb_check`).
Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2

BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    MemoryError,
    RuntimeError,
    Image.DecompressionBombError,
    struct.error,
)
"""What Pillow raises on broken files."""

_ORIENTATION = 0x0112
_SIDEWAYS = (5, 6, 7, 8)

_GAP = 2.0
"""How many times larger than wanted a picture at least is before the filter."""


class DamagedError(ValueError):
    """The pixels cannot be decoded."""


def is_turned(image: Image.Image) -> bool:
    """Whether width and height change places when the picture is put upright (CIPA DC-008
    §4.6.4, tag 0x0112)."""
    return image.getexif().get(_ORIENTATION) in _SIDEWAYS


def decode(data: bytes, kind: str, least: tuple[int, int]) -> Image.Image:
    """The pixels of a JPEG, PNG, WebP or AVIF, no smaller than `least` (width and height, upright)
    if the picture is not: a JPEG comes at an eighth, a quarter or half its size for a fraction of
    the work.

    In mode L, RGB or, where parts are see-through, RGBA. Of an animation it is the first picture.
    DamagedError where they cannot be decoded: whoever calls has seen to the number of pixels.
    """
    with warnings.catch_warnings():
        # What Pillow warns of is metadata, which is dropped, and size, which was judged before.
        warnings.simplefilter("ignore")
        try:
            return _decode(data, kind, least)
        except BROKEN as error:
            raise DamagedError(str(error)) from error


def _decode(data: bytes, kind: str, least: tuple[int, int]) -> Image.Image:
    with Image.open(io.BytesIO(data), formats=(kind,)) as original:
        original.draft(None, least[::-1] if is_turned(original) else least)
        profile = original.info.get("icc_profile")
        original.load()
        # In place, for a second copy of a photograph would take a hundred megabytes.
        ImageOps.exif_transpose(original, in_place=True)
        image = _plain(original)
    return in_srgb(image, profile)


def scaled(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture in another size, by Lanczos's filter; the same where it has that size.

    Down to a quarter or less it goes in two steps, of which the first takes the means of squares of
    pixels: the work is a third, and what remains to be done by the filter hides the difference.
    """
    if image.size == size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=_GAP)


def _plain(image: Image.Image) -> Image.Image:
    """Eight bits a channel: grey, red-green-blue, CMYK as printers have it, or see-through."""
    if image.mode.startswith("I"):
        # Sixteen bits of grey: Pillow would cut off what is over 255, not scale it.
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if "A" in image.mode or "a" in image.mode or "transparency" in image.info:
        clear = image.convert("RGBA")
        # Many programs write an alpha channel that hides nothing.
        hides = clear.getchannel("A").point(lambda alpha: alpha < 255).getbbox() is not None
        return clear if hides else clear.convert("RGB")
    return image if image.mode in ("RGB", "L", "CMYK") else image.convert("RGB")
