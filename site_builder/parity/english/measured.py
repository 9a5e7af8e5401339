"""An English amount with what stands behind it: a share, a multiple, or a unit of measure."""

import re
from fractions import Fraction
from functools import lru_cache

from site_builder.parity.english.amounts import Amount, bare_amount, times
from site_builder.parity.english.cardinals import Tokens, below_hundred, figure, scale_at
from site_builder.parity.english.fractions import number_with_fraction
from site_builder.parity.english.tokens import words_of
from site_builder.parity.english.units import CODES, PER_CENT, english_units, money
from site_builder.parity.english.words import ONES
from site_builder.parity.measures import MEASURES
from site_builder.parity.searching import late
from site_builder.parity.tables import words
from site_builder.parity.values import Kind, Unit

_LONGEST = 6
_COMPARED = words(
    """as more the higher larger bigger greater that what faster its their his less longer better
    richer stronger heavier taller wider compared"""
)
_ROSE = words(
    """increased increase increases rose risen rise grew grown growth grow up multiplied jumped
    surged soared expanded climbed by than"""
)
_LETTERS = frozenset("mglhstp")
_RATHER_WORDS = words("won rand dong sterling li")
"""More often no unit."""
_BEFORE_SUMS = words("$ € £ ¥ usd rmb cny eur gbp hkd aud cad jpy")
"""In `$5 $6` and `3 USD50 cards` they belong to the sum behind them."""
_NO_MILLIONS = words("across less metres meters us as is was has always")
_CLAUSE_ENDS = (*".,;:!?)", "", "and", "more")
_PEOPLE = words("people men women children")
_HEAT = late(
    "temperature|heat|warm|cold|hot|cool|freez|mercury|degree|weather|thermometer|celsius|oven",
    re.IGNORECASE,
)
_MILLIONS_OF = late("m([a-z]{3})")


def amount_at(text: str, tokens: Tokens, at: int, floor: int = 0) -> Amount | None:
    """The amount that begins at a token with what stands behind it; see `bare_amount`."""
    found = bare_amount(text, tokens, at, floor)
    if found is None:
        return _one_and_half(tokens, at)
    end = found.end
    is_joined = tokens[end].text == "-" and tokens[end].is_closed and tokens[end + 1].is_word
    behind = end + is_joined
    share = _share(tokens, behind, found) or _multiple(tokens, at, behind, found)
    return share or _temperature(text, tokens, found) or _with_unit(tokens, behind, found)


def _one_and_half(tokens: Tokens, at: int) -> Amount | None:
    """`a month and a half`, `a week or two`; `a month` alone has no number."""
    if tokens[at].text not in ("a", "an"):
        return None
    one = Fraction(1)
    if tokens[at + 1].text == "percentage" and tokens[at + 2].text == "point":
        return _share(tokens, at + 1, Amount(one, one, at, at + 1))
    units, end = units_at(tokens, at + 1)
    if units and (tokens[end].text, tokens[end + 1].text) == ("or", "two"):
        return Amount(one, one + 1, at, end + 2, units=units)
    found = _and_half(tokens, Amount(one, one, at, end, units=units))
    return found if units and found.low > 1 else None


def _temperature(text: str, tokens: Tokens, found: Amount) -> Amount | None:
    """`20C`, where the sentence is about heat or cold (Guardian style guide, "temperatures")."""
    sign = tokens[found.end]
    if sign.written not in ("C", "F") or not sign.is_closed or found.units:
        return None
    if not tokens[found.end - 1].is_figure or not _HEAT.search(text):
        return None
    return found._replace(units=(MEASURES[f"°{sign.written}"],), end=found.end + 1)


def _share(tokens: Tokens, at: int, found: Amount) -> Amount | None:
    """Percentages, and points of them."""
    word, following = tokens[at].text, tokens[at + 1].text
    end, whole = at + 1, PER_CENT.get(word)
    kind: Kind = "percent"
    if word == "per" and following in ("cent", "mille", "thousand"):
        end, whole = at + 2, 100 if following == "cent" else 1000
    elif word in ("basis", "bps", "bp"):
        kind, whole = "points", 10_000
        end = at + 2 if following in ("point", "points") else at + 1
    if whole == 100 and tokens[end].text in ("point", "points"):
        kind, end = "points", end + 1
    if whole is None:
        return None
    return found._replace(low=found.low / whole, high=found.high / whole, end=end, kind=kind)


def _multiple(tokens: Tokens, start: int, at: int, found: Amount) -> Amount | None:
    """`three times as many`, `10-fold`, `2x`."""
    token, following = tokens[at], tokens[at + 1]
    if token.text == "times":
        rises = any(before.text in _ROSE for before in tokens[max(0, start - 2) : start])
        is_multiple = following.text in _COMPARED or rises
    else:
        is_sign = token.text in ("x", "×") and token.is_closed and not following.is_figure
        is_multiple = token.text == "fold" or is_sign
    return found._replace(end=at + 1, kind="multiple") if is_multiple else None


def _with_unit(tokens: Tokens, at: int, found: Amount) -> Amount:
    if _is_millions(tokens, found.end):
        return times(found, 10**6, found.end + 1)
    millions = _MILLIONS_OF.fullmatch(tokens[at].text)
    if millions and millions[1] in CODES and tokens[at].written == tokens[at].written.upper():
        found = times(found, 10**6, at + 1)
        return found._replace(units=(money(millions[1].upper()),))
    if tokens[at].text == "'" and tokens[at].is_closed and (height := _height(tokens, at, found)):
        return height
    units, after = units_at(tokens, _behind_article(tokens, at, found))
    if not units and found.units and tokens[found.end].text == "and":
        return _with_cents(tokens, found, found.end + 1)
    if not units or (found.units and units[0].quantity != found.units[0].quantity):
        return found
    found = _and_half(tokens, found._replace(units=units, end=after))
    if units[0].is_money and (scale := scale_at(tokens, after)):
        return times(found, *scale)
    if tokens[after].text == "below" and tokens[after + 1].text in ("zero", "freezing"):
        return found._replace(low=-found.high, high=-found.low, end=after + 2)
    return _with_part(tokens, found)


