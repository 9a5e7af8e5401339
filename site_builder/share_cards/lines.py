"""A headline in balanced lines: as few as possible, broken where a person would break them."""

import re
from collections.abc import Callable
from typing import NamedTuple

from site_builder.languages.unicode import is_word
from site_builder.render.line_breaks.breaks import ANYWHERE, Break, find_breaks
from site_builder.render.line_breaks.prohibitions import OPENERS, PAUSES, SPACES, is_wide

Measure = Callable[[str], float]
"""The width of a line, in the unit of the width that it has to fit in."""

ELLIPSIS = "…"
_RUN_OF_SPACES = re.compile(r"[ \t\n\r\f\v]+")


_LEAST = 1e-6
_SLACK = 1.2
"""How much shorter than their text lines can be in sum, by the spaces that breaks take."""


class Lines(NamedTuple):
    """The lines of a text, and how far they are from ideal: 0 is all of a width, and each broken
    after punctuation."""

    lines: tuple[str, ...]
    cost: float


def break_lines(
    text: str,
    tag: str,
    measure: Measure,
    width: float,
    max_lines: int,
    *,
    anywhere: bool = False,
) -> Lines | None:
    """The best way to set a text of a language (BCP 47) in the fewest lines that it fits in.

    None if it does not fit. Spaces at a break are dropped, runs of them are one; all else is kept,
    in order. With `anywhere`, words may be broken too, between any two letters that are not
    kept together by a rule of their script.
    """
    text = _RUN_OF_SPACES.sub(" ", text).strip(SPACES)
    if not text:
        return None
    breaks = find_breaks(text, tag)
    allowed = tuple(b for b in breaks if anywhere or b.cost < ANYWHERE)
    setter = _Setter(text, allowed, measure, width)
    for count in range(1, min(max_lines, len(allowed) + 1) + 1):
        if found := setter.set_in(count):
            return found
    return None


def shorten(text: str, tag: str, measure: Measure, width: float, max_lines: int) -> Lines:
    """As much of a text as fits, and an ellipsis: up to the end of a word where that is possible.

    The ellipsis alone, where nothing fits.
    """
    text = _RUN_OF_SPACES.sub(" ", text).strip(SPACES)
    breaks = find_breaks(text, tag)
    for anywhere in (False, True):
        ends = [b.at for b in breaks if anywhere or b.cost < ANYWHERE]
        for at in reversed(ends):
            head = text[:at].rstrip(SPACES + PAUSES + OPENERS)
            if head and measure(head) <= width * max_lines:
                found = break_lines(
                    head + ELLIPSIS, tag, measure, width, max_lines, anywhere=anywhere
                )
                if found:
                    return found
    return Lines((ELLIPSIS,), 0.0)


class _Setter:
    """Finds the cheapest division of one text; remembers the widths it has measured."""

    def __init__(
        self, text: str, breaks: tuple[Break, ...], measure: Measure, width: float
    ) -> None:
        self.text, self.measure, self.width = text, measure, width
        self.places = (Break(0, 0.0), *breaks, Break(len(text), 0.0))
        self.widths: dict[tuple[int, int], float] = {}
        self.whole = measure(text)

    def set_in(self, count: int) -> Lines | None:
        """The best division into `count` lines, each within the width; None if there is none."""
        ideal = max(self.whole / count, _LEAST)
        if ideal > self.width * _SLACK:
            return None
        # best[i]: the cost of the text up to place i in the lines so far, and the places broken at.
        best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
        last = len(self.places) - 1
        for line in range(1, count + 1):
            is_last = line == count
            reached: dict[int, tuple[float, tuple[int, ...]]] = {}
            for start, (cost, broken) in best.items():
                for end in (last,) if is_last else range(start + 1, last):
                    if not self._fits(start, end):
                        break  # and no longer line does
                    if is_last and count > 1 and self._lone(start):
                        break
                    ragged = (self._width(start, end) / ideal - 1) ** 2 / count
                    total = (cost + ragged + self.places[end].cost, (*broken, end))
                    if end not in reached or total < reached[end]:
                        reached[end] = total
            best = reached
        if last not in best:
            return None
        cost, broken = best[last]
        starts = (0, *broken[:-1])
        return Lines(tuple(self._line(*pair) for pair in zip(starts, broken, strict=True)), cost)

    def _line(self, start: int, end: int) -> str:
        return self.text[self.places[start].at : self.places[end].at].strip(SPACES)

    def _width(self, start: int, end: int) -> float:
        if (start, end) not in self.widths:
            self.widths[start, end] = self.measure(self._line(start, end))
        return self.widths[start, end]

    def _fits(self, start: int, end: int) -> bool:
        return self._width(start, end) <= self.width

    def _lone(self, start: int) -> bool:
        """Whether the last line would have one character, and perhaps its punctuation."""
        line = self._line(start, len(self.places) - 1)
        letters = [c for c in line if is_word(c)]
        return len(letters) < 2 and any(map(is_wide, line))
