"""Whether an English number is a year or a day, or counts: `in 2018`, `2018 people`, `his 30s`."""

import re

from site_builder.parity.searching import late

# What tells a year from a count: the word before it, and the noun behind.
_YEAR_BEFORE = late(
    r"(?<![A-Za-z])(?:in|since|by|from|until|till|to|of|during|before|after|around|circa|early|late"
    r"|mid|year|for|between|and|through|spring|summer|autumn|fall|winter|fiscal|FY|the|throughout"
    r"|c\.|than)[\s-]$|[(—–]$",
    re.IGNORECASE,
)
_HIS = late(
    r"(?<![A-Za-z])(?:his|her|their|my|your|our)\s(?:early|mid|late)?[\s-]?$", re.IGNORECASE
)
_AGED = late(r"(?<![A-Za-z])(?:in|aged) (?:the )?(?:early|mid|late)[ -]$|(?<![A-Za-z])in $")
_IN = late(r"(?<![A-Za-z])(?:in|since|by|until|during) $", re.IGNORECASE)
_ON = late(
    r"(?<![A-Za-z])(?:on|from|since|until|by|to|of|and|before|after|for|between|[A-Za-z]{3,6}day,?)"
    r" the $",
    re.IGNORECASE,
)
_COUNTED = late(
    r"\s(?:people|men|women|children|yuan|RMB|percent|per cent|m|km|kg|other|more|square|sq|cubic"
    r"|new|US|million|mu|different|foreign|tons?|tonnes?|hundred|thousand|strong|years|days|meters"
    r"|metres|kilomet(?:er|re)s|miles|hours|residents|households|volunteers|workers|students|cases)"
    r"(?![A-Za-z])"
)
_PLURAL = late(r"\s(?!was|is|has|his|this|as|its|us|across|less)[a-z]+s(?![A-Za-z])")


def is_age(match: re.Match[str]) -> bool:
    """Whether a decade is one of somebody's life: `in his 30s`, `in early 20s`."""
    before = match.string[max(0, match.start() - 16) : match.start()]
    if match.lastgroup == "short" and match[0][0] in "23456789" and _AGED.search(before):
        return True
    return _HIS.search(before) is not None


def is_day(match: re.Match[str]) -> bool:
    """Whether an ordinal is a day of a month: `on the 8th`."""
    if match["nth_days"] is None:
        return True
    return _ON.search(match.string, max(0, match.start() - 16), match.start()) is not None


def is_month(year: str, last: str) -> bool:
    """Whether two digits behind a year are its month: `1998-06`; in `1998-99`, they are a year."""
    return len(last) == 2 and 1 <= int(last) <= min(12, int(year[2:]))


def is_year(match: re.Match[str]) -> bool:
    """Whether a number of four digits is a year."""
    text, (start, end) = match.string, match.span()
    bare = match["from"]
    if match["until"]:
        last = re.sub("[^0-9]", "", match["until"])
        if is_month(bare, last):
            return True
        return int(last) > int(bare[2:] if len(last) == 2 else bare)
    before = text[max(0, start - 12) : start]
    if _COUNTED.match(text, end):
        return _IN.search(before) is not None
    if int(bare) % 100 and not _PLURAL.match(text, end):
        return True
    return _YEAR_BEFORE.search(before) is not None
