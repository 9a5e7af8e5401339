"""What readers see alike: the form of a text in which wordings are compared.

Compatibility forms and decomposed letters (Unicode Standard Annex 15), quotation marks, hyphens and
invisible characters make no difference in it.
"""

import re
from functools import lru_cache

from site_builder.languages.east_asian import SELECTORS
from site_builder.languages.unicode import category, normalize

_SAME = (("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"'), ("‐", "-"))
# Format characters (Cf in Unicode) and variation selectors: they are not seen by themselves.
_UNSEEN = re.compile(
    "[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f"
    f"{SELECTORS}]"
)
# Vowels and finals of Korean syllables, which are composed with the letter before them.
_FINAL_JAMO = re.compile("[\u1160-\u11ff]")


def alike(text: str) -> str:
    """A text as it is compared."""
    if text.isascii():
        return text
    normal = normalize("NFKC", _UNSEEN.sub("", text))
    for sign, plain in _SAME:
        normal = normal.replace(sign, plain)
    return normal


def alike_with_offsets(text: str) -> tuple[str, list[int]]:
    """A text as it is compared, and where each of its characters begins in the text itself."""
    normal: list[str] = []
    offsets: list[int] = []
    start = 0
    for end in range(1, len(text) + 1):
        # A letter is normal together with its marks alone.
        if end == len(text) or not _goes_with_letter(text[end]):
            cluster = alike(text[start:end])
            normal.append(cluster)
            offsets += [start] * len(cluster)
            start = end
    return "".join(normal), offsets


@lru_cache(maxsize=16384)
def _goes_with_letter(character: str) -> bool:
    return category(character)[0] == "M" or _FINAL_JAMO.match(character) is not None
