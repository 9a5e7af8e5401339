"""The measures of a face, by which what stands in for it until it has loaded takes up the same
room."""

from typing import Any

from site_builder.model.fonts import Metrics

SAMPLE = (
    "The city had four days to prepare for the inspectors, and nobody was told which streets they "
    "would walk, whom they would ask, or when: a quiz judged by people just like themselves."
)
"""English words in which letters are about as frequent as in any."""
DIGITS = "0123456789"


def metrics_of(font: Any) -> Metrics:
    """The measures of an open font of fontTools. What fontTools raises on damaged tables."""
    em = font["head"].unitsPerEm
    header = font["hhea"]
    ascent, descent, gap = header.ascent, -header.descent, header.lineGap
    widths = (average_width(font, signs) for signs in (SAMPLE, DIGITS))
    return Metrics(ascent / em, descent / em, gap / em, *widths)


def average_width(font: Any, text: str) -> float:
    """The average width of the characters of a text, in ems; 0 where the font lacks any."""
    glyphs, advances = font.getBestCmap() or {}, font["hmtx"]
    if any(ord(sign) not in glyphs for sign in text):
        return 0.0
    width = sum(advances[glyphs[ord(sign)]][0] for sign in text)
    return float(width / len(text) / font["head"].unitsPerEm)
