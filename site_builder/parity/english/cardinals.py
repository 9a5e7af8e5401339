"""English numbers in words, in figures, or both: `twenty-five thousand`, `3 hundred and 21`."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from site_builder.parity.english.tokens import Token
from site_builder.parity.english.words import (
    ABBREVIATIONS,
    DOZENS,
    ONES,
    ORDINAL_ONES,
    ORDINAL_SCALES,
    ORDINAL_TEENS,
    ORDINAL_TENS,
    SCALES,
    TEENS,
    TENS,
    singular,
)

Tokens = Sequence[Token]
_GREATEST = 10**30


class Number(NamedTuple):
    """A number up to the token `end`; `scale` is what its last word multiplies by."""

    number: Fraction
    end: int
    scale: int = 1


def figure(token: Token) -> Fraction:
    """The number of a token of digits."""
    digits = token.text.replace(" ", "")
    if len(digits) - digits.rfind(",") < 4 and digits.count(",") == 1:  # 1,3 and 1.111,11
        digits = digits.replace(".", "").replace(",", ".")
    return Fraction(digits.replace(",", ""))


def cardinal(tokens: Tokens, at: int) -> Number | None:
    """The cardinal number that begins at a token; `a` and `an` only before `hundred`, `dozen` …"""
    found = _section(tokens, at)
    if found is None:
        return None
    point = _point(tokens, found)
    if point:
        return _scaled(tokens, point)
    number = found
    while number.scale >= 100 and (following := _smaller(tokens, number)):
        number = Number(number.number + following.number, following.end, following.scale)
    return number


def _smaller(tokens: Tokens, number: Number) -> Number | None:
    """What is added to a number whose last word is `hundred` or more: `(two thousand) and six`."""
    at = number.end
    is_joined = tokens[at].text == "and"
    following = (
        _section(tokens, at + is_joined) if not _is_article(tokens, at + is_joined) else None
    )
    if following is None or not 0 < following.number < number.scale:
        return None
    first = tokens[at + is_joined]
    is_loose = first.is_figure and not is_joined and following.end == number.end + 1
    if is_loose or following.number.denominator != 1:
        return None
    return following


def _is_article(tokens: Tokens, at: int) -> bool:
    return tokens[at].text in ("a", "an", "half", "quarter")


def _section(tokens: Tokens, at: int) -> Number | None:
    """A number with its words of hundreds and scales: `two hundred and two thousand`."""
    first = tokens[at]
    if first.text in ("a", "an"):
        following = tokens[at + 1].text
        if following in SCALES or following in DOZENS or following == "hundred":
            return _scaled(tokens, _hundreds(tokens, Number(Fraction(1), at + 1)))
        return None
    if first.text in SCALES or first.text == "hundred":
        return _scaled(tokens, _hundreds(tokens, Number(Fraction(1), at)))
    found = Number(figure(first), at + 1) if first.is_figure else below_hundred(tokens, at)
    return _scaled(tokens, _hundreds(tokens, found)) if found else None


def below_hundred(tokens: Tokens, at: int) -> Number | None:
    """A number below a hundred in words."""
    word = tokens[at].text
    if word in ONES:
        return Number(Fraction(ONES[word]), at + 1)
    if word in TEENS:
        return Number(Fraction(TEENS[word]), at + 1)
    if word not in TENS:
        return None
    after = at + 1 + (tokens[at + 1].text == "-")
    ones = ONES.get(tokens[after].text, 0) if after < len(tokens) else 0
    return Number(Fraction(TENS[word] + ones), after + 1 if ones else at + 1)


def _hundreds(tokens: Tokens, found: Number) -> Number:
    at = found.end + (tokens[found.end].text == "-")
    if tokens[at].text not in ("hundred", "hundreds"):
        return found
    found = Number(found.number * 100, at + 1, 100)
    after = found.end + (tokens[found.end].text == "and")
    first = tokens[after]
    is_figure = first.is_figure and after > found.end
    rest = Number(figure(first), after + 1) if is_figure else below_hundred(tokens, after)
    if rest is None or not 0 < rest.number < 100 or rest.number.denominator != 1:
        return found
    following = tokens[rest.end].text
    if following in ("hundred", "hundreds") or singular(following) in DOZENS:
        return found
    return Number(found.number + rest.number, rest.end, 1)


def _scaled(tokens: Tokens, found: Number) -> Number:
    """The number with what its words multiply it by: `million`, `dozen`, `hundred thousand`."""
    while found.number < _GREATEST and (scale := scale_at(tokens, found.end)):
        factor, end = scale
        found = Number(found.number * factor, end, factor)
    return found


def scale_at(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """What the word at a token multiplies a number before it by, and the token behind it."""
    if tokens[at].text == "-" and tokens[at].is_closed:
        at += 1
    word = tokens[at].text
    plain = singular(word)
    if plain in SCALES or plain in DOZENS:
        return (SCALES | DOZENS)[plain], at + 1
    if not tokens[at - 1].is_figure:
        return None
    if word in ABBREVIATIONS and (tokens[at].is_closed or len(word) > 1 or word == "k"):
        return ABBREVIATIONS[word], at + 1
    return (10**6, at + 1) if tokens[at].written == "M" else None


def _point(tokens: Tokens, found: Number) -> Number | None:
    """`two hundred point zero three`, `nought point eleven`."""
    if tokens[found.end].text != "point" or tokens[found.end - 1].is_figure:
        return None
    at, digits = found.end + 1, ""
    while at < len(tokens) and tokens[at].text in ONES:
        digits += str(ONES[tokens[at].text])
        at += 1
    if not digits:
        places = below_hundred(tokens, at)
        if places is None:
            return None
        digits, at = str(places.number), places.end
    return Number(found.number + Fraction(f"0.{digits}"), at)


def ordinal(tokens: Tokens, at: int) -> Number | None:
    """The ordinal number in words that begins at a token: `twenty-first`, `two hundredth`."""
    if single := _last_ordinal(tokens, at):
        return single
    before = cardinal(tokens, at)
    if before is None or tokens[at].is_figure:
        return None
    after = before.end + (tokens[before.end].text in ("-", "and"))
    if tokens[after].text in ORDINAL_SCALES:
        return Number(before.number * ORDINAL_SCALES[tokens[after].text], after + 1)
    last = _last_ordinal(tokens, after)
    if last and last.number < before.scale and before.scale >= 100:
        return Number(before.number + last.number, last.end)
    tens = TENS.get(tokens[before.end - 1].text, 0)
    if last and tens and last.number < 10 and tokens[before.end].text != "and":
        return Number(before.number + last.number, last.end)
    return None


def _last_ordinal(tokens: Tokens, at: int) -> Number | None:
    """An ordinal below a hundred, or that of a scale, in the singular."""
    word = tokens[at].text
    for table in (ORDINAL_ONES, ORDINAL_TEENS, ORDINAL_TENS, ORDINAL_SCALES):
        if word in table:
            return Number(Fraction(table[word]), at + 1)
    if word in TENS:
        after = at + 1 + (tokens[at + 1].text == "-")
        if after < len(tokens) and tokens[after].text in ORDINAL_ONES:
            return Number(Fraction(TENS[word] + ORDINAL_ONES[tokens[after].text]), after + 1)
    return None
