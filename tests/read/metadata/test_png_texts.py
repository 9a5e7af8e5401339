"""Metadata in a PNG's texts."""

import zlib

import pytest

from site_builder.read.metadata.png_texts import LONGEST, name_of_text, png_text

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
