"""How wide each picture of a gallery is shown: the rows of the default theme, laid out in advance.

A style sheet lays out the rows (`.gallery` in `assets/pictures.css`), but the browser chooses a
picture's file by `sizes` before it has laid out anything (HTML §4.8.4.2.2). So the same rows are
laid out here, for every window from the narrowest on: between two windows at which a row breaks
elsewhere, or reaches its greatest height, every width grows linearly. All lengths are in rem.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from site_builder.render.sizes import Stretch, sizes_of
from site_builder.views.facts import PhotoView

NARROWEST_WINDOW = 20.0
_NARROWEST = 0.62
_LEADING = 39.0
_FRAME = 1.5
_CORNERS = (NARROWEST_WINDOW, 25, 40, 64, 72, 80, 79 / 0.95, 13.25 / 0.159, 19.9 / 0.238)
"""The windows at which a length in the style sheet starts or stops growing, or changes."""

_STEP = 1e-4
"""Windows that differ by less than this are the same."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rules for one window: the column's width, the least and the greatest height of a row,
    and whether the first picture has a height of its own."""

    column: float
    least: float
    most: float
    gap: float
    leads: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """The pictures of a row, from `start` up to `end`; `leads` if the first of them has its own
    height."""

    start: int
    end: int
    leads: bool


def gallery_sizes(photos: Sequence[PhotoView]) -> list[str]:
    """`sizes` for each picture of a gallery, from the proportions of them all."""
    ratios = tuple(float(photo.look.ratio or _FRAME) for photo in photos)
    return list(_sizes(ratios, not any(photo.height > photo.width for photo in photos)))


@lru_cache(maxsize=256)
def _sizes(ratios: tuple[float, ...], is_flat: bool) -> tuple[str, ...]:
    """The sizes for a gallery, alike in every language; `is_flat` if no picture is upright."""
    stretches = list(_stretches(ratios, is_flat))
    return tuple(sizes_of(stretches, at) for at in range(len(ratios)))


def _stretches(ratios: Sequence[float], is_flat: bool) -> Iterator[Stretch]:
    """The stretches from the narrowest window on; the last is for all wider windows."""
    shares = [max(ratio, _NARROWEST) for ratio in ratios]
    count = len(ratios)
    for start, end in pairwise(_CORNERS):
        last = _rules(count, is_flat, end - _STEP / 2)
        while end - start > _STEP:
            here = _rules(count, is_flat, start)
            rows = _break(shares, here)
            turn = min(_turns(start, end, _signs(rows, shares, here), _signs(rows, shares, last)))
            there = _rules(count, is_flat, min(turn, end - _STEP / 2))
            widths = (_widths(rows, ratios, shares, rules) for rules in (here, there))
            yield Stretch(start, turn, *map(tuple, widths))
            start = turn + _STEP
    here = _rules(count, is_flat, _CORNERS[-1])
    widest = tuple(_widths(_break(shares, here), ratios, shares, here))
    yield Stretch(_CORNERS[-1], float("inf"), widest, widest)


def _turns(
    start: float, end: float, here: Iterator[float], last: Iterator[float]
) -> Iterator[float]:
    """The windows at which one of the lengths, which grow linearly up to `end`, changes sign."""
    yield end
    for one, other in zip(here, last, strict=True):
        if (one < 0) != (other < 0):
            yield start + (end - start) * one / (one - other)


def _rules(count: int, is_flat: bool, window: float) -> _Rows:
    """The rules of the style sheet for `count` pictures in a window of this width."""
    gutter = min(max(1.25, 0.05 * window), 4.0)
    column = window - 2 * gutter
    if window < 40:
        return _Rows(column, 11.5, 11.5 * 1.95, 0.75, False)
    least, gap, few = 0.245 * window, 1.0, 27.0 if count < 4 else 0.0
    alone = _LEADING if count == 1 else 0.0
    if window >= 72:
        column = min(58.0, column - 13 - min(max(3.0, 0.05 * window), 6.0))
        least = min(0.238 * window - 4, 15.9)
    if is_flat and window >= 64:
        least = 0.16 * window if window < 72 else min(0.159 * window - 2.85, 10.4)
        return _Rows(column, least, alone or 1.85 * least, gap, count % 3 == 1)
    leads = is_flat and count % 2 == 1
    return _Rows(column, least, alone or few or 1.5 * least, gap, leads)


def _wanted(at: int, share: float, rules: _Rows) -> float:
    """The least width that a picture takes in a row that it shares."""
    return share * (_LEADING if rules.leads and at == 0 else rules.least)


def _break(shares: Sequence[float], rules: _Rows) -> list[_Row]:
    """Which pictures are in each row (CSS Flexible Box Layout §9.3)."""
    rows, start = [], 0
    while start < len(shares):
        end, taken = start + 1, _wanted(start, shares[start], rules)
        while end < len(shares):
            taken += rules.gap + shares[end] * rules.least
            if taken > rules.column:
                break
            end += 1
        rows.append(_Row(start, end, rules.leads and start == 0))
        start = end
    return rows


def _height(row: _Row, shares: Sequence[float], rules: _Rows) -> float:
    """The height of a row that fills the column. A leading picture doesn't grow with the others
    (CSS Flexible Box Layout §9.7)."""
    room = rules.column - rules.gap * (row.end - row.start - 1)
    if row.leads and row.end - row.start > 1:
        return (room - _LEADING * shares[0]) / sum(shares[1 : row.end])
    return room / sum(shares[row.start : row.end])


def _signs(rows: Sequence[_Row], shares: Sequence[float], rules: _Rows) -> Iterator[float]:
    """Lengths whose signs decide the rows: what is left of each, what would be left with the next
    picture in it, and by how much it would exceed its greatest height."""
    for row in rows:
        taken = _wanted(row.start, shares[row.start], rules)
        taken += sum(rules.gap + share * rules.least for share in shares[row.start + 1 : row.end])
        yield rules.column - taken if row.end - row.start > 1 else 0
        if row.end < len(shares):
            yield rules.column - taken - rules.gap - shares[row.end] * rules.least
        alone = row.leads and row.end - row.start == 1
        yield _height(row, shares, rules) - (_LEADING if alone else rules.most)


def _widths(
    rows: Sequence[_Row], ratios: Sequence[float], shares: Sequence[float], rules: _Rows
) -> Iterator[float]:
    """The width of each picture."""
    for row in rows:
        height = min(_height(row, shares, rules), rules.most)
        for at in range(row.start, row.end):
            own = height
            if row.leads and at == 0:
                own = min(_LEADING, rules.column / shares[0])
            yield own * ratios[at]
