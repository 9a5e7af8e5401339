"""An amount in a Chinese text, before what it counts: `144万余`, `三分之二`, `二十几`, `3.5`."""

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
from site_builder.parity.figures import fraction_at, power_at
from site_builder.parity.searching import late
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
# 千 and 兆 may be the prefix of a unit: 250余万千瓦.
_UNIT = "(?:[十百万亿]|千(?!米|克|瓦|卡|赫|帕|伏|焦)|兆(?!瓦|赫|字节|比特|帕|伏|焦|欧))"
_UNITS = f"{_UNIT}{{1,5}}"
_NUMERAL = late(NUMERAL)
_LAST_UNITS = late(f"{_UNIT}+$")
_BARE_UNITS = late(f"{_UNIT}+")
_SHORTER = late(f"([{DIGITS}]?[{SMALL_UNITS}]){_UNIT}")
_DOZEN = late("打(?![击仗开造电工架破算听扮扰交印折动官扫人断平])")
_DECIMAL = late(r"\.[0-9]{1,40}")
_POINT = late(f"点([{DIGITS.replace('两', '')}]{{1,20}})((?:[{BIG_UNITS}]|[十百千][万亿]){{0,3}})")
_MIDDLE = late(f"([余多来几])({_UNITS})")
_LATIN_SCALE = late(" ?([kKM])(?![A-Za-z0-9])")
_NOT_REMAINDER = late("来[自到源临客访回去说看]|余额|多(?:媒体|元化|功能|边|样|哈)|几[乎何率经]")
_SOME_ROUND = late("[百千万]把(?=[人个块元名件斤亩])")
_VAGUE = late(f"(?:好?几|(?<![人总次户件倍])数)({_UNITS})")
_SOME = late("好?几(?![乎何率经许])|(?<![人总多少无大次指参系函分级倍件户个])数")
_SOME_COUNT = frozenset("名次年月天日家周人项起处件批场座轮")
"""What 数 counts by itself; elsewhere it is a number as such: 数字, 数据."""
_UPWARDS = late(f"(?<![以之网线路晚早马])上([百千万亿]{_UNIT}{{0,2}})")
_THOUSANDS = late(f"数以({_UNITS})计|(成千上万|成百上千|成百成千)")
_PERCENT = {"%": 100, "‰": 1000, "‱": 10_000}
_PER_CENT = late("[十百千]?[百千万亿]{1,3}")
"""Denominators that make shares of a hundred, a thousand …: 百分之, 千分之, 十万分之."""
_NOT_SURE = ("千万", "万万", "百十", "十一")  # adverbs and names unless they count something


def amount_at(text: str, at: int) -> Amount | None:
    """The amount that begins at an offset, with its sign."""
    signed = _SIGN.match(text, at)
    if signed is None:
        return _unsigned(text, at)
    found = _unsigned(text, signed.end()) if signed.end() < len(text) else None
    if found is None or signed[0] == "+":
        return found
    return found._replace(low=-found.high, high=-found.low)


_SIGN = late("负|零下|[-+](?=[0-9.])")


def _unsigned(text: str, at: int) -> Amount | None:
    found = _vague(text, at) or _figure(text, at) or _fraction(text, at)
    if found is None:
        found = _numeral(text, at)
        found = _with_part(text, found) if found else None
    return _percent(text, found) if found else None


def _vague(text: str, at: int) -> Amount | None:
    """An indefinite amount: 数十, 几百万, 上千, 数以万计."""
    if match := _THOUSANDS.match(text, at):
        low = _product(match[1]) if match[1] else Fraction(1000 if match[2][1] == "千" else 100)
        return Amount(low, low * 1000, match.end(), "indefinite")
    if match := _VAGUE.match(text, at):
        unit = _product(match[1])
        return Amount(unit * 2, unit * 10, match.end(), "indefinite", scale=unit)
    if match := _SOME.match(text, at):
        few = Fraction(2), Fraction(10)
        counted = match[0].endswith("几") or text[match.end() : match.end() + 1] in _SOME_COUNT
        return Amount(*few, match.end(), "indefinite", is_sure=False) if counted else None
    if match := _UPWARDS.match(text, at):
        unit = _product(match[1])
        return Amount(unit, unit * 10, match.end(), "indefinite", "at least", is_sure=False)
    return None


def _product(units: str) -> Fraction:
    product = Fraction(1)
    for unit in units:
        product *= _POWERS[unit]
    return product


def _figure(text: str, at: int) -> Amount | None:
    """`3/4`, `2½`, `1.3×10^6`, `.5`."""
    figure = power_at(text, at) or fraction_at(text, at)
    if figure:
        return Amount(figure.number, figure.number, figure.end)
    match = _DECIMAL.match(text, at)
    if match is None:
        return None
    number = Fraction("0" + match[0])
    return Amount(number, number, match.end())


