"""A TIFF's directories."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.images.metadata.tiff_directories import XMP, count_pages, directories, layout_of
from tests.support.heic_and_tiff import tiff
from tests.support.pictures import encode, picture


def test_pages() -> None:
    page = picture((96, 64))
    assert count_pages(tiff()) == 1
    assert count_pages(tiff(save_all=True, append_images=[page, page])) == 3
    assert count_pages(tiff(big_tiff=True)) == 1


def test_a_smaller_copy_is_no_page() -> None:
    small = picture((24, 16))
    small.encoderinfo = {"tiffinfo": {254: 1}}
    assert count_pages(tiff(save_all=True, append_images=[small])) == 1


def test_values() -> None:
    for data in (tiff(tiffinfo={XMP: b"<x/>" * 9}), tiff(big_tiff=True, tiffinfo={XMP: b"<x/>"})):
        (tags,) = directories(data)
        assert data[slice(*tags[XMP])].startswith(b"<x/>")


def test_other_files_have_none() -> None:
    for data in (b"", b"II", encode(picture(), "JPEG"), b"II*\0\xff\xff\xff\xff"):
        assert list(directories(data)) == []
        assert count_pages(data) == 0


def test_a_ring_of_directories_ends() -> None:
    data = bytearray(tiff())
    start = int.from_bytes(data[4:8], "little")
    end = start + 2 + 12 * int.from_bytes(data[start : start + 2], "little")
    data[end : end + 4] = data[4:8]
    assert count_pages(bytes(data)) == 1


@given(st.binary(max_size=300), st.sampled_from([b"II*\0", b"MM\0*", b"II+\0\x08\0\0\0"]))
def test_any_bytes_can_be_looked_at(rest: bytes, head: bytes) -> None:
    data = head + rest
    assert layout_of(data)
    assert count_pages(data) == len(list(directories(data))) or count_pages(data) >= 0
