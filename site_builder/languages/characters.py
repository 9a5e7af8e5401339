"""Invisible characters, and those that look like a plain space: the one table of them.

They come from word processors, chat programs and web pages, and from the full-width mode of a
Chinese keyboard. Each string below is the inside of a character class of a regular expression.
"""

import re
from collections.abc import Iterator

from site_builder.messages.message import Message, _

ODD_SPACES = "\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000"
"""Characters that look like a plain space or a line break (the general categories Zs, Zl and Zp),
and the Braille pattern without dots."""

JOINERS = "\u200c\u200d"
"""Joiners inside Persian and Indic words and inside emoji. They mean something between letters."""

SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""Variation selectors: they choose between the forms of the character before them."""

DIRECTION_MARKS = "\u061c\u200e\u200f"
"""Marks that give their place a direction, and turn nothing (UAX 9, 2.6)."""

OVERRIDES = "\u202d\u202e"
"""Overrides show the characters after them in an order of their own (UAX 9, 2.2)."""

EMBEDDINGS = "\u202a-\u202e\u2066-\u2069"
"""Everything that opens or closes a run with a direction of its own: embeddings, overrides and
isolates (UAX 9, 2.1 to 2.5)."""

_BELOW_10000 = (
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164"
    f"\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb{JOINERS}{DIRECTION_MARKS}{EMBEDDINGS}"
)
_ABOVE = "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"

INVISIBLE = _BELOW_10000 + _ABOVE
"""Characters that show nothing: Unicode's Default_Ignorable_Code_Point, which doesn't grow, and
the annotation characters."""

UNSEEN = ODD_SPACES + INVISIBLE
"""All of them."""

NO_WORD = (
    r"\s!-/:-@\[-`{-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\u2000-\u206f\u3000-\u3004\u3008-\u3020\u3030"
    r"\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
"""Spaces and marks that stand around words: those of ASCII (with `_`) and Latin 1, General
Punctuation, and the East Asian and full-width ones. It is the same on every Python, unlike `\\W`.
"""

_RUN = re.compile(f"[{UNSEEN}]+")
# A class without characters from U+10000 on is searched for eight times as fast.
_COMMON_RUN = re.compile(f"[{ODD_SPACES}{_BELOW_10000}]+")
_RARE = (b"\xf0\x9b\xb2", b"\xf0\x9d\x85", b"\xf3\xa0")
"""What UTF-8 begins the others with, and few characters besides."""
_NAMES: dict[str, Message] = {
    "\xa0": _("no-break space"),
    "\xad": _("soft hyphen"),
    "\u034f": _("combining grapheme joiner"),
    "\u061c": _("Arabic letter mark"),
    "\u1680": _("Ogham space mark"),
    "\u180e": _("Mongolian vowel separator"),
    "\u2000": _("en quad"),
    "\u2001": _("em quad"),
    "\u2002": _("en space"),
    "\u2003": _("em space"),
    "\u2004": _("three-per-em space"),
    "\u2005": _("four-per-em space"),
    "\u2006": _("six-per-em space"),
    "\u2007": _("figure space"),
    "\u2008": _("punctuation space"),
    "\u2009": _("thin space"),
    "\u200a": _("hair space"),
    "\u200b": _("zero width space"),
    "\u200c": _("zero width non-joiner"),
    "\u200d": _("zero width joiner"),
    "\u200e": _("left-to-right mark"),
    "\u200f": _("right-to-left mark"),
    "\u2028": _("line separator"),
    "\u2029": _("paragraph separator"),
    "\u202a": _("left-to-right embedding"),
    "\u202b": _("right-to-left embedding"),
    "\u202c": _("pop directional formatting"),
    "\u202d": _("left-to-right override"),
    "\u202e": _("right-to-left override"),
    "\u202f": _("narrow no-break space"),
    "\u205f": _("medium mathematical space"),
    "\u2060": _("word joiner"),
    "\u2066": _("left-to-right isolate"),
    "\u2067": _("right-to-left isolate"),
    "\u2068": _("first strong isolate"),
    "\u2069": _("pop directional isolate"),
    "\u2800": _("braille blank"),
    "\u3000": _("ideographic space"),
    "\ufeff": _("byte order mark"),
    **dict.fromkeys("\u115f\u1160\u3164\uffa0", _("Hangul filler")),
}


def character_name(character: str) -> Message:
    """How a message names a character that nobody sees: `U+00A0 (no-break space)`; by its number
    alone where it is so rare that its name says nothing."""
    number = ord(character)
    code, name = f"U+{number:04X}", _NAMES.get(character)
    for first, last, before in ((0xFE00, 0xFE0F, 1), (0xE0100, 0xE01EF, 17)):
        if first <= number <= last:
            name = _("variation selector-{number}", number=str(number - first + before))
    return _("{code} ({name})", code=code, name=name) if name else _("{code}", code=code)


def unseen_runs(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """The runs of such characters in a text, from an offset on. Most texts have none, which is
    quick to find out."""
    if text.isascii():
        return iter(())
    written = text.encode("utf-8", "surrogatepass")
    has_rare = any(beginning in written for beginning in _RARE)
    return (_RUN if has_rare else _COMMON_RUN).finditer(text, start)
