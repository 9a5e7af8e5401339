"""Dates of the Chinese calendar, festivals that go by it, and years of a reign or the Republic.

GB/T 33661-2017, 农历的编算和颁行: 正月 is the first month, 冬月 the eleventh, 腊月 the twelfth;
days are called 初一 to 三十.
"""

import re
from collections.abc import Iterator, Mapping

from site_builder.parity.chinese.numerals import read_numeral
from site_builder.parity.eras import REIGNS, REPUBLIC
from site_builder.parity.when import When

_DIGIT = "一二三四五六七八九"
_DAY = f"初[{_DIGIT}十]|二?十[{_DIGIT}]?|廿[{_DIGIT}]?|三十|卅"
_TO_THE_END = "(?=[，。、；的是前后夜晚这为至到）)（(]|$)"
"""Behind 八月十五; with a measure word there, it is a month and a count."""
_CALENDAR = rf"""(?:农历|阴历|旧历|夏历)
        (?:(?P<lunar_year>[一二][〇零{_DIGIT}]{{3}}|[12][0-9]{{3}})年|[今去明]年|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?"""

DATE = rf"""{_CALENDAR}
        (?:闰?(?P<month>正|冬|腊|[{_DIGIT}十]{{1,2}}|[0-9]{{1,2}})月
            (?:(?P<day>{_DAY}|[0-9]{{1,2}}(?=日))日?)?|(?P<only_day>{_DAY})日?)?
    |(?P<lunar_month>正|冬(?!月饼)|腊|闰[{_DIGIT}十]{{1,2}})月(?P<its_day>{_DAY})?日?
    |(?<![{_DIGIT}十0-9])(?P<plain_month>[{_DIGIT}]|十[一二]?)月
        (?P<plain_day>(?P=plain_month)(?=[^日号0-9{_DIGIT}十百千万亿个名人次]|$)|初[{_DIGIT}十]|廿[{_DIGIT}]?|十[{_DIGIT}]?(?![日号]){_TO_THE_END})日?
    |大年初(?P<new_year>[{_DIGIT}十])|大?年三十(?![{_DIGIT}十0-9个多岁])
    |(?<![月年代最当起])初(?P<first>[{_DIGIT}十])(?![次期中级步{_DIGIT}十0-9年等])"""

_FESTIVALS: Mapping[str, tuple[int, int | None]] = {
    "春节": (1, 1), "元宵": (1, 15), "端午": (5, 5), "七夕": (7, 7), "中元节": (7, 15),
    "中秋": (8, 15), "重阳": (9, 9), "腊八": (12, 8), "除夕": (12, None),
}  # fmt: skip
FESTIVAL = "|".join(_FESTIVALS)
_YEARS = {era.name: era for era in (*REIGNS, REPUBLIC)}
REIGN = rf"""(?P<era>{"|".join(_YEARS)})(?:皇?帝)?
        (?P<era_year>元|[一二三四五六七八九十百廿卅]{{1,4}}|[0-9]{{1,3}})年"""
FIRST = {sign for words in (_FESTIVALS, _YEARS) for sign in (word[0] for word in words)} | set(
    "农阴旧夏闰正冬腊大年初"
)
"""What such a date begins with, if with no digit."""


def date(match: re.Match[str]) -> Iterator[When]:
    """The date that `DATE` has found; none for 农历 alone."""
    month = _month(match["month"] or match["lunar_month"] or match["plain_month"])
    day = _day(match["day"] or match["only_day"] or match["its_day"] or match["plain_day"])
    if match["new_year"]:
        yield When(0, 0, month=1, day=_day(match["new_year"]), is_lunar=True, is_name=True)
    elif match["first"]:
        yield When(0, 0, day=_day(match["first"]), is_lunar=True)
    elif month or day:
        year = _number(match["lunar_year"]) if match["lunar_year"] else None
        yield When(0, 0, year, month, day, is_lunar=True)
    elif match[0].endswith("三十"):
        yield When(0, 0, month=12, is_lunar=True, is_name=True)


def festival(match: re.Match[str]) -> Iterator[When]:
    """The day of a festival, which is more of a name than a date."""
    month, day = _FESTIVALS[match[0]]
    yield When(0, 0, month=month, day=day, is_lunar=True, is_name=True)


def reign(match: re.Match[str]) -> Iterator[When]:
    """The year of our era that a year of a reign is; none where the reign has no such year."""
    era = _YEARS[match["era"]]
    number = 1 if match["era_year"] == "元" else _number(match["era_year"])
    if year := era.year(number or 0):
        yield When(0, 0, year, is_lunar=era is not REPUBLIC)


def _month(words: str | None) -> int | None:
    special = {"正": 1, "冬": 11, "腊": 12}
    return special.get(words) or _number(words.removeprefix("闰")) if words else None


def _day(words: str | None) -> int | None:
    return _number(words.removeprefix("初")) if words else None


def _number(words: str) -> int | None:
    found = read_numeral(words)
    return int(found.low) if found else None
