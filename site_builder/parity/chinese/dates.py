"""The dates that a Chinese text names: `2023年2月18日`, `去年`, `上世纪80年代`, `17日至19日`.

GB/T 15835-2011 §4.1 on dates in digits, §4.2 on those in Chinese numerals. What each word of a date
says is in `date_words.py`; here they are joined.
"""

import re
from dataclasses import replace

from site_builder.parity.chinese.date_words import DATE, FIRST, dates_of, is_number
from site_builder.parity.searching import late, matches
from site_builder.parity.values import Value, date_value
from site_builder.parity.when import When

_WORDS_OF_DAYS = frozenset("一二三四五六七八九十")
"""Before 日, and without a month, these are rather a time than a date: 三日内, 日复一日."""
_TIMES = ("内", "之", "游")
_ON_THAT_DAY = late("[上下中早晚凌之前后到收就送发，。；、至]|$")
_DAY_OF_MONTH = late("月[0-9]{1,2}[日号]")
_JOINT = late(r"[ ]?(?:度|份)?[ ]?[的，,]?[ ]?")
_RANGE = late(r"(?:份|度|间)?[ ]?(?:至|到|[—–\-~～－、]|——|和|与|及|起至)[ ]?(?:次年|翌年)?")


def chinese_dates(text: str) -> list[Value]:
    """The dates in a text, in its order. What only looks like one, or is one that nothing can be
    compared with (星期三, 90后), is among them, without a `when`."""
    found: list[Value] = []
    last: When | None = None
    for match in matches(DATE, FIRST, text):
        dates = _placed(match, last, text)
        if dates is None:
            last = None
            continue
        if last and dates and dates[0].start == last.start:
            found.pop()
        if not dates:
            found.append(Value("date", None, None, *match.span()))
        found += map(date_value, dates)
        last = dates[-1] if dates else None
    return found


def _placed(match: re.Match[str], last: When | None, text: str) -> list[When] | None:
    """The dates of a match, with what the date before it says of them; None where it is rather a
    number: 2000年历史, 3号病房."""
    if is_number(match):
        return None
    dates = [when.placed(*match.span()) for when in dates_of(match)]
    if not dates:
        return []
    between = text[last.end : match.start()] if last else "."
    if last and _JOINT.fullmatch(between) and _goes_on(last, dates[0]):
        return [_joined(last, date) for date in dates]
    if last and _RANGE.fullmatch(between) and not dates[0].is_relative:
        return [_inherited(last, date) for date in dates]
    if match["days"] and not _is_day(match, text):
        return None
    return [] if match["days"] and match[0][:-1] in _WORDS_OF_DAYS else dates


def _is_day(match: re.Match[str], text: str) -> bool:
    """Whether a number before 日 or 号 is a day of a month, where no month is: by what is behind
    it, or as others are in the text."""
    if match[0].endswith("日"):
        return text[match.end() : match.end() + 1] not in _TIMES
    return bool(_ON_THAT_DAY.match(text, match.end()) or _DAY_OF_MONTH.search(text))


def _goes_on(last: When, date: When) -> bool:
    """Whether a date is more precise than the one right before it: 2月 behind 2023年."""
    if last.years > 1 or date.years > 1 or date.is_bare or date.is_relative:
        return False
    if date.year is not None or date.year_offset is not None:
        return False
    if date.month is not None:
        return last.month is None and last.day is None and last.month_offset is None
    return last.day is None and (last.month is not None or last.month_offset is not None)


def _joined(last: When, date: When) -> When:
    return replace(
        date,
        start=last.start,
        year=last.year,
        month=date.month if date.month is not None else last.month,
        year_offset=last.year_offset,
        month_offset=last.month_offset,
        is_lunar=last.is_lunar or date.is_lunar,
    )


def _inherited(last: When, date: When) -> When:
    """A date of a range, with what the date before it says of both: `9月17日至19日`."""
    if date.years > 1 or date.year is not None or date.year_offset is not None:
        return date
    month, offset = date.month, date.month_offset
    if month is None and offset is None:
        month, offset = last.month, last.month_offset
    year = last.year if last.years == 1 else None
    return replace(
        date, year=year, month=month, year_offset=last.year_offset, month_offset=offset,
        is_lunar=last.is_lunar or date.is_lunar,
    )  # fmt: skip
