"""An amount in an English text with its unit: `1.44 million yuan`, `30 percent`, `$5`, `tenfold`."""

from fractions import Fraction
from typing import NamedTuple

from site_builder.parity.english.cardinals import Tokens, scale_at
from site_builder.parity.english.fractions import number_with_fraction
from site_builder.parity.english.tokens import AHEAD, tokens_of
from site_builder.parity.english.units import PER_CENT, SIGNS, english_units, money
from site_builder.parity.english.words import ONES, TEENS, TENS
from site_builder.parity.figures import fraction_at, power_at
from site_builder.parity.values import Kind, Unit


class Amount(NamedTuple):
    """An amount from the token `start` up to `end`. `scale` is what its last word multiplies by."""

    low: Fraction
    high: Fraction
    start: int
    end: int
    kind: Kind = "number"
    units: tuple[Unit, ...] = ()
    scale: int = 1


def words_of(text: str) -> tuple[str, ...]:
    """The words and signs of a phrase, as tokens have them."""
    return tuple(token.text for token in tokens_of(text)[:-AHEAD])


_SIGNS = {words_of(sign): code for sign, code in SIGNS.items()}
_LONGEST = 6
_FOLD = {word: number for word, number in (ONES | TEENS | TENS).items() if number > 1} | {
    "hundred": 100,
    "thousand": 1000,
    "several": 0,
}
_COMPARED = frozenset(
    [
        "as",
        "more",
        "the",
        "higher",
        "larger",
        "bigger",
        "greater",
        "that",
        "what",
        "faster",
        "its",
        "their",
        "his",
        "less",
        "longer",
        "better",
        "richer",
        "stronger",
        "heavier",
        "taller",
        "wider",
        "over",
        "compared",
    ]
)
_ROSE = frozenset(
    [
        "increased",
        "increase",
        "increases",
        "rose",
        "risen",
        "rise",
        "grew",
        "grown",
        "growth",
        "grow",
        "up",
        "multiplied",
        "jumped",
        "surged",
        "soared",
        "expanded",
        "climbed",
        "by",
        "than",
    ]
)
_LETTER_UNITS = frozenset("mglhstp")


def amount_at(text: str, tokens: Tokens, at: int) -> Amount | None:
    """The amount that begins at a token, with its sign or that of its currency before it."""
    negative = _sign(tokens, at)
    start = at + (negative is not None)
    number = _number(text, tokens, start)
    if number is None:
        return None
    begin, currency = _currency(tokens, at)
    found = number._replace(start=begin)
    if negative:
        found = found._replace(low=-found.high, high=-found.low)
    if currency:
        found = _million(tokens, found)._replace(units=(money(currency),))
    return _with_unit(tokens, start, found)


def _sign(tokens: Tokens, at: int) -> bool | None:
    """Whether a sign makes the number negative; None where there is none."""
    token, following = tokens[at], tokens[at + 1]
    if token.text in ("minus", "negative"):
        return True
    if token.text not in ("-", "+") or not following.is_figure:
        return None
    before = tokens[at - 1] if at else None
    if before and token.is_closed and (before.is_figure or before.is_word or before.text in ")-]"):
        return None
    if not following.is_closed and before and before.is_figure:
        return None
    return token.text == "-"


def _number(text: str, tokens: Tokens, at: int) -> Amount | None:
    if tokens[at].is_figure or tokens[at].text in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞":
        offset = tokens[at].start
        figure = power_at(text, offset) or fraction_at(text, offset)
        if figure:
            end = at + 1
            while tokens[end].end <= figure.end and tokens[end].text:
                end += 1
            return Amount(figure.number, figure.number, at, end)
    found = number_with_fraction(tokens, at)
    if found is None:
        return None
    return Amount(found.number, found.number, at, found.end, scale=found.scale)


def _currency(tokens: Tokens, at: int) -> tuple[int, str]:
    """Where the sign of a currency before a token begins, and its code; '' if there is none."""
    for length in range(min(4, at), 0, -1):
        code = _SIGNS.get(tuple(token.text for token in tokens[at - length : at]))
        if code:
            return at - length, code
    return at, ""


def _million(tokens: Tokens, found: Amount) -> Amount:
    """Behind a sum of money, m and mm are millions."""
    if tokens[found.end].text not in ("m", "mm") or not tokens[found.end - 1].is_figure:
        return found
    return _times(found, 10**6, found.end + 1)


def _times(found: Amount, factor: int, end: int) -> Amount:
    return found._replace(low=found.low * factor, high=found.high * factor, end=end, scale=factor)


