"""XMP in a PNG."""

import zlib
from io import BytesIO

import pytest
from PIL import Image

from site_builder.images.containers.png import SIGNATURE, png_chunk, png_chunks
from site_builder.images.rights.png import png_with_xmp
from tests.images.rights.samples import SHORT
from tests.support.pictures import encode, picture

PLAIN = encode(picture(), "PNG")


def test_it_stands_behind_the_header_with_its_checksum() -> None:
    data = png_with_xmp(PLAIN, SHORT)
    assert [chunk.kind for chunk in png_chunks(data)] == [b"IHDR", b"iTXt", b"IDAT", b"IEND"]
    with Image.open(BytesIO(data)) as image:
        image.verify()  # checks each chunk's checksum


@pytest.mark.parametrize(
    "old",
    [
        png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(b"old")),
        png_chunk(b"tEXt", b"XML:com.adobe.xmp\0old"),
        png_chunk(b"zTXt", b"Raw profile type xmp\0\0" + zlib.compress(b"\nxmp\n1\n00")),
    ],
)
def test_older_packets_go_wherever_they_stand(old: bytes) -> None:
    for place in (33, len(PLAIN) - 12):
        assert png_with_xmp(PLAIN[:place] + old + PLAIN[place:], SHORT) == png_with_xmp(
            PLAIN, SHORT
        )


def test_another_text_stays() -> None:
    text = png_chunk(b"tEXt", b"Comment\0words")
    assert text in png_with_xmp(PLAIN[:33] + text + PLAIN[33:], SHORT)


def test_a_png_without_its_header() -> None:
    with pytest.raises(ValueError, match="does not begin with its header"):
        png_with_xmp(SIGNATURE + PLAIN[33:], SHORT)