def _run(text: str, at: int) -> tuple[str, Numeral] | None:
    """The run of numerals at an offset, and what it says."""
    match = _NUMERAL.match(text, at)
    if match is None:
        return None
    numeral = read_numeral(match[0])
    if numeral is None and (shorter := _SHORTER.fullmatch(match[0])):
        numeral = read_numeral(shorter[1])  # 五十千: fifty, and a thousand
        return (shorter[1], numeral) if numeral else None
    return (match[0], numeral) if numeral else None


def _numeral(text: str, at: int) -> Amount | None:
    """A numeral with its decimals, its approximation, and what stands in its midst."""
    run = _run(text, at)
    if run is None:
        return None
    written, numeral = run
    end = at + len(written)
    if dozen := _DOZEN.match(text, end):
        return Amount(numeral.low * 12, numeral.high * 12, dozen.end())
    units = _LAST_UNITS.search(written)
    scale = _product(units[0]) if units and not _BARE_UNITS.fullmatch(written) else Fraction(1)
    is_short = len(written) == 2 and written[0] in "百千万亿"  # 万三
    is_sure = numeral.is_composed and written not in _NOT_SURE and not is_short
    amount = Amount(numeral.low, numeral.high, end, is_sure=is_sure, scale=scale)
    return _with_remainder(text, _with_middle(text, _with_point(text, amount, written)))


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
    for _ in range(2):
        match = _MIDDLE.match(text, amount.end)
        if match is None:
            break
        unit, step = _product(match[2]), _step(amount.low)
        is_some = match[1] == "几"
        if unit < step and not is_some:
            break
        if unit < step:  # 五千几百
            low, high = amount.low + unit, amount.high + 10 * unit
        else:
            low, high = amount.low * unit, (amount.high + (step if is_some else 0)) * unit
        kind: Kind = "indefinite" if is_some else amount.kind
        approximation: Approximation = "exact" if is_some else "over"
        amount = Amount(low, high, match.end(), kind, approximation, scale=unit)
    match = _LATIN_SCALE.match(text, amount.end)
    if match is None:
        return amount
    factor = Fraction(10**6 if match[1] == "M" else 1000)
    low, high = amount.low * factor, amount.high * factor
    return amount._replace(low=low, high=high, end=match.end(), scale=factor)


def _step(number: Fraction) -> Fraction:
    """The greatest power of ten that divides a whole number: 10 for 120."""
    step = 1
    while number and number % (step * 10) == 0 and step < 10**15:
        step *= 10
    return Fraction(step)


def _with_remainder(text: str, amount: Amount) -> Amount:
    """余, 多, 来 and 几 behind a round number: 100多, 十几."""
    sign = text[amount.end : amount.end + 1]
    if sign == "把" and _SOME_ROUND.match(text, amount.end - 1):  # 千把人
        return amount._replace(end=amount.end + 1, approximation="about", is_sure=True)
    if sign not in ("余", "多", "来", "几") or _NOT_REMAINDER.match(text, amount.end):
        return amount
    step = max(_step(amount.low), amount.scale)
    if step < 10:
        return amount
    end = amount.end + 1
    if sign == "几":
        return amount._replace(high=amount.high + step, end=end, kind="indefinite", is_sure=True)
    kind: Approximation = "about" if sign == "来" else "over"
    return amount._replace(end=end, approximation=kind, is_sure=True)


def _fraction(text: str, at: int) -> Amount | None:
    """三分之二, 百分之三点五, 千分之二."""
    run = _run(text, at)
    if run is None:
        return None
    written, under = run
    start = at + len(written) + 2
    if not text.startswith("分之", start - 2) or start >= len(text) or not under.low:
        return None
    is_negative = text[start] == "负"
    start += is_negative
    over = (_vague(text, start) or _numeral(text, start)) if start < len(text) else None
    if over is None:
        return None
    low, high = (number / under.low for number in (over.low, over.high))
    if is_negative:
        low, high = -high, -low
    kind: Kind = "percent" if _PER_CENT.fullmatch(written) else "number"
    if over.kind == "indefinite":
        kind = "indefinite"
    return Amount(low, high, over.end, kind, over.approximation)


def _with_part(text: str, amount: Amount) -> Amount:
    """`一又二分之一`."""
    if not text.startswith("又", amount.end) or amount.end + 1 >= len(text):
        return amount
    part = _fraction(text, amount.end + 1)
    if part is None or part.low != part.high or part.low >= 1:
        return amount
    return Amount(amount.low + part.low, amount.low + part.low, part.end)


def _percent(text: str, amount: Amount) -> Amount:
    end = amount.end + text.startswith(" ", amount.end)
    whole = _PERCENT.get(text[end : end + 1])
    if whole is None:
        return amount
    low, high = amount.low / whole, amount.high / whole
    return amount._replace(low=low, high=high, end=end + 1, kind="percent")
