"""An original to its renditions: decoded once, and made smaller to each size."""

from collections.abc import Iterator, Sequence

from PIL import Image

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
    images = _scaled(data, file, list(dict.fromkeys(map(_size, ordered))))
    for rendition in ordered:
        yield rendition, encoded(images[_size(rendition)], rendition.kind)


def _scaled(
    data: bytes, file: PhotoFile, sizes: Sequence[tuple[int, int]]
) -> dict[tuple[int, int], Image.Image]:
    """The picture in each size, the widest first. What was decoded is forgotten before anything is
    encoded: it is larger than all of them, and encoders need much memory."""
    if not sizes:
        return {}
    width, height = sizes[0]
    # A JPEG made smaller by its decoder has jagged edges and false patterns in it: at twice the
    # size of a rendition, the filter takes them out again.
    original = decode(data, file.format, (2 * width, 2 * height))
    return {size: scaled(original, size) for size in sizes}


def _size(rendition: Rendition) -> tuple[int, int]:
    return rendition.width, rendition.height
