"""How English texts write dates, as patterns with a name each; their readers are in `dates.py`.

AP Stylebook, "dates", "months", "years" and "decades"; Guardian style guide, "dates".
"""

import re
from collections.abc import Iterable

from site_builder.parity.english.words import ORDINAL_ONES, ORDINAL_TEENS, ORDINAL_TENS, TENS
from site_builder.parity.searching import late

_NAMES = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_CAPITALS = (
    "JAN(?:UARY)?|FEB(?:RUARY)?|APR(?:IL)?|JUNE?|JULY?|AUG(?:UST)?"
    "|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?"
)
_LONG = "January|February|April|June|July|August|September|October|November|December"
"""Names that alone may be months; the short ones are names of people, too (`He Jun`)."""
MONTH = rf"(?:{_NAMES}|{_CAPITALS})\.?(?![A-Za-z])"
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![0-9A-Za-z%]|[.,:][0-9])"
_NTH = r"(?:[12][0-9]|3[01]|[1-9])(?:st|nd|rd|th)"
_YEAR = r"[12][0-9]{3}(?![0-9A-Za-z%]|[.,:][0-9])"
_TO = r"\s*(?:(?:[-–—~/&]|to|through|until|till|and|or)\s*(?:the\s+)?|,\s*)"
_NOUN = (
    r"\s+(?!(?:and|or|to|through|in|of|at|on|by|for|as|this|last|when|after|before)(?![a-z]))[a-z]"
)
"""`Feb. 11, 16 people`: what follows is counted."""

ORDINALS = ORDINAL_ONES | ORDINAL_TEENS | ORDINAL_TENS
ORDINAL = (
    r"(?:[0-9]{1,3}(?:st|nd|rd|th)|(?!and\s)(?:[a-z]+ty[-\s])?[a-z]+(?:st|nd|rd|th))(?![A-Za-z])"
)
"""`21st`, `twenty-first`, and other words of that form: see `nth`."""
_LAST_WORDS = "|".join(word for word in ORDINALS if not word.endswith("ly"))
_WORDS = rf"(?:(?:twenty|thirty)[-\s])?(?:{_LAST_WORDS})(?![A-Za-z])"

OFFSETS = {
    "this year": 0, "the current year": 0, "last year": -1, "next year": 1, "the coming year": 1,
    "the year before last": -2, "the year after next": 2,
}  # fmt: skip
MONTH_OFFSETS = {"this month": 0, "last month": -1, "next month": 1}
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_DECADE = "['’]?s"
_BEFORE_MONTH = (
    r"(?:in|of|since|until|till|by|last|this|next|early|late|mid|from|to|through|between|and|"
    r"during|before|after|[-–—])[\s-]{0,9}"
)
_AFTER_NTH = (
    r"(?=[.,;:)]|$|\s(?:and|to|at|in|that|with|for|of|by|when|as|after|from|they|local|evening"
    r"|morning|afternoon)(?![A-Za-z]))"
)


def _phrases(known: Iterable[str]) -> str:
    """A pattern for phrases, whatever their spaces; the longest come first."""
    return "|".join(name.replace(" ", r"\s+") for name in sorted(known, key=len, reverse=True))