def _and_half(tokens: Tokens, found: Amount) -> Amount:
    """`an hour and a half`, `three years and a half`."""
    words_behind = tuple(token.text for token in tokens[found.end : found.end + 3])
    if words_behind != ("and", "a", "half") or found.low != found.high:
        return found
    total = found.low + Fraction(1, 2)
    return found._replace(low=total, high=total, end=found.end + 3)


def _behind_article(tokens: Tokens, at: int, found: Amount) -> int:
    """`half an hour`, `a quarter of a mile`: the unit stands behind an article."""
    if found.low >= 1 or found.scale > 1:
        return at
    place = at + (tokens[at].text == "of")
    return place + 1 if tokens[place].text in ("a", "an") else at


def _height(tokens: Tokens, at: int, found: Amount) -> Amount | None:
    """`5'10"`."""
    inches, mark = tokens[at + 1], tokens[at + 2]
    if not (inches.is_figure and inches.is_closed and mark.text in ('"', "”", "″")):
        return None
    total = found.low + figure(inches) / 12
    return found._replace(low=total, high=total, end=at + 3, units=(MEASURES["ft"],))


def _is_millions(tokens: Tokens, at: int) -> bool:
    """Whether the m behind a figure stands for millions: `10m people`."""
    if tokens[at].written != "m" or not tokens[at].is_closed or not tokens[at - 1].is_figure:
        return False
    following = tokens[at + 1]
    if not following.is_word or following.text in _NO_MILLIONS:
        return False
    return following.text in _PEOPLE or following.text.endswith("s")


@lru_cache(maxsize=1)
def _units() -> dict[str, dict[tuple[str, ...], tuple[Unit, ...]]]:
    """The units by the first of their words, then by all of them."""
    table: dict[str, dict[tuple[str, ...], tuple[Unit, ...]]] = {}
    for name, units in english_units().items():
        key = words_of(name)
        table.setdefault(key[0], {})[key] = units
    return table


def units_at(tokens: Tokens, at: int) -> tuple[tuple[Unit, ...], int]:
    """The units that the words at a token mean, and the token behind them."""
    table = _units().get(tokens[at].text)
    for length in range(_LONGEST if table else 0, 0, -1):
        key = tuple(token.text for token in tokens[at : at + length])
        if table and key in table and _is_unit(tokens, at, key):
            end = at + length
            if tokens[end].text == "-" and tokens[end].is_closed and tokens[end + 1].text == "old":
                end += 2
            return table[key], end
    return (), at


def _is_unit(tokens: Tokens, at: int, key: tuple[str, ...]) -> bool:
    """Letters alone, and words that are more often something else, need a figure before them."""
    before, token, following = tokens[at - 1], tokens[at], tokens[at + 1]
    if len(key) == 1 and token.text in _LETTERS:
        is_symbol = token.written == token.text or token.text == "l"
        is_whole = not (following.is_closed and following.is_word)
        return before.is_figure and token.is_closed and is_symbol and is_whole
    if token.text in _BEFORE_SUMS and following.is_figure:
        has_own = tokens[at + 2].text in (token.text, "cent", "cents")
        return not following.is_closed and (token.text not in "$€£¥" or has_own)
    if token.text in _RATHER_WORDS:
        return before.is_figure or before.text.endswith(("illion", "thousand"))
    return True


def _with_part(tokens: Tokens, found: Amount) -> Amount:
    """`3 dollars 50 cents`, `5 feet 10 inches`: a smaller unit of the same is added."""
    unit, at = found.units[0], found.end
    at += tokens[at].text in ("and", ",")
    if found.low != found.high or unit.offset or tokens[at].text in ("a", "an", "half"):
        return found
    part = number_with_fraction(tokens, at)
    if part is None:
        return found
    smaller, end = units_at(tokens, part.end)
    if not smaller:
        return _with_cents(tokens, found, at)
    ratio = smaller[0].factor / unit.factor
    if smaller[0].quantity != unit.quantity or ratio >= 1:
        return found
    total = found.low + part.number * ratio
    if unit.quantity == "CNY" and tokens[end].text in ONES and not tokens[end + 1].is_word:
        total, end = total + ONES[tokens[end].text] * ratio / 10, end + 1  # five mao five
    return found._replace(low=total, high=total, end=end)


def _with_cents(tokens: Tokens, found: Amount, at: int) -> Amount:
    """`15 dollars 50`, `one dollar and two`, at the end of a clause."""
    if not found.units[0].is_money or tokens[found.end].text == ",":
        return found
    cents = (figure(tokens[at]), at + 1) if tokens[at].is_figure else None
    if cents is None and (part := below_hundred(tokens, at)):
        cents = part.number, part.end
    if cents is None or not 0 < cents[0] < 100 or tokens[cents[1]].text not in _CLAUSE_ENDS:
        return found
    if tokens[at].is_figure and len(tokens[at].text) != 2:
        return found
    total = found.low + cents[0] / 100
    return found._replace(low=total, high=total, end=cents[1])
