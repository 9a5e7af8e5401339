"""Pixels to the bytes of each kind of file, without any metadata.

The settings are those at which each kind is as like the picture, by MS-SSIM of its brightness and
its colours, as what sharp makes of it by its own defaults, in no more bytes and a third of the
time: see `benchmarks/README.md`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PIL import Image

from site_builder.images.encode.avif import avif
from site_builder.images.encode.flatness import loses_colour
from site_builder.images.encode.saving import saved, step_of
from site_builder.images.pixels.decode import decode, scaled
from site_builder.model.renditions import Rendition

_QUALITIES = {"WEBP": (79, 80, 80), "JPEG": (78, 80, 80)}
"""The quality of each kind by `step_of`. Those of AVIF are beside its other settings."""

_EFFORT = 80
"""How hard WebP looks for fewer bytes without loss, out of 100."""

_AT_MOST = 1.5
"""How many times the bytes of a file with losses one without may have."""


def encoded(image: Image.Image, kind: str) -> bytes:
    """The picture (mode L, RGB or RGBA) as a file."""
    return _ENCODERS[kind](image)


def _quality(image: Image.Image, kind: str) -> int:
    return _QUALITIES[kind][step_of(image)]


def _webp(image: Image.Image) -> bytes:
    """As WebP; without loss where thin colours would be lost, for WebP knows no other way to keep
    them, and that mostly takes fewer bytes there."""
    lossy = saved(image, "WEBP", quality=_quality(image, "WEBP"), method=5)
    if not loses_colour(image):
        return lossy
    whole = saved(image, "WEBP", lossless=True, quality=_EFFORT, method=5)
    return whole if len(whole) <= _AT_MOST * len(lossy) else lossy


def _jpeg(image: Image.Image) -> bytes:
    settings: dict[str, object] = {"quality": _quality(image, "JPEG")}
    if loses_colour(image):
        settings["subsampling"] = "4:4:4"
    try:
        return saved(image, "JPEG", **settings, progressive=True, optimize=True)
    except OSError:
        # A progressive file is made in one buffer, which is too small for what is almost noise.
        return saved(image, "JPEG", **settings)


def _png(image: Image.Image) -> bytes:
    return saved(image, "PNG", optimize=True)


_ENCODERS: Mapping[str, Callable[[Image.Image], bytes]] = {
    "AVIF": avif,
    "WEBP": _webp,
    "JPEG": _jpeg,
    "PNG": _png,
}


def derive(
    data: bytes, kind: str, wanted: Sequence[Rendition]
) -> Iterator[tuple[Rendition, bytes]]:
    """The wanted renditions of an original of this kind with their bytes, the widest first. No
    drawing is among them.

    Every size is made from what was decoded, not from the next larger: a picture that is made
    smaller again and again loses its edge. DamagedError where the original cannot be decoded.
    """
    ordered = sorted(wanted, key=_size, reverse=True)
    images = _scaled(data, kind, list(dict.fromkeys(map(_size, ordered))))
    for rendition in ordered:
        yield rendition, encoded(images[_size(rendition)], rendition.kind)


def _scaled(
    data: bytes, kind: str, sizes: Sequence[tuple[int, int]]
) -> dict[tuple[int, int], Image.Image]:
    """The picture in each size, the widest first. The decoded original is released before anything
    is encoded: it is larger than all of them, and encoders need much memory."""
    if not sizes:
        return {}
    width, height = sizes[0]
    # A JPEG made smaller by its decoder has jagged edges and false patterns in it: at twice the
    # size of a rendition, the filter takes them out again.
    original = decode(data, kind, (2 * width, 2 * height))
    return {size: scaled(original, size) for size in sizes}


def _size(rendition: Rendition) -> tuple[int, int]:
    return rendition.width, rendition.height
