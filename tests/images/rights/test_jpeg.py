"""XMP in a JPEG."""

import pytest

from site_builder.images.containers.jpeg import APP1, jpeg_segment, jpeg_segments
from site_builder.images.rights.jpeg import jpeg_with_xmp
from tests.images.rights.samples import SHORT
from tests.support.picture_words import private_exif
from tests.support.pictures import encode, picture

HEADER = b"http://ns.adobe.com/xap/1.0/\0"


def test_it_stands_behind_jfif_and_exif() -> None:
    data = jpeg_with_xmp(encode(picture(), "JPEG", exif=private_exif()), SHORT)
    bodies = [segment.body(data) for segment in jpeg_segments(data)][:3]
    assert [body[:4] for body in bodies] == [b"JFIF", b"Exif", b"http"]
    assert bodies[2] == HEADER + SHORT


def test_extended_xmp_goes_too() -> None:
    plain = encode(picture(), "JPEG")
    more = jpeg_segment(APP1, b"http://ns.adobe.com/xmp/extension/\0more")
    assert jpeg_with_xmp(plain[:2] + more + plain[2:], SHORT) == jpeg_with_xmp(plain, SHORT)


def test_without_jfif_it_stands_first() -> None:
    plain = encode(picture(mode="CMYK"), "JPEG")
    assert jpeg_with_xmp(plain, SHORT)[2:4] == b"\xff\xe1"


def test_a_packet_too_long_for_a_segment() -> None:
    with pytest.raises(ValueError, match="a JPEG's segment cannot hold"):
        jpeg_with_xmp(encode(picture(), "JPEG"), b"x" * 65_510)
