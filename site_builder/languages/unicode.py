"""What Unicode says of characters: one version of its tables, whatever Python runs.

The standard library's `unicodedata`, `str.isalpha` and `\\w` know the Unicode of their Python: 14
in 3.11, 15 in 3.12, 16 in 3.14. What reaches a page or a problem is asked here instead, so that the
same source gives the same bytes everywhere. The tables are those of `unicodedata2`, whose major
version is Unicode's: pyproject.toml holds it.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

import unicodedata2

category: Callable[[str], str] = unicodedata2.category
east_asian_width: Callable[[str], str] = unicodedata2.east_asian_width
bidirectional: Callable[[str], str] = unicodedata2.bidirectional

# Letters that were given a case after Unicode 14, the oldest that a supported Python knows. Whether
# `str.casefold` changes them depends on the Python, so they are left as they are.
NEW_CASES = (
    "\u1c89\u1c8a\ua7cb-\ua7cf\ua7d2\ua7d4\ua7da-\ua7ef\uab6c\uab6d"
    "\U00010d50-\U00010d8f\U00016ea0-\U00016eff\U0001d6a6\U0001df1f-\U0001df96"
)
_NEW_CASES = re.compile(f"([{NEW_CASES}])")


def normalize(form: Literal["NFC", "NFD", "NFKC", "NFKD"], text: str) -> str:
    """A text in one of Unicode's normal forms (Unicode Standard Annex 15)."""
    return text if text.isascii() else str(unicodedata2.normalize(form, text))


def name(character: str) -> str:
    """The name of a character in capitals; '' where it has none."""
    return str(unicodedata2.name(character, ""))


@lru_cache(maxsize=8192)
def is_letter(character: str) -> bool:
    """Whether a character is a letter of any script, as `str.isalpha` says."""
    return category(character)[0] == "L"


@lru_cache(maxsize=8192)
def is_word(character: str) -> bool:
    """Whether a character is a letter or a number of any script, as `str.isalnum` says."""
    return category(character)[0] in "LN"


@lru_cache(maxsize=8192)
def is_mark(character: str) -> bool:
    """Whether a character is a mark of punctuation or a symbol."""
    return category(character)[0] in "PS"


def words_alone(text: str) -> str:
    """A text without spaces, marks of punctuation, and whatever else is no letter or number."""
    return "".join(filter(is_word, text))


def fold(text: str) -> str:
    """A text for comparisons that leave case out, as `str.casefold` gives it."""
    if text.isascii() or not _NEW_CASES.search(text):
        return text.casefold()
    parts = _NEW_CASES.split(text)
    return "".join(part if at % 2 else part.casefold() for at, part in enumerate(parts))


def lower(text: str) -> str:
    """A text in small letters, as `str.lower` gives it, and the same on every Python."""
    if text.isascii() or not _NEW_CASES.search(text):
        return text.lower()
    parts = _NEW_CASES.split(text)
    return "".join(part if at % 2 else part.lower() for at, part in enumerate(parts))
