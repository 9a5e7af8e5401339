"""JPEG files lose their metadata, and none of their pixels."""

import io
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageCms

from site_builder.images.svg.bare_pictures import bare_jpeg
from tests.support.drawings import picture, with_exif
from tests.support.work import little_work

PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize(
    "options", [{}, {"progressive": True}, {"restart_marker_blocks": 1}, {"quality": 3}]
)
def test_the_pixels_stay(options: dict[str, Any]) -> None:
    data = with_exif("JPEG", comment=b"SECRET", xmp=b"SECRET", icc_profile=PROFILE, **options)
    bare = bare_jpeg(data)
    assert b"SECRET" in data
    assert b"SECRET" not in bare
    assert ImageChops.difference(opened(data), opened(bare)).getbbox() is None
    assert opened(bare).info["icc_profile"] == PROFILE
    assert set(opened(bare).info) <= {
        "icc_profile",
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "progressive",
        "progression",
    }
    assert bare_jpeg(bare) == bare


def test_the_colours_of_print_stay() -> None:
    out = io.BytesIO()
    Image.new("CMYK", (8, 8), (10, 200, 30, 40)).save(out, "JPEG", comment=b"SECRET")
    bare = bare_jpeg(out.getvalue())
    assert opened(bare).tobytes() == opened(out.getvalue()).tobytes()
    assert "adobe" in opened(bare).info


def test_what_stands_between_and_behind_goes() -> None:
    data = picture("JPEG")
    small = b"\xff\xe0\x00\x12JFIF\0\x01\x02\0\0\x01\0\x01\1\1SEC"
    odd = data[:2] + b"SECRET" + small + b"\xff\xff\x01" + data[2:] + b"SECRET\xff\xd9"
    bare = bare_jpeg(odd)
    assert b"SEC" not in bare
    assert opened(bare).tobytes() == opened(data).tobytes()


def test_a_picture_that_stops_has_an_end() -> None:
    data = picture("JPEG")
    assert bare_jpeg(data[:-2]) == bare_jpeg(data)


def test_bytes_that_only_fill_are_no_part_of_a_scan() -> None:
    scan = b"\xff\xd8\xff\xda\0\2ab\xff\0cd\xff\xd0e"
    assert bare_jpeg(scan + b"\xff\xff\xff\xd9") == scan + b"\xff\xd9"
    with little_work():
        assert bare_jpeg(scan + b"\xff" * 1_000_000 + b"\0\xff\xd9").startswith(scan)
