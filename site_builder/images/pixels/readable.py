"""Opening pictures with Pillow, including those that browsers show but Pillow refuses."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image

from site_builder.images.containers.avif_associations import with_joined_associations
from site_builder.images.containers.jpeg import with_end
from site_builder.images.containers.png import still_png
from site_builder.images.pixels import heif, heif_opener
from site_builder.model.picture_formats import RASTERS, raster_kind

heif_opener.register()


@contextmanager
def opened(data: bytes, kinds: tuple[str, ...] = RASTERS) -> Iterator[Image.Image]:
    """A picture of one of these kinds; its pixels are not decoded yet.

    What Pillow raises on broken files (`BROKEN`). What it only warns of is odd metadata, which is
    not published, and size, which whoever opens a picture judges.
    """
    known = [kind for kind in kinds if kind != "HEIF" or heif.IS_INSTALLED]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(readable(data)), formats=known) as image:
            yield image


def kind_of(image: Image.Image) -> str:
    """The kind of a picture that was opened. What a camera's second eye, a preview or a gain map
    makes an "MPO" (CIPA DC-007) is a JPEG to browsers."""
    return "JPEG" if image.format == "MPO" else image.format or ""


def readable(data: bytes) -> bytes:
    """The same picture in a form that Pillow opens; the same bytes where nothing is in the way.

    Pillow refuses a PNG for the length of its texts, a JPEG for a missing end, and an AVIF for
    properties in two lists, whatever the pixels are. Damage is not repaired.
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
