"""East Asian characters: which they are, and where a line break between two is no space.

Browsers show a line break in the source as a space; between two Chinese characters there must be
none (CLREQ §3.1: no space between characters; CSS Text 4 §4.1.3 on segment breaks).
"""

import re
from functools import lru_cache

from site_builder.languages.script import joins_lines
from site_builder.languages.unicode import east_asian_width

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters, as a class of a regular expression."""

SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""Variation selectors, as a class of a regular expression: they choose a glyph for the character
before them, and are no character themselves (Unicode Standard §23.4)."""

# Of the wide characters, those that are shown as emoji unless told otherwise (Emoji_Presentation in
# Unicode Technical Standard 51). What else looks like one is text: ㊗ ㊙ 🈂 🈷 〰 〽.
_EMOJI = re.compile(
    "[\u231a\u231b\u23e9-\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693-\u27bf"
    "\u2b1b\u2b1c\u2b50\u2b55\U0001f004\U0001f0cf\U0001f18e\U0001f191-\U0001f19a\U0001f201"
    "\U0001f21a\U0001f22f\U0001f232-\U0001f236\U0001f238-\U0001f23a\U0001f250\U0001f251"
    "\U0001f300-\U0001f7d9\U0001f7db-\U0001faff]"
)
# The script Hangul, with the letters that are put together to syllables (Scripts.txt).
_HANGUL = re.compile(
    "[\u1100-\u11ff\u302e\u302f\u3131-\u318e\u3200-\u321e\u3260-\u327e\ua960-\ua97c\uac00-\ud7a3"
    "\ud7b0-\ud7fb\uffa0-\uffdc]"
)
_ANY_HAN = re.compile(f"[{HAN}]")
_SELECTOR = re.compile(f"[{SELECTORS}]")
_SHARED_PUNCTUATION = frozenset("“”‘’—…·")
"""Marks that Chinese and Latin text share: Unicode gives them no East Asian width of their own."""


def contains_han(text: str) -> bool:
    """Whether a text has a Chinese character."""
    return _ANY_HAN.search(text) is not None


@lru_cache(maxsize=8192)
def is_cjk(character: str) -> bool:
    """Whether a character is East Asian text or punctuation; emoji are not."""
    if east_asian_width(character) in ("W", "F", "H"):
        return not _EMOJI.match(character)
    return is_hangul(character)


@lru_cache(maxsize=8192)
def is_hangul(character: str) -> bool:
    """Korean is written with spaces between words, so its line breaks stay spaces."""
    return bool(_HANGUL.match(character))


def joins(before: str, after: str, language: str) -> bool:
    """Whether a line break between two characters is no space, in a text of `language` (BCP 47).

    Either may be '' for something whose text is not known yet (a role); in a Chinese or Japanese
    text that counts as a Chinese character.
    """
    in_cjk = joins_lines(language)
    first, second = _is_unspaced(before, in_cjk), _is_unspaced(after, in_cjk)
    return (first or second) if in_cjk else (first and second)


def last_character(text: str) -> str:
    """The last character of a text, without its variation selector; '' of an empty one."""
    last = text[-1:]
    return text[-2:-1] if len(text) > 1 and _SELECTOR.match(last) else last


def _is_unspaced(character: str, in_cjk: bool) -> bool:
    """Whether a character is of a script that is written without spaces between words."""
    if not character:
        return in_cjk
    if in_cjk and character in _SHARED_PUNCTUATION:
        return True
    return is_cjk(character) and not is_hangul(character)
