"""Quantities as newspapers print them: `144万余人`, `30% to 40%`, `每人12元`, `HK$20 million`.

A quantity becomes runs, which pages set in differing sizes, and which make up the phrase.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from site_builder.languages.approximations import Phrase, bound_phrase, phrase_for
from site_builder.languages.compounds import has_slash, per_phrase
from site_builder.languages.currencies import Money, money
from site_builder.languages.digits import plain, signs_of
from site_builder.languages.idiom import Approx, Bound, Ranges
from site_builder.languages.idioms import idiom_of
from site_builder.languages.rounding import rounded, to_significant
from site_builder.languages.scales import NO_SCALE, Scaled, in_scale, scale_named, scaled
from site_builder.languages.units import NO_BREAK_SPACE, is_sign, is_symbol, place_of

RunKind = Literal[
    "before", "per", "minus", "numeral", "after", "gap", "unit", "joint", "words", "tail"
]
"""What a run is: words before the figure, what it is for each of, a minus before a sign ($), the
numeral, 余, the space at the unit, the unit, what joins the ends of a range, other words, and 超
behind it all."""

_DASHES = frozenset("-–")


@dataclass(frozen=True, slots=True)
class Range:
    """Two bounds, both among the values meant; one of them may be open (None)."""

    low: Decimal | None
    high: Decimal | None

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """Its bounds, the lower one first."""
        return tuple(end for end in (self.low, self.high) if end is not None)


Amount = Decimal | int | float | Range


class Quantity(NamedTuple):
    """What is said of a number in a language. `unit` is the form that goes with the figure, and
    `per` what it is for each of; a `currency` (ISO 4217) stands in place of a unit. Printed are
    `digits` fraction digits or `significant` digits; `scale` is the name of a language's unit of
    figures, NO_SCALE, or '' where the figure decides."""

    value: Amount
    unit: str = ""
    approx: Approx = "exact"
    digits: int | None = None
    significant: int | None = None
    scale: str = ""
    currency: str = ""
    per: str = ""


class Run(NamedTuple):
    """A run of a printed quantity; `scale` is the word behind a numeral, with the space before it.
    A unit that `is_closed` is a sign at its figure, such as %."""

    kind: RunKind
    text: str
    scale: str = ""
    is_closed: bool = False


class _Numeral(NamedTuple):
    """A figure, and how it is printed: its minus, its digits, and the word of its scale."""

    figure: Decimal
    minus: str
    text: str
    scale: str
    is_scaled: bool


def quantity_text(quantity: Quantity, tag: str) -> str:
    """A quantity as a phrase of running text in the language of `tag` (BCP 47). Errors are those of
    `quantity_runs`."""
    return "".join(run.text + run.scale for run in quantity_runs(quantity, tag))


def quantity_runs(quantity: Quantity, tag: str) -> tuple[Run, ...]:
    """The runs of a quantity in the language of `tag` (BCP 47), which make up its phrase.

    Raises `ValueError` for infinity, NaN and anything with more than 60 digits on a side.
    """
    figures = printed_figures(quantity, tag)
    if _is_ambiguous(quantity, figures, tag):
        quantity = quantity._replace(scale=NO_SCALE)
    coin = _coin(quantity, figures[-1], tag)
    numeral = _numeral(quantity, figures[-1], tag)
    phrase = _phrase(quantity, coin.unit, tag, numeral)
    runs = [*_spelled("before", phrase.before)]
    if len(figures) > 1:
        first, coin = _shared(coin, idiom_of(tag).ranges)
        runs += _amount(_numeral(quantity, figures[0], tag), first)
        runs.append(Run("joint", _joint(idiom_of(tag).ranges, figures)))
    runs += _amount(numeral, coin, phrase.after)
    runs += _spelled("tail", phrase.tail)
    return tuple(_with_per(quantity, runs, tag))


def _coin(quantity: Quantity, figure: Decimal, tag: str) -> Money:
    """The unit or the currency of a quantity, and its place."""
    if quantity.currency:
        return money(quantity.currency, figure, tag)
    return Money(quantity.unit, place_of(quantity.unit, tag), is_money=False)


def _is_ambiguous(quantity: Quantity, figures: tuple[Decimal, ...], tag: str) -> bool:
    """Whether the scale of a range's upper bound would be taken for that of both: `1 to 5 million`
    is no `1 to 5,000,000`."""
    low, high = figures[0], figures[-1]
    if not low or len(figures) == 1 or _scaled(quantity, low.copy_abs(), tag):
        return False
    parts = _scaled(quantity, high.copy_abs(), tag)
    return bool(parts) and low < parts[0].figure


def _shared(coin: Money, ranges: Ranges) -> tuple[Money, Money]:
    """What stands at each bound of a range of a unit that they share."""
    nothing = Money("", coin.place)
    is_repeated = ranges.repeats_sign and is_sign(coin.unit) and not coin.place.gap
    if coin.place.is_first:
        return coin, coin if ranges.repeats_sign else nothing
    return coin if is_repeated else nothing, coin


def printed_figures(quantity: Quantity, tag: str) -> tuple[Decimal, ...]:
    """The figure that is printed, or the two ends of a range, rounded as they are printed: down
    behind `more than` and `at least`, up behind `nearly` and `at most`."""
    value = quantity.value
    bound = bound_of(value)
    ends = value.ends if isinstance(value, Range) else (value,)
    return tuple(_rounded(quantity, end, bound or quantity.approx, tag) for end in ends)


def bound_of(value: Amount) -> Bound | None:
    """Which end a range has, if it has one alone."""
    if not isinstance(value, Range) or len(value.ends) > 1:
        return None
    return "least" if value.high is None else "most"


def _rounded(
    quantity: Quantity, end: Decimal | int | float, approx: Approx | Bound, tag: str
) -> Decimal:
    if quantity.significant is not None:
        return to_significant(end, quantity.significant, approx)
    scale = scale_named(quantity.scale, idiom_of(tag).scales)
    if scale is None or quantity.digits is None:
        return rounded(end, quantity.digits, approx)
    return rounded(end, quantity.digits - scale.power, approx)


def _phrase(quantity: Quantity, unit: str, tag: str, numeral: _Numeral) -> Phrase:
    words = idiom_of(tag).approximations
    if bound := bound_of(quantity.value):
        return bound_phrase(words, bound)
    if quantity.approx == "exact":
        return Phrase()
    figure = numeral.figure
    return phrase_for(words, quantity.approx, figure, unit, is_scaled=numeral.is_scaled)


def _amount(numeral: _Numeral, coin: Money, after: str = "") -> Iterator[Run]:
    """The runs of a figure with its unit; without words, the unit stands at another figure."""
    gap, text = coin.place.gap, numeral.minus + numeral.text
    if coin.unit and coin.place.is_first:
        yield from _spelled("minus", numeral.minus)
        yield Run("unit", coin.unit, is_closed=_is_closed(coin))
        yield from _spelled("gap", gap)
        text = numeral.text
    yield Run("numeral", text, numeral.scale)
    yield from _spelled("after", after)
    if coin.unit and not coin.place.is_first:
        # Behind a word, a line may end before another word.
        is_spaced = numeral.scale.startswith(NO_BREAK_SPACE)
        is_word = is_spaced and (coin.is_money or not is_symbol(coin.unit))
        yield from _spelled("gap", " " if gap and is_word else gap)
        yield Run("unit", coin.unit, is_closed=_is_closed(coin))


def _numeral(quantity: Quantity, figure: Decimal, tag: str) -> _Numeral:
    """A figure along with 万, million …"""
    idiom, signs, size = idiom_of(tag), signs_of(tag), figure.copy_abs()
    minus = signs.minus if figure < 0 else ""
    parts = _scaled(quantity, size, tag)
    if not parts:
        text = plain(size, signs, grouped=size >= idiom.least_grouped)
        return _Numeral(figure, minus, text, "", is_scaled=False)
    texts = [plain(part.figure, signs, grouped=idiom.scales.grouped) for part in parts]
    if len(parts) == 1:
        return _Numeral(figure, minus, texts[0], parts[0].scale.word, is_scaled=True)
    joined = "".join(text + part.scale.word for text, part in zip(texts, parts, strict=True))
    return _Numeral(figure, minus, joined, "", is_scaled=True)


def _scaled(quantity: Quantity, size: Decimal, tag: str) -> Scaled:
    scales = idiom_of(tag).scales
    if quantity.scale == NO_SCALE:
        return ()
    named = scale_named(quantity.scale, scales)
    return in_scale(size, named, quantity.digits) if named else scaled(size, scales)


def _is_closed(coin: Money) -> bool:
    return bool(coin.unit) and is_symbol(coin.unit) and not coin.place.gap


def _joint(ranges: Ranges, figures: tuple[Decimal, ...]) -> str:
    is_dash = ranges.between in _DASHES
    return " – " if is_dash and min(figures) < 0 else ranges.between


def _with_per(quantity: Quantity, runs: list[Run], tag: str) -> Iterator[Run]:
    """The runs of a quantity together with what it is for each of."""
    if not quantity.per:
        yield from runs
    elif has_slash(quantity.unit, quantity.per):
        yield from (*runs, Run("words", "/"), Run("per", quantity.per))
    else:
        phrase = per_phrase(tag)
        kind: RunKind = "before" if phrase.is_first else "words"
        each = [*_spelled(kind, phrase.lead), Run("per", quantity.per)]
        each += _spelled(kind, phrase.trail)
        yield from (*each, *runs) if phrase.is_first else (*runs, *each)


def _spelled(kind: RunKind, text: str) -> Iterator[Run]:
    if text:
        yield Run(kind, text)
