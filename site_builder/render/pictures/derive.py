"""An original to its renditions: decoded once, and made smaller to each size."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from site_builder.model.pictures import PhotoFile, Rendition
from site_builder.pixels.decode import decode, scaled
from site_builder.render.pictures.encode import encoded


def derive(
    data: bytes, file: PhotoFile, wanted: Sequence[Rendition]
) -> Iterator[tuple[Rendition, bytes]]:
    """The wanted renditions with their bytes, the widest first. No drawing is among them.

    Every size is made from what was decoded, not from the next larger: a picture that is made
    smaller again and again loses its edge. DamagedError where the original cannot be decoded.
    """
    ordered = sorted(wanted, key=_size, reverse=True)
    original = decode(data, file.format, _wanted(ordered[0])) if ordered else None
    for size, renditions in groupby(ordered, _size):
        if original is not None:
            image = scaled(original, size)
            for rendition in renditions:
                yield rendition, encoded(image, rendition.kind)


def _wanted(widest: Rendition) -> tuple[int, int]:
    """The least size to decode. A JPEG made smaller by its decoder has jagged edges and false
    patterns in it: at twice the size of a rendition, the filter takes them out again."""
    return 2 * widest.width, 2 * widest.height


def _size(rendition: Rendition) -> tuple[int, int]:
    return rendition.width, rendition.height
