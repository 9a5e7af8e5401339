"""The frames of an AVIF, and what the file says of their size."""

import struct
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from site_builder.images.avif_frames import Frame, avif_frames
from tests.support.pictures import encode, picture

WHOLE = Frame((65, 47), (65, 47))


def sample(mode: str = "RGB", **options: Any) -> bytes:
    return encode(picture((65, 47)).convert(mode), "AVIF", speed=10, **options)


def saying(data: bytes, width: int, height: int) -> bytes:
    """The file, which now says that its pictures are of another size."""
    head = b"ispe" + bytes(4)
    return data.replace(head + struct.pack(">II", 65, 47), head + struct.pack(">II", width, height))


def test_a_picture_and_its_transparency() -> None:
    assert avif_frames(sample()) == [WHOLE]
    assert avif_frames(sample("RGBA")) == [WHOLE]  # an opaque one
    image = picture((65, 47))
    image.putalpha(Image.linear_gradient("L").resize((65, 47)))
    assert avif_frames(encode(image, "AVIF", speed=10)) == [WHOLE, WHOLE]


def test_an_animation_has_tracks_as_well() -> None:
    more = [picture((65, 47)).rotate(180)]
    assert avif_frames(sample(save_all=True, append_images=more)) == [WHOLE, WHOLE]


def test_what_the_file_says_may_be_something_else() -> None:
    assert avif_frames(saying(sample(), 640, 470)) == [Frame((65, 47), (640, 470))]


def test_the_head_of_a_track_may_say_something_else() -> None:
    data = sample(save_all=True, append_images=[picture((65, 47)).rotate(180)])
    said = struct.pack(">II", 65 << 16, 47 << 16)
    at = data.index(said, data.index(b"tkhd"))
    data = data[:at] + struct.pack(">II", 640 << 16, 47 << 16) + data[at + 8 :]
    assert avif_frames(data) == [WHOLE, Frame((65, 47), (640, 47))]


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", sample()[:60], sample()[:200]])
def test_what_can_not_be_followed_has_none(data: bytes) -> None:
    assert avif_frames(data) == []


DATA = sample()


@settings(deadline=None)
@given(st.binary(max_size=12), st.integers(0, len(DATA)))
def test_any_bytes(change: bytes, at: int) -> None:
    assert isinstance(avif_frames(DATA[:at] + change + DATA[at + len(change) :]), list)
