"""Opening HEIF with Pillow."""

from io import BytesIO

from PIL import Image

from site_builder.images.pixels import heif_opener
from tests.support.heic_and_tiff import heic


def test_pillow_opens_it() -> None:
    heif_opener.register()
    with Image.open(BytesIO(heic("photo")), formats=["HEIF"]) as image:
        assert image.size == (96, 64)
