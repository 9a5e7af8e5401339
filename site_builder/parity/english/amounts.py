"""An amount in an English text, with the sign of its currency: `$5 million`, `minus 3`."""

from fractions import Fraction
from typing import NamedTuple

from site_builder.parity.english.cardinals import Tokens
from site_builder.parity.english.fractions import number_with_fraction
from site_builder.parity.english.tokens import words_of
from site_builder.parity.english.units import CODES, SIGNS, money
from site_builder.parity.figures import VULGAR, fraction_at, power_at
from site_builder.parity.searching import late
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


_SIGNS = {words_of(sign): code for sign, code in SIGNS.items()}
_MILLIONS_OF = late("M([A-Z]{3})")
_SPACED = ("us", "hk", "c")
"""Letters that may stand apart from their $; `a $5 note` has none of Australia's."""


def bare_amount(text: str, tokens: Tokens, at: int, floor: int) -> Amount | None:
    """The amount that begins at a token, without what stands behind it; nothing before the token
    `floor` belongs to it."""
    negative = _sign(tokens, at)
    number = _number(text, tokens, at + (negative is not None))
    if number is None:
        return None
    start, currency = _currency(tokens, at, floor)
    if currency and start > floor and _is_minus(tokens, start - 1):
        start, negative = start - 1, True
    found = number._replace(start=start)
    if negative:
        found = found._replace(low=-found.high, high=-found.low)
    if not currency:
        return found
    if tokens[at - 1].written == f"M{currency}":
        found = times(found, 10**6, found.end)
    return _millions(tokens, found)._replace(units=(money(currency),))


def _sign(tokens: Tokens, at: int) -> bool | None:
    """Whether a sign makes the number negative; None where there is none."""
    token, following = tokens[at], tokens[at + 1]
    if token.text in ("minus", "negative"):
        return True
    if token.text not in ("-", "+") or not (following.is_figure or following.text in "$€£"):
        return None
    before = tokens[at - 1] if at else None
    if before and token.is_closed and (before.is_figure or before.is_word or before.text in ")-]"):
        return None
    if not following.is_closed and before and (before.is_figure or before.is_word):
        return None
    return token.text == "-"


def _is_minus(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen stands before the sign of a currency as a minus: `-HK$5`."""
    before = tokens[at - 1] if at else None
    is_free = before is None or not tokens[at].is_closed or before.text in ("(", "“")
    return tokens[at].text == "-" and tokens[at + 1].is_closed and is_free


def _number(text: str, tokens: Tokens, at: int) -> Amount | None:
    if tokens[at].is_figure or tokens[at].text in VULGAR:
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


def _currency(tokens: Tokens, at: int, floor: int) -> tuple[int, str]:
    """Where the sign of a currency before a token begins, and its code; '' if there is none."""
    for length in range(min(4, at - floor), 0, -1):
        sign = tuple(token.text for token in tokens[at - length : at])
        code = _SIGNS.get(sign)
        if code and (length == 1 or sign[0] in _SPACED or tokens[at - 1].is_closed):
            return at - length, code
    million = _MILLIONS_OF.fullmatch(tokens[at - 1].written) if at > floor else None
    if million and million[1].lower() in CODES:
        return at - 1, million[1]
    return at, ""


def _millions(tokens: Tokens, found: Amount) -> Amount:
    """Behind a sum of money, m and mm are millions."""
    if tokens[found.end].text not in ("m", "mm") or not tokens[found.end - 1].is_figure:
        return found
    return times(found, 10**6, found.end + 1)


def times(found: Amount, factor: int, end: int) -> Amount:
    """The amount with the word of a scale behind it."""
    return found._replace(low=found.low * factor, high=found.high * factor, end=end, scale=factor)
