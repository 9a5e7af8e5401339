"""Where a TIFF keeps its metadata (Adobe, *XMP Specification Part 3*, §1.1.5; CIPA DC-008)."""

from site_builder.images.metadata.sources import LONGEST, Sources
from site_builder.images.metadata.tiff_directories import (
    IPTC,
    PHOTOSHOP,
    XMP,
    directories,
    layout_of,
)


def tiff_sources(data: bytes) -> Sources:
    """Those of the first picture. EXIF is a TIFF itself: its tags are in the file's own directory,
    and the places that they name are places in the file."""
    tags = next(directories(data), {})

    def value(tag: int) -> bytes:
        place = tags.get(tag)
        is_sound = place and place.end - place.start <= LONGEST
        return data[slice(*place)] if place and is_sound else b""

    layout = layout_of(data)
    is_classic = layout is not None and layout.offset_size == 4
    iptc = value(PHOTOSHOP) or value(IPTC)
    return Sources(iptc=iptc, xmp=value(XMP), exif=data if is_classic else b"")
