"""Flat pictures: charts, maps and screens, with few colours and hard edges.

Encoders keep colour at half the resolution of brightness, which nobody sees in a photograph; but a
thin red line on white turns grey.
"""

import numpy as np
from PIL import Image, ImageChops

_EVEN = 0.5
"""The least share of pixels that are exactly like the next one. Photographs reach it only where
they were compressed hard, or are burnt out."""

_COMMON, _OF_COMMON = 16, 0.5
"""So many colours make up so much of a flat picture at least; a smooth sky has many."""

_SMEARED, _OF_SMEARED = 16, 0.0005
"""Levels by which a colour differs when it is kept at half the resolution, and the share of pixels
from which on that is seen."""

_EVERY = 4
"""One row of so many is looked at, but for what is thin."""


def loses_colour(image: Image.Image) -> bool:
    """Whether a picture (mode L, RGB or RGBA) is flat, and has coloured lines or edges so thin that
    half the resolution does not hold them."""
    if image.mode == "L" or image.width < 2 or image.height < 2:
        return False
    plain = image.convert("RGB")
    return _is_flat(plain) and _is_smeared(plain)


def _is_flat(image: Image.Image) -> bool:
    rows = np.asarray(image)[::_EVERY].astype(np.uint32)
    colours = rows[..., 0] << 16 | rows[..., 1] << 8 | rows[..., 2]
    if np.mean(colours[:, 1:] == colours[:, :-1]) < _EVEN:
        return False
    counts = np.unique(colours, return_counts=True)[1]
    return bool(np.sort(counts)[-_COMMON:].sum() >= _OF_COMMON * colours.size)


def _is_smeared(image: Image.Image) -> bool:
    _, blue, red = image.convert("YCbCr").split()
    smeared = 0
    for channel in (blue, red):
        half = channel.reduce(2).resize(image.size, Image.Resampling.BILINEAR)
        histogram = ImageChops.difference(channel, half).histogram()
        smeared = max(smeared, sum(histogram[_SMEARED:]))
    return smeared >= _OF_SMEARED * image.width * image.height
