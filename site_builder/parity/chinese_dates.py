"""The dates that a Chinese text names: `2023年2月18日`, `去年`, `上世纪80年代`, `17日至19日`."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from site_builder.parity.searching import matches
from site_builder.parity.when import When

_DIGITS = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {"零": 0}
_DIGITS |= {chr(0xFF10 + number): number for number in range(10)}
_DIGITS |= {str(number): number for number in range(10)}
_WORDS_OF_DAYS = frozenset("一二三四五六七八九十")
"""Before 日, and without a month, these are rather a time than a date: 三日内, 日复一日."""
_TENS = {"十": 10, "廿": 20, "卅": 30}

_LAST = 2200
"""From here on, a number is no year: 推翻2500年君主制."""

_FIGURE = "[0-9０-９]"
_YEAR = rf"(?:{_FIGURE}{{4}}|[〇零一二三四五六七八九]{{4}})"
_NUMBER = rf"(?:{_FIGURE}{{1,2}}|[〇零一二三四五六七八九十廿卅]{{1,3}})"
_AND = r"[ ]?(?:至|到|[—–\-~～－、/]|——|和|与|及)[ ]?"
_ALONE = "(?<![0-9０-９〇零一二三四五六七八九十百千万亿两第])(?<![0-9０-９][.．,])"
_OFFSETS = {
    "今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "大前年": -3, "明年": 1, "后年": 2,
}  # fmt: skip
_MONTH_OFFSETS = {"本月": 0, "上月": -1, "下月": 1, "上个月": -1, "下个月": 1, "这个月": 0}

_DECADES = rf"[二三四五六七八九]{{1,4}}十|{_FIGURE}0(?:{_AND}{_FIGURE}0){{0,3}}"
_NO_COUNT = "[个名人元万亿余多米公英吨亩项家件台辆户条]"


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_PATTERNS = {
    "lunar": r"""(?:农历|阴历|旧历)(?:[正腊冬闰一二三四五六七八九十]{1,3}月)?
        (?:初?[一二三四五六七八九十廿]{1,3})?日?|(?:正|腊|冬)月(?:初?[一二三四五六七八九十廿]{1,3})?""",
    "era": rf"(?:公元前?|(?<![0-9０-９之以目])前)[ ]?{_FIGURE}{{1,4}}[ ]?年(?!代)",
    "century": rf"""{_ALONE}(?P<nth>上个?|本|{_NUMBER})[ ]?世纪
        (?:[ ]?(?P<decades>{_DECADES})[ ]?年代)?""",
    "decade": rf"""{_ALONE}(?:[12１２]{_FIGURE}{{2}}[0０]
        |[一二][〇零一二三四五六七八九]{{2}}[〇零])[ ]?年代""",
    "short": rf"{_ALONE}(?:{_DECADES})[ ]?年代",
    "ago": _longest_first(_OFFSETS),
    "months_ago": _longest_first(_MONTH_OFFSETS),
    "iso": r"""(?<![0-9A-Za-z./-])[12][0-9]{3}(?P<sign>[-/.])[01]?[0-9](?P=sign)[0-3]?[0-9]
        (?![0-9A-Za-z./-])""",
    "years": rf"{_ALONE}{_YEAR}(?:{_AND}{_YEAR}){{0,5}}[ ]?年(?![级龄纪])",
    "months": rf"{_ALONE}{_NUMBER}(?:{_AND}{_NUMBER}){{0,5}}[ ]?月(?![球亮饼薪均嫂])",
    "days": rf"""{_ALONE}{_NUMBER}(?:{_AND}{_NUMBER}){{0,9}}[ ]?[日号]
        (?![元本均圆语系军裔经常楼线院馆])""",
    "bare": rf"""(?<![0-9０-９A-Za-z.,_/\-])[12][0-9]{{3}}
        (?![0-9A-Za-z_%‰°]|[.,/\-][0-9]|[ ]?{_NO_COUNT})""",
}
_TOKEN = re.compile(
    "|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items()), re.VERBOSE
)
_FIRST = re.compile("[0-9０-９〇零一二三四五六七八九十廿卅农阴旧正腊冬公前上本今去大明后下这]")
_JOINT = re.compile(r"[ ]?(?:度|份)?[ ]?[的，,]?[ ]?")
_RANGE = re.compile(r"(?:份|度|间)?[ ]?(?:至|到|[—–\-~～－、]|——|和|与|及|起至)[ ]?(?:次年|翌年)?")


def chinese_dates(text: str) -> list[When]:
    """The dates in a text, in its order. Lunar dates are left out."""
    found: list[When] = []
    last: When | None = None
    for match in matches(_TOKEN, _FIRST, text):
        dates = _read(match)
        if not dates:
            last = None
            continue
        between = text[last.end : match.start()] if last else "."
        if last and _JOINT.fullmatch(between) and _goes_on(last, dates[0]):
            found.pop()
            dates = [_joined(last, date) for date in dates]
        elif last and _RANGE.fullmatch(between) and not dates[0].is_relative:
            dates = [_inherited(last, date) for date in dates]
        elif match["days"] and match[0].endswith("号"):
            dates = [replace(date, is_bare=True) for date in dates]
        elif match["days"] and match[0][:-1] in _WORDS_OF_DAYS:
            continue
        found += dates
        last = dates[-1]
    return found


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
    return When(
        last.start,
        date.end,
        last.year,
        date.month if date.month is not None else last.month,
        date.day,
        year_offset=last.year_offset,
        month_offset=last.month_offset,
    )


def _inherited(last: When, date: When) -> When:
    """A date of a range, with what the date before it says of both: `9月17日至19日`."""
    if date.years > 1 or date.year is not None or date.year_offset is not None:
        return date
    month, offset = date.month, date.month_offset
    if month is None and offset is None:
        month, offset = last.month, last.month_offset
    year = last.year if last.years == 1 else None
    return When(
        date.start, date.end, year, month, date.day,
        year_offset=last.year_offset, month_offset=offset,
    )  # fmt: skip


def _read(match: re.Match[str]) -> list[When]:
    """The dates of a match; each name of a pattern has its reader."""
    reader = _READERS.get(match.lastgroup or "")
    return [when.placed(*match.span()) for when in reader(match)] if reader else []


def _era(match: re.Match[str]) -> Iterator[When]:
    year = int(re.sub("[^0-9]", "", _plain(match[0])))
    yield When(0, 0, -year if "前" in match[0] else year)


def _century(match: re.Match[str]) -> Iterator[When]:
    name, offset = match["nth"], None
    if name[0] == "上":
        first = 1900  # 上世纪 is the twentieth, as long as anybody who writes today lives
    elif name[0] == "本":
        first, offset = 2000, 0
    else:
        first = (small_number(name) - 1) * 100
    if not match["decades"]:
        yield When(0, 0, first, years=100, year_offset=offset)
        return
    for decade in _decades(match["decades"]):
        yield When(0, 0, first + decade, years=10)


def _decade(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, int(re.sub("[^0-9]", "", _plain(match[0]))), years=10)


def _short_decades(match: re.Match[str]) -> Iterator[When]:
    for decade in _decades(match[0].rpartition("年")[0].rstrip()):
        yield When(0, 0, decade, years=10, is_short=True)


def _ago(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, year_offset=_OFFSETS[match[0]])


def _months_ago(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, month_offset=_MONTH_OFFSETS[match[0]])


def _iso(match: re.Match[str]) -> Iterator[When]:
    year, month, day = map(int, match[0].split(match["sign"]))
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield When(0, 0, year, month, day)


def _years(match: re.Match[str]) -> Iterator[When]:
    for word in re.findall(_YEAR, match[0]):
        if (year := int(_plain(word))) < _LAST:
            yield When(0, 0, year)


def _months(match: re.Match[str]) -> Iterator[When]:
    numbers = [small_number(word) for word in re.findall(_NUMBER, match[0])]
    if all(1 <= number <= 12 for number in numbers):
        yield from (When(0, 0, month=number) for number in numbers)


def _days(match: re.Match[str]) -> Iterator[When]:
    numbers = [small_number(word) for word in re.findall(_NUMBER, match[0])]
    if all(1 <= number <= 31 for number in numbers):
        yield from (When(0, 0, day=number) for number in numbers)


def _bare(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, int(match[0]), is_bare=True)


_READERS: dict[str, Callable[[re.Match[str]], Iterator[When]]] = {
    "era": _era,
    "century": _century,
    "decade": _decade,
    "short": _short_decades,
    "ago": _ago,
    "months_ago": _months_ago,
    "iso": _iso,
    "years": _years,
    "months": _months,
    "days": _days,
    "bare": _bare,
}


def _decades(words: str) -> list[int]:
    if words.endswith("十"):
        return [_DIGITS[sign] * 10 for sign in words[:-1]]
    return [int(number) for number in re.findall("[0-9]0", _plain(words))]


def _plain(figures: str) -> str:
    return "".join(str(_DIGITS[sign]) if sign in _DIGITS else sign for sign in figures)


def small_number(words: str) -> int:
    """A number below a hundred, in digits or in words: 18, 十八, 二十, 廿五; -1 for no number."""
    tens, sign, ones = next(
        ((before, sign, after) for sign in _TENS if sign in words
         for before, _, after in [words.partition(sign)]), ("", "", words)
    )  # fmt: skip
    if any(sign not in _DIGITS for sign in tens + ones):
        return -1
    number = int(_plain(ones) or "0")
    if not sign:
        return number
    return number + _TENS[sign] * (int(_plain(tens)) if tens else 1)
