"""Units behind a Chinese amount, and the smaller units that follow: `五元三毛`, `1米75`."""

from fractions import Fraction
from typing import NamedTuple

from site_builder.parity.chinese.amounts import Amount, amount_at
from site_builder.parity.chinese.currencies import money
from site_builder.parity.chinese.numerals import DIGITS, digits_of
from site_builder.parity.chinese.units import chinese_units
from site_builder.parity.measures import measures
from site_builder.parity.plain_text import HAN_SIGN
from site_builder.parity.searching import late
from site_builder.parity.values import Unit


class Counted(NamedTuple):
    """An amount with its units and what it counts; `end` is behind its unit, not behind a measure
    word (`counts`)."""

    amount: Amount
    end: int
    units: tuple[Unit, ...] = ()
    counts: str = ""


_LONGEST = 12
# A unit's sign at the head of another word.
_NO_UNIT = late(
    "里[屯庄河店桥堡铺坪面程]|码[位头农率表事]|度[假过夺蝉]|克[服隆里]|升[级起降职学温值旗空华高]|元[素旦件宝气勋老音月帅]"
    "|天[津然空下文]|周[边转期围]|年[轻级龄代度货画]|米[粉线饭酒其兰]|秒[杀针]|吨[位级]|寸[草步]|尺[度子寸]|担[心任当忧保]"
    f"|[角毛](?={HAN_SIGN})(?![钱多的左以一二三四五六七八九零及和与至到人])"
)
_MOST_PARTS = 3
_JOINT = late("[又零]?(?=[0-9〇零一二两三四五六七八九十])")
_BARE_PART = late("分(?!之|[钟球个位])")
_DECIMALS = late(f"([0-9]{{1,2}}|[{DIGITS}]{{1,2}})(?![0-9.{DIGITS}十百千万亿个名位米公])")


def unit_word(text: str, at: int) -> str:
    """The longest word for a unit at an offset; '' if there is none."""
    units = chinese_units()
    for length in range(_LONGEST, 0, -1):
        word = text[at : at + length]
        if len(word) == length and word in units and not _NO_UNIT.match(text, at):
            after = text[at + length : at + length + 1]
            if not (word[-1].isascii() and after in _LETTERS and after):
                return word
    return ""


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


def with_parts(text: str, found: Counted) -> Counted:
    """A measure with what stands behind it in smaller units."""
    if found.amount.low != found.amount.high or not found.units:
        return found
    if found.counts in ("米", "尺", "秒"):
        return _with_decimals(text, found, found.units[0])
    for _ in range(_MOST_PARTS):
        joint = _JOINT.match(text, found.end)
        part = amount_at(text, joint.end()) if joint else None
        if part is None or part.low != part.high or part.kind != "number":
            break
        word = unit_word(text, part.end)
        unit = chinese_units()[word][0] if word else _bare(text, part.end, found.units[0])
        if unit is None or unit.quantity != found.units[0].quantity:
            break
        ratio = unit.factor / found.units[0].factor
        if ratio >= 1 or unit.offset:
            break
        found = _plus(found, part.low * ratio, part.end + (len(word) or 1))
        if word == "秒":
            return _with_decimals(text, found, unit)
    return found


def _with_decimals(text: str, found: Counted, unit: Unit) -> Counted:
    """`1米75`, `9秒83`."""
    match = _DECIMALS.match(text, found.end)
    if match is None:
        return found
    digits = match[1] if match[1].isascii() else digits_of(match[1])
    ratio = unit.factor / found.units[0].factor
    return _plus(found, Fraction(f"0.{digits}") * ratio, match.end())


def _bare(text: str, at: int, unit: Unit) -> Unit | None:
    """The unit of a bare 分 behind yuan or hours."""
    if not _BARE_PART.match(text, at):
        return None
    if unit.quantity == "CNY":
        return money("CNY", Fraction(1, 100))
    return measures("min")[0] if unit.name == "h" else None


def _plus(found: Counted, more: Fraction, end: int) -> Counted:
    total = found.amount.low + more
    return found._replace(amount=found.amount._replace(low=total, high=total), end=end)
