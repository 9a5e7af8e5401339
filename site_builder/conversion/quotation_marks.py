"""The quotation marks of simplified and of traditional Chinese, one for the other.

On the mainland, a quotation is in “” and one inside it in ‘’ (GB/T 15834-2011 §4.8); in Taiwan and
Hong Kong they are 「」 and 『』 (Ministry of Education, 重訂標點符號手冊, 引號).
"""

import re

from site_builder.languages.conversions import Conversion

_TO_CORNERS = {"“": "「", "”": "」", "‘": "『", "’": "』"}
_FROM_CORNERS = str.maketrans({to: mark for mark, to in _TO_CORNERS.items()})
_CURLY = re.compile("[“”‘’\u2029]")
_IN_A_WORD = re.compile("[A-Za-z]’[A-Za-z]")


def with_own_marks(words: str, conversion: Conversion) -> str:
    """The words with the quotation marks of the characters that a conversion writes. Each is one
    character, as it was before."""
    if conversion.reads == conversion.writes:
        return words
    if conversion.writes == "Hans":
        return words.translate(_FROM_CORNERS)
    return _with_corners(words) if _CURLY.search(words) else words


def _with_corners(words: str) -> str:
    """Single marks that stand in no quotation are outer ones, as some headlines have them, unless
    they are apostrophes."""
    signs = list(words)
    outer = inner = 0
    is_outer = False
    for match in _CURLY.finditer(words):
        at, sign = match.start(), match[0]
        if sign == "\u2029":
            outer = inner = 0
        elif sign in "“”":
            outer = max(0, outer + (1 if sign == "“" else -1))
            signs[at] = _TO_CORNERS[sign]
        elif sign == "‘":
            inner += 1
            is_outer = not outer
            signs[at] = "「" if is_outer else "『"
        elif inner and not _IN_A_WORD.match(words, max(0, at - 1)):
            inner -= 1
            signs[at] = "」" if is_outer else "』"
    return "".join(signs)
