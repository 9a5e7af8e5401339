"""The measures of a face, by which what stands in for it until it has loaded takes up the same
room."""

from typing import Any

from site_builder.model.fonts import Metrics

SAMPLE = (
    "The city had four days to prepare for the inspectors, and nobody was told which streets they "
    "would walk, whom they would ask, or when: a quiz judged by people just like themselves."
)
"""English words in which letters are about as frequent as in any."""


def metrics_of(font: Any) -> Metrics:
    """The measures of an open font of fontTools. What fontTools raises on damaged tables."""
    em = font["head"].unitsPerEm
    header = font["hhea"]
    ascent, descent, gap = header.ascent, -header.descent, header.lineGap
    return Metrics(ascent / em, descent / em, gap / em, letter_width(font))


def letter_width(font: Any) -> float:
    """The average width of a letter of English, spaces included, in ems; 0 where the font lacks
    any."""
    glyphs, advances = font.getBestCmap() or {}, font["hmtx"]
    if any(ord(sign) not in glyphs for sign in SAMPLE):
        return 0.0
    width = sum(advances[glyphs[ord(sign)]][0] for sign in SAMPLE)
    return float(width / len(SAMPLE) / font["head"].unitsPerEm)
