"""Two English amounts that belong together: ranges (`3 to 5`) and ratios (`a 3-2 win`)."""

import re
from fractions import Fraction

from site_builder.parity.english.amounts import Amount
from site_builder.parity.english.cardinals import Tokens
from site_builder.parity.english.measured import amount_at
from site_builder.parity.measures import MEASURES
from site_builder.parity.searching import late
from site_builder.parity.tables import words
from site_builder.parity.values import Value

DASHES = frozenset("-–—~")
_WON = late(
    "(?<![A-Za-z])(?:wins?|won|winning|beat(?:en|ing|s)?|defeat(?:ed)?|victory|los[est]|loss|losing|"
    "drew|draw|scored?|scoreline|final|match|sets?|lead|led|ahead|trail(?:ed|ing)?|tied?|thrashed|"
    "voted?|series|record|aggregate|ratio|odds|goals?|level)(?![A-Za-z])",
    re.IGNORECASE,
)
_CHANGED = words(
    """rose rise risen increased increase increases grew grow grown fell fall fallen dropped drop
    down up went raised raise cut jumped expanded climbed reduced reduce widened improved changed
    moved extended upgraded lowered slashed decreased declined shrunk shrank surged soared lifted
    slid shot"""
)
_SIGNS = words("the us hk $ € £ ¥ rmb")
_SECONDS = (MEASURES["s"],)
_MOST = 1000
_MOST_TOLD = 200
"""No ratio has greater numbers, and no score is higher."""


def ratio_at(text: str, tokens: Tokens, at: int, first: Amount) -> tuple[Value, int] | None:
    """The score or ratio that begins with an amount: `3-2`, `3:2`, `beat them 3 to 2`."""
    sign = tokens[first.end]
    if sign.text not in (*DASHES, ":", "to") or not _is_plain(first) or first.end - at > 3:
        return None
    second = amount_at(text, tokens, first.end + 1, first.end + 1)
    if second is None or not _is_plain(second):
        return None
    start, end = tokens[first.start].start, tokens[second.end - 1].end
    if not _may_be_ratio(tokens, at, first, second):
        return None
    needs_word = sign.text == "to" or (sign.text != ":" and second.low > first.low)
    if needs_word and _WON.search(text, max(0, start - 60), end + 30) is None:
        return None
    if sign.text == ":" and second.low.denominator > 1:  # 1:53.92, a swimmer's time
        seconds = first.low * 60 + second.low
        return Value("number", seconds, seconds, start, end, units=_SECONDS), second.end
    return Value("ratio", first.low, second.low, start, end), second.end


def _is_plain(amount: Amount) -> bool:
    return not amount.units and amount.kind == "number" and 0 <= amount.low < _MOST


def _may_be_ratio(tokens: Tokens, at: int, first: Amount, second: Amount) -> bool:
    """Whether two numbers are written as a score is; a rising one needs a word for it, too."""
    sign, after = tokens[first.end], tokens[second.end]
    if sign.text == "to":
        is_from = any(token.text == "from" for token in tokens[max(0, at - 2) : at])
        return not is_from and second.low <= first.low
    if not (tokens[at].is_figure and tokens[first.end + 1].is_figure):
        return False
    if sign.text == ":":
        return True
    is_chain = (after.text == sign.text and after.is_closed) or after.text == "/"
    if at and tokens[at].is_closed and tokens[at - 1].text in ("-", "/"):
        is_chain = True
    is_closed = sign.is_closed and tokens[first.end + 1].is_closed
    return is_closed and not is_chain and first.low < _MOST_TOLD


def range_from(text: str, tokens: Tokens, first: Amount) -> Amount | None:
    """The range that begins with an amount: `3 to 5`, `$3-5 million`, `two or three`."""
    at = first.end
    if tokens[at].text == "-" and tokens[at + 1].text in ("to", "-"):
        at += 1
    word = tokens[at].text
    before = [token.text for token in tokens[max(0, first.start - 8) : first.start]]
    if word not in DASHES and word not in ("to", "through", "or", "and"):
        return None
    if word == "and" and "between" not in before[-3:]:
        return None
    if word in ("to", "through") and "from" in before[-2:] and _CHANGED & set(before):
        return None  # from one value to another
    if word == "to" and (first.units or first.kind != "number") and _CHANGED & set(before[-3:]):
        return None  # by one value to another
    start = at + 1 + (word == "to" and tokens[at + 1].text == "-" and tokens[at].is_closed)
    start += word == "to" and tokens[start].text == "-" and tokens[start + 1].text in _SIGNS
    while tokens[start].text in _SIGNS and start < at + 4:
        start += 1
    second = amount_at(text, tokens, start, at + 1)
    if second is None or (word in DASHES and _goes_on(tokens, second.end)):
        return None
    return _range(word, first, second)


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a third number is joined by another dash, as in a telephone number."""
    return tokens[at].text in DASHES and tokens[at + 1].is_figure


def _range(word: str, first: Amount, second: Amount) -> Amount | None:
    low, high = first.low, second.high
    has_own_scale = first.scale > 1 or second.scale == 1 or first.end - first.start > 3
    if not has_own_scale and low < high / second.scale:
        low *= second.scale
    if first.kind == "number" and second.kind in ("percent", "points") and not first.units:
        low /= 100
    elif first.kind != second.kind and second.kind != "multiple":
        return None
    if first.units and second.units and first.units != second.units:
        return None
    if not low < high or (word == "or" and not _are_neighbours(low, high)):
        return None
    units = second.units or first.units
    return Amount(low, high, first.start, second.end, second.kind, units, second.scale)


def _are_neighbours(low: Fraction, high: Fraction) -> bool:
    """Whether two numbers follow each other: `two or three`, `30 or 40`, `five or six hundred`."""
    return high - low in (1, 10, 100, 1000, 10**4, 10**5, 10**6) and high <= low * 3
