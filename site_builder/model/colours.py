"""Colours of CSS: how far apart two are to the eye, and the nearest one that can be read."""

import math
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
"""The two forms of a colour (CSS Color 4 §5.2) that have no transparency."""

WHITE, BLACK = "#ffffff", "#000000"
LEAST_CHROMA = 1e-4
_STEPS = 500
_PRECISION = 12
"""How many times the room for a chroma is halved: finer than a step of a colour of eight bits."""


class Oklch(NamedTuple):
    """A colour as it is seen (CSS Color 4 §9.4): `lightness` from 0 to 1, `chroma` from 0 (grey) to
    about 0.3, `hue` in radians."""

    lightness: float
    chroma: float
    hue: float


def normal_colour(written: str) -> str:
    """`#B32` as `#bb3322`: a colour that HEX matches, with six small digits."""
    digits = written[1:].lower()
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)


def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of `#rrggbb`, each from 0 to 255."""
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def luminance(colour: str) -> float:
    """The relative luminance of a colour, from 0 for black to 1 for white: WCAG 2.2, "relative
    luminance" (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    red, green, blue = map(_linear, rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21, in either order: WCAG 2.2, "contrast ratio"
    (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_legible(colour: str, grounds: Iterable[str], least: float) -> bool:
    return all(contrast(colour, ground) >= least for ground in grounds)


@lru_cache(maxsize=256)
def nearest_legible(colour: str, grounds: tuple[str, ...], least: float) -> str:
    """The colour of the same hue with at least this contrast to all of these grounds that is as
    near in lightness as can be; black or white at worst, whichever contrasts more."""
    if is_legible(colour, grounds, least):
        return colour
    lightness, chroma, hue = to_oklch(colour)
    for step in range(1, _STEPS + 1):
        for moved in (lightness - step / _STEPS, lightness + step / _STEPS):
            if 0 <= moved <= 1:
                found = from_oklch(Oklch(moved, chroma, hue))
                if is_legible(found, grounds, least):
                    return found
    return max((BLACK, WHITE), key=lambda end: min(contrast(end, ground) for ground in grounds))


def mixed(one: str, other: str, part: float) -> str:
    """`one` with this part of `other` in it, as the eye mixes them (in OKLab)."""
    pairs = zip(_oklab(one), _oklab(other), strict=True)
    return _hex(_linear_of(*(a + (b - a) * part for a, b in pairs)))


def to_oklch(colour: str) -> Oklch:
    lightness, a, b = _oklab(colour)
    return Oklch(lightness, math.hypot(a, b), math.atan2(b, a))


def from_oklch(colour: Oklch) -> str:
    """The colour on a screen; where screens can't show one so strong, the strongest of its
    lightness and hue that they can."""
    lightness, chroma, hue = colour
    low, high = 0.0, chroma
    if _is_shown(_at(lightness, chroma, hue)):
        low = chroma
    else:
        for _ in range(_PRECISION):
            middle = (low + high) / 2
            is_shown = _is_shown(_at(lightness, middle, hue))
            low, high = (middle, high) if is_shown else (low, middle)
    return _hex(_at(lightness, low, hue))


def _at(lightness: float, chroma: float, hue: float) -> tuple[float, ...]:
    return _linear_of(lightness, chroma * math.cos(hue), chroma * math.sin(hue))


def _is_shown(light: tuple[float, ...]) -> bool:
    return all(-LEAST_CHROMA <= part <= 1 + LEAST_CHROMA for part in light)


def _linear(part: int) -> float:
    """A part of a colour of sRGB as light (IEC 61966-2-1)."""
    value = part / 255
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _hex(light: tuple[float, ...]) -> str:
    return "#" + "".join(f"{_encoded(min(max(part, 0.0), 1.0)):02x}" for part in light)


def _encoded(light: float) -> int:
    value = 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return round(255 * value)


# The two matrices are those of OKLab: https://bottosson.github.io/posts/oklab/
def _oklab(colour: str) -> tuple[float, float, float]:
    red, green, blue = map(_linear, rgb(colour))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _linear_of(lightness: float, a: float, b: float) -> tuple[float, ...]:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
