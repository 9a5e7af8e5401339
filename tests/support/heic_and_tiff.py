"""Originals that are never published as they are: HEIC from files, for nothing here can write it
(made by pillow-heif 1.4 from `picture()`), and TIFF as Pillow writes it."""

from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from tests.support.pictures import picture

_FIXTURES = Path(__file__).parents[1] / "images" / "fixtures"


def heic(name: str) -> bytes:
    """`photo` (with words, private data and a wide profile), `turned` (stored on its side),
    `clear`, `two` (pictures), or `ten-bit`."""
    return (_FIXTURES / f"{name}.heic").read_bytes()


def tiff(image: Image.Image | None = None, **options: Any) -> bytes:
    """By default the picture that all others are made from."""
    out = BytesIO()
    (image or picture((96, 64))).save(out, "TIFF", **options)
    return out.getvalue()
