"""What a picture tells of its camera, wherever it lies in the file."""

import struct
from base64 import b64encode

import pytest

from site_builder.check.private import private_words
from tests.support.picture_words import private_exif
from tests.support.pictures import encode, picture
from tests.support.private_originals import private_originals

GPS = "the place where it was taken (GPS)"
SERIAL = "the camera's serial number"


WITHOUT_PLACE = {"sixteen.png"}
"""It has a comment alone."""


@pytest.mark.parametrize("name", sorted(set(private_originals()) - WITHOUT_PLACE))
def test_every_private_original_tells_where_it_was_taken(name: str) -> None:
    assert GPS in private_words(private_originals()[name])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_exif_is_found_in_every_kind_of_file(kind: str) -> None:
    assert GPS in private_words(encode(picture(), kind, exif=private_exif()))
    assert SERIAL in private_words(encode(picture(), kind, exif=private_exif()))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-be"])
def test_xmp_is_found_in_every_encoding(encoding: str) -> None:
    place = "<exif:GPSLatitude>26,53N</exif:GPSLatitude><aux:SerialNumber>1</aux:SerialNumber>"
    assert private_words(place.encode(encoding)) == (SERIAL, GPS)


def test_what_is_published_by_us_tells_nothing() -> None:
    for kind in ("JPEG", "PNG", "WEBP", "AVIF"):
        assert private_words(encode(picture(), kind)) == ()
    words = b"<dc:rights>GPS and the SerialNumber are named in these words</dc:rights>"
    assert private_words(words) == ()


def test_what_is_wrapped_is_found() -> None:
    jpeg = encode(picture(), "JPEG", exif=private_exif())
    assert GPS in private_words(b"sound" + jpeg)
    inside = b'<image href="data:image/jpeg;base64,' + b64encode(jpeg) + b'"/>'
    assert GPS in private_words(inside)


def test_an_empty_gps_directory_is_no_place() -> None:
    cleaned = b"II*\x00\x08\x00\x00\x00\x01\x00\x25\x88\x04\x00\x01\x00\x00\x00\x1a\x00\x00\x00"
    assert private_words(cleaned + bytes(20)) == ()


def test_directories_that_lead_to_themselves_end() -> None:
    ring = b"II*\x00\x08\x00\x00\x00\x01\x00\x69\x87\x04\x00\x01\x00\x00\x00\x08\x00\x00\x00"
    assert private_words(ring + b"\x08\x00\x00\x00") == ()


def test_every_directory_of_a_tiff_structure_is_read() -> None:
    """Its second directory is that of the thumbnail, and a third may follow (TIFF 6.0 §2)."""
    serial = b"1234"
    entry = struct.pack("<HHI4s", 0xA431, 2, 4, serial)
    blank = struct.pack("<HHI4s", 0x0132, 2, 4, serial)
    for place in range(4):
        directories, start = b"", 8
        for number in range(4):
            start += 2 + 12 + 4
            row = entry if number == place else blank
            directories += struct.pack("<H", 1) + row + struct.pack("<I", start % (8 + 4 * 18))
        assert private_words(b"II*\0" + struct.pack("<I", 8) + directories) == (SERIAL,), place
