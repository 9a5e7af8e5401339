"""What the encoders have in common: bytes out of Pillow, and settings by the width of a picture."""

import io
from bisect import bisect

from PIL import Image

_STEPS = (800, 1600)


def step_of(image: Image.Image) -> int:
    """0 for a picture narrower than the first step (in pixels), 1 for one narrower than the second,
    2 for others: the place of its settings among those of a kind."""
    return bisect(_STEPS, image.width)


def saved(image: Image.Image, kind: str, **settings: object) -> bytes:
    """The picture as a file of a kind that Pillow knows. ValueError or OSError from its encoder."""
    out = io.BytesIO()
    image.save(out, kind, **settings)
    return out.getvalue()
