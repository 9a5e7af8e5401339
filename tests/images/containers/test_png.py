"""A PNG's chunks."""

import pytest

from site_builder.images.containers.png import SIGNATURE, png_chunk, png_chunks
from tests.support.pictures import encode, picture

DATA = encode(picture(), "PNG")


def test_chunks_are_the_whole_file() -> None:
    chunks = list(png_chunks(DATA + b"after the end"))
    assert [chunk.kind for chunk in chunks] == [b"IHDR", b"IDAT", b"IEND"]
    assert SIGNATURE + b"".join(chunk.whole(DATA) for chunk in chunks) == DATA
    assert chunks[0].body(DATA)[:8] == b"\0\0\0\x30\0\0\0\x20"


def test_a_chunk_is_made_as_it_is_read() -> None:
    for chunk in png_chunks(DATA):
        assert png_chunk(chunk.kind, chunk.body(DATA)) == chunk.whole(DATA)


@pytest.mark.parametrize("data", [b"", SIGNATURE, DATA[:-1], DATA[:30]])
def test_broken(data: bytes) -> None:
    with pytest.raises(ValueError, match="PNG"):
        list(png_chunks(data))
