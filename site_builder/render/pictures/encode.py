"""Pixels to the bytes of each kind of file, without any metadata.

The settings are those at which each kind is as like the picture, by MS-SSIM of its brightness and
its colours, as what sharp makes of it by its own defaults, in no more bytes: see
`benchmarks/README.md`.
"""

import io
from bisect import bisect

from PIL import Image

from site_builder.model.pictures import Kind

_AVIF_STEPS = (800, 1600)
_AVIF_QUALITIES = (51, 53, 54)
"""AVIF's quality by width in pixels: what is wider is encoded in larger blocks, and loses more."""

_WEBP_QUALITY = 80
_JPEG_QUALITY = 80


def encoded(image: Image.Image, kind: Kind) -> bytes:
    """The picture (mode L, RGB or RGBA) as a file."""
    match kind:
        case "AVIF":
            return _avif(image)
        case "WEBP":
            return _saved(image, kind, quality=_WEBP_QUALITY, method=5)
        case "PNG":
            return _saved(image, kind, optimize=True)
        case _:
            return _jpeg(image)


def _avif(image: Image.Image) -> bytes:
    return _saved(
        image,
        "AVIF",
        quality=_AVIF_QUALITIES[bisect(_AVIF_STEPS, image.width)],
        speed=6,
        # Red type on white, or a red vest on asphalt, is smeared at half the resolution.
        subsampling="4:4:4",
        autotiling=False,
        advanced={"sharpness": "0"},
        # The work is shared out by picture, and the bytes depend on no machine.
        max_threads=1,
    )


def _jpeg(image: Image.Image) -> bytes:
    try:
        return _saved(image, "JPEG", quality=_JPEG_QUALITY, progressive=True, optimize=True)
    except OSError:
        # A progressive file is made in one buffer, which is too small for what is almost noise.
        return _saved(image, "JPEG", quality=_JPEG_QUALITY)


def _saved(image: Image.Image, kind: str, **settings: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **settings)
    return out.getvalue()
