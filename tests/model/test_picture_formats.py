"""The table of picture formats."""

import pytest

from site_builder.images.containers.avif import box_of
from site_builder.model.picture_formats import (
    ENDINGS,
    FORMATS,
    ORIGINALS,
    RASTERS,
    brands_of,
    is_picture_name,
    kinds_for,
    raster_kind,
    suffix_of,
)
from tests.support.heic_and_tiff import heic
from tests.support.pictures import encode, picture


def test_names() -> None:
    assert suffix_of("a.b.JPG") == ".jpg"
    assert suffix_of("jpg") == ""
    assert not is_picture_name("a.psd")
    assert not is_picture_name("a.gif")
    assert all(is_picture_name("a" + ending) for ending in ORIGINALS)


def test_no_two_share_an_ending_or_a_media_type() -> None:
    assert len(ENDINGS) == sum(len(row.endings) for row in FORMATS.values())
    assert len({row.media_type for row in FORMATS.values()}) == len(FORMATS)


def test_each_picture_has_one_file_that_every_browser_knows() -> None:
    assert kinds_for("source") == ("AVIF", "WEBP")
    assert [kinds_for(role) for role in ("fallback", "clear fallback", "drawing")] == [
        ("JPEG",),
        ("PNG",),
        ("SVG",),
    ]


@pytest.mark.parametrize("kind", RASTERS)
def test_a_raster_picture_is_known_by_its_first_bytes(kind: str) -> None:
    data = heic("photo") if kind == "HEIF" else encode(picture((16, 12)), kind)
    assert raster_kind(data) == raster_kind(data[:64]) == kind
    assert raster_kind(data[1:]) == ""


def test_brands() -> None:
    heif = box_of(b"ftyp", b"mif1\0\0\0\0miafavif") + b"more"
    assert brands_of(heif) == [b"mif1", b"miaf", b"avif"]
    assert raster_kind(heif) == "AVIF"
    assert raster_kind(b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif") == "AVIF"
    assert raster_kind(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic") == "HEIF"
    assert raster_kind(b"\0\0\0\x18ftypcrx \0\0\0\0crx isom") == ""
    assert raster_kind(b"\0\0\0\x18") == ""
    assert brands_of(b"") == []
