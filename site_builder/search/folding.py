"""What search takes for the same: case, accents, widths, marks around words, and variants of
Chinese characters.

A text is folded character by character, here and in `assets/search.js`, which gets these tables
with the index (`client_tables`). So an index and a query can't disagree.
"""

import re
from functools import lru_cache

from site_builder.languages.characters import INVISIBLE, NO_WORD
from site_builder.languages.unicode import NEW_CASES, lower, normalize
from site_builder.search.han_variants import GROUPS

ACCENTS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Combining marks of Latin, Greek and Cyrillic letters. Those of other scripts are letters."""

LETTERS = {
    "ß": "ss", "ς": "σ", "ı": "i", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th",
    "ħ": "h", "ł": "l", "ŧ": "t",
}  # fmt: skip
"""Letters that Unicode doesn't decompose, as they are typed where keyboards don't have them."""

BETWEEN = NO_WORD.replace(r"\s", r"\x00-\x20\u1680") + (
    "\u055a-\u055f\u0589\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061d-\u061f\u066a-\u066d\u06d4"
    "\u0964\u0965\u0e4f\u0e5a\u0e5b\u0f0b-\u0f14\u104a\u104b\u1361-\u1368\u17d4-\u17da\u2190-\u2bff"
    "\u2e00-\u2e7f\ufffc\ufffd\U0001f000-\U0001faff"
)
"""What stands between words, as the inside of a character class: spaces, punctuation, symbols."""

UNSPACED = (
    "\u0e01-\u0e4e\u0e81-\u0edf\u0f40-\u0fbc\u1000-\u109f\u1100-\u11ff\u1780-\u17d3\u2e80-\u2fdf"
    "\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3041-\u30ff\u3105-\u318f\u31a0-\u31bf"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7fb\uf900-\ufaff"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
"""Letters of scripts in which words aren't spaced, or in which parts of a word are looked for, as
the inside of a character class: Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese, Tibetan."""

_GONE = re.compile(f"[{ACCENTS}{INVISIBLE}]")
_BETWEEN = re.compile(f"[{BETWEEN}]")
_HALF_WIDTH = re.compile("[\uff65-\uff9f]+")


@lru_cache(maxsize=1)
def han_groups() -> tuple[str, ...]:
    """Groups of Chinese characters that are each other's simplified, traditional or regional forms,
    which `scripts/han-variants` makes from OpenCC's tables. The first stands for all."""
    return tuple(GROUPS.split())


@lru_cache(maxsize=1)
def _han() -> dict[str, str]:
    return {character: group[0] for group in han_groups() for character in group[1:]}


def composed(text: str) -> str:
    """A text in the form in which it is folded: composed (NFC), with full-width Japanese letters,
    whose half-width forms are letters with signs of their own behind them."""
    if text.isascii():
        return text
    return _HALF_WIDTH.sub(lambda run: normalize("NFKC", run[0]), normalize("NFC", text))


class _Folded(dict[int, str]):
    """What each character is folded to, by its number, found when it is first asked for."""

    def __missing__(self, number: int) -> str:
        character = chr(number)
        bare = _GONE.sub("", normalize("NFKD", character))
        letters = lower(normalize("NFKC", bare))
        folded = "".join(map(_folded_letter, letters))
        self[number] = folded
        return folded


def _folded_letter(letter: str) -> str:
    if _BETWEEN.match(letter):
        return " "
    return LETTERS.get(letter) or _han().get(letter, letter)


_FOLDED = _Folded()


def fold(text: str) -> str:
    """A composed text as it is searched. What stands between words is a space."""
    return text.translate(_FOLDED)


def client_tables() -> dict[str, object]:
    """The tables by which the client folds, but for those of Chinese characters."""
    return {
        "gone": f"[{ACCENTS}{INVISIBLE}]",
        "between": f"[{BETWEEN}]",
        "unspaced": f"[{UNSPACED}]",
        "letters": LETTERS,
        "caseless": f"[{NEW_CASES}]",
    }


def han_groups_of(folded: frozenset[str]) -> str:
    """The groups of the variants of these folded characters, as the client gets them: it needs no
    others, as nothing else can be found."""
    return " ".join(group for group in han_groups() if group[0] in folded)
