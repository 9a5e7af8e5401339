"""The dates that an English text names: `Feb. 18, 2023`, `the 1980s`, `last year`, `May 3–5`."""

import re
from collections.abc import Callable, Iterable, Iterator

from site_builder.parity.searching import matches
from site_builder.parity.when import When

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_NAMES = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_CAPITALS = "|".join(
    name.upper() for name in _NAMES.split("|") if name not in ("May", "March", "Mar")
)
_LONG = "January|February|April|June|July|August|September|October|November|December"
"""Names that alone may be months; the short ones are names of people, too (`He Jun`)."""

_MONTH = rf"(?:{_NAMES}|{_CAPITALS})\.?(?![A-Za-z])"
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![0-9A-Za-z%]|[.,:][0-9])"
_YEAR = r"[12][0-9]{3}(?![0-9A-Za-z%]|[.,:][0-9])"
_TO = r"\s*(?:(?:[-–—~/]|to|through|until|till|and|or)\s*(?:the\s+)?|,\s*)"
_NUMERALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "twenty first": 21,
}  # fmt: skip
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_ORDINAL = rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)|{'|'.join(_NUMERALS)})"
_OFFSETS = {
    "this year": 0, "the current year": 0, "last year": -1, "next year": 1, "the coming year": 1,
    "the year before last": -2, "the year after next": 2,
}  # fmt: skip
_MONTH_OFFSETS = {"this month": 0, "last month": -1, "next month": 1}
_BEFORE_MONTH = (
    r"(?:in|of|since|until|till|by|last|this|next|early|late|mid|from|to|through|between|and|"
    r"during|before|after|[-–—])[\s-]*"
)


def _phrases(known: dict[str, int]) -> str:
    """A pattern for phrases, whatever their spaces; the longest come first."""
    return "|".join(name.replace(" ", r"\s+") for name in sorted(known, key=len, reverse=True))


_DECADE = "['’]?s"
_PATTERNS = {
    "iso": r"""(?<![A-Za-z0-9.,/-])[12][0-9]{3}(?P<sign>[-/.])[01]?[0-9](?P=sign)[0-3]?[0-9]
        (?![0-9A-Za-z./-])""",
    "day_month": rf"""(?<![A-Za-z0-9])(?P<days>{_DAY}(?:{_TO}{_DAY}){{0,4}})\s+
        (?:(?:of|in)\s+)?(?P<of>{_MONTH})(?:,?\s+(?P<year>{_YEAR}))?""",
    "month_day": rf"""(?<![A-Za-z])(?P<in>{_MONTH})\s+(?:the\s+)?
        (?P<nth>{_DAY}(?:{_TO}{_DAY}(?!\s+(?:{_MONTH}))){{0,4}})
        (?:(?:,|\s+of|\s+in|,\s+in)?\s+(?P<in_year>{_YEAR}))?""",
    "months": rf"""(?<![A-Za-z])(?P<names>{_MONTH}(?:{_TO}{_MONTH}){{0,5}})
        (?:,|\s+of|,?\s+in|,\s+of)?\s+(?P<of_year>{_YEAR})""",
    "month_list": rf"(?<![A-Za-z])(?P<listed>{_MONTH}(?:{_TO}{_MONTH}){{1,5}})",
    "month": rf"""(?<![A-Za-z])(?:(?:{_LONG})(?![A-Za-z]|\s+[A-Z][a-z])|(?<=\s)(?:May|March)
        (?![A-Za-z])(?=[,.;:)]|\s+(?:and|to|this|last|of|[-–—])))""",
    "century": rf"""(?<![A-Za-z0-9])(?P<ordinals>{_ORDINAL}(?:{_TO}{_ORDINAL})?)
        [\s-]+centur(?:y|ies)""",
    "last_century": r"(?<![A-Za-z])(?:last|past|previous)\s+century",
    "decades": rf"""(?<![A-Za-z0-9])[12][0-9]{{2}}0{_DECADE}
        (?:{_TO}['’‘]?(?:[12][0-9])?[0-9]0{_DECADE}){{0,3}}(?![A-Za-z])""",
    "short": rf"""(?<![A-Za-z0-9])(?P<names_of>['’‘]?[2-9]0{_DECADE}
        (?:{_TO}['’‘]?[2-9]0{_DECADE}){{0,3}}|{"|".join(_DECADES)})(?![A-Za-z])
        (?P<of_last>\s+(?:of|in)\s+(?:the\s+)?last\s+century)?""",
    "before": r"(?<![A-Za-z0-9])(?P<bc>[0-9]{1,4})\s?(?:BCE?|B\.C\.(?:E\.)?)(?![A-Za-z])",
    "after": r"(?<![A-Za-z])(?:AD|A\.D\.)\s?(?P<ad>[0-9]{1,4})(?![0-9])",
    "ago": rf"(?<![A-Za-z])(?i:{_phrases(_OFFSETS)})(?![A-Za-z])",
    "months_ago": rf"(?<![A-Za-z])(?i:{_phrases(_MONTH_OFFSETS)})(?![A-Za-z])",
    "nth_day": rf"""(?:(?<=\sthe\s)|(?<=The\s)|(?<=\())(?P<nth_days>[0-9]{{1,2}}(?:st|nd|rd|th)
        (?:{_TO}[0-9]{{1,2}}(?:st|nd|rd|th)){{0,3}})(?![A-Za-z-]|\s+[A-Za-z]{{4}})""",
    "bare": r"""(?<![0-9A-Za-z.,_/$£€¥#-])(?:FY\s?)?(?P<from>[12][0-9]{3})
        (?P<until>\s?[-–—/]\s?(?:[12][0-9]{3}|[0-9]{2}))?
        (?![0-9_%‰°]|[A-Za-z]|[.,:/][0-9])""",
}


