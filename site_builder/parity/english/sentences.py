"""The sentences of an English text that may name a number.

Most name none, and a sentence is read word by word.
"""

from collections.abc import Iterator

from site_builder.parity.english.words import (
    DOZENS,
    FOLDS,
    MULTIPLES,
    ONES,
    ORDINAL_ONES,
    ORDINAL_SCALES,
    ORDINAL_TEENS,
    ORDINAL_TENS,
    SCALES,
    TEENS,
    TENS,
    VAGUE,
)
from site_builder.parity.figures import VULGAR
from site_builder.parity.searching import late
from site_builder.parity.tables import words

BEGINNINGS = (
    frozenset(ONES) | frozenset(TEENS) | frozenset(TENS) | frozenset(SCALES) | frozenset(DOZENS)
    | frozenset(ORDINAL_ONES) | frozenset(ORDINAL_TEENS) | frozenset(ORDINAL_TENS)
    | frozenset(ORDINAL_SCALES) | frozenset(MULTIPLES) | frozenset(VAGUE)
    | frozenset(f"{word}fold" for word in FOLDS)
    | words(
        """a an hundred half quarter halved halving halve twice thrice both no nos number several
        few decades decade century fortnight centenary centennial
        bicentenary bicentennial teens teenage teenager teenagers minus
        negative percent percents per"""
    )
)  # fmt: skip
"""The words that a number may begin with."""
_TOO_COMMON = words("a an no number per")
"""They begin none but with another of these words, or a figure, behind them."""
_OTHERS = words("halves couple handful percentage decade fortnight century centuries")
_TELLING = (BEGINNINGS - _TOO_COMMON) | _OTHERS
_END = late(r"[.!?;][”’\"')\]]* +(?=[A-Z“\"‘'(])|\n")
_WORDS = late(f"[a-z]+|[0-9{''.join(VULGAR)}]")


def sentences_with_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence that may name a number begins and ends."""
    start = 0
    for end in (*(match.end() for match in _END.finditer(text)), len(text)):
        if may_name_number(text[start:end]):
            yield start, end
        start = end


def may_name_number(sentence: str) -> bool:
    """Whether a sentence has a figure or the word of a number in it."""
    found = _WORDS.findall(sentence.lower())
    return not _TELLING.isdisjoint(found) or any(not word.isascii() or word < "a" for word in found)
