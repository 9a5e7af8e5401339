"""Figures in digits, as all languages have them: fractions, powers of ten, and their scales."""

import re
from fractions import Fraction
from typing import NamedTuple

from site_builder.parity.searching import late

VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4),
    "¾": Fraction(3, 4), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
"""Unicode's vulgar fractions."""

_POWER = late(
    r"""
    ([0-9]{1,40}(?:\.[0-9]{1,40})?)
    (?: [ ]?[×x][ ]?10(?:\^(?=[-+0-9])|(?=[⁻⁺⁰¹²³⁴-⁹]))([-+]?[0-9]{1,2}|[⁻⁺]?[⁰¹²³⁴-⁹]{1,2})
      | e([+-]?[0-9]{1,2})
      | \^([+-]{0,2}[0-9]{1,2}) )
    (?![0-9A-Za-z])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FRACTION = late(
    rf"""
    (?<![0-9]-)(?<![/0-9])(?:([0-9]{{1,6}})[ ]{{1,2}})?
        ([0-9]{{1,4}})[ ]?/[ ]?([0-9]{{1,4}})(?![0-9A-Za-z]|/[0-9])
  | ([0-9]{{1,6}})?[ ]?([{"".join(VULGAR)}])
    """,
    re.VERBOSE,
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")


class Figure(NamedTuple):
    """A number, and the offset where it ends."""

    number: Fraction
    end: int


def power_at(text: str, at: int) -> Figure | None:
    """`1.3×10^6`, `2e5` and `2^5` at an offset."""
    match = _POWER.match(text, at)
    if match is None:
        return None
    base, ten, exponent, power = match.groups()
    if power:
        # The sign before a sign is a slip of the key.
        sign = -1 if power.startswith("-") and not power.startswith("--") else 1
        return Figure(Fraction(base) ** (sign * int(power.lstrip("+-"))), match.end())
    places = int((ten or exponent).translate(_RAISED))
    return Figure(Fraction(base) * Fraction(10) ** places, match.end())


def fraction_at(text: str, at: int) -> Figure | None:
    """`3/4`, `1 3/4`, `¾` and `2½` at an offset."""
    match = _FRACTION.match(text, at)
    if match is None:
        return None
    whole, over, under, before, vulgar = match.groups()
    if vulgar:
        return Figure(Fraction(before or 0) + VULGAR[vulgar], match.end())
    if not int(under):
        return None
    return Figure(Fraction(whole or 0) + Fraction(int(over), int(under)), match.end())
