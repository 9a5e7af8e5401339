"""The rows of `.gallery` in `assets/pictures.css`, laid out by CSS's own rules and no others.

`shown(ratios, window)` gives the width of each picture; all lengths are in rem.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(slots=True)
class _Item:
    """A flex item: `grow` is its factor, `basis` its flex basis, `most` its greatest width."""

    grow: float
    basis: float
    most: float

    @property
    def hypothetical(self) -> float:
        return min(self.basis, self.most)


def shown(ratios: Sequence[float], window: float) -> list[float]:
    column, gap = _column(window), 1.0 if window >= 40 else 0.75
    items = [_item(ratios, at, window, column) for at in range(len(ratios))]
    widths: list[float] = []
    for start, end in pairwise(_line_starts(items, column, gap)):
        widths += _resolved(items[start:end], column - gap * (end - start - 1))
    return [width * ratio / max(ratio, 0.62) for width, ratio in zip(widths, ratios, strict=True)]


def _clamp(least: float, value: float, most: float) -> float:
    return max(least, min(value, most))


def _column(window: float) -> float:
    inner = window - 2 * _clamp(1.25, 0.05 * window, 4)
    if window < 72:
        return inner
    return min(58, inner - 13 - _clamp(3, 0.05 * window, 6))


def _item(ratios: Sequence[float], at: int, window: float, column: float) -> _Item:
    """What the rules say, in the order of the style sheet."""
    share, count = max(ratios[at], 0.62), len(ratios)
    is_flat = min(ratios) >= 1
    row, most, basis = 11.5, 11.5 * 1.95, None
    if window >= 40:
        row = 0.245 * window if window < 72 else min(0.238 * window - 4, 15.9)
        flat_row = 0.16 * window if window < 72 else min(0.159 * window - 2.85, 10.4)
        row = flat_row if is_flat and window >= 64 else row
        most = row * (1.85 if is_flat and window >= 64 else 1.5)
        if count < 4 and not (is_flat and window >= 64):
            most = 27
        if count == 1:
            most = 39
    if is_flat and at == 0 and window >= 40 and (count % 2 if window < 64 else count % 3 == 1):
        most, basis = 39, column
    return _Item(share * 1000, share * row if basis is None else basis, min(column, share * most))


def _line_starts(items: Sequence[_Item], column: float, gap: float) -> list[int]:
    """CSS Flexible Box Layout §9.3; the last is the end."""
    starts, taken = [0], 0.0
    for at, item in enumerate(items):
        if at > starts[-1] and taken + gap + item.hypothetical > column:
            starts.append(at)
            taken = item.hypothetical
        else:
            taken += item.hypothetical + (gap if at > starts[-1] else 0)
    return [*starts, len(items)]


def _resolved(line: Sequence[_Item], room: float) -> list[float]:
    """§9.7, where lines grow: nothing but a picture by itself is ever to shrink."""
    if sum(item.hypothetical for item in line) >= room:
        assert len(line) == 1 or abs(sum(item.hypothetical for item in line) - room) < 1e-6
        return [min(item.hypothetical, room) for item in line]
    frozen = {at: item.hypothetical for at, item in enumerate(line) if item.basis > item.most}
    while len(frozen) < len(line):
        free = {at: item for at, item in enumerate(line) if at not in frozen}
        left = room - sum(frozen.values()) - sum(item.basis for item in free.values())
        factors = sum(item.grow for item in free.values())
        grown = {at: item.basis + left * item.grow / factors for at, item in free.items()}
        too_wide = {at: free[at].most for at, width in grown.items() if width > free[at].most}
        frozen.update(too_wide or grown)
    return [frozen[at] for at in range(len(line))]
