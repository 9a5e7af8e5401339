"""Chinese numerals, alone or with digits among them: `一百零六`, `5亿1万4千6百`, `十七八`.

GB/T 15835-2011, 出版物上数字用法; the short forms (`两千三` is 2,300) are those of Lü Shuxiang,
现代汉语八百词, 数词.
"""

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from site_builder.parity.searching import late

DIGITS = "零〇一二两三四五六七八九"
SMALL_UNITS = "十百千"
BIG_UNITS = "万亿兆"
_VALUES = {sign: number for number, sign in enumerate("〇一二三四五六七八九")}
_VALUES |= {"零": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_TENS = {"廿": "二十", "卅": "三十", "卌": "四十"}

FIGURE = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,3}(?: [0-9]{3})+(?![0-9])|[0-9]+(?![0-9]))"
"""A whole number in digits."""
# 千瓦 and 兆瓦 have the prefix of a unit: 100万千瓦. As a numeral, 兆 is 10¹².
NUMERAL = (
    rf"(?:(?<=[0-9]\.)[0-9]+(?![0-9])|{FIGURE}(?:\.[0-9]+(?!\.?[0-9]))?|[{DIGITS}十百万亿廿卅卌]"
    "|千(?!米|克|瓦|卡|赫|帕|伏|焦|字节|比特)|兆(?!瓦|赫|字节|比特|帕|伏|焦|欧))+"
)
"""A run that may be a numeral; `read_numeral` tells whether it is."""
_PIECE = late(rf"{FIGURE}(?:\.[0-9]+)?|.", re.DOTALL)
_PAIR = late(
    r"(?<![〇零一二三四五六七八九])([一二三四五六七八九两])([二两三四五六七八九])(?![〇零一二三四五六七八九])"
)
LONGEST = 60
"""No numeral has more signs."""


class Numeral(NamedTuple):
    """What a numeral says; `low` and `high` differ for `三五` or `七八百`.

    It is `composed` where nothing but a number is written so: 二十, 二〇一八, 20.
    """

    low: Fraction
    high: Fraction
    is_composed: bool


@lru_cache(maxsize=1024)
def read_numeral(written: str) -> Numeral | None:
    """What a run of numerals says; None where it is no number, such as `一一` or `万`."""
    if len(written) > LONGEST:
        return None
    for tens, plain in _TENS.items():
        written = written.replace(tens, plain)
    pair = _PAIR.search(written)
    if pair and (found := _between(written, pair)):
        return found
    return _exactly(_number(written), written)


def _exactly(number: Fraction | None, written: str) -> Numeral | None:
    if number is None:
        return None
    is_composed = len(written) > 1 or written.isascii()
    return Numeral(number, number, is_composed)


def _between(written: str, pair: re.Match[str]) -> Numeral | None:
    """Two digits that follow each other stand for a range: `三五`, `十七八`, `七八百`, `二三十`."""
    one, two = (_VALUES[sign] for sign in pair.groups())
    if two - one != 1 and (one, two) != (3, 5):
        return None
    start, end = pair.span()
    low = _number(written[:start] + pair[1] + written[end:])
    high = _number(written[:start] + pair[2] + written[end:])
    if low is None or high is None or low >= high:
        return None
    return Numeral(low, high, is_composed=len(written) > 2)


def _number(written: str) -> Fraction | None:
    pieces = _PIECE.findall(written)
    if len(pieces) > 1 and all(piece in _VALUES for piece in pieces):
        return _by_places(written)
    return _Sum().of(pieces)


def _by_places(written: str) -> Fraction | None:
    """Digits as in a year or a telephone number: 二〇一八. Two alone are no number: 二八."""
    if "两" in written or (len(written) == 2 and "〇" not in written):
        return None
    return Fraction(int(digits_of(written)))


def digits_of(written: str) -> str:
    """The digits that signs such as 二〇一八 stand for."""
    return "".join(str(_VALUES[sign]) for sign in written)


class _Sum:
    """A numeral while it is added up.

    `big` holds what stands before 万 and 亿, greatest first; `section` what follows, below 万.
    """

    def __init__(self) -> None:
        self.big: list[Fraction] = []
        self.section = Fraction(0)
        self.digit: Fraction | None = None
        self.last_unit = 0
        self.has_nought = False

    def of(self, pieces: list[str]) -> Fraction | None:
        for piece in pieces:
            if not self._add(piece):
                return None
        return self._total()

    def _add(self, piece: str) -> bool:
        if piece in ("零", "〇"):
            self.has_nought = True
            if not self.last_unit and self.digit is None:
                self.digit = Fraction(0)
            return self.digit is None or not self.digit
        if piece in _POWERS:
            return self._multiply(_POWERS[piece])
        if piece in _BIG:
            return self._close(_BIG[piece])
        if self.digit:
            return False
        self.digit = Fraction(_VALUES[piece]) if piece in _VALUES else _figure(piece)
        return True

    def _multiply(self, power: int) -> bool:
        if self.digit is None and self.last_unit and self.last_unit <= power:
            return False
        digit = self.digit or Fraction(1)
        if self.last_unit and self.last_unit <= power and self.section:
            return False
        self.section += digit * power
        self.digit, self.last_unit, self.has_nought = None, power, False
        return True

    def _close(self, power: int) -> bool:
        below = self.section + (self.digit or 0)
        if not below and not self.digit and not self.big:
            below = Fraction(1)
        while self.big and self.big[-1] < power:
            below += self.big.pop()
        if not below and self.big:
            below = self.big.pop()
        self.big.append(below * power)
        self.section, self.digit = Fraction(0), None
        self.last_unit, self.has_nought = power, False
        return True

    def _total(self) -> Fraction | None:
        digit = self.digit or Fraction(0)
        if digit and self.last_unit >= 100 and not self.has_nought and digit < 10:
            digit *= self.last_unit // 10  # 两千三 is 2,300
        return sum(self.big, Fraction(0)) + self.section + digit


def _figure(piece: str) -> Fraction:
    return Fraction(piece.replace(",", "").replace(" ", ""))
