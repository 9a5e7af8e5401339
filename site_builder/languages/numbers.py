"""Numbers and quantities as a newspaper prints them: `144万余`, `more than 1.44 million`."""

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from site_builder.languages.approximations import Phrase, phrase_for
from site_builder.languages.digits import Signs, plain, signs_of
from site_builder.languages.idiom import Approx, Idiom, Scale, Scales
from site_builder.languages.idioms import idiom_of
from site_builder.languages.units import place_of

# Wide enough to be exact for every figure that we accept.
_EXACT = Context(prec=200, rounding=ROUND_HALF_UP)
_MOST_PLACES = 60


class QuantityParts(NamedTuple):
    """A number with its unit, in pieces: `more than `, `1.44 million`, ``, ` `, `people` and ``.

    They are joined in this order, except that a unit which `is_first` goes before the numeral, with
    its gap between them: `more than `, `$`, ``, `5`.
    """

    before: str
    numeral: str
    after: str
    gap: str
    unit: str
    tail: str
    is_first: bool

    @property
    def text(self) -> str:
        """The whole phrase."""
        if self.is_first:
            figure = self.unit + self.gap + self.numeral + self.after
        else:
            figure = self.numeral + self.after + self.gap + self.unit
        return self.before + figure + self.tail


Scaled = tuple[tuple[Decimal, Scale], ...]
"""A figure in parts, each in a unit of its own; none where it has no unit."""


def format_count(count: int, tag: str) -> str:
    """A count as running text has it: in words where the language has them there, `four`. Labels,
    lists of figures and tables have `format_number`."""
    words = idiom_of(tag).counts
    return words[count - 1] if 1 <= count <= len(words) else format_number(count, tag)


def format_number(
    value: Decimal | int | float, tag: str, *, approx: Approx = "exact", digits: int | None = None
) -> str:
    """A number in the language of `tag`, whole in units of 万, 亿, million … where it is round.

    `digits` fraction digits are kept, rounded half up; else those that a Decimal has (94.70), or
    a float needs. A figure with fraction digits of its own is never put in units. Raises
    `ValueError` for infinity, NaN and anything with more than 60 digits on a side.

    GB/T 15835-1995 §8 and -2011 §5.1.1: 万 and 亿 may be units, thousands are parted by a comma,
    and four figures need none. Two fraction digits at most before a unit: AP Stylebook, "millions".
    """
    return quantity_parts(value, "", tag, approx=approx, digits=digits).text


def quantity_parts(
    value: Decimal | int | float,
    unit: str,
    tag: str,
    *,
    approx: Approx = "exact",
    digits: int | None = None,
) -> QuantityParts:
    """The runs of a number, as `format_number` prints it, with its unit: `超过30%`, `$5 million`,
    `1万人超`. Errors are those of `format_number`."""
    figure = rounded(value, digits)
    idiom, signs, place = idiom_of(tag), signs_of(tag), place_of(unit, tag)
    scaled = _scaled(figure.copy_abs(), idiom.scales)
    numeral = _numeral(figure.copy_abs(), scaled, idiom, signs)
    phrase = phrase_for(idiom.approximations, approx, figure, unit, is_scaled=bool(scaled))
    minus = signs.minus if figure < 0 else ""
    if place.is_first:
        phrase = Phrase(phrase.before + minus, phrase.after, phrase.tail)
    else:
        numeral = minus + numeral
    return QuantityParts(
        phrase.before, numeral, phrase.after, place.gap, unit, phrase.tail, place.is_first
    )


def _numeral(figure: Decimal, scaled: Scaled, idiom: Idiom, signs: Signs) -> str:
    """A figure without its sign, along with 万, million …"""
    if scaled:
        grouped = idiom.scales.grouped
        parts = [plain(part, signs, grouped=grouped) + unit.word for part, unit in scaled]
        return "".join(parts)
    return plain(figure, signs, grouped=figure >= idiom.least_grouped)


def rounded(value: Decimal | int | float, digits: int | None) -> Decimal:
    """The value as a Decimal with just the fraction digits that are to be printed."""
    figure = Decimal(repr(value)).normalize(_EXACT) if isinstance(value, float) else Decimal(value)
    if not figure.is_finite() or not -_MOST_PLACES < figure.adjusted() < _MOST_PLACES:
        raise ValueError(f"{value} cannot be printed as a number")
    exponent = -digits if digits is not None else min(int(figure.as_tuple().exponent), 0)
    if exponent < -_MOST_PLACES:
        raise ValueError(f"{value} cannot be printed with {-exponent} fraction digits")
    figure = figure.quantize(Decimal(1).scaleb(exponent), context=_EXACT)
    return figure or figure.copy_abs()  # no minus sign before a nought


def _scaled(figure: Decimal, scales: Scales) -> Scaled:
    """The figure in the greatest unit in which it has few enough fraction digits, or in several;
    nothing where it is to be printed in full."""
    if _places(figure):
        return ()
    for unit in scales.units:
        is_greatest = unit is scales.units[0]
        part = figure.scaleb(-unit.power, _EXACT).normalize(_EXACT)
        is_small = is_greatest or part < scales.limit
        if part >= 1 and is_small and _places(part) <= (scales.places if is_greatest else 2):
            return ((part.quantize(Decimal(1).scaleb(-_places(part)), context=_EXACT), unit),)
    return _mixed(figure, scales) if scales.mixed else ()


def _mixed(figure: Decimal, scales: Scales) -> Scaled:
    """The figure in several units, if nothing of it is below the least of them."""
    parts, rest = [], int(figure)
    for unit in scales.units:
        count, rest = divmod(rest, 10**unit.power)
        if count:
            parts.append((Decimal(count), unit))
    return () if rest else tuple(parts)


def _places(figure: Decimal) -> int:
    return max(-int(figure.as_tuple().exponent), 0)
