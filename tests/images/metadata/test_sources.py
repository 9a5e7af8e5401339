"""Where each kind of file keeps its metadata."""

import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.images.containers.avif import box_of
from site_builder.images.containers.png import png_chunk
from site_builder.images.formats import sources_of
from site_builder.images.metadata.sources import (
    LONGEST,
    Sources,
    name_of_text,
    png_text,
)
from tests.support.picture_words import private_exif, utf8_iptc, xmp_of
from tests.support.pictures import encode, picture, with_app13

EXIF, XMP, IPTC = private_exif(), xmp_of("<dc:title>t</dc:title>"), utf8_iptc([(120, "字" * 300)])
FILES = {
    kind: encode(picture((16, 12), mode), kind, exif=EXIF, xmp=XMP, iptc=IPTC)
    for kind, mode in (("JPEG", "RGB"), ("PNG", "RGB"), ("WEBP", "RGBA"), ("AVIF", "RGBA"))
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_each_kind(kind: str) -> None:
    found = sources_of(FILES[kind])
    assert found.xmp == XMP
    assert found.iptc == (IPTC if kind in ("JPEG", "PNG") else b"")
    if kind == "AVIF":  # Pillow writes the block anew
        assert found.exif.startswith(b"II*\0")
        assert b"BODY-SERIAL" in found.exif
    else:
        assert found.exif.removeprefix(b"Exif\0\0") == EXIF.removeprefix(b"Exif\0\0")


def test_nothing() -> None:
    for kind in FILES:
        assert sources_of(encode(picture((16, 12)), kind)) == Sources()
    for data in (b"", b"<svg/>", b"GIF89a", b"\xff\xd8"):
        assert sources_of(data) == Sources()


def test_resources_that_go_on_in_the_next_segment() -> None:
    data = with_app13(encode(picture(), "JPEG"), IPTC, piece=100)
    assert sources_of(data).iptc == IPTC


def test_a_png_with_words_behind_its_pixels() -> None:
    plain = encode(picture(), "PNG")
    text = png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP)
    assert sources_of(plain[:-12] + text + plain[-12:]).xmp == XMP


def test_a_png_by_imagemagick() -> None:
    def raw(content: bytes) -> bytes:
        text = zlib.compress(b"\nAPP1\n%8d\n%s\n" % (len(content), content.hex().encode()))
        return png_chunk(b"zTXt", b"Raw profile type APP1\0\0" + text)

    plain = encode(picture(), "PNG")
    assert sources_of(plain[:33] + raw(EXIF) + plain[33:]).exif == EXIF
    xmp = raw(b"http://ns.adobe.com/xap/1.0/\0" + XMP)
    assert sources_of(plain[:33] + xmp + plain[33:]).xmp == XMP


def test_an_avif_with_an_item_inside_its_meta_box() -> None:
    item = bytes.fromhex("02000000 0001 0000") + b"mime\0application/rdf+xml\0"
    place = bytes.fromhex("01000000 4400 0001 0001 0001 0000 0001 00000000 00000004")
    meta = box_of(b"iloc", place) + box_of(b"iinf", b"\0\0\0\0\0\1" + box_of(b"infe", item))
    head = b"\0\0\0\x14ftypavif\0\0\0\0avif"
    inside = meta + box_of(b"idat", b"<x/>")
    assert sources_of(head + box_of(b"meta", b"\0\0\0\0" + inside)).xmp == b"<x/>"
    assert sources_of(head + box_of(b"meta", b"\0\0\0\0" + meta)) == Sources()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@settings(deadline=None)
@given(
    change=st.binary(min_size=1, max_size=6), where=st.integers(0, 900), length=st.integers(8, 9000)
)
def test_damaged_bytes(kind: str, change: bytes, where: int, length: int) -> None:
    data = FILES[kind]
    sources_of((data[:where] + change + data[where + len(change) :])[:length])


KEY = b"XML:com.adobe.xmp\0"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (b"iTXt", KEY + b"\0\0\0\0<x/>"),
        (b"iTXt", KEY + b"\0\0en\0word\0<x/>"),
        (b"iTXt", KEY + b"\1\0\0\0" + zlib.compress(b"<x/>")),
        (b"tEXt", KEY + b"<x/>"),
        (b"zTXt", KEY + b"\0" + zlib.compress(b"<x/>")),
    ],
)
def test_xmp(kind: bytes, body: bytes) -> None:
    assert (name_of_text(body), png_text(kind, body)) == ("xmp", b"<x/>")


@pytest.mark.parametrize("key", ["xmp", "iptc", "exif", "APP1", "8bim"])
def test_raw_profiles(key: str) -> None:
    body = f"Raw profile type {key}\0\n{key.lower()}\n       4\n0001\nFEff\n".encode()
    name = "iptc" if key == "8bim" else key.lower()
    assert (name_of_text(body), png_text(b"tEXt", body)) == (name, b"\0\1\xfe\xff")


def test_the_standards_own_keywords() -> None:
    packed = b"Copyright\0\0" + zlib.compress("© Müller".encode("latin-1"))
    assert (name_of_text(packed), png_text(b"zTXt", packed)) == ("copyright", b"\xa9 M\xfcller")
    assert (name_of_text(b"Author\0x"), png_text(b"tEXt", b"Author\0x")) == ("author", b"x")


def test_other_texts() -> None:
    assert name_of_text(b"Comment\0words") == ""
    assert name_of_text(b"no end") == ""


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (b"zTXt", KEY + b"\0not packed"),
        (b"zTXt", KEY + b"\0" + zlib.compress(bytes(LONGEST + 1))),
        (b"iTXt", KEY + b"\0"),
        (b"tEXt", b"Raw profile type exif\0words"),
        (b"tEXt", b"Raw profile type exif\0"),
    ],
)
def test_broken_or_too_long(kind: bytes, body: bytes) -> None:
    assert png_text(kind, body) == b""


def test_half_a_byte_is_left_out() -> None:
    assert png_text(b"tEXt", b"Raw profile type exif\0\nexif\n 9\n00f") == b"\0"
