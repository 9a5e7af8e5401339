"""How near a picture is to another: multi-scale structural similarity of brightness and colour.

MS-SSIM as by Wang, Simoncelli and Bovik, "Multi-scale structural similarity for image quality
assessment" (2003): a Gaussian window of 1.5 pixels, five scales with the weights given there. It
is taken of Y′, Cb and Cr (ITU-R BT.601, full range) and weighed 6 : 1 : 1, as video coders do.
"""

import numpy as np
from PIL import Image
from scipy.ndimage import gaussian_filter

_WEIGHTS = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333)
_CHANNELS = (6, 1, 1)
_FLAT = (0.01 * 255) ** 2
_PLAIN = (0.03 * 255) ** 2


def similarity(one: Image.Image, other: Image.Image) -> float:
    """1 for equal pictures, less the more they differ; ValueError where the sizes differ."""
    if one.size != other.size:
        raise ValueError(f"{one.size} and {other.size} are no sizes of one picture")
    pairs = zip(_channels(one), _channels(other), _CHANNELS, strict=True)
    found = sum(weight * _multi_scale(a, b) for a, b, weight in pairs)
    return float(found / sum(_CHANNELS))


def decibels(found: float) -> float:
    """A similarity as a level, in which equal steps look about equal: 0.99 is 20 dB."""
    return float(-10 * np.log10(max(1 - found, 1e-9)))


def _channels(picture: Image.Image) -> list[np.ndarray]:
    planes = picture.convert("RGB").convert("YCbCr").split()
    return [np.asarray(plane, dtype=np.float32) for plane in planes]


def _multi_scale(one: np.ndarray, other: np.ndarray) -> float:
    found = 1.0
    for number, weight in enumerate(_WEIGHTS):
        light, structure = _at_one_scale(one, other)
        last = number == len(_WEIGHTS) - 1
        found *= max(light * structure if last else structure, 0.0) ** weight
        one, other = _halved(one), _halved(other)
    return found


def _at_one_scale(one: np.ndarray, other: np.ndarray) -> tuple[float, float]:
    """The mean likeness of the brightness, and that of contrast and structure."""
    mean, mean_other = _smooth(one), _smooth(other)
    spread = _smooth(one * one) - mean * mean
    spread_other = _smooth(other * other) - mean_other * mean_other
    common = _smooth(one * other) - mean * mean_other
    light = (2 * mean * mean_other + _FLAT) / (mean**2 + mean_other**2 + _FLAT)
    structure = (2 * common + _PLAIN) / (spread + spread_other + _PLAIN)
    return float(light.mean()), float(structure.mean())


def _smooth(plane: np.ndarray) -> np.ndarray:
    smoothed: np.ndarray = gaussian_filter(plane, 1.5, truncate=3.5)
    return smoothed


def _halved(plane: np.ndarray) -> np.ndarray:
    height, width = (side // 2 * 2 for side in plane.shape)
    even = plane[:height, :width]
    halved: np.ndarray = (even[::2, ::2] + even[1::2, ::2] + even[::2, 1::2] + even[1::2, 1::2]) / 4
    return halved
