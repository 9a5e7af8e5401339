"""The words that Chinese dates are made of, each with its reader: `2023年`, `17至19日`, `去年`."""

import re
from collections.abc import Callable, Iterable, Iterator

from site_builder.parity.chinese import lunar
from site_builder.parity.chinese.numerals import digits_of, read_numeral
from site_builder.parity.searching import late
from site_builder.parity.when import When

_DIGIT = "一二三四五六七八九"
_YEAR = f"(?:1[0-9]{{3}}|2[01][0-9]{{2}}|[一二][〇零{_DIGIT}]{{3}})"
"""From 2200 on, a number is no year: 推翻2500年君主制."""
_NUMBER = f"(?:[0-9]{{1,2}}|[〇零{_DIGIT}十廿卅]{{1,3}})"
_AND = r"[ ]?(?:至|到|[—–~-]{1,2}|起至|[、/]|和|与|及)[ ]?"
_ALONE = f"(?<![0-9〇零{_DIGIT}十百千万亿两第几])(?<![0-9][.,])"
_OFFSETS = {
    "今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "大前年": -3, "明年": 1, "后年": 2,
}  # fmt: skip
_MONTH_OFFSETS = {"本月": 0, "上月": -1, "下月": 1, "上个月": -1, "下个月": 1, "这个月": 0}
_DECADES = f"(?:[二三四五六七八九]{{1,4}}十|[0-9]0?(?:{_AND}[0-9]0){{1,3}}|[0-9]0)"
_COUNTED = (
    "[个名人元万亿千百十米公英吨亩项家件台辆户条平斤克分岁度倍成次场座栋套间株棵头只位美港欧日韩块种起架"
    "艘字页秒小两天周瓦步立方升点年厘毫号]"
)
"""What is behind a number of the form of a year that counts something."""


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_ALONE_PATTERNS = {
    "century": f"(?P<is_early>(?:公元)?前)?(?P<nth>{_NUMBER}(?:{_AND}{_NUMBER})?)世纪"
    f"(?:(?P<decades>{_DECADES})年代)?",
    "decade": f"[12][0-9]{{2}}0年代|[一二][〇零{_DIGIT}]{{2}}[〇零]年代",
    "short": f"(?P<short_decades>{_DECADES})年代",
    "iso": "[12][0-9]{3}(?P<sign>[-/.])[01]?[0-9](?P=sign)[0-3]?[0-9](?![0-9A-Za-z./-])",
    "years": f"{_YEAR}(?:{_AND}(?:{_YEAR}|[0-9]{{2}}(?=年))){{0,5}}年(?![级龄纪多余])",
    "months": f"{_NUMBER}(?:{_AND}{_NUMBER}){{0,5}}月(?![球亮饼薪均嫂])",
    "days": f"{_NUMBER}(?:{_AND}{_NUMBER}){{0,9}}[日号](?![元本均圆语系军裔经常楼线院馆])",
    "other": "0[0-9]年",
    "name": "(?:1[0-2]|0?[1-9])·(?:[12][0-9]|3[01]|0?[1-9])(?![0-9])",
}
_PATTERNS = {
    "festival": lunar.FESTIVAL,
    "reign": lunar.REIGN,
    "bc": f"(?:公元前?[ ]?(?:[0-9]{{1,4}}|[{_DIGIT}十百千〇零]{{1,5}})|前[0-9]{{3,4}})年(?!代)",
    "their_century": f"(?P<their>[上本])个?世纪(?:(?P<their_decades>{_DECADES})年代)?",
    "ago": _longest_first(_OFFSETS),
    "months_ago": _longest_first(_MONTH_OFFSETS),
    "weekday": rf"""(?:星期|礼拜|(?<![{_DIGIT}两十几0-9每上下多])周)[一二三四五六日天]
        (?:{_AND}(?:周|星期|礼拜)?[一二三四五六日天])*(?![年期岁次])""",
    "born": r"""[“"]?(?<![0-9])(?P<since>[0-9][05]|[五六七八九零〇][零〇五])后[”"]?
        (?!{HAN_SIGN}(?<![的女男青年一作员干大新学毕歌演]))""",
    "bare": rf"""(?<![0-9.,〇零{_DIGIT}十百千万亿两第几—–~-])(?P<from>(?:1[89]|20)[0-9]{{2}})
        (?:[—–~-](?P<until>(?:19|20)?[0-9]{{2}}(?![0-9])))?
        (?![0-9_%‰°A-Za-z]|[.,/:-][0-9]|[余多几至到]|[—–~-][0-9]|{_COUNTED})""",
}
# Most dates begin with a number, and are told from counts by what is before.
DATE = late(
    "|".join(
        [
            f"(?P<lunar>{lunar.DATE})",
            _ALONE + f"(?:{'|'.join(f'(?P<{name}>{p})' for name, p in _ALONE_PATTERNS.items())})",
            *(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items()),
        ]
    ),
    re.VERBOSE,
)
FIRST = late(f'[0-9〇零{_DIGIT}十廿卅公前上本今去大明后下这星礼周“"{"".join(sorted(lunar.FIRST))}]')
_HISTORY = late("来?的?(?:历史|文明)")
_AROUND = late("左右|以上|以前|之前|前(?!后)")


