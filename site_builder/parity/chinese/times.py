"""The times of day in a Chinese text: `下午3点半`, `8时30分`, `15:30`; and scores."""

import re
from collections.abc import Iterator
from fractions import Fraction

from site_builder.parity.chinese.numerals import read_numeral
from site_builder.parity.searching import late
from site_builder.parity.values import Value

_SMALL = "一二三四五六七八九"
_N = f"(?:[0-9]{{1,2}}|[{_SMALL}十廿卅]{{1,3}})"
_ALONE = f"(?<![0-9.,〇零{_SMALL}十百千万亿两第几])"
_PART = (
    "凌晨|清晨|清早|早晨|早上|早间|上午|中午|正午|午间|午后|下午|傍晚|晚间|晚上|夜里|夜间|深夜|午夜|"
    "当晚|今晚|昨晚|明晚|当日|当天|晚|早"
)
_LATE = late("午后|下午|傍晚|晚|夜|中午|正午|午间")
_CLOCK = late(
    rf"""
    (?=[0-9零两{_SMALL}十廿凌清早上中正午下傍晚夜深当今昨明])(?:
    (?P<part>{_PART})?{_ALONE}(?P<hour>{_N}|[两零])
        (?:点(?P<sharp>[钟整许半]|差?[一三]刻)|[点时](?P<minute>{_N})分(?!之[0-9一二三四五六七八九十百千几数]|[钟球])|[点时](?P<plain>))
  | (?P<part2>{_PART})?(?<![0-9:.])(?P<hour2>[01]?[0-9]|2[0-4]):(?P<minute2>[0-5][0-9])
        (?::[0-5][0-9])?(?![0-9:])
    )""",
    re.VERBOSE,
)
_QUARTERS = {"半": 30, "一刻": 15, "三刻": 45, "差一刻": -15}
_NOT_A_TIME = late(f"[0-9〇零{_SMALL}]|[意建要体经说理原注想看希内启问倡期代间候空差而]|分之")
_SCORE = late(
    "比分|战胜|击败|负于|不敌|逆转|扳平|战平|力克|大胜|获胜|胜出|输给|落败|领先|比赛|决赛|胜利|进球|首局|赢下"
)


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
    if part and hour == 12 and (part == "凌晨" or "晚" in part or "夜" in part):
        hour = 0
    return Fraction(hour * 60 + minute)


def is_score(text: str, start: int, end: int) -> bool:
    """Whether two numbers stand where a score is told: 以2-0战胜."""
    return _SCORE.search(text, max(0, start - 20), end + 12) is not None
