"""What is enclosed in brackets and quotation marks: quotations, titles, remarks."""

import re
from collections.abc import Iterator

_PAIRS = {"（": "）", "(": ")", "“": "”", "「": "」", "『": "』", "《": "》", "【": "】"}
_SIGNS = re.compile("[（）()“”「」『』《》【】]")


def enclosures(text: str) -> tuple[tuple[int, int], ...]:
    """The places of the marks around each enclosure that no other one encloses. One that is never
    closed, such as a quotation that goes on in the next paragraph, ends with the text."""
    return tuple(_enclosures(text))


def _enclosures(text: str) -> Iterator[tuple[int, int]]:
    waited: list[str] = []
    start = 0
    for match in _SIGNS.finditer(text):
        sign = match[0]
        if waited and sign == waited[-1]:
            waited.pop()
            if not waited:
                yield start, match.start()
        elif sign in _PAIRS:
            if not waited:
                start = match.start()
            waited.append(_PAIRS[sign])
    if waited:
        yield start, len(text)
