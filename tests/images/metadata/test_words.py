"""Metadata's bytes to words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.images.metadata.words import (
    LONGEST_CAPTION,
    LONGEST_LINE,
    MOST_NAMES,
    caption,
    decoded,
    encoding_of,
    first_part,
    fits,
    line,
    lines,
)


@pytest.mark.parametrize(
    ("texts", "encoding"),
    [
        (["衡阳街头".encode(), b"street"], "utf-8"),
        (["衡阳街头".encode("gbk"), b"street"], "gb18030"),
        (["㐀𠀀".encode("gb18030")], "gb18030"),
        # Alone these two bytes are a letter in UTF-8; what stands beside them tells.
        (["一".encode("gbk"), "衡阳".encode("gbk")], "gb18030"),
        # A field cut off at its greatest length.
        (["衡阳街头".encode()[:-1]], "utf-8"),
        (["衡阳街头".encode("gbk")[:-1]], "gb18030"),
        (["Caf\u00e9".encode("cp1252")], "cp1252"),
        ([b"street"], "utf-8"),
        ([], "utf-8"),
    ],
)
def test_encodings(texts: list[bytes], encoding: str) -> None:
    assert encoding_of(texts) == encoding


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8")))
def test_utf8_is_always_told(text: str) -> None:
    assert encoding_of([text.encode()]) == "utf-8"


@settings(deadline=None)
@given(st.binary(), st.sampled_from(["utf-8", "gb18030", "cp1252", "utf-16-le"]))
def test_anything_is_decoded(raw: bytes, encoding: str) -> None:
    assert isinstance(decoded(raw, encoding), str)
    assert isinstance(decoded(raw, encoding_of([raw])), str)


def test_what_fits() -> None:
    assert fits("街".encode()[:2], "utf-8")
    assert not fits(b"\xff", "utf-8")


def test_a_line() -> None:
    assert line("  Old \r\n street\x07\t1\0\0 ") == "Old street 1"
    assert line("王\u3000迪") == "王\u3000迪"
    assert line("a\ud800b\ufffec\x85") == "abc"
    assert line("\ufeffa\ufdd0b\U0002ffff") == "ab"
    assert line("x" * 1000) == "x" * (LONGEST_LINE - 1) + "…"


def test_a_caption_keeps_its_lines() -> None:
    assert caption(" One. \r\rTwo.\u2028\n\n\nThree.\0") == "One.\n\nTwo.\n\nThree."
    assert len(caption("字" * 9000)) == LONGEST_CAPTION


@pytest.mark.parametrize(
    "text",
    [
        "OLYMPUS DIGITAL CAMERA",
        "olympus digital camera         ",
        "KONICA MINOLTA DIGITAL CAMERA",
        "DIGITAL CAMERA",
        "DCIM",
        "DCIM\\100MEDIA\\DJI_0001.JPG",
        "SONY DSC",
        "SAMSUNG CAMERA PICTURES",
        "Exif_JPEG_PICTURE",
        "IMG_1234.JPG",
        "DSC00012",
        "_DSC1234",
        "????? ???",
        "default",
        "   ",
    ],
)
def test_what_a_camera_writes_is_no_caption(text: str) -> None:
    assert caption(text) == ""


@pytest.mark.parametrize(
    "text", ["Image of a street", "A digital camera on a table", "DSC team, 2021", "2021", "街"]
)
def test_what_a_person_writes_is_a_caption(text: str) -> None:
    assert caption(text) == text


def test_names() -> None:
    assert lines(["王迪", " ", "Li Ming", "王迪"]) == ("王迪", "Li Ming")
    assert len(lines(str(n) for n in range(50))) == MOST_NAMES


def test_parts_of_an_exif_text() -> None:
    assert first_part(b"words\0more\0") == b"words"
    assert first_part(b" \0editor\0") == b"editor"
    assert first_part(b"\0 \0") == b""
