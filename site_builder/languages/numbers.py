"""Numbers and quantities as a newspaper prints them: `144万余`, `more than 1.44 million`."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from site_builder.languages.approximations import Approx, Phrase, phrase_for
from site_builder.languages.digits import Signs, plain, signs_of
from site_builder.languages.script import house_key
from site_builder.languages.units import place_of

# Wide enough to be exact for every figure that we accept.
_EXACT = Context(prec=200, rounding=ROUND_HALF_UP)
_MOST_PLACES = 60


class NumberParts(NamedTuple):
    """`more than `, `1.44 million` and ``; or ``, `144万` and `余`: to be joined as they are."""

    before: str
    numeral: str
    after: str


class QuantityParts(NamedTuple):
    """A number with its unit, in pieces: `more than `, `1.44 million`, ``, ` `, `people` and ``.

    They are joined in this order, but that a unit which `is_first` stands, with its gap behind it,
    before the numeral: `more than `, `$`, ``, `5`.
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


class Scale(NamedTuple):
    """A unit of 10 to the `power`, and the text between figure and unit along with its word."""

    power: int
    word: str


class Scales(NamedTuple):
    """A language's units, greatest first, and the figure that none but the greatest may reach.

    In the greatest, a figure may have `places` fraction digits; in all others, two. A `mixed`
    language names each of its units, where one alone would not do. Before a unit, only a `grouped`
    language divides digits: 2,100 trillion, 2100万亿.
    """

    units: tuple[Scale, ...]
    limit: int
    places: int = 2
    mixed: bool = False
    grouped: bool = False


# The words are CLDR's (a test compares them), except that 兆, which means 10¹² in Taiwan and
# 10⁶ on the mainland, is 萬億 here. Only languages where the unit's word joins the noun with no
# preposition or case between them: French must say "1,44 million de personnes", so it gets digits.
# Chinese has no limit: 141178万人 is how the National Bureau of Statistics prints it. Fifteen
# digits help nobody, so English trillions have as many fraction digits as Xinhua gives them
# ("121.0207 trillion yuan"), and Japanese and Korean mix their units, as their newspapers do:
# 121兆207億円.
_JAPANESE = (Scale(16, "京"), Scale(12, "兆"), Scale(8, "億"), Scale(4, "万"))
_ENGLISH = (Scale(12, " trillion"), Scale(9, " billion"), Scale(6, " million"))
_KOREAN = (Scale(12, "조"), Scale(8, "억"), Scale(4, "만"))
_SCALES: Mapping[str, Scales] = {
    "zh-Hans": Scales((Scale(12, "万亿"), Scale(8, "亿"), Scale(4, "万")), 10**12),
    "zh-Hant": Scales((Scale(12, "萬億"), Scale(8, "億"), Scale(4, "萬")), 10**12),
    "ja": Scales(_JAPANESE, 10**4, mixed=True),
    "ko": Scales(_KOREAN, 10**4, mixed=True),
    "en": Scales(_ENGLISH, 10**3, places=4, grouped=True),
}
_NO_SCALES = Scales((), 0)
Scaled = tuple[tuple[Decimal, Scale], ...]
"""A figure in parts, each in a unit of its own; none where it has no unit."""

# AP Stylebook, "numerals". Chinese has figures there (GB/T 15835-2011 §4.1.1: 4人).
_SMALL = {"en": ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")}


def format_count(count: int, tag: str) -> str:
    """A count as running text has it: in words where the language has them there, `four`. Labels,
    lists of figures and tables have `format_number`."""
    words = _SMALL.get(house_key(tag), ())
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
    return "".join(number_parts(value, tag, approx=approx, digits=digits))


def number_parts(
    value: Decimal | int | float, tag: str, *, approx: Approx = "exact", digits: int | None = None
) -> NumberParts:
    """The runs of `format_number`, so that the numeral can be set larger than its words."""
    parts = quantity_parts(value, "", tag, approx=approx, digits=digits)
    return NumberParts(parts.before, parts.numeral, parts.after + parts.tail)


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
    key, signs, place = house_key(tag), signs_of(tag), place_of(unit, tag)
    scaled = _scaled(figure.copy_abs(), _SCALES.get(key, _NO_SCALES))
    numeral = _numeral(figure.copy_abs(), scaled, key, signs)
    phrase = phrase_for(key, approx, figure, unit, is_scaled=bool(scaled))
    minus = signs.minus if figure < 0 else ""
    if place.is_first:
        phrase = Phrase(phrase.before + minus, phrase.after, phrase.tail)
    else:
        numeral = minus + numeral
    return QuantityParts(
        phrase.before, numeral, phrase.after, place.gap, unit, phrase.tail, place.is_first
    )


def _numeral(figure: Decimal, scaled: Scaled, key: str, signs: Signs) -> str:
    """A figure without its sign, along with 万, million …"""
    if scaled:
        grouped = _SCALES[key].grouped
        parts = [plain(part, signs, grouped=grouped) + unit.word for part, unit in scaled]
        return "".join(parts)
    return plain(figure, signs, grouped=not key.startswith("zh") or figure >= 10_000)


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


def format_quantity(number_text: str, unit: str, tag: str) -> str:
    """A number, as `format_number` gives it, with its unit where its language has it (`place_of`);
    without a unit, the number alone."""
    place = place_of(unit, tag)
    if place.is_first:
        return unit + place.gap + number_text
    return number_text + place.gap + unit
