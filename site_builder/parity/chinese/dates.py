"""The dates and times of day in a Chinese text, so that their numerals are taken for no counts.

GB/T 15835-2011 §4.1 on dates in digits, §4.2 on those in Chinese numerals.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from site_builder.languages.east_asian import HAN
from site_builder.parity.chinese.numerals import read_numeral
from site_builder.parity.values import Value

_SMALL = "一二三四五六七八九"
_YEAR = f"(?:1[0-9]{{3}}|2[01][0-9]{{2}}|[一二][〇零{_SMALL}]{{3}})"
_N = f"(?:[0-9]{{1,2}}|[{_SMALL}十廿卅]{{1,3}})"
_ALONE = f"(?<![0-9.,〇零{_SMALL}十百千万亿两第几])"
_TO = "(?:至|到|[—–~～-]{1,2}|起至|、|和|与|及|/)"
_DAY = f"{_N}(?:[日号](?![元本均圆语系军裔]|[内之]|游|[楼线])|(?={_TO}{_N}[日号]))"
_MONTH = f"{_N}月(?![球亮饼薪嫂])(?:份|初|底|末|中旬|上旬|下旬|间)*"
_LUNAR_DAY = f"(?:初[{_SMALL}十]|廿[{_SMALL}]?|十[{_SMALL}]?)"
_DECADES = f"(?:[2-9{_SMALL[1:]}]{{1,4}}十|[0-9]0(?:{_TO}[0-9]0)*)年代"
_WEEKDAY = f"(?:星期|礼拜|(?<![{_SMALL}两十几0-9每上下多])周)[{_SMALL[:6]}日天]"
# 2000年历史 and 2000多年 are long, and no year of ours.
_NO_YEAR = "(?![级龄])(?!多|余|来?的?(?:历史|文明)|左右|以上|以前|前的?)"
# 2022 before what it counts.
_COUNTED = (
    "[个名人元万亿千百十米公英吨亩项家件台辆户条平斤克分岁度倍成次场座栋套间株棵头只位美港欧日韩块种起架"
    "艘字页秒小两天周瓦步立方升点年厘毫号]"
)

DATE = re.compile(
    rf"""
    (?=[0-9公前上本农阴年一二三四五六七八九十廿卅星礼周正腊冬大初“"])(?:
    (?:公元前?|(?<![0-9之以目])前)(?:[0-9]{{1,4}}|[{_SMALL}十百千〇零]{{1,5}})年
  | {_ALONE}(?:上个?|本|{_N})世纪(?:{_DECADES})?
  | {_ALONE}(?:{_YEAR}年代|{_DECADES})
  | {_ALONE}[12][0-9]{{3}}([-/.])[01]?[0-9]\1[0-3]?[0-9](?![0-9])
  | {_ALONE}{_YEAR}年?{_TO}{_YEAR}年(?![级龄])
  | {_ALONE}{_YEAR}(?:{_TO}[0-9]{{2}})?年{_NO_YEAR}
        (?:代|度|初|末|底|间|前后)*(?:{_MONTH}(?:{_DAY})?)?
  | [“"]?(?<![0-9])(?:[0-9]0|[五六七八九零〇][零〇])后[”"]?
        (?=[^{HAN}]|$|[的女男青年一作员干大新学毕歌演])
  | {_ALONE}0[0-9]年
  | {_ALONE}(?:1[0-2]|0?[1-9])·(?:[12][0-9]|3[01]|0?[1-9])(?![0-9])
  | (?:农历|阴历)?(?:正|腊|冬|[{_SMALL}十]{{1,2}})月{_LUNAR_DAY}(?![日号人名个月])
  | {_ALONE}{_MONTH}{_TO}{_MONTH}
  | {_ALONE}{_MONTH}(?:{_DAY})?(?:{_TO}{_DAY})*
  | {_ALONE}(?:[12][0-9]|3[01]|[1-9])号(?=[上下中早晚凌之前后到收就送发，。；、至]|$)
  | {_ALONE}{_DAY}(?:{_TO}{_DAY})*(?<!号)
  | {_WEEKDAY}(?:{_TO}(?:周|星期|礼拜)?[{_SMALL[:6]}日天])*(?![年期岁次])
  | (?:大年)?初[{_SMALL}十](?![次期中级步]) | 大?年三十
  | {_ALONE}(?<![—–~～-])(?P<bare>(?:1[89]|20)[0-9]{{2}})(?:[—–~～-]20[0-9]{{2}})?
        (?![0-9_%‰°A-Za-z]|[.,/:-][0-9]|[余多几至到]|[—–~～-][0-9])(?!{_COUNTED})
    )""",
    re.VERBOSE,
)
_PART = (
    "凌晨|清晨|清早|早晨|早上|早间|上午|中午|正午|午间|午后|下午|傍晚|晚间|晚上|夜里|夜间|深夜|午夜|"
    "当晚|今晚|昨晚|明晚|当日|当天|晚|早"
)
_LATE = re.compile("午后|下午|傍晚|晚|夜|中午|正午|午间")
_CLOCK = re.compile(
    rf"""
    (?=[0-9零两{_SMALL}十廿凌清早上中正午下傍晚夜深当今昨明])(?:
    (?P<part>{_PART})?{_ALONE}(?P<hour>{_N}|[两零])
        (?:点(?P<sharp>[钟整许半]|差?[一三]刻)|[点时](?P<minute>{_N})分(?!之|[钟球])|[点时](?P<plain>))
  | (?P<part2>{_PART})?(?<![0-9:.])(?P<hour2>[01]?[0-9]|2[0-4]):(?P<minute2>[0-5][0-9])
        (?::[0-5][0-9])?(?![0-9:])
    )""",
    re.VERBOSE,
)
_QUARTERS = {"半": 30, "一刻": 15, "三刻": 45, "差一刻": -15}
_NOT_A_TIME = re.compile(f"[0-9〇零{_SMALL}]|[意建要体经说理原注想看希内启问倡期代间候空差而]|分之")
_SCORE = re.compile(
    "比分|战胜|击败|负于|不敌|逆转|扳平|战平|力克|大胜|获胜|胜出|输给|落败|领先|比赛|决赛|胜利|进球|首局|赢下"
)


def chinese_dates(text: str) -> Iterator[Value]:
    """The dates in a text; a bare year has its number."""
    for match in DATE.finditer(text):
        year = Fraction(match["bare"]) if match["bare"] and match["bare"] == match[0] else None
        yield Value("date", year, year, *match.span())


def chinese_times(text: str) -> Iterator[Value]:
    """The times of day in a text."""
    for match in _CLOCK.finditer(text):
        minutes = _colon_time(text, match) if match["hour2"] else _spoken_time(text, match)
        if minutes is not None:
            yield Value("time", minutes, minutes, *match.span())


def _colon_time(text: str, match: re.Match[str]) -> Fraction | None:
    if not match["part2"] and is_score(text, *match.span()):
        return None
    return _minutes(int(match["hour2"]), int(match["minute2"]), match["part2"])


def _spoken_time(text: str, match: re.Match[str]) -> Fraction | None:
    """`三点` may count points, too: a bare one needs a part of the day, or digits."""
    hour = read_numeral(match["hour"])
    minute = read_numeral(match["minute"]) if match["minute"] else None
    if hour is None or hour.low != hour.high or hour.low > 24:
        return None
    if match["plain"] is not None:
        if _NOT_A_TIME.match(text, match.end()):
            return None
        is_plain = match["hour"].isascii() or match["hour"] == "零"
        if not match["part"] and not is_plain:
            return None
    quarter = _QUARTERS.get(match["sharp"] or "", 0)
    return _minutes(int(hour.low), quarter + int(minute.low if minute else 0), match["part"])


def _minutes(hour: int, minute: int, part: str | None) -> Fraction:
    if part and hour < 12 and _LATE.search(part) and not (hour > 9 and part[0] in "中正"):
        hour += 12
    if part == "凌晨" and hour == 12:
        hour = 0
    return Fraction(hour * 60 + minute)


def is_score(text: str, start: int, end: int) -> bool:
    """Whether two numbers stand where a score is told: 以2-0战胜."""
    return _SCORE.search(text, max(0, start - 20), end + 12) is not None
