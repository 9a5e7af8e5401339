"""Dates of the Chinese calendar in an English text, festivals that go by it, and years of a reign.

`the 15th day of the first lunar month`, `the Mid-Autumn Festival`, `the 21st year of the Guangxu
reign`. Of `the 15th day of the first month`, only the Chinese calendar is told so.
"""

import re
from collections.abc import Iterator

from site_builder.parity.english.date_words import ORDINAL, nth
from site_builder.parity.eras import REIGNS, REPUBLIC
from site_builder.parity.searching import late
from site_builder.parity.when import When

_FESTIVALS = {
    r"(?:Chinese|Lunar)\sNew\sYear['’]s\sEve": (12, None),
    r"Spring\sFestival|(?:Chinese|Lunar)\sNew\sYear": (1, 1),
    r"Lantern\sFestival": (1, 15),
    r"Dragon\sBoat\s(?:Festival|Day)|Duanwu": (5, 5),
    r"Qixi": (7, 7),
    r"Mid-?\s?Autumn": (8, 15),
    r"Double\sNinth|Chongyang": (9, 9),
    r"Laba": (12, 8),
}
_NEW_YEAR = r"(?:(?:Chinese|[Ll]unar)\sNew\sYear|Spring\sFestival)"
_OF_LUNAR = r"(?:\s(?:of|in|on)\s(?:the\s)?(?:(?:Chinese\s)?[Ll]unar|Chinese)\s(?:calendar|year))"
_DATE = late(
    rf"""(?<![A-Za-z0-9-])(?:the\s)?(?:
        (?:(?P<day>{ORDINAL})\s(?:day\s)?of\s(?:the\s)?)?(?P<month>{ORDINAL}|last)\s
            (?:[Ll]unar\smonth|month{_OF_LUNAR})
      | (?P<plain_day>{ORDINAL})\s(?:day\s)?of\sthe\s(?P<plain_month>{ORDINAL})\smonth(?!s)
      | (?P<new_year>{ORDINAL})\s(?:day\s)?of\s(?:the\s)?{_NEW_YEAR}
      | (?P<festival>{"|".join(_FESTIVALS)})
    )""",
    re.VERBOSE,
)
IN_LUNAR_CALENDAR = late(rf",?{_OF_LUNAR}")
"""Behind `November 11`, by which some mean the eleventh day of the eleventh lunar month."""
_MAY_BE_LUNAR = late("[Ll]unar|Chinese| month|Festival|Duanwu|Qixi|Mid|Double N|Chongy|Laba")

_ERAS = {era.pinyin: era for era in (*REIGNS, REPUBLIC)}
_NAMES = "|".join(_ERAS)
_REIGN = late(
    rf"""(?<![A-Za-z0-9-])(?:
        (?:the\s)?(?P<nth>{ORDINAL})\syear\s(?:of|in|during|under)\s(?:the\s)?(?:reign\sof\s)?
            (?:the\s)?(?:Emperor\s)?
            (?:(?P<era>{_NAMES})(?:\sEmperor)?(?:['’]s)?(?:\s(?:reign|period|era))?
                |(?P<republic>Republic(?:\sof\sChina)?))
      | (?P<name>{_NAMES})\s(?P<number>[0-9]{{1,3}})
    )(?![A-Za-z0-9])""",
    re.VERBOSE,
)
_MAY_BE_OF_ERA = late(f"{_NAMES}|Republic")


def lunar_dates(text: str) -> Iterator[When]:
    """The dates of the Chinese calendar in a text, and its years of an era."""
    if _MAY_BE_LUNAR.search(text):
        for match in _DATE.finditer(text):
            if found := _date(match):
                yield found
    if _MAY_BE_OF_ERA.search(text):
        for match in _REIGN.finditer(text):
            era = REPUBLIC if match["republic"] else _ERAS[match["era"] or match["name"]]
            number = nth(match["nth"]) if match["nth"] else int(match["number"])
            if year := era.year(number):
                yield When(*match.span(), year, is_lunar=era is not REPUBLIC)


def _date(match: re.Match[str]) -> When | None:
    if match["festival"]:
        names = (days for name, days in _FESTIVALS.items() if re.fullmatch(name, match["festival"]))
        month, day = next(names)
        return When(*match.span(), month=month, day=day, is_lunar=True, is_name=True)
    if match["new_year"]:
        number = nth(match["new_year"])
        return When(*match.span(), month=1, day=number, is_lunar=True) if number else None
    of_month = match["day"] or match["plain_day"]
    words = match["month"] or match["plain_month"]
    number, of_number = 12 if words == "last" else nth(words), nth(of_month) if of_month else None
    if not number or of_number == 0:
        return None
    return When(*match.span(), month=number, day=of_number, is_lunar=True)
