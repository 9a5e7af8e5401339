"""The dates and times of day in an English text, so that their numbers are taken for no counts."""

import re
from collections.abc import Iterator
from fractions import Fraction

from site_builder.parity.values import Value

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?(?![A-Za-z])"
)
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![0-9A-Za-z%]|[.,:][0-9])"
_YEAR = r"[12][0-9]{3}(?![0-9A-Za-z%]|[.,:][0-9])"
_TO = r"\s?(?:[-–—~/&,]|to|through|until|till|and|or)\s?(?:the )?"
_ORDINAL = (
    r"(?:[0-9]{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|"
    r"twentieth|twenty[- ]first)"
)
_DECADE = r"['’‘]?(?:[12][0-9])?[0-9]0['’]?s"

# What comes before or after a bare year; a figure before a plural noun counts.
_YEAR_BEFORE = (
    r"(?:in|since|by|from|until|till|to|of|during|before|after|around|circa|early|late|mid|year|for|"
    r"between|and|through|spring|summer|autumn|fall|winter|fiscal|FY|the|throughout|c\.|through|than)"
)

DATE = re.compile(
    rf"""
    (?<![0-9A-Za-z.,/-])[12][0-9]{{3}}(?P<sign>[-/.])[01]?[0-9](?P=sign)[0-3]?[0-9](?![0-9A-Za-z/-]|\.[0-9])
  | (?<![0-9A-Za-z.,/-])[0-3]?[0-9]/[0-3]?[0-9]/(?:[12][0-9])?[0-9]{{2}}(?![0-9A-Za-z/-])
  | (?<![0-9A-Za-z.,]){_DAY}(?:{_TO}{_DAY}){{0,4}}\s(?:(?:of|in)\s)?{_MONTH}(?:,?\s{_YEAR})?
  | (?<![A-Za-z]){_MONTH}\s(?:the\s)?{_DAY}(?:{_TO}{_DAY}(?!\s{_MONTH})){{0,4}}(?:(?:,|\sof|\sin|,\sin)?\s{_YEAR})?
  | (?<![A-Za-z]){_MONTH}(?:{_TO}{_MONTH}){{0,4}}(?:,|\sof|,?\sin)?\s{_YEAR}
  | (?<![A-Za-z]){_MONTH}\s(?:the\s)?{_ORDINAL}(?![A-Za-z])
  | (?<![A-Za-z0-9])(?:the\s)?{_ORDINAL}(?:\sday)?\sof\s{_MONTH}(?:,?\s{_YEAR})?
  | (?<=the\s)(?:[12][0-9]|3[01]|[1-9])(?:st|nd|rd|th)(?:{_TO}[0-9]{{1,2}}(?:st|nd|rd|th))?
        (?=[.,;:)]|$|\s(?:and|to|at|in|that|with|for|of|by|when|as|after|from|local|evening|morning|afternoon)(?![A-Za-z]))
  | (?<=\()[0-9]{{1,2}}(?:st|nd|rd|th)(?:{_TO}[0-9]{{1,2}}(?:st|nd|rd|th))?(?=\))
  | (?<![A-Za-z0-9])(?:(?:{_ORDINAL})(?:{_TO}{_ORDINAL})?)[\s-]centur(?:y|ies)(?:\s(?:BC|B\.C\.|AD))?
  | (?<![A-Za-z0-9])(?:mid-|early-|late-)?{_DECADE}(?:{_TO}{_DECADE}){{0,3}}(?![A-Za-z])
  | (?<![A-Za-z0-9])(?:1?[0-9]|20)[0-9]{{1,2}}\s?(?:BCE?|B\.C\.(?:E\.)?|CE|AD|A\.D\.)(?![A-Za-z])
  | (?<![A-Za-z])(?:AD|A\.D\.)\s?[0-9]{{1,4}}(?![0-9])
  | ['’‘][0-9]{{2}}(?![0-9A-Za-z])(?=\s|[.,;)])
  | (?<![0-9A-Za-z.,_/$£€¥\#-])(?P<bare>(?:1[5-9]|20)[0-9]{{2}})(?P<until>\s?[-–—/]\s?(?:20[0-9]{{2}}|19[0-9]{{2}}|[0-9]{{2}}))?
        (?![0-9_%‰°]|[A-Za-z]|[.,:/][0-9]|-[A-Za-z0-9])
    """,
    re.VERBOSE,
)
_BEFORE = re.compile(rf"(?<![A-Za-z]){_YEAR_BEFORE}[\s-]$|[(—–]$", re.IGNORECASE)
_IN = re.compile(r"(?<![A-Za-z])(?:in|since|by|until|during) $", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s(?:people|men|women|children|yuan|RMB|percent|per cent|m|km|kg|other|more|square|sq|cubic|new"
    r"|US|million|mu|different|foreign|tons?|tonnes?|hundred|thousand|strong|years|days|meters|metres"
    r"|kilomet(?:er|re)s|miles|hours|residents|households|volunteers|workers|students|cases)(?![A-Za-z])"
)
_PLURAL = re.compile(r"\s(?!was|is|has|his|this|as|its|us|across|less)[a-z]+s(?![A-Za-z])")
_TIME = re.compile(
    r"""
    (?<![0-9A-Za-z.,:])(?P<hour>[01]?[0-9]|2[0-4])(?:[:.](?P<minute>[0-5][0-9]))?
        (?:\s?(?P<half>a\.m\.|p\.m\.|am|pm|AM|PM|A\.M\.|P\.M\.|a\.m|p\.m)(?![A-Za-z])|(?P<clock>\so'clock))
  | (?<![0-9A-Za-z.,:])(?P<hour2>[01]?[0-9]|2[0-4]):(?P<minute2>[0-5][0-9])(?::[0-5][0-9])?(?![0-9A-Za-z:]|\.[0-9])
  | (?<![0-9A-Za-z.,:])(?P<hours>[01][0-9]|2[0-4])(?P<minutes>[0-5][0-9])\s(?:hours|hrs|GMT)(?![A-Za-z])
    """,
    re.VERBOSE,
)
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_SPOKEN = re.compile(
    r"(?<![A-Za-z])(?:a )?(?P<part>half|quarter|five|ten|twenty|twenty-five)(?: minutes)? "
    rf"(?P<side>past|to) (?P<hour>{'|'.join(_HOURS)}|1[0-2]|[1-9])(?![0-9A-Za-z%,]|\.[0-9])",
    re.IGNORECASE,
)
_PART_OF_DAY = re.compile(
    rf"(?<![A-Za-z-])(?P<hour>{'|'.join(_HOURS)}) (?:o'clock )?(?:in the |at )(?P<part>morning|afternoon|evening|night)",
    re.IGNORECASE,
)
_PARTS = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_SCORE = re.compile(
    r"(?:win|won|beat|beaten|defeat|victory|lost|loss|drew|draw|score|final|match|set|lead|led|goal)",
    re.IGNORECASE,
)


def english_dates(text: str) -> Iterator[Value]:
    """The dates in a text; a bare year has its number."""
    for match in DATE.finditer(text):
        if match["bare"] and not _is_year(text, match):
            continue
        year = Fraction(match["bare"]) if match["bare"] == match[0] else None
        yield Value("date", year, year, *match.span())


def _is_year(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    if match["until"]:
        last = re.sub("[^0-9]", "", match["until"])
        return (len(last) == 2 and int(last) > int(match["bare"][2:])) or last > match["bare"]
    before = text[max(0, start - 12) : start]
    if _COUNTED.match(text, end):
        return _IN.search(before) is not None
    if int(match["bare"]) % 100 and _PLURAL.match(text, end):
        return _BEFORE.search(before) is not None
    return int(match["bare"]) % 100 != 0 or _BEFORE.search(before) is not None


def english_times(text: str) -> Iterator[Value]:
    """The times of day in a text."""
    for match in _TIME.finditer(text):
        if match["hour2"]:
            around = text[max(0, match.start() - 40) : match.end() + 20]
            if _SCORE.search(around):
                continue
            minutes = int(match["hour2"]) * 60 + int(match["minute2"])
        elif match["hours"]:
            minutes = int(match["hours"]) * 60 + int(match["minutes"])
        else:
            minutes = int(match["hour"]) % 12 * 60 + int(match["minute"] or 0)
            if (match["half"] or "").lower().startswith("p"):
                minutes += 720
            elif match["clock"]:
                minutes = int(match["hour"]) * 60
        yield Value("time", Fraction(minutes), Fraction(minutes), *match.span())
    for match in _PART_OF_DAY.finditer(text):
        hour = _HOURS.index(match["hour"].lower()) + 1
        late = match["part"].lower() != "morning" and hour < 12
        minutes = hour % 12 * 60 + 720 * late if hour < 12 else 720 * (match["part"] != "night")
        yield Value("time", Fraction(minutes), Fraction(minutes), *match.span())
    for match in _SPOKEN.finditer(text):
        part = _PARTS[match["part"].lower()]
        if match["side"].lower() == "to" and part not in (15,):
            continue  # five to nine may be a range
        word = match["hour"].lower()
        hour = int(word) if word.isascii() and word[0] in "123456789" else _HOURS.index(word) + 1
        minute = hour * 60 + (part if match["side"].lower() == "past" else -part)
        yield Value("time", Fraction(minute), Fraction(minute), *match.span())
