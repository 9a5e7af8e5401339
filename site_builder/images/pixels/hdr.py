"""High dynamic range to sRGB: what is brighter than paper is compressed, and all else stays.

Reference white is at 203 cd/m² (ITU-R BT.2408). Up to it light is scaled evenly, from there on it
approaches the peak along a quadratic Bézier curve: the reference white tone mapping operator of
SMPTE ST 2094-50, by which browsers show such pictures on screens of the usual range. The gain is
that of the brightest channel, in the primaries of Rec. 2020, so that no hue turns.
"""

from math import log2
from typing import Any

import numpy as np
from PIL import Image

from site_builder.images.pixels.hdr_signal import HLG, HdrSignal
from site_builder.images.pixels.profiles import REC_2020, SRGB, Primaries, to_xyz

Light = np.ndarray[Any, np.dtype[np.float32]]
"""Rows, columns and channels of light, as parts of reference white."""

_WHITE = 203.0
_FULL_HEADROOM = log2(1000 / _WHITE)
_BEND = 0.65
"""How far towards the peak the curve's middle point lies."""

_ROWS, _MARGIN, _CELL = 256, 32, 8
"""The picture is worked on in strips of so many rows: light takes six times the room of pixels."""
_STRIP = 8192 * _ROWS
"""The most pixels of a strip: those of a wider picture have fewer rows."""
_LIGHT = 100
"""Bytes that a strip takes for each of its pixels, and for those around it."""


def tone_mapped(image: Image.Image, signal: HdrSignal) -> Image.Image:
    """The picture (any mode) in sRGB, in mode RGB, or RGBA where it has an alpha channel."""
    alpha = image.getchannel("A") if image.mode in ("LA", "RGBA") else None
    stored = image.convert("RGB")
    made = Image.new("RGB", stored.size)
    to_wide = _matrix(signal.primaries, REC_2020)
    height = _strip_height(stored.width)
    for top in range(0, stored.height, height):
        rows = _fine_values(stored, top, height)
        light = _light(rows, signal) @ to_wide
        made.paste(Image.fromarray(_srgb(_compressed(light, signal.peak))), (0, top))
    if alpha is not None:
        made.putalpha(alpha)
    return made


def light_needed(size: tuple[int, int]) -> int:
    """The bytes that the light of a picture's strip takes, by the picture's width and height."""
    width, height = size
    return _LIGHT * width * min(height, _strip_height(width) + 2 * _MARGIN)


def _strip_height(width: int) -> int:
    return max(1, min(_ROWS, _STRIP // width))


def _fine_values(image: Image.Image, top: int, height: int) -> Light:
    """The stored values of a strip from 0 to 1, finer than the 8 bits that they were decoded to.

    A step of 8 bits is 4 % of light, which shows as bands in a sky. Where the surroundings of a
    pixel differ from it by less than a step, it is they that say where in its step it lies.
    """
    first, last = max(0, top - _MARGIN), min(image.height, top + height + _MARGIN)
    strip = image.crop((0, first, image.width, last))
    cells = (max(1, strip.width // _CELL), max(1, strip.height // _CELL))
    parts = slice(top - first, min(top + height, image.height) - first)
    channels = []
    for band in strip.split():
        exact = band.convert("F")
        smooth = exact.resize(cells, Image.Resampling.BOX).resize(
            strip.size, Image.Resampling.BILINEAR
        )
        value = np.asarray(exact)[parts]
        by = np.asarray(smooth)[parts] - value
        channels.append(value + np.where(np.abs(by) < 1, np.clip(by, -0.5, 0.5), 0))
    return np.clip(np.stack(channels, -1) / np.float32(255), 0, 1)


def _light(values: Light, signal: HdrSignal) -> Light:
    """The light that the stored values stand for (BT.2100 tables 4 and 5)."""
    if signal.transfer == HLG:
        return _hlg_light(values, signal)
    powered = values ** np.float32(32 / 2523)
    lifted = np.maximum(powered - np.float32(3424 / 4096), 0)
    ratio = lifted / (np.float32(2413 / 128) - np.float32(2392 / 128) * powered)
    return np.asarray(ratio ** np.float32(16384 / 2610) * (10_000 / _WHITE), np.float32)


def _hlg_light(values: Light, signal: HdrSignal) -> Light:
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(values <= 0.5, values**2 / 3, (np.exp((values - c) / a) + b) / 12)
    luminance = scene @ to_xyz(signal.primaries)[1].astype(np.float32)
    return np.asarray(
        scene * (luminance[..., None] ** np.float32(0.2)) * (signal.peak / _WHITE), np.float32
    )


def _compressed(light: Light, peak: float) -> Light:
    """The light with none above reference white; `peak` in cd/m²."""
    most = peak / _WHITE
    brightest = np.minimum(light.max(-1), np.float32(max(most, 1)))
    if most <= 1:
        return np.minimum(light, 1)
    knee = 1 - 0.5 * min(1, log2(most) / _FULL_HEADROOM)
    middle, high = 1 - _BEND + _BEND / knee, (1 - _BEND) * knee + _BEND
    # How far along the curve: the root of its equation for the light, in the form that is stable.
    above = np.maximum(brightest - 1, 0)
    slope, bend = 2 * (middle - 1), 1 - 2 * middle + most
    along = 2 * above / (slope + np.sqrt(slope**2 + 4 * bend * above))
    curved = knee * (1 - along) ** 2 + 2 * high * along * (1 - along) + along**2
    with np.errstate(divide="ignore", invalid="ignore"):
        gain = np.where(brightest > 1, curved / light.max(-1), knee)
    return np.asarray(light * gain[..., None], np.float32)


def _srgb(wide: Light) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """Light in Rec. 2020's primaries as pixels in sRGB.

    Of a colour that sRGB lacks, what is missing in one channel is left out, and what is too bright
    becomes darker in all: it keeps its hue, where cutting off each channel turns orange to yellow.
    """
    narrow = np.maximum(wide @ _matrix(REC_2020, SRGB), 0)
    inside = narrow / np.maximum(narrow.max(-1, keepdims=True), 1)
    curved = np.where(
        inside <= 0.0031308, inside * 12.92, 1.055 * inside ** np.float32(1 / 2.4) - 0.055
    )
    return np.asarray(np.round(curved * 255), np.uint8)


def _matrix(source: Primaries, target: Primaries) -> Light:
    """From light in one set of primaries to that in another, for rows of three channels."""
    matrix = np.linalg.inv(to_xyz(target)) @ to_xyz(source)
    return np.asarray(matrix.T, np.float32)
