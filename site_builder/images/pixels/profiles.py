"""Profiles of colour spaces that are known by numbers: primaries, white and curve (ICC.1:2022)."""

import struct
from collections.abc import Sequence
from functools import lru_cache
from operator import mul
from typing import NamedTuple

Pair = tuple[float, float]
Row = Sequence[float]
Rows = Sequence[Row]


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
_BRADFORD = ((0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296))
"""To the responses of the eye's cones (ICC.1 Annex E)."""

_VERSION, _SIGNATURE = 0x04400000, b"acsp"
_HEADER = struct.Struct(">I4xI4s4s4s12x4s28x12s48x")
_TAG = struct.Struct(">4sII")


@lru_cache(maxsize=16)
def made_profile(primaries: Primaries, curve: Curve) -> bytes:
    """An ICC profile of a display with these colours; ValueError where no profile can hold them."""
    try:
        colours = [_numbers(b"XYZ ", column) for column in _transposed(_to_d50(primaries))]
        shape = _numbers(b"para", curve, b"\0\3\0\0")
    except (ArithmeticError, struct.error) as error:
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


def _numbers(kind: bytes, numbers: Row, head: bytes = b"") -> bytes:
    """An element of a tag: its kind, and numbers."""
    return kind + bytes(4) + head + _fixed(numbers)


def _fixed(numbers: Row) -> bytes:
    """Numbers in sixteen bits and sixteen after the point (ICC.1 §4.6)."""
    return struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))


def to_xyz(primaries: Primaries) -> Rows:
    """From the light of the three channels to XYZ under their own white; ZeroDivisionError where no
    light has these colours."""
    white = [part / primaries.white[1] for part in _whole(primaries.white)]
    rays = _transposed([_whole(ray) for ray in primaries[1:]])
    amounts = _times(_inverse(rays), _transposed([white]))
    return [[part * amount for part, (amount,) in zip(row, amounts, strict=True)] for row in rays]


def _to_d50(primaries: Primaries) -> Rows:
    """From the light of the three channels to XYZ under the white that all profiles share."""
    white = [part / primaries.white[1] for part in _whole(primaries.white)]
    light = to_xyz(primaries)
    gains = [to / at for at, to in _times(_BRADFORD, _transposed([white, _D50]))]
    adapted = [[part * by for part in row] for row, by in zip(_BRADFORD, gains, strict=True)]
    return _times(_inverse(_BRADFORD), _times(adapted, light))


def _whole(point: Pair) -> Row:
    """All three chromaticities: their sum is one."""
    x, y = point
    return (x, y, 1 - x - y)


def _transposed(rows: Rows) -> Rows:
    return list(zip(*rows, strict=True))


def _times(one: Rows, other: Rows) -> Rows:
    """The product of two matrices."""
    columns = _transposed(other)
    return [[sum(map(mul, row, column)) for column in columns] for row in one]


def _inverse(rows: Rows) -> Rows:
    """The inverse of a matrix of three by three; ZeroDivisionError where there is none."""
    first, second, third = _transposed(rows)
    volume = sum(map(mul, first, _cross(second, third)))
    crosses = (_cross(second, third), _cross(third, first), _cross(first, second))
    return [[part / volume for part in cross] for cross in crosses]


def _cross(one: Row, other: Row) -> Row:
    (a, b, c), (d, e, f) = one, other
    return (b * f - c * e, c * d - a * f, a * e - b * d)
