"""Pixels to the bytes of each kind of file, without any metadata.

The settings are those at which each kind is as like the picture, by MS-SSIM of its brightness and
its colours, as what sharp makes of it by its own defaults, in no more bytes and a third of the
time: see `benchmarks/README.md`.
"""

from PIL import Image

from site_builder.model.pictures import Kind
from site_builder.render.pictures.avif import avif
from site_builder.render.pictures.flatness import loses_colour
from site_builder.render.pictures.saving import saved, step_of

_QUALITIES = {"WEBP": (79, 80, 80), "JPEG": (78, 80, 80)}
"""The quality of each kind by `step_of`. Those of AVIF are beside its other settings."""

_EFFORT = 80
"""How hard WebP looks for fewer bytes without loss, out of 100."""

_AT_MOST = 1.5
"""How many times the bytes of a file with losses one without may have."""


def encoded(image: Image.Image, kind: Kind) -> bytes:
    """The picture (mode L, RGB or RGBA) as a file."""
    match kind:
        case "PNG":
            return saved(image, kind, optimize=True)
        case "AVIF":
            return avif(image)
        case "WEBP":
            return _webp(image)
        case _:
            return _jpeg(image)


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
