"""Files that are sound to browsers, made such that Pillow opens them too."""

from site_builder.images.containers.avif_associations import with_joined_associations
from site_builder.images.containers.jpeg import with_end
from site_builder.images.containers.png import still_png
from site_builder.model.picture_formats import raster_kind


def readable(data: bytes) -> bytes:
    """The same pixels, with what they are shown by; the same bytes where nothing is in the way.

    Pillow refuses a PNG for the length of its texts, a JPEG for a missing end, and an AVIF for
    properties in two lists, whatever the pixels are. What is damaged stays so.
    """
    match raster_kind(data):
        case "PNG":
            return still_png(data)
        case "JPEG":
            return with_end(data)
        case "AVIF":
            return with_joined_associations(data)
        case _:
            return data
