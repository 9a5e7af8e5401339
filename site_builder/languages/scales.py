"""Figures in units of 万, 亿, million …, as a language has them or as an author wants them."""

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from site_builder.languages.idiom import Scale, Scales

NO_SCALE = "none"
"""The name that an author gives to have all digits printed."""

# Wide enough to be exact for every figure that we accept.
EXACT = Context(prec=200, rounding=ROUND_HALF_UP)
_FEW_PLACES = 2


class ScaledPart(NamedTuple):
    """A part of a figure in a unit of its own."""

    figure: Decimal
    scale: Scale


Scaled = tuple[ScaledPart, ...]
"""A figure in parts; none where it is printed in digits alone."""


def scale_names(scales: Scales) -> tuple[str, ...]:
    """The names of a language's units, as an author writes them: `million`, `亿`."""
    return tuple(unit.word.strip() for unit in scales.units)


def scale_named(name: str, scales: Scales) -> Scale | None:
    """The unit of a language that has a name."""
    if not name:
        return None
    return next((unit for unit in scales.units if unit.word.strip() == name), None)


def in_scale(figure: Decimal, scale: Scale, digits: int | None) -> Scaled:
    """A figure in the unit that an author wants, with just so many fraction digits or all that it
    needs."""
    part = figure.scaleb(-scale.power, EXACT).normalize(EXACT)
    kept = places(part) if digits is None else digits
    return (ScaledPart(part.quantize(Decimal(1).scaleb(-kept), context=EXACT), scale),)


def scaled(figure: Decimal, scales: Scales) -> Scaled:
    """The figure in the greatest unit in which it has few enough fraction digits, or in several;
    nothing where it is to be printed in full."""
    if places(figure):
        return ()
    for unit in scales.units:
        is_greatest = unit is scales.units[0]
        part = figure.scaleb(-unit.power, EXACT).normalize(EXACT)
        is_small = is_greatest or part < scales.limit
        most = scales.places if is_greatest else _FEW_PLACES
        if part >= 1 and is_small and places(part) <= most:
            return in_scale(figure, unit, None)
    return _mixed(figure, scales) if scales.mixed else ()


def _mixed(figure: Decimal, scales: Scales) -> Scaled:
    """The figure in several units, if nothing of it is below the least of them."""
    parts, rest = [], int(figure)
    for unit in scales.units:
        count, rest = divmod(rest, 10**unit.power)
        if count:
            parts.append(ScaledPart(Decimal(count), unit))
    return () if rest else tuple(parts)


def places(figure: Decimal) -> int:
    """How many fraction digits a figure has."""
    return max(-int(figure.as_tuple().exponent), 0)
