"""The size of a headline: the largest at which it fits its box in well-broken lines."""

from typing import NamedTuple

from site_builder.share_cards.lines import ELLIPSIS, Lines, Measure, break_lines, shorten

_LONGEST = 400
_STEP = 2
_SMALLEST_PART = 0.8
_PRICE_OF_SIZE = 1.0
"""What losing all of its size would cost a headline, in the unit of the cost of breaks: a fifth is
given up for breaks after punctuation instead of between phrases."""


class Box(NamedTuple):
    """The room for a headline, in pixels; `leading` is the height of a line in ems."""

    width: float
    height: float
    max_lines: int
    leading: float
    largest: int
    smallest: int

    def lines_at(self, size: int) -> int:
        """How many lines of a size there is room for; one at least."""
        return max(1, min(self.max_lines, int(self.height / (size * self.leading))))


class Setting(NamedTuple):
    size: int
    lines: tuple[str, ...]


def fit_line(text: str, tag: str, measure: Measure, width: float) -> str:
    """A text in one line, shortened where it is too long for the width."""
    text = _bounded(text)
    whole = break_lines(text, tag, measure, width, 1)
    return (whole or shorten(text, tag, measure, width, 1)).lines[0]


def _bounded(text: str) -> str:
    """The text, or more of its beginning than any box holds, so that no text takes long to set."""
    return text if len(text) <= _LONGEST else text[:_LONGEST] + ELLIPSIS


def set_title(text: str, tag: str, measure: Measure, box: Box) -> Setting:
    """The size in pixels and the lines of a title; `measure` gives the width of a line in ems.

    A somewhat smaller size is taken where the breaks are better. What is too long for the smallest
    is shortened.
    """
    text = _bounded(text)
    found: list[tuple[float, int, Lines]] = []
    for size in range(box.largest, box.smallest - 1, -_STEP):
        if found and size < found[0][1] * _SMALLEST_PART:
            break
        lines = break_lines(text, tag, measure, box.width / size, box.lines_at(size))
        if lines:
            largest = found[0][1] if found else size
            price = lines.cost + _PRICE_OF_SIZE * (1 - size / largest)
            found.append((price, size, lines))
    if found:
        _, size, lines = min(found, key=lambda entry: (entry[0], -entry[1]))
        return Setting(size, lines.lines)
    size = box.smallest
    return Setting(size, shorten(text, tag, measure, box.width / size, box.lines_at(size)).lines)
