"""The numbers of a Chinese text."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from site_builder.parity.chinese.amounts import Amount, amount_at
from site_builder.parity.chinese.approximations import approximation_after, approximation_before
from site_builder.parity.chinese.behind import Counted, counted
from site_builder.parity.chinese.counting import NOT_AFTER_ONE, NOT_BEFORE_ONE, measure_word
from site_builder.parity.chinese.dates import chinese_dates, chinese_times
from site_builder.parity.chinese.not_numbers import without_phrases
from site_builder.parity.chinese.numerals import (
    BIG_UNITS,
    DIGITS,
    LONGEST,
    NUMERAL,
    SMALL_UNITS,
    SPELLINGS,
    read_numeral,
)
from site_builder.parity.chinese.units import SIGNS, money
from site_builder.parity.chinese.words import word_at
from site_builder.parity.figures import VULGAR
from site_builder.parity.plain_text import NO_TEXT
from site_builder.parity.values import Approximation, Unit, Value

_START = re.compile(
    rf"[0-9{DIGITS}{SMALL_UNITS}{BIG_UNITS}廿卅卌{''.join(VULGAR)}]|(?<![0-9])\.(?=[0-9])"
    rf"|[第几数上成半翻首对减负]|零下|-(?=[0-9.])"
)
_RUN = re.compile(NUMERAL)
_TO = re.compile(r"[个名位]?(?:至|到|[—–~～]{1,2}|-)(?=[0-9第几〇-龥])")
_BETWEEN = re.compile("(?:和|与|到|至|-|—)")
_AMONG = re.compile("之?间")
_RATIO = re.compile("比|:")
_LIST_PAIR = re.compile(
    "([一二两三四五六七八九0-9])、([二三四五六七八九0-9])(?![0-9、〇一二三四五六七八九])"
)
_LETTERS = re.compile("[A-Za-z][-_]?$")
_QUOTES = ("“”", "‘’", '""', "''", "「」")
_NEGATIVE_BEFORE = "为是到至达于在约度温低达值"


def chinese_values(text: str) -> Iterator[Value]:
    """The values of a Chinese text without spaces between its characters, in its order."""
    text = without_phrases(text.translate(SPELLINGS))
    for reader in (chinese_dates, chinese_times):
        found = list(reader(text))
        yield from found
        text = _blanked(text, found)
    at = 0
    while match := _START.search(text, at):
        value = _value_at(text, match.start())
        if value:
            yield value
            at = max(value.end, match.start() + 1)
        else:
            at = _next_start(text, match.start())


def _blanked(text: str, values: Iterable[Value]) -> str:
    signs = list(text)
    for value in values:
        signs[value.start : value.end] = NO_TEXT * (value.end - value.start)
    return "".join(signs)


def _next_start(text: str, at: int) -> int:
    """Where to look on: behind a run of numerals that is none, sign by sign only in short ones."""
    run = _RUN.match(text, at)
    return run.end() if run and (len(run[0]) > LONGEST or run[0][0].isascii()) else at + 1


def _value_at(text: str, at: int) -> Value | None:
    if word := word_at(text, at):
        return word
    if text[at] == "-" and not _may_be_negative(text, at):
        return None
    if pair := _LIST_PAIR.match(text, at):
        if value := _pair(text, pair):
            return value
    first = amount_at(text, at)
    if first is None:
        return None
    if ratio := _ratio(text, at, first):
        return ratio
    found = counted(text, at, first)
    joined = _joined(text, at, found)
    if joined is None and not _counts(text, at, found):
        return None
    return _value(text, at, joined or found)


def _may_be_negative(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    return (
        not before
        or before in _NEGATIVE_BEFORE
        or (
            not (before.isascii() and before.isalnum())
            and not "一" <= before <= "龥"
            and before != ")"
        )
    )


def _pair(text: str, match: re.Match[str]) -> Value | None:
    """`三、四个` and `5、6名` stand for a range."""
    one, two = (read_numeral(sign) for sign in match.groups())
    if one is None or two is None or two.low - one.low != 1:
        return None
    found = counted(text, match.start(), Amount(one.low, two.low, match.end(), is_sure=False))
    return _value(text, match.start(), found) if found.counts else None


def _ratio(text: str, at: int, first: Amount) -> Value | None:
    """3比2, 3:2."""
    sign = _RATIO.match(text, first.end)
    if sign is None or first.kind != "number" or first.low != first.high or sign.end() >= len(text):
        return None
    second = amount_at(text, sign.end())
    if second is None or second.kind != "number" or second.low != second.high:
        return None
    if sign[0] == "比" and measure_word(text, second.end) not in ("", "大", "胜", "负"):
        return None
    return Value("ratio", first.low, second.low, at, second.end)


def _joined(text: str, at: int, first: Counted) -> Counted | None:
    """A range: 3至5个, 3万—5万元, 20%到30%, 3至5万, 10与20之间."""
    to = _TO.match(text, first.end) or _BETWEEN.match(text, first.end)
    if to is None or to.end() >= len(text) or first.amount.low != first.amount.high:
        return None
    start = to.end() + (text[to.end()] == "第")
    amount = amount_at(text, start) if start < len(text) else None
    if amount is None or amount.kind not in ("number", "percent"):
        return None
    second = counted(text, start, amount)
    if _BETWEEN.fullmatch(to[0]) and to[0] in "和与" and not _AMONG.match(text, second.end):
        return None
    if text[to.start() : to.end()].endswith("-") and text[second.end : second.end + 1] == "-":
        return None
    low = _low_end(first, second)
    if low is None or not low <= second.amount.high:
        return None
    if not (second.counts or second.amount.is_sure or first.amount.is_sure):
        return None
    return second._replace(amount=second.amount._replace(low=low))


def _low_end(first: Counted, second: Counted) -> Fraction | None:
    """The lower end of a range, in the unit of the upper one."""
    low, high = first.amount.low, second.amount
    if first.amount.kind == high.kind:
        if not first.counts and first.amount.scale == 1 and low < high.high / high.scale:
            low *= high.scale
        if first.units and second.units and first.units != second.units:
            return None
        return low
    if first.amount.kind != "number" or first.counts:
        return None
    if high.kind in ("percent", "points"):
        return low / 100 if second.counts != "成" else low / 10
    return low if high.kind in ("ordinal", "multiple") else None


def _counts(text: str, at: int, found: Counted) -> bool:
    """Whether a numeral is a number here: by its form, by what it counts, or by what is around."""
    amount = found.amount
    if amount.is_sure:
        return True
    before, after = text[at - 1 : at], text[amount.end : amount.end + 1]
    if text[at] == "一" and (
        (before in NOT_BEFORE_ONE and before) or (after in NOT_AFTER_ONE and not found.units)
    ):
        return False
    if found.counts or amount.kind != "number":
        return found.counts != "" or amount.kind in ("percent", "indefinite")
    if approximation_before(text, at) and text[at] not in "一几":
        return True
    if before == "前" and (not after or after in "名位强大的、，。"):
        return True
    alone = not before and not after.strip()
    return alone or any(before + after == quotes for quotes in _QUOTES)


def _value(text: str, at: int, found: Counted) -> Value:
    amount, end, units = found.amount, found.end, found.units
    approximation, kind = amount.approximation, amount.kind
    start, units = _with_sign(text, at, units)
    if before := approximation_before(text, start):
        approximation, start = _recent(text, before, found) or before
    later = approximation_after(text, max(end, amount.end + _measure_length(found)))
    if later and approximation in ("exact", "over"):
        approximation, end = later
    is_slight = _is_slight(text, at, found)
    return Value(kind, amount.low, amount.high, start, end, "", approximation, units, is_slight)


def _measure_length(found: Counted) -> int:
    """How far a measure word reaches behind its amount: 100人以上."""
    return 0 if found.units else len(found.counts)


_SPELLED_SIGNS = sorted(SIGNS, key=len, reverse=True)


def _with_sign(text: str, start: int, units: tuple[Unit, ...]) -> tuple[int, tuple[Unit, ...]]:
    """The currency that stands before a sum, and where the sum begins then: ¥300, 人民币50元."""
    for sign in _SPELLED_SIGNS:
        begin = start - len(sign)
        if begin >= 0 and text.startswith(sign, begin):
            if sign[0].isascii() and sign[0] not in "$" and text[begin - 1 : begin].isascii():
                if re.fullmatch("[A-Za-z]", text[begin - 1 : begin]):
                    continue
            if not units:
                return begin, (money(SIGNS[sign]),)
            return (begin, units) if units == (money(SIGNS[sign]),) else (start, units)
    return start, units


_YEARS = re.compile("[来间内里，,]|以来")


def _recent(
    text: str, before: tuple[Approximation, int], found: Counted
) -> tuple[Approximation, int] | None:
    """近3年来 is no "nearly": it tells how long ago. So is 近 at the head of a clause."""
    kind, start = before
    if kind != "nearly" or text[start] != "近" or not found.units:
        return None
    if found.units[0].quantity not in ("time", "months"):
        return None
    ahead = text[start - 1 : start]
    if _YEARS.match(text, found.end) or not ahead or not "一" <= ahead <= "龥" or ahead in "在是":
        return "exact", start + 1
    return None


def _is_slight(text: str, at: int, found: Counted) -> bool:
    """Whether the other language may do without the number."""
    amount = found.amount
    if _LETTERS.search(text, max(0, at - 3), at):
        return True
    if amount.kind == "ordinal":
        return amount.low == 1
    if amount.kind == "indefinite" or text[at] in "百千万亿":
        return amount.high <= 10 or text[at] not in "几数上"
    return text[at] == "一" and amount.low == 1 and not found.units and amount.kind == "number"