def dates_of(match: re.Match[str]) -> Iterable[When]:
    """The dates that a match of `DATE` names, at no place yet."""
    reader = _READERS.get(match.lastgroup or "")
    return reader(match) if reader else ()


def is_number(match: re.Match[str]) -> bool:
    """Whether a match of `DATE` is rather a number of years or the like: 2000年历史."""
    if not match["years"]:
        return False
    text, end = match.string, match.end()
    is_round = re.fullmatch("[0-9]{2}00年", match[0]) is not None
    return bool(_HISTORY.match(text, end) or (is_round and _AROUND.match(text, end)))


def _numbers(pattern: str, words: str) -> list[int]:
    """The numbers that a pattern finds, in digits or words; two for 一二, -1 for none."""
    read = map(read_numeral, re.findall(pattern, words))
    ends = [(int(one.low), int(one.high)) if one else (-1, -1) for one in read]
    return [number for low, high in ends for number in sorted({low, high})]


def _figures(words: str) -> int:
    return int(words) if words.isascii() else int(digits_of(words))


def _bc(match: re.Match[str]) -> Iterator[When]:
    year = _numbers(".+", match[0].strip("公元前年 "))[0]
    yield When(0, 0, -year if "前" in match[0] else year)


def _century(match: re.Match[str]) -> Iterator[When]:
    for number in _numbers(_NUMBER, match["nth"]):
        if match["is_early"]:
            yield When(0, 0, -number * 100, years=100)
        else:
            yield from _decades_of((number - 1) * 100, match["decades"], None)


def _their_century(match: re.Match[str]) -> Iterator[When]:
    # 上世纪 is the twentieth, as long as anybody who writes today lives.
    first, offset = (1900, None) if match["their"] == "上" else (2000, 0)
    yield from _decades_of(first, match["their_decades"], offset)


def _decades_of(first: int, words: str | None, offset: int | None) -> Iterator[When]:
    if not words:
        yield When(0, 0, first, years=100, year_offset=offset)
        return
    for decade in _decades(words):
        yield When(0, 0, first + decade, years=10)


def _decades(words: str) -> list[int]:
    if words.endswith("十"):
        return [_figures(sign) * 10 for sign in words[:-1]]
    return [int(number[0]) * 10 for number in re.findall("[0-9]0?", words)]


def _decade(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, _figures(match[0].removesuffix("年代")), years=10)


def _short_decades(match: re.Match[str]) -> Iterator[When]:
    for decade in _decades(match["short_decades"]):
        yield When(0, 0, decade, years=10, is_short=True)


def _ago(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, year_offset=_OFFSETS[match[0]])


def _months_ago(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, month_offset=_MONTH_OFFSETS[match[0]])


def _iso(match: re.Match[str]) -> Iterator[When]:
    year, month, day = map(int, re.findall("[0-9]+", match[0]))
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield When(0, 0, year, month, day)


def _years(match: re.Match[str]) -> Iterator[When]:
    first = 0
    for word in re.findall(f"{_YEAR}|[0-9]{{2}}", match[0]):
        year = _figures(word)
        first = year if year > 99 else first // 100 * 100 + year
        yield When(0, 0, first)


def _months(match: re.Match[str]) -> Iterator[When]:
    numbers = _numbers(_NUMBER, match[0])
    if all(1 <= number <= 12 for number in numbers):
        yield from (When(0, 0, month=number) for number in numbers)


def _days(match: re.Match[str]) -> Iterator[When]:
    numbers = _numbers(_NUMBER, match[0])
    if all(1 <= number <= 31 for number in numbers):
        yield from (When(0, 0, day=number) for number in numbers)


def _name(match: re.Match[str]) -> Iterator[When]:
    month, _, day = match[0].partition("·")
    yield When(0, 0, month=int(month), day=int(day), is_name=True)


def _bare(match: re.Match[str]) -> Iterator[When]:
    first, last = match["from"], match["until"]
    if last and len(last) == 2 and int(last) <= min(12, int(first[2:])):
        yield When(0, 0, int(first), int(last) or None)  # 1998-06
        return
    yield When(0, 0, int(first), is_bare=True)
    if last:
        yield When(0, 0, int(last if len(last) == 4 else first[:2] + last), is_bare=True)


def _born(match: re.Match[str]) -> Iterator[When]:
    """90后: `the post-90s generation`, `born after 1990`."""
    year = _figures(match["since"])
    year += 1900 if year >= 50 else 2000
    yield When(0, 0, year, is_name=True)
    yield When(0, 0, year // 10 * 10, years=10, is_name=True)


_READERS: dict[str, Callable[[re.Match[str]], Iterator[When]]] = {
    "century": _century,
    "decade": _decade,
    "short": _short_decades,
    "iso": _iso,
    "years": _years,
    "months": _months,
    "days": _days,
    "name": _name,
    "lunar": lunar.date,
    "festival": lunar.festival,
    "reign": lunar.reign,
    "bc": _bc,
    "their_century": _their_century,
    "ago": _ago,
    "months_ago": _months_ago,
    "born": _born,
    "bare": _bare,
}
