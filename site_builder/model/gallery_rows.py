"""The rows of a gallery: which pictures share one, so that every row fills its column.

A style sheet can wrap pictures into rows, but what is left for the last row is then either too
little, and leaves a hole, or is blown up. So the rows are chosen here, from the proportions of all
pictures, once for each of the STAGES: those whose heights are most alike (as Knuth and Plass break
a paragraph into lines). All lengths are in rem.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import inf, log
from typing import NamedTuple

from site_builder.model.directive_options import PAIR, Layout, Size
from site_builder.model.page_widths import (
    NARROWEST_WINDOW,
    PANORAMA,
    PHONE,
    PIXELS,
    TABLET,
    TALL,
    UPRIGHT,
    USUAL_WINDOWS,
    column_width,
)

FRAME = 1.5
"""The ratio of width to height of the frame for a picture that is unavailable, and of all boxes of
a grid."""

_HIGHEST = 34.0
"""A few pictures whose row would be higher stand in the text's column instead, where the author
names no size."""


class Stage(NamedTuple):
    """Windows from a width on: the width that rows are chosen for, the height that they should
    have, and the least width of a picture that shares one, so that its caption has room; how many
    boxes of a grid stand side by side, and the height of a strip."""

    name: str
    start: float
    column: float
    height: float
    narrowest: float
    boxes: int
    strip: float


_PHONE = Stage("s", NARROWEST_WINDOW, 22, 13, 8.75, 2, 15)
COLUMN = Stage("m", PHONE, 38, 15, 7.3, 2, 22)
_WIDE = Stage("l", TABLET, 56, 15.5, 8.25, 3, 24)
_FULL = Stage("x", 80, 92, 21, 9, 4, 26)
STAGES: Mapping[Size, tuple[Stage, ...]] = {
    "column": (_PHONE, COLUMN),
    "wide": (_PHONE, COLUMN, _WIDE),
    "full": (_PHONE, COLUMN, _WIDE, _FULL),
}


class Part(NamedTuple):
    """How wide a picture is: a part of its column, less some of the gaps between pictures."""

    part: float
    gaps: float


def gap_in(window: float) -> float:
    """The gap between pictures of a row (`--gap` in `assets/pictures.css`)."""
    return 0.75 if window < PHONE else 1.0


def gallery_size(ratios: Sequence[float], layout: Layout, size: Size | None) -> Size:
    """The size of a gallery, from what its author says: as wide as the story, but for a few
    pictures that would be higher there than a window."""
    if size:
        return size
    rows = rows_of(ratios, layout, _WIDE) if layout != "strip" else ()
    room = _WIDE.column
    is_high = len(rows) == 1 and room / sum(ratios) > _HIGHEST
    return "column" if is_high else "wide"


def parts_of(ratios: Sequence[float], layout: Layout, stage: Stage) -> list[Part]:
    """The part of its row that each picture takes."""
    shares = [FRAME] * len(ratios) if layout == "grid" else ratios
    parts = []
    for row in rows_of(ratios, layout, stage):
        whole = sum(shares[at] for at in row)
        parts += [Part(shares[at] / whole, shares[at] / whole * (len(row) - 1)) for at in row]
    return parts


def picture_widths(
    ratios: Sequence[float], layout: Layout, size: Size, window: float
) -> Iterator[float]:
    """The width of each picture in a window, as its pixels are drawn: a picture that its box crops
    is wider than the box."""
    column = column_width(size, window)
    stage = next(stage for stage in reversed(STAGES[size]) if stage.start <= window)
    if layout == "strip":
        yield from (min(ratio * stage.strip, column) for ratio in ratios)
        return
    parts = parts_of(ratios, layout, stage)
    for ratio, (part, gaps) in zip(ratios, parts, strict=True):
        width = part * column - gaps * gap_in(window)
        if layout == "grid":
            yield width * max(1, ratio / FRAME)
        else:
            yield min(width, UPRIGHT) if stands_alone(ratio, len(ratios)) else width


def stands_alone(ratio: float, count: int) -> bool:
    """Whether a picture keeps its own width in a row to itself: much higher than wide, or upright
    and the only one."""
    return ratio < TALL or (count == 1 and ratio < 1)


def widest_pictures(ratios: Sequence[float], layout: Layout, size: Size) -> list[int]:
    """The most CSS pixels that each picture is shown in, in the windows that most readers have."""
    found = [list(picture_widths(ratios, layout, size, window)) for window in USUAL_WINDOWS]
    return [round(PIXELS * max(widths)) for widths in zip(*found, strict=True)]


def rows_of(ratios: Sequence[float], layout: Layout, stage: Stage) -> tuple[range, ...]:
    """The rows, each as the places of its pictures; of a strip, those that it has on paper."""
    return _rows(tuple(ratios), layout, stage)


@lru_cache(maxsize=512)
def _rows(ratios: tuple[float, ...], layout: Layout, stage: Stage) -> tuple[range, ...]:
    if layout == "grid":
        return tuple(_even_rows(len(ratios), stage.boxes))
    if layout == "pair" and len(ratios) == PAIR:
        room = stage.column * min(ratios) / sum(ratios)
        return (range(2),) if room >= stage.narrowest else (range(1), range(1, 2))
    return tuple(_best_rows(ratios, stage))


def _even_rows(count: int, most: int) -> Iterator[range]:
    """Rows of at most so many boxes, as alike as can be, the shorter first."""
    number = -(-count // most)
    start = 0
    for left in range(number, 0, -1):
        end = start + (count - start) // left
        yield range(start, end)
        start = end


def _best_rows(ratios: Sequence[float], stage: Stage) -> list[range]:
    """The rows whose heights differ least from the one wanted. A panorama has one to itself, and so
    has a picture much higher than wide."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(ratios) + 1):
        costs = []
        whole, least, widest = 0.0, inf, 0.0
        for start in range(end - 1, -1, -1):
            whole, least = whole + ratios[start], min(least, ratios[start])
            widest = max(widest, ratios[start])
            room = stage.column - (end - start - 1)
            is_extreme = least < TALL or widest > PANORAMA
            if end - start > 1 and (is_extreme or room * least / whole < stage.narrowest):
                break
            costs.append((best[start][0] + log(room / whole / stage.height) ** 2, start))
        best.append(min(costs))
    rows = []
    end = len(ratios)
    while end:
        start = best[end][1]
        rows.append(range(start, end))
        end = start
    return rows[::-1]
