"""Pixels to the bytes of each kind of file, without any metadata.

The settings are those at which each kind is as like the picture, by MS-SSIM of its brightness and
its colours, as what sharp makes of it by its own defaults, in no more bytes and a third of the
time: see `benchmarks/README.md`.
"""

from PIL import Image

from site_builder.model.pictures import Kind
from site_builder.render.pictures.avif import avif
from site_builder.render.pictures.saving import saved, step_of

_QUALITIES = {"WEBP": (79, 80, 80), "JPEG": (78, 80, 80)}
"""The quality of each kind by `step_of`. Those of AVIF are beside its other settings."""


def encoded(image: Image.Image, kind: Kind) -> bytes:
    """The picture (mode L, RGB or RGBA) as a file."""
    match kind:
        case "PNG":
            return saved(image, kind, optimize=True)
        case "AVIF":
            return avif(image)
        case "WEBP":
            return saved(image, kind, quality=_quality(image, kind), method=5)
        case _:
            return _jpeg(image, _quality(image, "JPEG"))


def _quality(image: Image.Image, kind: str) -> int:
    return _QUALITIES[kind][step_of(image)]


def _jpeg(image: Image.Image, quality: int) -> bytes:
    try:
        return saved(image, "JPEG", quality=quality, progressive=True, optimize=True)
    except OSError:
        # A progressive file is made in one buffer, which is too small for what is almost noise.
        return saved(image, "JPEG", quality=quality)
