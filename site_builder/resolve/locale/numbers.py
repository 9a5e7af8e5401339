"""Numbers and quantities as a newspaper prints them: `144万余`, `more than 1.44 million`."""

from collections.abc import Mapping
from copy import copy
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import lru_cache
from typing import Literal, NamedTuple

from babel import Locale
from babel.numbers import NumberPattern

from site_builder.resolve.locale.tags import house_key, locale_of

Approx = Literal["exact", "over", "nearly", "about"]

# Wide enough to be exact for every figure that we accept.
_EXACT = Context(prec=200, rounding=ROUND_HALF_UP)
_MOST_PLACES = 60


class NumberParts(NamedTuple):
    """`more than `, `1.44 million` and ``; or ``, `144万` and `余`: to be joined as they are."""

    before: str
    numeral: str
    after: str


class Scale(NamedTuple):
    """A unit of 10 to the `power`, and the text between figure and unit along with its word."""

    power: int
    word: str


class Scales(NamedTuple):
    """A language's units, greatest first, and the figure that no unit's may reach."""

    units: tuple[Scale, ...]
    limit: int


# The words are CLDR's (a test compares them), except that 兆, which means 10¹² in Taiwan and
# 10⁶ on the mainland, is 萬億 here. Only languages where the unit's word joins the noun with no
# preposition or case between them: French must say "1,44 million de personnes", so it gets digits.
# Chinese has no limit: 141178万人 is how the National Bureau of Statistics prints it.
_SCALES: Mapping[str, Scales] = {
    "zh-Hans": Scales((Scale(12, "万亿"), Scale(8, "亿"), Scale(4, "万")), 10**12),
    "zh-Hant": Scales((Scale(12, "萬億"), Scale(8, "億"), Scale(4, "萬")), 10**12),
    "ja": Scales((Scale(12, "兆"), Scale(8, "億"), Scale(4, "万")), 10**4),
    "ko": Scales((Scale(12, "조"), Scale(8, "억"), Scale(4, "만")), 10**4),
    "en": Scales((Scale(12, " trillion"), Scale(9, " billion"), Scale(6, " million")), 10**3),
}
_NO_SCALES = Scales((), 0)

# Approximation by words, or by signs where we have none: + is CLDR's "at least", ~ its "about".
_PHRASES: Mapping[str, Mapping[Approx, str]] = {
    "zh-Hans": {"over": "超过{}", "nearly": "近{}", "about": "约{}"},
    "zh-Hant": {"over": "超過{}", "nearly": "近{}", "about": "約{}"},
    "en": {"over": "more than {}", "nearly": "nearly {}", "about": "about {}"},
}
_SIGNS: Mapping[Approx, str] = {"over": "{}+", "nearly": "~{}", "about": "~{}"}
_ROUND_OVER = {"zh-Hans": "{}余", "zh-Hant": "{}餘"}

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
    figure = _figure(value, digits)
    key, locale = house_key(tag), locale_of(tag)
    scaled = _scaled(figure, _SCALES.get(key, _NO_SCALES))
    grouped = not key.startswith("zh")
    if scaled:
        numeral = _plain(scaled[0], locale, grouped=grouped) + scaled[1].word
    else:
        numeral = _plain(figure, locale, grouped=grouped or abs(figure) >= 10_000)
    if approx == "exact":
        return NumberParts("", numeral, "")
    phrase = _phrase(key, approx, _is_round(figure, bool(scaled)))
    before, after = phrase.split("{}")
    return NumberParts(before, numeral, after)


def _figure(value: Decimal | int | float, digits: int | None) -> Decimal:
    """The value as a Decimal with just the fraction digits that are to be printed."""
    figure = Decimal(repr(value)).normalize(_EXACT) if isinstance(value, float) else Decimal(value)
    if not figure.is_finite() or not -_MOST_PLACES < figure.adjusted() < _MOST_PLACES:
        raise ValueError(f"{value} cannot be printed as a number")
    exponent = -digits if digits is not None else min(int(figure.as_tuple().exponent), 0)
    if exponent < -_MOST_PLACES:
        raise ValueError(f"{value} cannot be printed with {-exponent} fraction digits")
    figure = figure.quantize(Decimal(1).scaleb(exponent), context=_EXACT)
    return figure or figure.copy_abs()  # no minus sign before a nought


def _scaled(figure: Decimal, scales: Scales) -> tuple[Decimal, Scale] | None:
    """The figure in the greatest unit in which it has two fraction digits at most."""
    if _places(figure):
        return None
    for unit in scales.units:
        part = figure.scaleb(-unit.power, _EXACT).normalize(_EXACT)
        if 1 <= abs(part) < scales.limit and _places(part) <= 2:
            return part.quantize(Decimal(1).scaleb(-_places(part)), context=_EXACT), unit
    return None


def _places(figure: Decimal) -> int:
    return max(-int(figure.as_tuple().exponent), 0)


def _plain(figure: Decimal, locale: Locale, *, grouped: bool) -> str:
    with localcontext(_EXACT):
        pattern = _pattern(locale, _places(figure))
        return str(pattern.apply(figure, locale, group_separator=grouped))


@lru_cache(maxsize=256)
def _pattern(locale: Locale, places: int) -> NumberPattern:
    """The language's pattern with just so many fraction digits; CLDR's own stops at three."""
    pattern: NumberPattern = copy(locale.decimal_formats[None])
    pattern.frac_prec = (places, places)
    return pattern


def _is_round(figure: Decimal, scaled: bool) -> bool:
    """余 follows 十, 百, 千, 万, 亿 (Lü Shuxiang, 现代汉语八百词): 5100余, but not 106余."""
    return scaled or (figure >= 10 and not _places(figure) and figure % 10 == 0)


def _phrase(key: str, approx: Approx, is_round: bool) -> str:
    if approx == "over" and is_round and key in _ROUND_OVER:
        return _ROUND_OVER[key]
    return _PHRASES.get(key, _SIGNS)[approx]


_UNSPACED = ("zh", "ja", "ko", "yue")
_NO_BREAK_SPACE = "\u00a0"


def format_quantity(number_text: str, unit: str, tag: str) -> str:
    """A number, as `format_number` gives it, with its unit; without a unit, the number alone.

    Chinese, Japanese and Korean join them. Elsewhere a unit's symbol (three characters at most:
    km, m², kWh) keeps to its figure by a no-break space (SI Brochure §5.4.3), and a word
    (people, teams) follows an ordinary one, where a line may end.
    """
    if not unit:
        return number_text
    if locale_of(tag).language in _UNSPACED:
        return number_text + unit
    return number_text + (_NO_BREAK_SPACE if len(unit) <= 3 else " ") + unit
