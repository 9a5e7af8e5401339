"""Figures with the digits that are printed of them."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from site_builder.languages.idiom import Approx
from site_builder.languages.scales import EXACT

_MOST_PLACES = 60
_DIRECTIONS = {"over": ROUND_FLOOR, "least": ROUND_FLOOR, "nearly": ROUND_CEILING}
_DIRECTIONS |= {"most": ROUND_CEILING}


def exact_figure(value: Decimal | int | float) -> Decimal:
    """A value as a Decimal with its own digits: those of a Decimal (94.70), those that a float
    needs. Raises `ValueError` for infinity, NaN and anything with more than 60 digits on a side."""
    figure = Decimal(repr(value)).normalize(EXACT) if isinstance(value, float) else Decimal(value)
    if not figure.is_finite() or not -_MOST_PLACES < figure.adjusted() < _MOST_PLACES:
        raise ValueError(f"{value} cannot be printed as a number")
    return figure


def rounded(
    value: Decimal | int | float, digits: int | None, approx: Approx | str = "exact"
) -> Decimal:
    """The value as a Decimal with just the fraction digits that are to be printed, rounded half up:
    but down after `over` or `least`, and up after `nearly` or `most`, as "more than 3" is wrong
    for 2.9. Errors are those of `exact_figure`."""
    figure = exact_figure(value)
    exponent = -digits if digits is not None else min(int(figure.as_tuple().exponent), 0)
    return _at(figure, exponent, approx)


def to_significant(value: Decimal | int | float, count: int, approx: Approx | str) -> Decimal:
    """The value with so many significant digits, and no nought at its end behind the point; rounded
    as by `rounded`."""
    figure = exact_figure(value)
    if figure and figure.adjusted() - count + 1 > int(figure.as_tuple().exponent):
        figure = _at(figure, figure.adjusted() - count + 1, approx)
    figure = figure.normalize(EXACT)
    return figure.quantize(Decimal(1), context=EXACT) if figure == int(figure) else figure


def _at(figure: Decimal, exponent: int, approx: str) -> Decimal:
    if exponent < -_MOST_PLACES:
        raise ValueError(f"{figure} cannot be printed with {-exponent} fraction digits")
    rounding = _DIRECTIONS.get(approx, ROUND_HALF_UP)
    figure = figure.quantize(Decimal(1).scaleb(exponent), rounding=rounding, context=EXACT)
    return figure or figure.copy_abs()  # no minus sign before a nought
