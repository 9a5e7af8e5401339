"""A JPEG's segments."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.images.containers.jpeg import (
    APP0,
    APP1,
    SIGNATURE,
    jpeg_segment,
    jpeg_segments,
)
from tests.support.picture_words import private_exif
from tests.support.pictures import encode, picture

DATA = encode(picture(), "JPEG", exif=private_exif())


def test_segments_are_the_whole_head() -> None:
    segments = list(jpeg_segments(DATA))
    assert [segment.kind for segment in segments[:2]] == [APP0, APP1]
    assert segments[1].body(DATA) == private_exif()
    head = SIGNATURE + b"".join(segment.whole(DATA) for segment in segments)
    assert DATA.startswith(head)
    assert DATA[len(head) : len(head) + 2] == b"\xff\xda"


def test_fill_bytes_belong_to_the_segment_after_them() -> None:
    data = SIGNATURE + b"\xff\xff" + jpeg_segment(APP1, b"words") + DATA[2:]
    first = next(jpeg_segments(data))
    assert first.body(data) == b"words"
    assert first.start == 2


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG", SIGNATURE, DATA[:10], SIGNATURE + b"\xff\xe1\0\1"]
)
def test_broken(data: bytes) -> None:
    with pytest.raises(ValueError, match="JPEG"):
        list(jpeg_segments(data))


def test_a_segment_has_its_greatest_length() -> None:
    assert len(jpeg_segment(APP1, b"x" * 65533)) == 65537
    with pytest.raises(ValueError, match="cannot hold 65534 bytes"):
        jpeg_segment(APP1, b"x" * 65534)


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_pieces_in_order_or_an_error(tail: bytes) -> None:
    data = SIGNATURE + tail
    last = 2
    try:
        for piece in jpeg_segments(data):
            assert last == piece.start < piece.body_start <= piece.end <= len(data)
            last = piece.end
    except ValueError:
        pass