_PATTERNS = {
    "iso": r"""(?<![A-Za-z0-9.,/-])[12][0-9]{3}(?P<sign>[-/.])[01]?[0-9](?P=sign)[0-3]?[0-9]
        (?![0-9A-Za-z./-])""",
    "slashes": r"""(?<![0-9A-Za-z.,/-])[0-3]?[0-9]/[0-3]?[0-9]/(?:[12][0-9])?[0-9]{2}
        (?![0-9A-Za-z/-])""",
    "day_month": rf"""(?<![A-Za-z0-9.,:])(?P<days>{_DAY}(?:{_TO}{_DAY}){{0,4}})\s+
        (?:(?:day\s+)?(?:of|in)\s+)?(?P<of>{MONTH})(?:,?\s+(?P<year>{_YEAR}))?""",
    "nth_of": rf"""(?<![A-Za-z0-9-])(?P<in_words>{ORDINAL})\s+(?:day\s+)?of\s+(?P<of_month>{MONTH})
        (?:,?\s+(?P<of_month_in>{_YEAR}))?""",
    "month_day": rf"""(?<![A-Za-z])(?P<in>{MONTH})\s+(?:the\s+)?
        (?:(?P<nth>{_DAY}(?:{_TO}{_DAY}(?!\s+{MONTH}|{_NOUN})){{0,4}})|(?P<nth_word>{_WORDS}))
        (?:(?:,|\s+of|\s+in|,\s+in)?\s+(?P<in_year>{_YEAR}))?""",
    "months": rf"""(?<![A-Za-z])(?P<names>{MONTH}(?:{_TO}{MONTH}){{0,5}})
        (?:,|\s+of|,?\s+in|,\s+of)?\s+(?P<of_year>{_YEAR})""",
    "month_list": rf"(?<![A-Za-z])(?P<listed>{MONTH}(?:{_TO}{MONTH}){{1,5}})",
    "month": rf"""(?<![A-Za-z])(?:(?:{_LONG})(?![A-Za-z]|\s+[A-Z][a-z])|(?<=\s)(?:May|March)
        (?![A-Za-z])(?=[,.;:)]|\s+(?:and|to|this|last|of|[-–—])))""",
    "last_century": r"(?<![A-Za-z])(?:last|past|previous)\s+century",
    "century": rf"""(?<![A-Za-z0-9])(?P<ordinals>{ORDINAL}(?:{_TO}{ORDINAL})?)
        [\s-]+centur(?:y|ies)(?P<is_bc>\s?(?:BCE?|B\.C\.(?:E\.)?)(?![A-Za-z]))?""",
    "decades": rf"""(?<![A-Za-z0-9])[12][0-9]{{2}}0{_DECADE}
        (?:{_TO}['’‘]?(?:[12][0-9])?[0-9]0{_DECADE}){{0,3}}(?![A-Za-z])""",
    "short": rf"""(?<![A-Za-z0-9])(?P<names_of>['’‘]?[02-9]0{_DECADE}
        (?:{_TO}['’‘]?[2-9]0{_DECADE}){{0,3}}|{"|".join(DECADES)})(?![A-Za-z])
        (?P<of_last>\s+(?:of|in)\s+(?:the\s+)?last\s+century)?""",
    "before": r"(?<![A-Za-z0-9])(?P<bc>[0-9]{1,4})\s?(?:BCE?|B\.C\.(?:E\.)?)(?![A-Za-z])",
    "after": r"""(?<![A-Za-z])(?:AD|A\.D\.)\s?(?P<ad>[0-9]{1,4})(?![0-9])
        |(?<![A-Za-z0-9])(?P<ce>[0-9]{1,4})\s?(?:CE|AD|A\.D\.)(?![A-Za-z])""",
    "ago": rf"(?<![A-Za-z])(?<!the\s)(?i:{_phrases(OFFSETS)})(?![A-Za-z])",
    "months_ago": rf"(?<![A-Za-z])(?<!the\s)(?i:{_phrases(MONTH_OFFSETS)})(?![A-Za-z])",
    "nth_day": rf"""(?:(?<=the\s)|(?<=The\s))(?P<nth_days>{_NTH}(?:{_TO}{_NTH})*){_AFTER_NTH}
        |(?<=\(){_NTH}(?:{_TO}{_NTH})?(?=\))""",
    "short_year": r"['’‘][0-9]{2}(?![0-9A-Za-z])(?=\s|[.,;)])",
    "bare": r"""(?<![0-9A-Za-z.,_/$£€¥#-])(?P<from>(?:1[5-9]|20)[0-9]{2})
        (?P<until>\s?[-–—/]\s?(?:20[0-9]{2}|19[0-9]{2}|[0-9]{2}))?
        (?![0-9_%‰°]|[A-Za-z]|[.,:/][0-9]|-[A-Za-z0-9])""",
}


def _any_of(names: Iterable[str], before: str) -> re.Pattern[str]:
    named = "|".join(f"(?P<{name}>{_PATTERNS[name]})" for name in names)
    return late(f"{before}(?:{named})", re.VERBOSE | re.ASCII)


def nth(words: str) -> int:
    """The number of an ordinal: `21st`, `twenty-first`; 0 for other words, such as `most`."""
    if words[0] <= "9":
        return int(words[:-2])
    *tens, ones = words.replace("-", " ").split()
    number = ORDINALS.get(ones, 0)
    return number + TENS.get(tens[0], -number) if tens else number


DATE = _any_of(_PATTERNS, "")
FIRST = late("[0-9A-Z'’‘]")
"""What a date begins with that isn't one of the phrases below."""
PHRASE = _any_of(("nth_of", "last_century", "century", "short", "ago", "months_ago"), "(?=[a-z])")
IN_PHRASES = ("centur", "year", "month", "ties", "th of ", "st of ", "nd of ", "rd of ")
"""What is in each phrase that begins with a small letter."""
AFTER_WORD = late(rf"(?<![A-Za-z]){_BEFORE_MONTH}(?P<word>{MONTH})", re.ASCII)
LONE_MONTH = late(r"(?<=[a-z] )(?:May|March)(?![A-Za-z]|\s[A-Z]|-[0-9])")
"""May or March within a sentence, which may be a name, too."""
MONTHS = frozenset(name[:3] for name in _NAMES.split("|"))
"""The beginnings of their names."""
