"""The passes that a JPEG is stored in, and those that it lacks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from site_builder.images.containers.jpeg import APP1, SIGNATURE, jpeg_segment
from site_builder.images.jpeg_scans import jpeg_scans, lacks_scans
from tests.support.picture_words import private_exif
from tests.support.pictures import encode, picture

DATA = encode(picture(), "JPEG", exif=private_exif())
PROGRESSIVE = encode(picture((90, 60)), "JPEG", progressive=True, exif=private_exif())


def count(data: bytes) -> int:
    return len(list(jpeg_scans(data)))


def test_passes() -> None:
    assert count(DATA) == 1
    scans = count(PROGRESSIVE)
    assert 5 < scans < 20
    # What another picture behind it says is no matter, nor what its thumbnail does.
    assert count(PROGRESSIVE + PROGRESSIVE) == scans
    thumbnail = jpeg_segment(APP1, PROGRESSIVE)
    assert count(SIGNATURE + thumbnail + PROGRESSIVE[2:]) == scans


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_passes_of_any_bytes(tail: bytes) -> None:
    assert count(tail) >= 0
    assert 1 <= count(DATA[:-2] + tail) <= 1 + len(tail)
    assert not lacks_scans(tail, [])
    assert lacks_scans(DATA[:-2] + tail, []) or not lacks_scans(DATA, jpeg_scans(DATA))


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize("progressive", [False, True])
def test_what_is_whole_lacks_no_pass(mode: str, *, progressive: bool) -> None:
    data = encode(Image.new(mode, (90, 70), 99), "JPEG", progressive=progressive)
    assert not lacks_scans(data, jpeg_scans(data))


def test_each_pass_is_needed() -> None:
    scans = list(jpeg_scans(PROGRESSIVE))
    assert not lacks_scans(PROGRESSIVE, scans)
    assert all(lacks_scans(PROGRESSIVE, scans[:left]) for left in range(len(scans)))


@given(st.lists(st.binary(max_size=12), max_size=4))
def test_headers_of_any_bytes(scans: list[bytes]) -> None:
    assert lacks_scans(PROGRESSIVE, scans) in (True, False)
