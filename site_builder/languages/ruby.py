"""Readings beside East Asian words: as HTML, and HTML without them (HTML §4.5.10, CLREQ §3.3).

Browsers without ruby show a reading in brackets after its word (`<rp>`).
"""

import re
from collections.abc import Sequence
from html import escape

from site_builder.languages.script import joins_lines
from site_builder.languages.unicode import is_word

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_PINYIN = re.compile(rf"[A-Za-zÜüÊê{_TONED}{_TONED.upper()}'’ -]+")
_TONE = re.compile(f"[{_TONED}]", re.IGNORECASE)
_BOPOMOFO = re.compile(r"[\u02c7\u02ca\u02cb\u02d9\u3105-\u312f\u31a0-\u31bf ]+")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fc ]+")
_READING = re.compile("<rp>[^<]*</rp><rt[^>]*>[^<]*</rt><rp>[^<]*</rp>")


def ruby_html(base: str, readings: Sequence[str], tag: str, base_tag: str = "") -> str:
    """A word with its reading, or with one for each of its characters, in a text of a language
    (BCP 47). `base_tag` is the language of the word, where that is another one."""
    words = characters_of(base) if len(readings) > 1 else [base]
    opening, closing = ("（", "）") if joins_lines(tag) else (" (", ")")
    language = f' lang="{base_tag}"' if base_tag else ""
    own = tag if base_tag else ""
    pieces = "".join(
        f"{escape(word)}<rp>{opening}</rp><rt{_spoken(reading, tag, own)}>{escape(reading)}</rt>"
        f"<rp>{closing}</rp>"
        for word, reading in zip(words, readings, strict=True)
    )
    return f"<ruby{language}>{pieces}</ruby>"


def without_readings(html: str) -> str:
    """HTML whose words have no readings beside them."""
    return _READING.sub("", html) if "<rt" in html else html


def characters_of(word: str) -> list[str]:
    """The characters of a word, each with its variation selector."""
    found: list[str] = []
    for character in word:
        if found and not is_word(character):
            found[-1] += character
        else:
            found.append(character)
    return found


def _spoken(reading: str, tag: str, own: str) -> str:
    """The language of a reading, and whether screen readers leave it out. `own` is the language of
    what spells no sound, where it isn't that of the word.

    They know how the words of a Chinese or Japanese text sound: a reading that spells the sound
    would be heard as a second word, or letter by letter. In other languages it is all that they can
    read out; and what explains a word is heard everywhere.
    """
    language = _language_of(reading)
    if not language:
        return f' lang="{own}"' if own else ""
    is_heard = not joins_lines(tag)
    return f' lang="{language}"' + ("" if is_heard else ' aria-hidden="true"')


def _language_of(reading: str) -> str:
    """The language (BCP 47) of a reading that spells a sound; '' for other words."""
    if _PINYIN.fullmatch(reading) and _TONE.search(reading):
        return "zh-Latn-pinyin"
    if _BOPOMOFO.fullmatch(reading):
        return "zh-Bopo"
    return "ja" if _KANA.fullmatch(reading) else ""
