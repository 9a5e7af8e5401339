"""How wide each picture of a gallery is shown: the rows of the default theme, laid out ahead.

A style sheet lays out the rows (`.gallery` in `assets/pictures.css`), and the browser chooses a
picture's file before it has laid out anything, by what `sizes` says (HTML §4.8.4.2.2). So the same
rows are laid out here, for a few windows. All lengths are in rem.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.resolve.views import PhotoView

_NARROWEST = 0.62
_LEADING = 39.0
_FRAME = 1.5
_WINDOWS = (
    # From which width on, and the window that stands for all up to the next.
    (72.0, 79.0),
    (64.0, 68.0),
    (40.0, 51.0),
    (30.0, 34.0),
    (25.5, 27.0),
    (0.0, 24.0),
)
_WIDEST = 87.5
"""From here on the column grows no more."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rules for one window: the column's width, the least and the greatest height of a row,
    and whether the first picture has a row for itself."""

    column: float
    least: float
    most: float
    gap: float
    leads: bool


def gallery_sizes(photos: Sequence[PhotoView]) -> list[str]:
    """`sizes` for each picture of a gallery, from the proportions of them all."""
    ratios = [float(photo.look.ratio or _FRAME) for photo in photos]
    found = [[f"(min-width: {_WIDEST}rem) {w:.1f}rem" for w in _widths(ratios, _rules(ratios, 90))]]
    for start, window in _WINDOWS:
        condition = f"(min-width: {start:g}rem) " if start else ""
        found.append([condition + width for width in _lengths(ratios, window)])
    return [", ".join(entries) for entries in zip(*found, strict=True)]


def _lengths(ratios: Sequence[float], window: float) -> Iterator[str]:
    """The width of each picture as a length that holds for wider and narrower windows, too: what
    does not grow with the window is as wide as it gets."""
    here, wider = (_widths(ratios, _rules(ratios, w)) for w in (window, window * 1.02))
    for width, next_width in zip(here, wider, strict=True):
        grows = next_width > width + 0.001
        yield f"{100 * width / window:.1f}vw" if grows else f"{width:.1f}rem"


def _rules(ratios: Sequence[float], window: float) -> _Rows:
    """What the style sheet says for a window of this width."""
    count, is_flat = len(ratios), all(ratio >= 1 for ratio in ratios)
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


def _widths(ratios: Sequence[float], rows: _Rows) -> Iterator[float]:
    """The width of each picture (CSS Flexible Box Layout §9.3, §9.7)."""
    shares = [max(ratio, _NARROWEST) for ratio in ratios]
    most = [rows.most] * len(ratios)
    wanted = [share * rows.least for share in shares]
    if rows.leads:
        most[0], wanted[0] = _LEADING, rows.column
    room = [min(s * m, rows.column) for s, m in zip(shares, most, strict=True)]
    start = 0
    while start < len(ratios):
        end, taken = start + 1, min(wanted[start], room[start])
        while end < len(ratios):
            taken += rows.gap + min(wanted[end], room[end])
            if taken > rows.column:
                break
            end += 1
        height = (rows.column - rows.gap * (end - start - 1)) / sum(shares[start:end])
        for at in range(start, end):
            yield min(shares[at] * height, room[at]) * ratios[at] / shares[at]
        start = end
