"""Damage to the pixels of originals that are never published as they are: HEIF and TIFF."""

from collections.abc import Iterator

from site_builder.images.containers.avif import places_of_items
from site_builder.images.damage import CUT_SHORT, Damage, emptiness

_CODED = (b"hvc1", b"av01", b"avc1", b"jpeg")


def heif_damage(data: bytes) -> Damage | None:
    """Whether the data of the picture, or of its tiles, lies beyond the end of the file, or was
    never written."""
    places = list(_places(data))
    if any(end > len(data) for _start, end in places):
        return CUT_SHORT
    return emptiness(data[start:end] for start, end in places)


def _places(data: bytes) -> Iterator[tuple[int, int]]:
    """Where the data of each coded picture in the file ends."""
    try:
        for item, places in places_of_items(data):
            if item.kind in _CODED and places:
                yield places[-1]
    except ValueError:
        return
