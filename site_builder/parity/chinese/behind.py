"""What stands behind an amount in a Chinese text, and makes it a share, a multiple or a measure."""

import re
from fractions import Fraction

from site_builder.parity.chinese.amounts import Amount
from site_builder.parity.chinese.counting import ORDINAL_WORDS, measure_word
from site_builder.parity.chinese.currencies import money
from site_builder.parity.chinese.numerals import NUMERAL, digits_of
from site_builder.parity.chinese.parts import Counted, unit_word, with_parts
from site_builder.parity.chinese.units import chinese_units
from site_builder.parity.measures import measures
from site_builder.parity.searching import late
from site_builder.parity.values import Kind

_HALF = Fraction(1, 2)
_NO_TENTH = "不品立为果功员本长就分了人绩都熟交份效型语活虫千百对片套批堆建"
_TENTHS = late(f"成(?:(半)|([一二三四五六七八九])(?![个名位]))?(?![{_NO_TENTH}])")
_DISCOUNT = late("折(?![断腰叠扣合算射返服损磨叶])")
_TIMES = late("倍(?![增速数率感体子性频])")
_POINTS = late("(?:个)?百分点|个?(?:基点|BP|bp)(?![A-Za-z])")
_GROWTH = late(
    "(?:增长|增加|增多|增高|增|提高|提升|提速|上升|上涨|升高|涨|扩大|扩张|攀升|飙升|激增|猛增|剧增|翻升|延长|多|高|大|快|强|贵|重|长|深|远|"
    "增幅|涨幅|增速|超出|膨胀)(?:了|出|约|近|超过?|将近|逾|达到?|高达|多达|整整|接近|大约|几乎|至少|不到|不足|有|为|的?幅度)*$"
)
_REACHED = late("(?:[到至为成]|是|原来的?)(?:了|约|近|将近|接近|大约)*$")
_HALF_AFTER = late("半(?![个年天夜数边途路价径导决岛山步小成百])")
_LONG = "(?=小时|月|世纪|钟头|星期|礼拜|季度|百分点)"
_HALF_MEASURE = late(f"个(?:(半)|多){_LONG}")
_OVER_AFTER = late("多(?![个种次项名家功媒样元部位边云方形面层头少])|有?余(?![个种次项名家人])")
# 三块 is money where something is paid; 分 is a minute before seconds.
_SPOKEN = late(f"块(?=[，。；！？、,;!? ]|$|{NUMERAL}毛)|分(?={NUMERAL}秒)")
_CHANGE = late("块([1-9一二三四五六七八九])(?=$|[，。；、！？的 ])")
_PAID = late("[花卖赚付给挣值要涨降买收费价]")


def counted(text: str, start: int, amount: Amount) -> Counted:
    """The amount that begins at `start`, with what stands behind it."""
    end = amount.end
    if amount.kind == "percent":
        return _with_over(text, Counted(amount, end))
    if match := _POINTS.match(text, end):
        point = Fraction(1, 100 if match[0].endswith("百分点") else 10_000)
        amount = _scaled(amount, point)._replace(kind="points")
        return Counted(amount, match.end(), counts="个")
    if match := _TENTHS.match(text, end):
        return _with_over(text, _tenths(amount, match))
    if amount.high < 100 and amount.low != 10 and (match := _DISCOUNT.match(text, end)):
        part = Fraction(1, 100 if 10 < amount.low < 100 else 10)
        return Counted(_scaled(amount, part)._replace(kind="discount"), match.end(), counts="折")
    if match := _TIMES.match(text, end):
        return _with_over(text, _multiple(text[max(0, start - 14) : start], amount, match.end()))
    if match := _HALF_MEASURE.match(text, end):
        return _with_half(text, amount, match)
    return _measured(text, start, amount)


def _with_half(text: str, amount: Amount, match: re.Match[str]) -> Counted:
    """`一个半月`, `两个多小时`."""
    amount = _plus_half(amount) if match[1] else amount._replace(approximation="over")
    word = unit_word(f"个{text[match.end() : match.end() + 3]}", 0)
    end = match.end() + max(0, len(word) - 1)
    return Counted(amount, end, chinese_units()[word] if word else (), word or "个")


def _tenths(amount: Amount, match: re.Match[str]) -> Counted:
    extra = Fraction(5, 10) if match[1] else Fraction(int(digits_of(match[2] or "零")), 10)
    low, high = (amount.low + extra) / 10, (amount.high + extra) / 10
    return Counted(amount._replace(low=low, high=high, kind="percent"), match.end(), counts="成")


def _multiple(before: str, amount: Amount, end: int) -> Counted:
    """增长两倍 is three times as much, 增长到两倍 twice; so is 增加一倍, and 翻一倍."""
    more = 1 if _GROWTH.search(before) and not _REACHED.search(before) else 0
    if amount.low == amount.high == 1 and before:
        more = 1
    kind: Kind = "indefinite" if amount.kind == "indefinite" else "multiple"
    low, high = amount.low + more, amount.high + more
    return Counted(amount._replace(low=low, high=high, kind=kind), end, counts="倍")


def _scaled(amount: Amount, part: Fraction) -> Amount:
    return amount._replace(low=amount.low * part, high=amount.high * part)


def _plus_half(amount: Amount) -> Amount:
    return amount._replace(low=amount.low + _HALF, high=amount.high + _HALF)


def _measured(text: str, start: int, amount: Amount) -> Counted:
    """The unit or the measure word behind an amount, and 半, 多 or 余 behind that."""
    word, measure = unit_word(text, amount.end), measure_word(text, amount.end)
    if (
        not word
        and text.startswith(" ", amount.end)
        and text[amount.end + 1 : amount.end + 2].isascii()
    ):
        word = unit_word(text, amount.end + 1)  # 100 km
        amount = amount._replace(end=amount.end + 1) if word else amount
    if word == "里" and not amount.is_sure:
        word = ""  # 三里屯
    spoken = _SPOKEN.match(text, amount.end)
    if change := _CHANGE.match(text, amount.end):  # 5块8
        part = Fraction(int(digits_of(change[1]) if not change[1].isascii() else change[1]), 10)
        amount = amount._replace(low=amount.low + part, high=amount.high + part)
        return Counted(amount, change.end(), (money("CNY"),), "块")
    if spoken and (spoken[0] == "分" or _PAID.search(text, max(0, start - 8), start)):
        units = measures("min") if spoken[0] == "分" else (money("CNY"),)
        return with_parts(text, Counted(amount, spoken.end(), units, spoken[0]))
    if len(measure) > len(word):
        kind: Kind = (
            "ordinal" if measure in ORDINAL_WORDS and amount.kind == "number" else amount.kind
        )
        return Counted(amount._replace(kind=kind), amount.end, (), measure)
    if not word:
        return Counted(amount, amount.end)
    end = amount.end + len(word)
    units = chinese_units()[word]
    is_latin = word.isascii()  # 280g半光泽
    if amount.low == amount.high and not is_latin and (match := _HALF_AFTER.match(text, end)):
        amount, end = _plus_half(amount), match.end()
    return _with_over(text, with_parts(text, Counted(amount, end, units, word)))


def _with_over(text: str, found: Counted) -> Counted:
    match = _OVER_AFTER.match(text, found.end)
    if match is None or found.amount.approximation != "exact":
        return found
    return found._replace(amount=found.amount._replace(approximation="over"), end=match.end())
