"""`sizes` of the pictures in a story: how wide the default theme shows each of them.

The browser chooses a picture's file by `sizes` before it has laid out anything (HTML §4.8.4.2.2).
So the widths are worked out here for every window from the narrowest on: between two of those at
which something changes, every width grows linearly.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from site_builder.model.directive_options import Layout, Size
from site_builder.model.gallery_rows import FRAME, STAGES, picture_widths
from site_builder.model.page_widths import CORNERS, photo_width
from site_builder.render.sizes import Stretch, sizes_of
from site_builder.views.facts import PhotoView

_STEP = 1e-4
"""Windows that differ by less than this are the same."""
_WIDEST_WINDOW = 240.0
"""Beyond this, pictures that fill the window are no longer told apart from those that don't."""

Widths = Callable[[float], Sequence[float]]
"""The width of each picture in a window."""


def gallery_sizes(
    photos: Sequence[PhotoView], size: Size = "wide", layout: Layout = "rows"
) -> list[str]:
    """`sizes` for each picture of a gallery, from the proportions of them all."""
    return list(_gallery_sizes(tuple(map(ratio_of, photos)), size, layout))


def photo_sizes(photo: PhotoView, size: Size = "column") -> str:
    """`sizes` of a picture by itself."""
    return _photo_sizes(ratio_of(photo), size)


def ratio_of(photo: PhotoView) -> float:
    return float(photo.look.ratio or FRAME)


@lru_cache(maxsize=256)
def _gallery_sizes(ratios: tuple[float, ...], size: Size, layout: Layout) -> tuple[str, ...]:
    def widths(window: float) -> Sequence[float]:
        return tuple(picture_widths(ratios, layout, size, window))

    stretches = list(_stretches(widths, (stage.start for stage in STAGES[size])))
    return tuple(sizes_of(stretches, at) for at in range(len(ratios)))


@lru_cache(maxsize=256)
def _photo_sizes(ratio: float, size: Size) -> str:
    return sizes_of(list(_stretches(lambda window: (photo_width(ratio, size, window),))), 0)


def _stretches(widths: Widths, starts: Iterable[float] = ()) -> Iterator[Stretch]:
    """The stretches from the narrowest window on; the last is for all wider windows."""
    corners = sorted({*CORNERS, *starts, _WIDEST_WINDOW})
    for start, end in pairwise(corners):
        here, there = widths(start), widths(end - _STEP)
        middle = widths((start + end) / 2)
        if all(2 * b <= 1.0001 * (a + c) for a, b, c in zip(here, middle, there, strict=True)):
            yield Stretch(start, end, tuple(here), tuple(there))
        else:  # one of them stops growing in between
            yield Stretch(start, (start + end) / 2, tuple(here), tuple(middle))
            yield Stretch((start + end) / 2, end, tuple(middle), tuple(there))
