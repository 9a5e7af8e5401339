"""Profiles of colour spaces that are known by numbers: primaries, white and curve (ICC.1:2022)."""

import struct
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

Pair = tuple[float, float]
Matrix = np.ndarray[Any, np.dtype[np.float64]]


class Primaries(NamedTuple):
    """The chromaticities x and y of the white and of each channel (CIE 1931)."""

    white: Pair
    red: Pair
    green: Pair
    blue: Pair


class Curve(NamedTuple):
    """From a stored value X to light: (aX + b) to the power of g from X = d on, cX below it
    (ICC.1 §10.18, function 3)."""

    g: float
    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 0.0


D65 = (0.3127, 0.3290)
SRGB = Primaries(D65, (0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
REC_2020 = Primaries(D65, (0.708, 0.292), (0.170, 0.797), (0.131, 0.046))
ADOBE_RGB = Primaries(D65, (0.64, 0.33), (0.21, 0.71), (0.15, 0.06))
SRGB_CURVE = Curve(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
ADOBE_CURVE = Curve(563 / 256)

_D50 = (0.9642, 1.0, 0.8249)
_BRADFORD = np.array(
    [(0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296)]
)
"""To the responses of the eye's cones (ICC.1 Annex E)."""

_VERSION, _SIGNATURE = 0x04400000, b"acsp"
_HEADER = struct.Struct(">I4xI4s4s4s12x4s28x12s48x")
_TAG = struct.Struct(">4sII")


@lru_cache(maxsize=16)
def made_profile(primaries: Primaries, curve: Curve) -> bytes:
    """An ICC profile of a display with these colours; ValueError where no profile can hold them."""
    try:
        colours = [_numbers(b"XYZ ", column) for column in _to_d50(primaries).T]
        shape = _numbers(b"para", curve, b"\0\3\0\0")
    except (ArithmeticError, ValueError, struct.error) as error:
        raise ValueError("these are no colours of a display") from error
    return _profile(colours, shape)


def _profile(colours: list[bytes], shape: bytes) -> bytes:
    names = [(b"rXYZ", b"rTRC"), (b"gXYZ", b"gTRC"), (b"bXYZ", b"bTRC")]
    place = _HEADER.size + 4 + 6 * _TAG.size
    body = shape
    table = struct.pack(">I", 6)
    for (colour_name, curve_name), colour in zip(names, colours, strict=True):
        table += _TAG.pack(colour_name, place + len(body), len(colour))
        table += _TAG.pack(curve_name, place, len(shape))
        body += colour
    white = _fixed(_D50)
    size = place + len(body)
    kinds = (b"mntr", b"RGB ", b"XYZ ")
    return _HEADER.pack(size, _VERSION, *kinds, _SIGNATURE, white) + table + body


def _numbers(kind: bytes, numbers: Sequence[float], head: bytes = b"") -> bytes:
    """An element of a tag: its kind, and numbers."""
    return kind + bytes(4) + head + _fixed(numbers)


def _fixed(numbers: Sequence[float]) -> bytes:
    """Numbers in sixteen bits and sixteen after the point (ICC.1 §4.6)."""
    return struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))


def to_xyz(primaries: Primaries) -> Matrix:
    """From the light of the three channels to XYZ under their own white; ArithmeticError or
    ValueError where no light has these colours."""
    rays = np.array([_whole(ray) for ray in primaries[1:]]).T
    return np.asarray(rays * np.linalg.solve(rays, _light_of(primaries.white)))


def _to_d50(primaries: Primaries) -> Matrix:
    """From the light of the three channels to XYZ under the white that all profiles share."""
    with np.errstate(all="raise"):
        gains = (_BRADFORD @ _D50) / (_BRADFORD @ _light_of(primaries.white))
        adapted = gains[:, None] * (_BRADFORD @ to_xyz(primaries))
    return np.asarray(np.linalg.solve(_BRADFORD, adapted))


def _light_of(white: Pair) -> list[float]:
    """Light of this colour, as bright as can be."""
    return [part / white[1] for part in _whole(white)]


def _whole(point: Pair) -> tuple[float, float, float]:
    """All three chromaticities: their sum is one."""
    x, y = point
    return (x, y, 1 - x - y)
