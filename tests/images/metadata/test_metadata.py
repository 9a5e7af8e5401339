"""What a picture says of itself, whatever says it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.images.metadata.metadata import read_metadata
from site_builder.model.pictures import PhotoMetadata
from tests.support.picture_words import (
    PRIVATE,
    gbk_iptc,
    iim,
    photoshop,
    private_exif,
    utf8_iptc,
    xmp_of,
)
from tests.support.pictures import encode, picture

EXIF = private_exif(description="EXIF 说明", artist="EXIF 作者", copyright="EXIF 版权")
FIELDS = [(5, "IIM 题"), (80, "IIM 作者"), (110, "IIM 报"), (90, "衡阳"), (55, "20200101")]
XMP = xmp_of("<dc:title>XMP 题</dc:title><photoshop:Credit>XMP 报</photoshop:Credit>")
MERGED = PhotoMetadata(
    title="XMP 题",
    caption="EXIF 说明",
    creators=("IIM 作者",),
    credit="XMP 报",
    copyright="EXIF 版权",
    taken="2020-01-01",
    place=("衡阳",),
)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("iptc", [utf8_iptc(FIELDS), gbk_iptc(FIELDS)])
def test_each_field_is_of_the_first_source_that_has_it(kind: str, iptc: bytes) -> None:
    assert read_metadata(encode(picture(), kind, exif=EXIF, iptc=iptc, xmp=XMP)) == MERGED


@pytest.mark.parametrize("kind", ["WEBP", "AVIF"])
def test_kinds_without_iptc(kind: str) -> None:
    found = read_metadata(encode(picture(), kind, exif=EXIF, xmp=XMP))
    expected = replace(MERGED, creators=("EXIF 作者",), taken="2021-11-17", place=())
    if kind == "AVIF":  # Pillow writes the block anew, and in ASCII alone
        assert found.title == "XMP 题"
        assert found.taken == "2021-11-17"
    else:
        assert found == expected


def test_iptc_that_was_changed_later_goes_first() -> None:
    record = iim(FIELDS, encoding="utf-8", declared=True)
    resources = photoshop([(0x0404, record), (0x0425, b"of another time.")])
    found = read_metadata(encode(picture(), "JPEG", exif=EXIF, iptc=resources, xmp=XMP))
    assert found == replace(MERGED, title="IIM 题", credit="IIM 报")


def test_captions_of_other_languages_are_of_the_source_of_the_caption() -> None:
    words = """<dc:description><rdf:Alt><rdf:li xml:lang="en">A street</rdf:li>
      <rdf:li xml:lang="zh">街道</rdf:li></rdf:Alt></dc:description>"""
    record = iim([(120, "新的街道")], encoding="utf-8", declared=True)
    for digest, caption, languages in ((b"\0", "A street", ["en", "zh"]), (b"x", "新的街道", [])):
        resources = photoshop([(0x0404, record), (0x0425, digest * 16)])
        found = read_metadata(encode(picture(), "JPEG", iptc=resources, xmp=xmp_of(words)))
        assert found.caption == caption
        assert [tag for tag, _ in found.captions] == languages


def test_nothing_private_is_read() -> None:
    found = repr(read_metadata(encode(picture(), "JPEG", exif=EXIF, xmp=XMP))).encode()
    assert [word for word in PRIVATE if word in found] == []


def test_a_picture_that_says_nothing() -> None:
    assert read_metadata(encode(picture(), "PNG")) == PhotoMetadata()


@settings(deadline=None)
@given(st.binary(max_size=100), st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"]))
def test_any_bytes(data: bytes, head: bytes) -> None:
    assert isinstance(read_metadata(head + data), PhotoMetadata)
