"""An amount in a Chinese text, before what it counts: `144万余`, `三分之二`, `二十几`, `3.5`."""

import re
from fractions import Fraction
from typing import NamedTuple

from site_builder.parity.chinese.numerals import (
    BIG_UNITS,
    DIGITS,
    NUMERAL,
    SMALL_UNITS,
    Numeral,
    digits_of,
    read_numeral,
)
from site_builder.parity.figures import Figure, fraction_at, power_at
from site_builder.parity.values import Approximation, Kind


class Amount(NamedTuple):
    """An amount up to the offset `end`.

    `is_sure` says that it is a number whatever follows; any other needs something to count. `scale`
    is what its last units multiply by: 10,000 in 三万.
    """

    low: Fraction
    high: Fraction
    end: int
    kind: Kind = "number"
    approximation: Approximation = "exact"
    is_sure: bool = True
    scale: Fraction = Fraction(1)


_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12}
_UNITS = f"[{SMALL_UNITS}{BIG_UNITS}]"
_NUMERAL = re.compile(NUMERAL)
_LAST_UNITS = re.compile(f"{_UNITS}+$")
_BARE_UNITS = re.compile(f"{_UNITS}+")
_NOT_SURE = ("千万", "万万", "百十", "十一")
"""Adverbs and names unless they count something."""
_DOZEN = re.compile("打(?![击仗开造电工架破算听扮扰交印折动官扫人断])")
_SHORTER = re.compile(f"([{DIGITS}]?[{SMALL_UNITS}]){_UNITS}")
_DECIMAL = re.compile(r"\.[0-9]+")
_POINT = re.compile(f"点([{DIGITS.replace('两', '')}]+)((?:[{BIG_UNITS}]|[十百千][万亿])*)")
_MIDDLE = re.compile(f"([余多来几])({_UNITS}+)")
_LATIN_SCALE = re.compile(" ?([kKM])(?![A-Za-z0-9])")
_NOT_REMAINDER = re.compile(
    "来[自到源临客访回去说看]|多(?:年来|媒体|元化|功能|边|样|哈)|几[乎何率经]"
)
_VAGUE = re.compile(f"(?:好?几|(?<![人总次户件倍])数)({_UNITS}+)")
_UPWARDS = re.compile(f"(?<![以之网线路晚早马])上([百千万亿]{_UNITS}*)")
_THOUSANDS = re.compile(f"数以({_UNITS}+)计|成千上(万)|成百上(千)|成百成(千)")
_PERCENT = {"%": 100, "‰": 1000, "‱": 10_000}


def amount_at(text: str, at: int) -> Amount | None:
    """The amount that begins at an offset, with its sign."""
    if text[at] in "负-+" or text.startswith("零下", at):
        found = amount_at(text, at + 1 + (text[at] == "零")) if _may_be_signed(text, at) else None
        if found is None or text[at] == "+":
            return found
        return found._replace(low=-found.high, high=-found.low)
    return _vague(text, at) or _numeral(text, at)


