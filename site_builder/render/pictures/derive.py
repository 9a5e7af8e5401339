"""An original to its renditions: decoded once, then made smaller step by step."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from site_builder.model.pictures import PhotoFile, Rendition
from site_builder.pixels.decode import decode, scaled
from site_builder.render.pictures.encode import encoded


def derive(
    data: bytes, file: PhotoFile, wanted: Sequence[Rendition]
) -> Iterator[tuple[Rendition, bytes]]:
    """The wanted renditions with their bytes, the widest first. No drawing is among them.

    One picture is held in memory at a time. DamagedError where it cannot be decoded.
    """
    ordered = sorted(wanted, key=_size, reverse=True)
    drawn = file.format == "PNG"
    image = None
    for size, renditions in groupby(ordered, _size):
        image = decode(data, file.format, size) if image is None else scaled(image, size)
        for rendition in renditions:
            yield rendition, encoded(image, rendition.kind, drawn=drawn)


def _size(rendition: Rendition) -> tuple[int, int]:
    return rendition.width, rendition.height
