"""Pixels to the bytes of each kind of file, without any metadata.

The settings are those at which each kind is as like the picture, by MS-SSIM of its brightness and
its colours, as what sharp makes of it by its own defaults, in about as many bytes and a quarter of
the time: see `benchmarks/README.md`.
"""

import io
from bisect import bisect

from PIL import Image

from site_builder.model.pictures import Kind

_STEPS = (800, 1600)
_QUALITIES = {"AVIF": (51, 52, 52), "WEBP": (79, 79, 81), "JPEG": (78, 79, 80)}
"""The quality of each kind for pictures narrower than the first step (in pixels), than the second,
and for others: what is wider is encoded in larger blocks, and loses more."""


def encoded(image: Image.Image, kind: Kind) -> bytes:
    """The picture (mode L, RGB or RGBA) as a file."""
    if kind == "PNG":
        return _saved(image, kind, optimize=True)
    quality = _QUALITIES[kind][bisect(_STEPS, image.width)]
    match kind:
        case "AVIF":
            return _avif(image, quality)
        case "WEBP":
            return _saved(image, kind, quality=quality, method=5)
        case _:
            return _jpeg(image, quality)


def _avif(image: Image.Image, quality: int) -> bytes:
    return _saved(
        image,
        "AVIF",
        quality=quality,
        speed=6,
        # Red type on white, or a red vest on asphalt, is smeared at half the resolution.
        subsampling="4:4:4",
        autotiling=False,
        advanced={"sharpness": "0"},
        # The work is shared out by picture, and the bytes depend on no machine.
        max_threads=1,
    )


def _jpeg(image: Image.Image, quality: int) -> bytes:
    try:
        return _saved(image, "JPEG", quality=quality, progressive=True, optimize=True)
    except OSError:
        # A progressive file is made in one buffer, which is too small for what is almost noise.
        return _saved(image, "JPEG", quality=quality)


def _saved(image: Image.Image, kind: str, **settings: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **settings)
    return out.getvalue()
