"""XMP in a WebP."""

import pytest

from site_builder.images.containers.webp import webp_chunk, webp_chunks, webp_file
from site_builder.images.rights.webp import webp_with_xmp
from tests.images.rights.samples import SHORT
from tests.support.picture_words import private_exif
from tests.support.pictures import encode, picture

ALPHA, EXIF, XMP = 0x10, 0x08, 0x04


def flags_and_size(data: bytes) -> tuple[int, int, int]:
    body = next(webp_chunks(data)).body(data)
    width, height = (int.from_bytes(body[at : at + 3], "little") + 1 for at in (4, 7))
    return body[0], width, height


@pytest.mark.parametrize(
    ("mode", "lossless", "flags", "first"),
    [
        ("RGB", False, XMP, b"VP8 "),
        ("RGB", True, XMP, b"VP8L"),
        ("RGBA", True, XMP | ALPHA, b"VP8L"),
    ],
)
def test_a_simple_file_becomes_an_extended_one(
    mode: str, lossless: bool, flags: int, first: bytes
) -> None:
    plain = encode(picture((300, 200), mode), "WEBP", lossless=lossless)
    assert next(webp_chunks(plain)).kind == first
    data = webp_with_xmp(plain, SHORT)
    assert flags_and_size(data) == (flags, 300, 200)
    assert [chunk.kind for chunk in webp_chunks(data)] == [b"VP8X", first, b"XMP "]


def test_an_extended_file_keeps_its_flags() -> None:
    plain = encode(picture(mode="RGBA"), "WEBP", exif=private_exif())
    assert flags_and_size(webp_with_xmp(plain, SHORT)) == (ALPHA | EXIF | XMP, 48, 32)


@pytest.mark.parametrize(
    "chunks",
    [
        [],
        [webp_chunk(b"ABCD", b"")],
        [webp_chunk(b"VP8X", b"short")],
        [webp_chunk(b"VP8L", b"\x2e\0\0\0\0")],
        [webp_chunk(b"VP8 ", b"\0\0\0\x9d\x01\x2a\0\0\0\0")],
    ],
)
def test_what_is_not_understood(chunks: list[bytes]) -> None:
    with pytest.raises(ValueError, match="the WebP"):
        webp_with_xmp(webp_file(chunks), SHORT)