def _any_of(names: Iterable[str], before: str = "") -> re.Pattern[str]:
    named = "|".join(f"(?P<{name}>{_PATTERNS[name]})" for name in names)
    return re.compile(f"{before}(?:{named})", re.VERBOSE | re.ASCII)


_FIGURES = _any_of(_PATTERNS, "(?=[0-9A-Z'’‘])")
_FIRST = re.compile("[0-9A-Z'’‘]")
_PHRASES = _any_of(("century", "last_century", "short", "ago", "months_ago"), "(?=[a-z])")
_PHRASE = ("centur", "year", "month", "ties")
"""What is in each phrase that begins with a small letter."""

_AFTER_WORD = re.compile(rf"(?<![A-Za-z]){_BEFORE_MONTH}(?P<word>{_MONTH})", re.ASCII)
_NAMED = frozenset(name[:3] for name in _NAMES.split("|"))


def english_dates(text: str) -> list[When]:
    """The dates in a text, in its order."""
    found = [when for match in matches(_FIGURES, _FIRST, text) for when in _read(match)]
    if any(word in text for word in _PHRASE):
        _add(found, [when for match in _PHRASES.finditer(text) for when in _read(match)])
    if any(name in text for name in _NAMED):
        months = (match for match in _AFTER_WORD.finditer(text))
        _add(found, [When(*m.span("word"), month=_month(m["word"])) for m in months])
    return sorted(found, key=lambda when: when.start)


def _add(found: list[When], more: Iterable[When]) -> None:
    """Add the dates that stand apart from those that were found before."""
    taken = [(when.start, when.end) for when in found]
    found += [when for when in more if not any(s < when.end and when.start < e for s, e in taken)]


def _read(match: re.Match[str]) -> Iterator[When]:
    """The dates of a match; each name of a pattern has its reader."""
    for when in _READERS[match.lastgroup or ""](match):
        is_placed = when.start < when.end
        yield when if is_placed else when.placed(*match.span())


def _iso(match: re.Match[str]) -> Iterator[When]:
    year, month, day = map(int, match[0].split(match["sign"]))
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield When(0, 0, year, month, day)


def _days(match: re.Match[str]) -> Iterator[When]:
    month = _month(match["of"] or match["in"])
    year = match["year"] or match["in_year"]
    for word in re.findall("[0-9]+", match["days"] or match["nth"]):
        yield When(0, 0, int(year) if year else None, month, int(word))


def _months(match: re.Match[str]) -> Iterator[When]:
    for name in re.findall(_MONTH, match["names"]):
        yield When(0, 0, int(match["of_year"]), _month(name))


def _month_list(match: re.Match[str]) -> Iterator[When]:
    for name in re.findall(_MONTH, match["listed"]):
        yield When(0, 0, month=_month(name))


def _one_month(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, month=_month(match[0]))


def _century(match: re.Match[str]) -> Iterator[When]:
    for word in re.findall(_ORDINAL, match["ordinals"]):
        number = _NUMERALS[word] if word in _NUMERALS else int(word[:-2])
        yield When(0, 0, (number - 1) * 100, years=100)


def _last_century(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, 1900, years=100)


def _decades(match: re.Match[str]) -> Iterator[When]:
    first = 0
    for word in re.findall("[0-9]+", match[0]):
        first = int(word) if len(word) == 4 else first // 100 * 100 + int(word)
        yield When(0, 0, first, years=10)


def _short_decades(match: re.Match[str]) -> Iterator[When]:
    first = 1900 if match["of_last"] else 0
    for number in re.findall("[0-9]+", match["names_of"]) or [_DECADES[match["names_of"]]]:
        yield When(0, 0, first + int(number), years=10, is_short=not first)


def _before(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, -int(match["bc"]))


def _after(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, int(match["ad"]))


def _ago(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, year_offset=_OFFSETS[" ".join(match[0].lower().split())])


def _months_ago(match: re.Match[str]) -> Iterator[When]:
    yield When(0, 0, month_offset=_MONTH_OFFSETS[" ".join(match[0].lower().split())])


def _nth_days(match: re.Match[str]) -> Iterator[When]:
    for word in re.findall("[0-9]+", match["nth_days"]):
        if 1 <= int(word) <= 31:
            yield When(0, 0, day=int(word), is_bare=True)


def _bare(match: re.Match[str]) -> Iterator[When]:
    year = int(match["from"])
    yield When(*match.span("from"), year, is_bare=True)
    if match["until"]:
        word = re.sub("[^0-9]", "", match["until"])
        last = int(word) if len(word) == 4 else year // 100 * 100 + int(word)
        yield When(*match.span("until"), last, is_bare=True)


def _month(name: str) -> int:
    short = name.rstrip(".").lower()[:3]
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(short))


_READERS: dict[str, Callable[[re.Match[str]], Iterator[When]]] = {
    "iso": _iso,
    "day_month": _days,
    "month_day": _days,
    "months": _months,
    "month_list": _month_list,
    "month": _one_month,
    "century": _century,
    "last_century": _last_century,
    "decades": _decades,
    "short": _short_decades,
    "before": _before,
    "after": _after,
    "ago": _ago,
    "months_ago": _months_ago,
    "nth_day": _nth_days,
    "bare": _bare,
}
