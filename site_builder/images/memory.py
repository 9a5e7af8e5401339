"""How much memory it takes to decode a picture, told by its head alone.

A few bytes may stand for any number of pixels, and how many are too many depends on the format,
since decoders keep copies of their own. The numbers are those of Pillow 12 with libjpeg-turbo,
libwebp and libavif.
"""

from PIL import Image

from site_builder.images.avif_frames import avif_frames
from site_builder.images.containers.webp import webp_size
from site_builder.images.pixels.hdr import light_needed
from site_builder.images.pixels.hdr_signal import hdr_signal
from site_builder.images.pixels.readable import kind_of
from site_builder.messages.message import Message, _
from site_builder.model.pictures import WIDTHS, PhotoFile, renditions_of

MOST_MEMORY = 1_500_000_000
"""Bytes for one picture, and so for each process that decodes: enough for the 200 million pixels of
telephones as JPEG, and for 120 million as PNG."""

_MEGA = 1_000_000
_COPIES = 3
"""How many copies of the pixels there are at once, while colours are made those of sRGB."""
_PIXEL, _ROW = 4, 8
"""Bytes of a pixel in one of Pillow's copies, whatever its colours, and of the place of a row."""

_DECODERS = {"WEBP": 16, "AVIF": 24, "HEIF": 24, "TIFF": 8}
"""Bytes of a pixel that a decoder keeps beside Pillow's first copy: libwebp the picture, the two
canvases of an animation, and what it hands over; libavif and libheif the picture and its tiles, in
four channels of two bytes each, and what they hand over; libtiff a strip, which may be all."""

_COEFFICIENT = 2
_BLOCK = 8
_SCALES = (8, 4, 2)
"""How many times smaller libjpeg can make a picture while it decodes."""


def memory_fault(needed: int) -> Message | None:
    """What is wrong with a picture that takes so many bytes to decode; None where that is
    nothing."""
    if needed <= MOST_MEMORY:
        return None
    return _(
        "the picture takes {needed} MB of memory to decode, and at most {limit} MB are used",
        needed=-(-needed // _MEGA),
        limit=MOST_MEMORY // _MEGA,
    )


def memory_to_open(data: bytes, kind: str) -> int:
    """The bytes that it takes to decode a WebP; 0 for other kinds. libwebp makes its canvases when
    a picture is opened, so that this must be known before."""
    return _needed(kind, webp_size(data), 0) if kind == "WEBP" else 0


def memory_needed(image: Image.Image, data: bytes, size: tuple[int, int]) -> int:
    """The bytes that it takes to decode a picture, opened from `data` and of this size when it is
    upright, for whatever it is used."""
    kind = kind_of(image)
    if kind == "JPEG":
        copy = _copy(*_drafted(size))
        return max(_coefficients(image) + copy, _COPIES * copy)
    light = light_needed(image.size) if hdr_signal(image, data) else 0
    return _needed(kind, size, light, _pixels_in_tiles(data) if kind == "AVIF" else 0)


def _needed(kind: str, size: tuple[int, int], light: int, in_tiles: int = 0) -> int:
    copy = _copy(*size)
    pixels = max(size[0] * size[1], in_tiles)
    return max(copy + _DECODERS.get(kind, 0) * pixels, _COPIES * copy + light)


def _pixels_in_tiles(data: bytes) -> int:
    """The pixels of all of an AVIF's tiles, which may be more than what is shown of them. Each may
    have its transparency in another tile, and that is counted already; one that gives a size of its
    own may be as large as that can be."""
    frames = avif_frames(data)
    in_all = sum(frame.size[0] * frame.size[1] for frame in frames) // 2
    return max(in_all, sum(frame.own for frame in frames))


def _copy(width: int, height: int) -> int:
    """Pillow keeps where each row is, before or after the picture was turned."""
    return _ROW * max(width, height) + _PIXEL * width * height


def _drafted(size: tuple[int, int]) -> tuple[int, int]:
    """The size in which a JPEG is decoded: at least twice that of what is published of it."""
    file = PhotoFile("", *size, "JPEG", "")
    wanted = [rendition for use in WIDTHS for rendition in renditions_of(file, use)]
    least = 2 * max(one.width for one in wanted), 2 * max(one.height for one in wanted)
    times = min(size[0] // least[0], size[1] // least[1])
    scale = next((scale for scale in _SCALES if times >= scale), 1)
    return -(-size[0] // scale), -(-size[1] // scale)


def _coefficients(image: Image.Image) -> int:
    """The bytes that libjpeg keeps of a picture that is stored in several passes: one coefficient
    for each sample, in whole blocks."""
    layers = getattr(image, "layer", None) or [(0, 1, 1)] * 3
    across, down = max(layer[1] for layer in layers), max(layer[2] for layer in layers)
    samples = sum(layer[1] * layer[2] for layer in layers)
    columns = -(-image.width // (_BLOCK * across)) * _BLOCK
    rows = -(-image.height // (_BLOCK * down)) * _BLOCK
    return int(_COEFFICIENT * samples * columns * rows)
