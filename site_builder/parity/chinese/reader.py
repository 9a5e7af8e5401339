"""The numbers of a Chinese text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from site_builder.parity.chinese.amounts import amount_at
from site_builder.parity.chinese.approximations import approximation_after, approximation_before
from site_builder.parity.chinese.behind import counted
from site_builder.parity.chinese.contexts import counts, is_slight
from site_builder.parity.chinese.currencies import SIGNS, money
from site_builder.parity.chinese.dates import chinese_dates
from site_builder.parity.chinese.not_numbers import without_phrases
from site_builder.parity.chinese.numerals import (
    BIG_UNITS,
    DIGITS,
    LONGEST,
    NUMERAL,
    SMALL_UNITS,
)
from site_builder.parity.chinese.parts import Counted
from site_builder.parity.chinese.ranges import pair_at, range_from, ratio_at
from site_builder.parity.chinese.spellings import plainly_spelled
from site_builder.parity.chinese.times import chinese_times
from site_builder.parity.chinese.words import word_at
from site_builder.parity.figures import VULGAR
from site_builder.parity.plain_text import NO_TEXT, blanked
from site_builder.parity.searching import late
from site_builder.parity.values import Approximation, Unit, Value

_START = late(
    rf"[0-9{DIGITS}{SMALL_UNITS}{BIG_UNITS}廿卅卌{''.join(VULGAR)}]|(?<![0-9.])\.(?=[0-9])"
    rf"|[第几数上成半翻首头对打按享减腰负]|零下|-(?=[0-9.])"
)
_RUN = late(NUMERAL)
_NEGATIVE_BEFORE = "为是到至达于在约度温低值过近少多"
_SIGN = late(f"(?:{'|'.join(map(re.escape, sorted(SIGNS, key=len, reverse=True)))})$")
_LONGEST_SIGN = max(map(len, SIGNS))


def chinese_values(text: str) -> Iterator[Value]:
    """The values of a Chinese text without spaces between its characters: its dates, its times,
    then all others."""
    text = without_phrases(plainly_spelled(text))
    for reader in (chinese_dates, chinese_times):
        found = list(reader(text))
        yield from found
        text = blanked(text, ((value.start, value.end) for value in found))
    at = 0
    while match := _START.search(text, at):
        value = _value_at(text, match.start())
        if value:
            yield value
            at = max(value.end, match.start() + 1)
        else:
            at = _next_start(text, match.start())


def _next_start(text: str, at: int) -> int:
    """Where to look on: behind a run of numerals that is none, sign by sign only in short ones."""
    run = _RUN.match(text, at)
    return run.end() if run and (len(run[0]) > LONGEST or run[0][0].isascii()) else at + 1


def _value_at(text: str, at: int) -> Value | None:
    if word := word_at(text, at):
        return _hedged(text, word)
    if text[at] == "-" and not _may_be_negative(text, at):
        return None
    if pair := pair_at(text, at):
        return _value(text, at, pair)
    first = amount_at(text, at)
    if first is None:
        return None
    if ratio := ratio_at(text, at, first):
        return ratio
    found = counted(text, at, first)
    is_padded = text[at] == "0" and first.end > at + 1 and text[at + 1] not in ".%‰"
    joined = None if is_padded else range_from(text, found)
    if joined is None and not counts(text, at, found):
        return None
    return _value(text, at, joined or found)


def _hedged(text: str, value: Value) -> Value:
    """A word that is a number, with an approximation around it: `近一半`, `翻了一番多`."""
    if value.kind == "ordinal" or value.approximation != "exact":
        return value
    if before := approximation_before(text, value.start):
        return replace(value, approximation=before[0], start=before[1])
    later = approximation_after(text, value.end)
    if later is None and text.startswith("多", value.end) and value.kind == "multiple":
        later = "over", value.end + 1
    return replace(value, approximation=later[0], end=later[1]) if later else value


def _may_be_negative(text: str, at: int) -> bool:
    """Whether a hyphen before a figure is a minus: not in 歼-16 or F-16."""
    before = text[at - 1 : at]
    if not before or before in _NEGATIVE_BEFORE:
        return True
    is_word = "一" <= before <= "龥" or (before.isascii() and before not in " (,:;\n")
    return not is_word and before != NO_TEXT


def _value(text: str, at: int, found: Counted) -> Value:
    amount, end = found.amount, found.end
    approximation = amount.approximation
    start, units = _with_sign(text, at, found.units)
    if before := approximation_before(text, start):
        told, start = _recent(text, before, found) or before
        if told != "as much as" or approximation == "exact":  # 达500余 is more than 500
            approximation = told
    counted_to = amount.end + (0 if found.units else len(found.counts))
    later = approximation_after(text, max(end, counted_to))
    if later and approximation in ("exact", "over", "as much as"):
        approximation, end = later
    return Value(
        amount.kind, amount.low, amount.high, start, end, "", approximation, units,
        is_slight(text, at, found),
    )  # fmt: skip


def _with_sign(text: str, start: int, units: tuple[Unit, ...]) -> tuple[int, tuple[Unit, ...]]:
    """The currency that stands before a sum, and where the sum begins then: ¥300, 人民币50元."""
    match = _SIGN.search(text, max(0, start - _LONGEST_SIGN), start)
    if match is None:
        return start, units
    named = (money(SIGNS[match[0]]),)
    if units and units != named:
        return start, units
    return match.start(), named


_AGO = late("[来间内里，,]|以来")


def _recent(
    text: str, before: tuple[Approximation, int], found: Counted
) -> tuple[Approximation, int] | None:
    """近3年来 tells how long ago, and so does 近 at the head of a clause."""
    kind, start = before
    is_time = found.units and found.units[0].quantity in ("time", "months")
    is_long = is_time and found.units[0].name not in ("s", "min")
    if text[start] == "快" and kind == "nearly" and not is_long:
        return found.amount.approximation, start + 1  # 快两秒 is a clock's
    if kind != "nearly" or text[start] != "近" or not is_time:
        return None
    ahead = text[start - 1 : start]
    is_head = not "一" <= ahead <= "龥" or ahead in ("在", "是")
    return ("recent", start) if is_head or _AGO.match(text, found.end) else None