def _may_be_signed(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    return text[at] in "负零" or (after.isascii() and after in "0123456789.")


def _vague(text: str, at: int) -> Amount | None:
    """An indefinite amount: 数十, 几百万, 上千, 数以万计."""
    if match := _THOUSANDS.match(text, at):
        units = next(filter(None, match.groups()))
        low = _product(units) / (10 if units in "万千" and match[1] is None else 1)
        return Amount(low, low * 1000, match.end(), "indefinite", is_sure=True)
    if match := _VAGUE.match(text, at):
        unit = _product(match[1])
        return Amount(unit * 2, unit * 10, match.end(), "indefinite", scale=unit)
    if match := _UPWARDS.match(text, at):
        unit = _product(match[1])
        return Amount(unit, unit * 10, match.end(), "indefinite", "at least", is_sure=False)
    return None


def _product(units: str) -> Fraction:
    product = Fraction(1)
    for unit in units:
        product *= _POWERS[unit]
    return product


def _numeral(text: str, at: int) -> Amount | None:
    figure = power_at(text, at) or fraction_at(text, at)
    if figure:
        return _percent(text, Amount(figure.number, figure.number, figure.end))
    if text[at] == ".":
        figure = _bare_decimal(text, at)
        return figure and _percent(text, Amount(figure.number, figure.number, figure.end))
    match = _NUMERAL.match(text, at)
    if match is None:
        return None
    numeral = read_numeral(match[0])
    if numeral is None and (shorter := _SHORTER.fullmatch(match[0])):
        match = _NUMERAL.match(text, at, at + len(shorter[1]))  # 五十千: fifty, and a thousand
        numeral = read_numeral(shorter[1])
    if match is None or numeral is None:
        return None
    if dozen := _DOZEN.match(text, match.end()):
        return Amount(numeral.low * 12, numeral.high * 12, dozen.end())
    if text.startswith("分之", match.end()):
        found = _fraction(text, match[0], numeral, match.end() + 2)
        return found or _plain(match[0], numeral, match.end())
    amount = _with_middle(text, _with_point(text, _plain(match[0], numeral, match.end()), match[0]))
    if text.startswith("又", amount.end) and amount.end + 1 < len(text):
        part = _numeral(text, amount.end + 1)
        if part and part.low == part.high and part.low < 1:
            whole = amount.low + part.low
            return Amount(whole, whole, part.end)
    return _percent(text, _with_remainder(text, amount))


def _bare_decimal(text: str, at: int) -> Figure | None:
    match = _DECIMAL.match(text, at)
    return Figure(Fraction("0" + match[0]), match.end()) if match else None


def _plain(written: str, numeral: Numeral, end: int) -> Amount:
    units = _LAST_UNITS.search(written)
    is_sure = numeral.is_composed and written not in _NOT_SURE
    scale = _product(units[0]) if units and not _BARE_UNITS.fullmatch(written) else Fraction(1)
    return Amount(numeral.low, numeral.high, end, is_sure=is_sure, scale=scale)


def _with_point(text: str, amount: Amount, written: str) -> Amount:
    """三点五, 一点二万."""
    match = None if written.isascii() else _POINT.match(text, amount.end)
    if match is None:
        return amount
    number = amount.low + Fraction(f"0.{digits_of(match[1])}")
    scale = _product(match[2])
    return Amount(number * scale, number * scale, match.end(), scale=scale)


def _with_middle(text: str, amount: Amount) -> Amount:
    """What stands between the numeral and greater units: 十余万, 二十几亿, 三十万多亿."""
    while match := _MIDDLE.match(text, amount.end):
        unit, step = _product(match[2]), _step(amount.low)
        is_some = match[1] == "几"
        if unit < step and is_some:  # 五千几百
            low, high = amount.low + unit, amount.high + 10 * unit
        elif unit < step:
            break
        else:
            low, high = amount.low * unit, (amount.high + (step if is_some else 0)) * unit
        kind: Kind = "indefinite" if is_some else amount.kind
        approximation: Approximation = "exact" if is_some else "over"
        amount = Amount(low, high, match.end(), kind, approximation, scale=unit)
    if match := _LATIN_SCALE.match(text, amount.end):
        factor = Fraction(10**6 if match[1] == "M" else 1000)
        amount = amount._replace(
            low=amount.low * factor, high=amount.high * factor, end=match.end(), scale=factor
        )
    return amount


def _step(number: Fraction) -> Fraction:
    """The greatest power of ten that divides a whole number: 10 for 120."""
    step = 1
    while number and number % (step * 10) == 0 and step < 10**15:
        step *= 10
    return Fraction(step)


def _with_remainder(text: str, amount: Amount) -> Amount:
    """余, 多, 来 and 几 behind a round number: 100多, 十几."""
    sign = text[amount.end : amount.end + 1]
    if sign not in ("余", "多", "来", "几") or _NOT_REMAINDER.match(text, amount.end):
        return amount
    step = max(_step(amount.low), amount.scale)
    if step < 10:
        return amount
    if sign == "几":
        return amount._replace(
            high=amount.high + step, end=amount.end + 1, kind="indefinite", is_sure=True
        )
    kind: Approximation = "about" if sign == "来" else "over"
    return amount._replace(end=amount.end + 1, approximation=kind, is_sure=True)


def _percent(text: str, amount: Amount) -> Amount:
    end = amount.end + text.startswith(" ", amount.end)
    whole = _PERCENT.get(text[end : end + 1])
    if whole is None:
        return amount
    return amount._replace(
        low=amount.low / whole, high=amount.high / whole, end=end + 1, kind="percent"
    )


def _fraction(text: str, under: str, numeral: Numeral, at: int) -> Amount | None:
    """三分之二, 百分之三点五, 千分之二: `under` is what stands before 分之."""
    if at >= len(text) or not numeral.low:
        return None
    sign = -1 if text[at] == "负" else 1
    over = amount_at(text, at + (sign < 0))
    if over is None:
        return None
    is_percent = re.fullmatch("[十百千]?[百千万亿]+", under) is not None
    low, high = (sign * number / numeral.low for number in (over.low, over.high))
    kind: Kind = "percent" if is_percent else "number"
    if over.kind == "indefinite":
        kind = "indefinite"
    return Amount(low, high, over.end, kind, over.approximation)
