"""Undeclared encodings of captions (GBK, Latin-1 and others): the one in which they make words.

Few bytes are impossible in an encoding, so readings are compared by how likely they are: each
character by itself, and whether together they look like words. A Latin word has no capital after a
small letter, no sign inside, and more plain letters than accented ones; no Chinese character stands
alone inside of it.
"""

import math
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from site_builder.images.metadata.character_bits import (
    chinese_bits,
    cyrillic_bits,
    japanese_bits,
    korean_bits,
    latin_bits,
    traditional_bits,
)

_LONGEST, _MOST = 2_000, 40
"""Bytes of a text, and texts, that are looked at: they tell as much as all of them."""


class _Encoding(NamedTuple):
    """A codec, what speaks against it before anything is read, and the likelihood of a character
    in it: both in bits."""

    codec: str
    prior: float
    bits: Callable[[str], float]


_ENCODINGS = (
    _Encoding("gb18030", 0.0, chinese_bits),
    _Encoding("cp1252", 0.0, latin_bits),
    _Encoding("big5hkscs", 8.0, traditional_bits),
    _Encoding("cp932", 10.0, japanese_bits),
    _Encoding("cp949", 10.0, korean_bits),
    _Encoding("cp1251", 10.0, cyrillic_bits),
    _Encoding("mac_roman", 10.0, latin_bits),
)


def likeliest_encoding(texts: Iterable[bytes]) -> str:
    """The codec in which texts that are not UTF-8 make the likeliest words, judged together: a
    name of two characters tells little, a whole record enough.

    Windows-1252 where none fits: what it cannot read either is then left out.
    """
    found = [text[:_LONGEST] for text in texts if not text.isascii()][:_MOST]
    costs = {one.codec: sum((_cost(text, one) for text in found), one.prior) for one in _ENCODINGS}
    best = min(costs, key=costs.__getitem__)
    return best if costs[best] < math.inf else "cp1252"


def _cost(text: bytes, encoding: _Encoding) -> float:
    """The bits of a text in an encoding; infinite where its bytes do not fit."""
    try:
        words, cut = text.decode(encoding.codec), 0.0
    except UnicodeDecodeError as error:
        if error.start < len(text) - 3 or not error.reason.startswith("incomplete"):
            return math.inf
        # A field that is full may end inside a character.
        words, cut = text[: error.start].decode(encoding.codec), _CUT_OFF
    return sum(map(encoding.bits, words)) + _against_words(words) + cut


_CUT_OFF = 12.0
_WIDE = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\ue000-\uf8ff\uf900-\ufaff\uff66-\uff9f"
_UPPER, _LOWER = "A-ZÀ-ÖØ-ÞŠŒŽŸЀ-Я", "a-zß-öø-ÿšœžıа-џґ"
_LETTER = _UPPER + _LOWER
"""The letters of the alphabets that are looked for here, as `[…]` has them."""

_AGAINST = (
    (4.0, re.compile(rf"(?<=[A-Za-z])[{_WIDE}]|[{_WIDE}](?=[A-Za-z])")),
    (4.0, re.compile(rf"[{_WIDE}](?=[a-z])")),
    (8.0, re.compile(rf"(?<=[A-Za-z])[{_WIDE}](?=[A-Za-z])")),
    # Accented letters in a row, such a letter before a sign, a sign in a word, a capital in a word.
    (4.0, re.compile(r"(?<=[\u00c0-\u024f])[\u00c0-\u024f]")),
    (8.0, re.compile(r"(?<=[\u00c0-\u024f])[¢-¦¨ª¬-±´µ¶¸-º¼-¾×÷]")),
    (10.0, re.compile(rf"(?<=[{_LETTER}])[¡-¶¸-¿×÷†‡•‰‹›“”‚„€™˜ˆ…](?=[{_LETTER}])")),
    (9.0, re.compile(rf"(?<=[{_LOWER}])(?<!ß)[{_UPPER}]")),  # but STRAßE
)
"""Faults of words, each with the bits that it costs."""

_WORD = re.compile(rf"[{_LETTER}Ґ]+")
_LATIN, _CYRILLIC = re.compile("[A-Za-z]"), re.compile("[Ѐ-ӿ]")
_CASES = re.compile(rf"[{_UPPER}Ґ]?[{_LOWER}]*|[{_UPPER}Ґ]+")


def _against_words(text: str) -> float:
    faults = sum(bits * len(fault.findall(text)) for bits, fault in _AGAINST)
    return faults + sum(_against_word(w) for w in _WORD.findall(text) if not w.isascii())


def _against_word(word: str) -> float:
    """Two alphabets in one word, capitals in the midst of it, and no plain letter at all."""
    is_plain = bool(_LATIN.search(word))
    if _CYRILLIC.search(word):
        return 9.0 * (not _CASES.fullmatch(word)) + 16.0 * is_plain
    return 6.0 * (len(word) > 1 and not is_plain)
