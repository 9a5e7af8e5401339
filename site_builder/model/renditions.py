"""A published file of a picture.

It stands alone because pictures are encoded again when anything changes that the encoders import
(`pipeline/versions.py`).
"""

from typing import NamedTuple

CARD_SIZE = (1200, 630)
"""Width and height of a share card in pixels: the shape that every service which shows links crops
least."""


class Rendition(NamedTuple):
    """A file that is published of an original: its size in pixels, and the `kind` of its format
    (`model/picture_formats.py`)."""

    width: int
    height: int
    kind: str
