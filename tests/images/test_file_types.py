"""The formats of files among the photographs."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from site_builder.images.file_types import format_of
from site_builder.model.picture_formats import FORMATS, ORIGINALS
from tests.support.pictures import encode, picture


def saved(kind: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (64, 64), "grey").save(out, kind)
    return out.getvalue()


def boxes(*brands: bytes) -> bytes:
    body = brands[0] + b"\0\0\0\0" + b"".join(brands[1:])
    return (8 + len(body)).to_bytes(4, "big") + b"ftyp" + body + b"\0" * 64


OTHERS = {
    "GIF": saved("GIF"),
    "BMP": saved("BMP"),
    "JPEG 2000": saved("JPEG2000"),
    "JPEG XL": b"\xff\x0a" + b"\0" * 40,
    "PSD (Photoshop)": b"8BPS\0\1" + b"\0" * 40,
    "PDF": saved("PDF"),
    "PostScript": saved("EPS"),
    "a Windows icon (ICO)": saved("ICO"),
    "a raw photo (Canon CR3)": boxes(b"crx ", b"crx ", b"isom"),
    "a raw photo (CR2)": b"II*\0\x10\0\0\0CR\2\0" + b"\0" * 40,
    "a raw photo (Fujifilm RAF)": b"FUJIFILMCCD-RAW 0201" + b"\0" * 40,
    "a QuickTime video": boxes(b"qt  ", b"qt  "),
    "an MP4 video": boxes(b"isom", b"iso2", b"avc1", b"mp41"),
    "an AVI video": b"RIFF\0\1\0\0AVI LIST" + b"\0" * 40,
    "a WebM or Matroska video": b"\x1a\x45\xdf\xa3" + b"\0" * 40,
    "a ZIP archive or an Office document": b"PK\3\4" + b"\0" * 40,
    "a web page": b"\n<!DOCTYPE html><html><svg></svg></html>",
    "a compressed file": b"\x1f\x8b\x08" + b"\0" * 40,
}
NAMES = ("a.jpg", "a.JPEG", "a.png", "a.svg", "a", "a.dat")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("expected", OTHERS)
def test_the_content_tells_whatever_the_name_says(expected: str, name: str) -> None:
    found = format_of(name, OTHERS[expected])
    assert found
    assert (found.name, found.kind) == (expected, "")
    assert found.advice


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("name", NAMES)
def test_what_is_published(kind: str, name: str) -> None:
    found = format_of(name, encode(picture((64, 48)), kind))
    assert found
    assert (found.name, found.kind) == (FORMATS[kind].name, kind)


def test_an_avif_by_any_of_its_brands() -> None:
    for brands in ((b"avif", b"mif1"), (b"mif1", b"miaf", b"avif"), (b"miaf", b"mif1", b"avif")):
        found = format_of("a.avif", boxes(*brands))
        assert found
        assert found.name == "AVIF"


@pytest.mark.parametrize(
    "text",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b'<?xml version="1.0"?>\n<!-- x -->\n<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>',
    ],
)
def test_drawings(text: bytes) -> None:
    found = format_of("a.txt", text)
    assert found
    assert found.name == "SVG"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("DSC_1.NEF", "a raw photo (NEF)"),
        ("DSC_1.dng", "a raw photo (DNG)"),
        ("DSC_1.tif", "TIFF"),
        ("DSC_1.jpg", "TIFF"),
    ],
)
def test_a_raw_photo_is_a_tiff_inside(name: str, expected: str) -> None:
    found = format_of(name, saved("TIFF"))
    assert found
    assert found.name == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.jxl", "JPEG XL"),
        ("a.mov", "a QuickTime video"),
        ("a.ARW", "a raw photo (ARW)"),
        ("a.psd", "PSD (Photoshop)"),
        ("a.tga", "TGA"),
        ("a.ai", "AI (Illustrator)"),
    ],
)
def test_where_the_content_tells_nothing_the_name_does(name: str, expected: str) -> None:
    found = format_of(name, b"something else")
    assert found
    assert found.name == expected
    assert found.advice


@pytest.mark.parametrize(
    "words",
    [
        b"Get free copies",
        b"free",
        b"Good. " * 80,
        "图片说明".encode(),
        b"BMW",
        b"II. Two",
        b"",
        b"icnsx"[:3],
    ],
)
def test_texts_are_no_format(words: bytes) -> None:
    assert format_of("notes.txt", words) is None


@given(st.sampled_from([*NAMES, *map("a{}".format, ORIGINALS)]), st.binary(max_size=300))
def test_any_bytes(name: str, data: bytes) -> None:
    found = format_of(name, data)
    assert found is None or found.name


@given(st.lists(st.binary(min_size=4, max_size=4), min_size=1, max_size=6), st.binary(max_size=8))
def test_any_brands(brands: list[bytes], size: bytes) -> None:
    assert format_of("a.jpg", boxes(*brands))
    assert format_of("a.jpg", (size + b"\0\0\0\0")[:4] + b"ftyp" + b"".join(brands))
