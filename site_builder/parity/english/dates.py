"""The dates in an English text, so that their numbers are taken for no counts.

AP Stylebook, "dates", "months", "years" and "decades"; Guardian style guide, "dates".
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from site_builder.parity.searching import matches
from site_builder.parity.values import Value

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?(?![A-Za-z])"
)
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![0-9A-Za-z%]|[.,:][0-9])"
_NTH = r"(?:[12][0-9]|3[01]|[1-9])(?:st|nd|rd|th)"
_YEAR = r"[12][0-9]{3}(?![0-9A-Za-z%]|[.,:][0-9])"
_TO = r"\s?(?:[-–—~/&]|to|through|until|till|and|or)\s?(?:the[ ])?"
_ORDINAL = (
    r"(?:[0-9]{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|"
    r"twentieth|twenty[- ]first)"
)
_DECADE = r"['’‘]?(?:[12][0-9])?[0-9]0['’]?s"
_AFTER_NTH = (
    r"(?=[.,;:)]|$|\s(?:and|to|at|in|that|with|for|of|by|when|as|after|from|local|evening|morning|"
    r"afternoon)(?![A-Za-z]))"
)

DATE = re.compile(
    rf"""
    (?=[0-9'’‘JFMASONDAjfmsetnA(])(?:
    (?<![0-9A-Za-z.,/-])[12][0-9]{{3}}(?P<sign>[-/.])[01]?[0-9](?P=sign)[0-3]?[0-9]
        (?![0-9A-Za-z/-]|\.[0-9])
  | (?<![0-9A-Za-z.,/-])[0-3]?[0-9]/[0-3]?[0-9]/(?:[12][0-9])?[0-9]{{2}}(?![0-9A-Za-z/-])
  | (?<![0-9A-Za-z.,]){_DAY}(?:{_TO}{_DAY}){{0,4}}\s(?:(?:of|in)\s)?{_MONTH}(?:,?\s{_YEAR})?
  | (?<![A-Za-z]){_MONTH}\s(?:the\s)?{_DAY}(?:{_TO}{_DAY}(?!\s{_MONTH})){{0,4}}
        (?:(?:,|\sof|\sin|,\sin)?\s{_YEAR})?
  | (?<![A-Za-z]){_MONTH}(?:{_TO}{_MONTH}){{0,4}}(?:,|\sof|,?\sin)?\s{_YEAR}
  | (?<![A-Za-z]){_MONTH}\s(?:the\s)?{_ORDINAL}(?![A-Za-z])
  | (?<![A-Za-z0-9])(?:the\s)?{_ORDINAL}(?:\sday)?\sof\s{_MONTH}(?:,?\s{_YEAR})?
  | (?<=the\s)(?P<nth>{_NTH})(?:{_TO}{_NTH})?{_AFTER_NTH}
  | (?<=\(){_NTH}(?:{_TO}{_NTH})?(?=\))
  | (?<![A-Za-z0-9]){_ORDINAL}(?:{_TO}{_ORDINAL})?[\s-]centur(?:y|ies)(?:\s(?:BC|B\.C\.|AD))?
  | (?<![A-Za-z0-9])(?:(?:mid|early|late)-)?{_DECADE}(?:{_TO}{_DECADE}){{0,3}}(?![A-Za-z])
  | (?<![A-Za-z0-9])[0-9]{{1,4}}\s?(?:BCE?|B\.C\.(?:E\.)?|CE|AD|A\.D\.)(?![A-Za-z])
  | (?<![A-Za-z])(?:AD|A\.D\.)\s?[0-9]{{1,4}}(?![0-9])
  | ['’‘][0-9]{{2}}(?![0-9A-Za-z])(?=\s|[.,;)])
  | (?<![0-9A-Za-z.,_/$£€¥\#-])(?P<bare>(?:1[5-9]|20)[0-9]{{2}})
        (?P<until>\s?[-–—/]\s?(?:20[0-9]{{2}}|19[0-9]{{2}}|[0-9]{{2}}))?
        (?![0-9_%‰°]|[A-Za-z]|[.,:/][0-9]|-[A-Za-z0-9])
    )""",
    re.VERBOSE,
)
_MAY_BE_DATED = re.compile("[0-9]|centur|ties|May |of [JFMASOND]")

_SMALL_FIRST = re.compile(r"of\s[JFMASOND]|centur|(?:mid|early|late)-")
"""What is in each date that begins with a small letter."""
_FIRST = re.compile("[0-9'’‘JFMASOND]")

# What tells a year from a count: the word before it, and the noun behind.
_YEAR_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:in|since|by|from|until|till|to|of|during|before|after|around|circa|early|late"
    r"|mid|year|for|between|and|through|spring|summer|autumn|fall|winter|fiscal|FY|the|throughout"
    r"|c\.|than)[\s-]$|[(—–]$",
    re.IGNORECASE,
)
_HIS = re.compile(
    r"(?<![A-Za-z])(?:his|her|their|my|your|our)\s(?:early|mid|late)?[\s-]?$", re.IGNORECASE
)
_IN = re.compile(r"(?<![A-Za-z])(?:in|since|by|until|during) $", re.IGNORECASE)
_ON = re.compile(
    r"(?<![A-Za-z])(?:on|from|since|until|by|to|of|and|before|after|for|[A-Za-z]{3,6}day,?) the $",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s(?:people|men|women|children|yuan|RMB|percent|per cent|m|km|kg|other|more|square|sq|cubic"
    r"|new|US|million|mu|different|foreign|tons?|tonnes?|hundred|thousand|strong|years|days|meters"
    r"|metres|kilomet(?:er|re)s|miles|hours|residents|households|volunteers|workers|students|cases)"
    r"(?![A-Za-z])"
)
_PLURAL = re.compile(r"\s(?!was|is|has|his|this|as|its|us|across|less)[a-z]+s(?![A-Za-z])")


def english_dates(text: str) -> Iterator[Value]:
    """The dates in a text; a bare year has its number."""
    if not _MAY_BE_DATED.search(text):
        return
    small = _SMALL_FIRST.search(text)
    for match in DATE.finditer(text) if small else matches(DATE, _FIRST, text):
        if match["bare"] and not _is_year(text, match):
            continue
        if _HIS.search(text, max(0, match.start() - 16), match.start()):
            continue  # in his 30s
        if match["nth"] and not _ON.search(text, max(0, match.start() - 16), match.start()):
            continue
        year = Fraction(match["bare"]) if match["bare"] == match[0] else None
        yield Value("date", year, year, *match.span())


def _is_year(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    bare = match["bare"]
    if match["until"]:
        last = re.sub("[^0-9]", "", match["until"])
        return int(last) > int(bare[2:] if len(last) == 2 else bare)
    before = text[max(0, start - 12) : start]
    if _COUNTED.match(text, end):
        return _IN.search(before) is not None
    if int(bare) % 100 and not _PLURAL.match(text, end):
        return True
    return _YEAR_BEFORE.search(before) is not None