def _with_unit(tokens: Tokens, at: int, found: Amount) -> Amount:
    end = found.end
    joined = end + (tokens[end].text == "-" and tokens[end].is_closed and tokens[end + 1].is_word)
    if share := _share(tokens, joined, found):
        return share
    if multiple := _multiple(tokens, at, joined, found):
        return multiple
    if _is_millions(tokens, end):
        return _times(found, 10**6, end + 1)
    units, after = units_at(tokens, joined)
    if not units or (found.units and units[0].quantity != found.units[0].quantity):
        return found
    found = found._replace(units=units, end=after)
    if scale := scale_at(tokens, after) if units[0].quantity.isupper() else None:
        return _times(found, *scale)
    if tokens[after].text == "below" and tokens[after + 1].text in ("zero", "freezing"):
        return found._replace(low=-found.high, high=-found.low, end=after + 2)
    return _with_part(tokens, found)


def _share(tokens: Tokens, at: int, found: Amount) -> Amount | None:
    """Percentages, and points of them."""
    word, following = tokens[at].text, tokens[at + 1].text
    end, whole = at + 1, PER_CENT.get(word)
    if word == "per" and following in ("cent", "mille"):
        end, whole = at + 2, 100 if following == "cent" else 1000
    kind: Kind = "percent"
    if whole == 100 and tokens[end].text in ("point", "points"):
        kind, end = "points", end + 1
    elif word == "-" and following in PER_CENT:
        end, whole = at + 2, PER_CENT[following]
    elif word in ("basis", "bps", "bp"):
        kind, whole = "points", 10_000
        end = at + 2 if following in ("point", "points") else at + 1
    if whole is None:
        return None
    return found._replace(low=found.low / whole, high=found.high / whole, end=end, kind=kind)


def _multiple(tokens: Tokens, start: int, at: int, found: Amount) -> Amount | None:
    """`three times as many`, `10-fold`, `2x`."""
    word, following = tokens[at].text, tokens[at + 1].text
    if word == "times":
        rises = any(token.text in _ROSE for token in tokens[max(0, start - 2) : start])
        if following in _COMPARED or rises:
            return found._replace(end=at + 1, kind="multiple")
        return None
    if word == "fold" or (
        word in ("x", "×") and tokens[at].is_closed and not tokens[at + 1].is_figure
    ):
        return found._replace(end=at + 1, kind="multiple")
    return None


def _is_millions(tokens: Tokens, at: int) -> bool:
    """Whether the m behind a figure stands for millions: `10m people`."""
    if tokens[at].written != "m" or not tokens[at].is_closed or not tokens[at - 1].is_figure:
        return False
    following = tokens[at + 1]
    if not following.is_word or following.text in (
        "across",
        "less",
        "metres",
        "meters",
        "us",
        "as",
        "is",
        "was",
        "has",
    ):
        return False
    return following.text in ("people", "men", "women", "children") or following.text.endswith("s")


def units_at(tokens: Tokens, at: int) -> tuple[tuple[Unit, ...], int]:
    """The units that the words at a token mean, and the token behind them."""
    table = _units()
    for length in range(_LONGEST, 0, -1):
        key = tuple(token.text for token in tokens[at : at + length])
        if key in table and _is_unit(tokens, at, key):
            end = at + length
            if tokens[end].text == "-" and tokens[end].is_closed and tokens[end + 1].text == "old":
                end += 2
            return table[key], end
    return (), at


def _is_unit(tokens: Tokens, at: int, key: tuple[str, ...]) -> bool:
    """Letters alone, and words that are more often something else, need a figure before them."""
    is_figure = tokens[at - 1].is_figure
    word = key[0]
    if len(key) == 1 and word in _LETTER_UNITS:
        following = tokens[at + 1]
        is_symbol = tokens[at].written == word or word == "l"
        return (
            is_figure
            and tokens[at].is_closed
            and is_symbol
            and not (following.is_closed and following.is_word)
        )
    if word in ("won", "rand", "dong", "real", "sterling", "li"):
        return is_figure or tokens[at - 1].text.endswith(("illion", "thousand"))
    return True


_TABLE: dict[tuple[str, ...], tuple[Unit, ...]] = {}


def _units() -> dict[tuple[str, ...], tuple[Unit, ...]]:
    if not _TABLE:
        _TABLE.update({words_of(" ".join(key)): units for key, units in english_units().items()})
    return _TABLE


def _with_part(tokens: Tokens, found: Amount) -> Amount:
    """`3 dollars 50 cents`, `5 feet 10 inches`: a smaller unit of the same is added."""
    unit = found.units[0]
    at = found.end + (tokens[found.end].text in ("and", ","))
    part = number_with_fraction(tokens, at) if found.low == found.high else None
    if part is None or tokens[at].text in ("a", "an", "half"):
        return found
    smaller, end = units_at(tokens, part.end)
    if not smaller:
        return found
    ratio = smaller[0].factor / unit.factor
    if smaller[0].quantity != unit.quantity or ratio >= 1 or unit.offset:
        return found
    total = found.low + part.number * ratio
    return found._replace(low=total, high=total, end=end)
