"""A WebP's chunks."""

from io import BytesIO

import pytest
from PIL import Image

from site_builder.images.containers.webp import webp_chunk, webp_chunks, webp_file, webp_size
from tests.support.pictures import encode, picture

DATA = encode(picture(), "WEBP", xmp=b"<x/>.")


def test_chunks_are_the_whole_file() -> None:
    chunks = list(webp_chunks(DATA + b"after the end"))
    assert [chunk.kind for chunk in chunks] == [b"VP8X", b"VP8 ", b"XMP "]
    assert chunks[2].body(DATA) == b"<x/>."
    again = [webp_chunk(chunk.kind, chunk.body(DATA)) for chunk in chunks]
    assert webp_file(again) == DATA


def test_the_last_padding_may_be_left_out() -> None:
    assert [chunk.kind for chunk in webp_chunks(DATA[:-1])][-1] == b"XMP "


@pytest.mark.parametrize("data", [b"", b"RIFF\0\0\0\0WAVE", DATA[:-2], DATA[:15]])
def test_broken(data: bytes) -> None:
    with pytest.raises(ValueError, match="WebP"):
        list(webp_chunks(data))


@pytest.mark.parametrize("options", [{}, {"lossless": True}, {"exif": b"Exif\0\0", "quality": 5}])
def test_the_size_is_in_the_first_chunk(options: dict[str, object]) -> None:
    out = BytesIO()
    Image.new("RGB", (1234, 57)).save(out, "WEBP", **options)
    assert webp_size(out.getvalue()) == (1234, 57)


def test_what_has_no_size() -> None:
    assert webp_size(webp_file([webp_chunk(b"ALPH", bytes(20))])) == (0, 0)
    assert webp_size(b"RIFF") == (0, 0)
