"""The rows of a gallery as rules for its page's own style sheet."""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from math import ceil, floor

from site_builder.model.directive_options import Layout, Size
from site_builder.model.gallery_rows import COLUMN, FRAME, STAGES, Stage, parts_of, rows_of
from site_builder.views.blocks import GalleryLook
from site_builder.views.facts import PhotoView


def ratios_of(photos: Sequence[PhotoView]) -> list[float]:
    """The ratios of width to height, as the page says them."""
    return [float(photo.look.ratio or FRAME) for photo in photos]


def gallery_look(ratios: Sequence[float], layout: Layout, size: Size) -> GalleryLook:
    """The widths of a gallery's pictures, in percent of its width and in gaps, by custom properties
    that `assets/pictures.css` takes for windows of each stage. A strip has rows on paper alone."""
    stages = (COLUMN,) if layout == "strip" else STAGES[size]
    rows = rows_of(ratios, layout, COLUMN)
    widths = list(_widths(ratios, layout, stages))
    name = "g-" + blake2b("".join(widths).encode(), digest_size=5).hexdigest()
    places = (
        (row, at) for row, count in enumerate(map(len, rows), 1) for at in range(1, count + 1)
    )
    rules = (
        f".{name}>:nth-child({row})>:nth-child({at}){{{width}}}"
        for (row, at), width in zip(places, widths, strict=True)
    )
    return GalleryLook(name, "".join(rules), tuple(map(len, rows)))


def _widths(ratios: Sequence[float], layout: Layout, stages: Sequence[Stage]) -> Iterator[str]:
    """The declarations of each picture."""
    parts = {stage.name: parts_of(ratios, layout, stage) for stage in stages}
    for at in range(len(ratios)):
        yield ";".join(f"--{name}:{_length(*found[at])}" for name, found in parts.items())


def _length(part: float, gaps: float) -> str:
    """Rounded down: a row that is too wide by a hair would wrap."""
    if not gaps:
        return f"{100 * part:g}%"
    return f"calc({floor(10_000 * part - 1) / 100:g}% - {ceil(1000 * gaps) / 1000:g}*var(--gap))"
