"""The words in a TIFF, and its pixels of every kind."""

from typing import Any

import pytest
from PIL import Image

from site_builder.images.inspect import inspect
from site_builder.images.metadata.tiff_sources import tiff_sources
from site_builder.images.pixels.decode import decode
from tests.support.heic_and_tiff import tiff
from tests.support.picture_words import utf8_iptc, xmp_of
from tests.support.pictures import corners, picture, wide_profile

PATH = "content/story/photos/a.tif"
PLAIN = corners(picture((96, 64)))


def test_words() -> None:
    words = {315: "Li Na", 33432: "(c) Li Na", 700: xmp_of("<dc:title>Fair</dc:title>")}
    found = inspect(PATH, tiff(tiffinfo=words), "digest").metadata
    assert (found.creators, found.title) == (("Li Na",), "Fair")
    assert found.copyright == "(c) Li Na"


def test_iptc() -> None:
    data = tiff(tiffinfo={34377: utf8_iptc([(80, "Li Na"), (116, "© Li Na")])})
    found = inspect(PATH, data, "digest").metadata
    assert (found.creators, found.copyright) == (("Li Na",), "© Li Na")


def test_what_is_no_tiff_has_nothing() -> None:
    assert tiff_sources(b"words") == tiff_sources(b"")


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "CMYK", "L", "1", "P", "I;16", "YCbCr"])
def test_pixels_of_every_kind(mode: str) -> None:
    image = picture((96, 64), mode) if mode == "I;16" else picture((96, 64)).convert(mode)
    found = corners(decode(tiff(image), "TIFF", (999, 999)))
    by = {"P": 60, "1": 150}.get(mode, 4)
    grey = mode in ("L", "1", "I;16")
    wanted = corners(picture((96, 64)).convert("L").convert("RGB")) if grey else PLAIN
    for one, other in zip(found, wanted, strict=True):
        assert max(abs(a - b) for a, b in zip(one, other, strict=True)) <= by


def test_floating_point_and_lab() -> None:
    light = Image.new("F", (8, 8), 0.5)
    assert decode(tiff(light), "TIFF", (8, 8)).getpixel((3, 3)) == 128
    grey = decode(tiff(Image.new("LAB", (8, 8), (128, 128, 128))), "TIFF", (8, 8)).getpixel((3, 3))
    assert isinstance(grey, tuple)
    assert max(grey) - min(grey) <= 2
    assert 110 < grey[0] < 130


@pytest.mark.parametrize(
    "options",
    [{"compression": name} for name in ("tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg")],
    ids=str,
)
def test_compressed_ones_and_what_is_left_of_them(options: dict[str, Any]) -> None:
    data = tiff(**options)
    found = corners(decode(data, "TIFF", (999, 999)))
    assert all(
        abs(a - b) < 9 for p, q in zip(found, PLAIN, strict=True) for a, b in zip(p, q, strict=True)
    )
    cut = inspect(PATH, data[: len(data) // 2], "digest")
    assert cut.file is None
    assert cut.problems[0].code == "bad-photo"


def test_one_that_is_stored_on_its_side() -> None:
    found = inspect(PATH, tiff(tiffinfo={274: 6}), "digest").file
    assert found
    assert (found.width, found.height) == (64, 96)
    turned = corners(picture((96, 64)).rotate(-90, expand=True))
    assert corners(decode(tiff(tiffinfo={274: 6}), "TIFF", (999, 999))) == turned


def test_its_profile_counts() -> None:
    assert corners(decode(tiff(icc_profile=wide_profile()), "TIFF", (999, 999))) != PLAIN


def test_pages() -> None:
    page = picture((96, 64))
    data = tiff(save_all=True, append_images=[page, page])
    (problem,) = inspect(PATH, data, "digest").problems
    assert (problem.code, problem.is_error) == ("animated-photo", False)
    assert problem.message == "the file has 3 pictures, and only the first is shown"
