"""The bytes of captions and credits as text: decoded, without controls, of bounded length."""

import codecs
import re
from collections.abc import Iterable
from itertools import islice

from site_builder.images.metadata.readings import likeliest_encoding
from site_builder.text.source import FORBIDDEN

LONGEST_LINE = 500
LONGEST_CAPTION = 5000
MOST_NAMES = 20
_LONGEST_READ = 4 * LONGEST_CAPTION

# What cameras and programs write into a caption by themselves.
_JUNK = re.compile(
    r"[?\s]*|default|untitled|no description|charset=.{0,20}|screenshot"
    r"|(?:(?:konica )?minolta|olympus|kodak|nikon|digital|polaroid)?\s*digital (?:still )?camera"
    r"|sony dsc|samsung(?: camera pictures)?|exif_jpe?g_\S*|jpe?g|picture|image"
    r"|dcim\b.*|(?:_?dsc[nf]?|p?img|dji|mvimg|pict|p\d|gopr|cimg)[_-]?\d\S*",
    re.IGNORECASE,
)

# What no facts file may hold, and two that are nothing in the middle of a text.
_DROPPED = re.compile(f"{FORBIDDEN.pattern}|[\x85\ufeff]")


def encoding_of(texts: Iterable[bytes]) -> str:
    """The encoding that all of these texts are in: UTF-8 where they can be, else the one in which
    they make the likeliest words.

    Chinese cameras and picture desks write GBK without saying so, Western ones Latin-1. A short
    text alone may be several of them, so all texts of a source are judged together. A field cut
    off at its greatest length may end inside a character, if it is not that alone which tells.
    """
    found = [text for text in texts if not text.isascii()]
    is_wide = any(not decoded(text, "utf-8").isascii() for text in found)
    if not found or (is_wide and all(fits(text, "utf-8") for text in found)):
        return "utf-8"
    return likeliest_encoding(found)


def fits(text: bytes, encoding: str) -> bool:
    """Whether the bytes are in the encoding, the last character perhaps cut off."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(text)
    except UnicodeDecodeError:
        return False
    return True


def decoded(text: bytes, encoding: str) -> str:
    """The words, without a character that is cut off or cannot be."""
    return text.decode(encoding, "ignore")


def first_part(text: bytes) -> bytes:
    """An EXIF text up to the zero byte that ends it; the first part that has words in it.

    Some fields have two parts (Copyright: the photographer's and the editor's), and the first is
    one space where it is empty (CIPA DC-008, tag 0x8298).
    """
    return next((part for part in text.split(b"\0") if part.strip()), b"")


def line(text: str) -> str:
    """The words in one line."""
    return _shortened(re.sub(r"\s+", _one_space, _printable(text)), LONGEST_LINE)


def _one_space(gap: re.Match[str]) -> str:
    # The full-width space between two Chinese names stays what it is.
    return gap[0] if gap[0] == "\u3000" else " "


def caption(text: str) -> str:
    """The words with their line breaks; '' for what a camera writes by itself."""
    lines = (line.strip() for line in _printable(text).replace("\t", " ").split("\n"))
    words = re.sub(r"\n{3,}", "\n\n", "\n".join(lines).strip())
    return "" if _JUNK.fullmatch(words) else _shortened(words, LONGEST_CAPTION)


def lines(texts: Iterable[str]) -> tuple[str, ...]:
    """Names, each once and in their order."""
    found = dict.fromkeys(name for text in islice(texts, 10 * MOST_NAMES) if (name := line(text)))
    return tuple(found)[:MOST_NAMES]


def _printable(text: str) -> str:
    text = text[:_LONGEST_READ]
    for ending in ("\r\n", "\r", "\u2028", "\u2029"):
        text = text.replace(ending, "\n")
    return _DROPPED.sub("", text)


def _shortened(text: str, longest: int) -> str:
    text = text.strip()
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
