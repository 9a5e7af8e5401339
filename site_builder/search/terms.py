"""The terms by which texts are found: pairs of characters, and the beginnings of words.

A term is known by its hash alone. Where two have the same, a text may be a candidate that doesn't
have what is looked for; the client looks at each text before it shows it.
"""

import re
from collections.abc import Iterator
from zlib import crc32

from site_builder.search.folding import UNSPACED

PREFIXES = (2, 3, 4, 5, 6, 8)
"""The lengths of the beginnings of words that are terms."""

_RUN = re.compile(f"([{UNSPACED}]+)|[^ {UNSPACED}]+")


def terms_of(folded: str) -> set[str]:
    """The terms of a folded text."""
    terms: set[str] = set()
    words: set[str] = set()
    for run in _RUN.finditer(folded):
        found = run[0]
        if run[1]:
            terms.update(map(str.__add__, found, found[1:]))
        else:
            words.add(found)
    for word in words:
        terms.update(_beginnings(word))
    return terms


def _beginnings(word: str) -> Iterator[str]:
    for length in PREFIXES:
        if length > len(word):
            break
        yield word[:length]


def hashes_of(folded: str) -> set[int]:
    """The hashes of a text's terms: numbers of 32 bits."""
    return {crc32(term.encode()) for term in terms_of(folded)}
