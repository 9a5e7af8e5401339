"""The short forms that a term may have once it has stood in full: `the boat` for `book boat`."""

import re
from functools import lru_cache
from string import ascii_uppercase

from site_builder.languages.alike import alike
from site_builder.languages.east_asian import HAN, contains_han
from site_builder.parity.wordings import form_of

_POINTING = (
    r"(?<![A-Za-z])(?:the|th(?:is|at|ese|ose)|its|his|her|their|our|my|your|such|both|each|every"
    r"|[A-Za-z]+'s?)\s+(?:[A-Za-z]+\s+)?"
)
"""What stands before the head of a noun that has been named before, with a word between at most."""
_OF = re.compile(r"\s(?:of|for|to|in|on|at|with|from|by|and|that|which)\s", re.IGNORECASE)
_CHINESE_POINTING = f"(?:[该此本这那其][{HAN}]?)"
_LEAST_WORDS = 2


def has_short_form(words: str, text: str) -> bool:
    """Whether a text has a short form of an approved wording.

    English: the head of it (`boat`), behind an article or another word that points back; its
    initials (`NCC`); or the name that is before its head (`Zhuhui` for `Zhuhui District`). Chinese:
    its end, of half of its characters or more, or fewer behind 该, 这 and the like.
    """
    pattern = _short_form(words)
    return pattern is not None and pattern.search(alike(text)) is not None


@lru_cache(maxsize=4096)
def _short_form(words: str) -> re.Pattern[str] | None:
    plain = alike(words).strip()
    return _chinese(plain) if contains_han(plain) else _english(plain)


def _chinese(words: str) -> re.Pattern[str] | None:
    count = len(words)
    long = [words[-length:] for length in range(max(2, (count + 1) // 2), count)]
    short = [words[-length:] for length in (1, 2) if length < count]
    forms = [*map(re.escape, long), *(_CHINESE_POINTING + re.escape(end) for end in short)]
    return re.compile("|".join(forms)) if forms else None


def _english(words: str) -> re.Pattern[str] | None:
    parts = words.split()
    if len(parts) < _LEAST_WORDS:
        return None
    *before, head = _OF.split(words)[0].split()
    forms = [f"(?i:{_POINTING}{form_of(head).pattern})"]
    initials = "".join(part[0] for part in parts if part[0] in ascii_uppercase)
    if len(initials) >= _LEAST_WORDS:
        forms.append(f"(?<![A-Za-z]){re.escape(initials)}(?![A-Za-z])")
    if len(before) == 1 and before[0][0] in ascii_uppercase and head[0] in ascii_uppercase:
        forms.append(form_of(before[0]).pattern)
    return re.compile("|".join(f"(?:{form})" for form in forms))
