"""EXIF blocks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from site_builder.images.metadata.exif import read_exif
from site_builder.model.pictures import PhotoMetadata
from tests.support.picture_words import (
    PRIVATE,
    ascii_entry,
    exif_block,
    private_exif,
    undefined_entry,
    word_entries,
    xp_entry,
)

BLOCK = private_exif(description="一条街道", artist="王迪; Li Ming", copyright="衡阳日报")


def comment(raw: bytes) -> str:
    return read_exif(exif_block({}, {0x9286: undefined_entry(raw)})).caption


def test_words_in_utf8() -> None:
    assert read_exif(BLOCK) == PhotoMetadata(
        caption="一条街道", creators=("王迪", "Li Ming"), copyright="衡阳日报", taken="2021-11-17"
    )


def test_words_in_gbk() -> None:
    words = {"description": "一条街道".encode("gbk"), "artist": "王迪".encode("gbk")}
    found = read_exif(exif_block(word_entries(**words)))
    assert (found.caption, found.creators) == ("一条街道", ("王迪",))


def test_words_in_latin_1() -> None:
    words = {"artist": "Jürgen Müller".encode("latin-1"), "copyright": b"\xa9 Z\xfcrich"}
    comment = undefined_entry(b"ASCII\0\0\0" + "Straße".encode("latin-1"))
    found = read_exif(exif_block(word_entries(**words), {0x9286: comment}))
    assert (found.creators, found.copyright) == (("Jürgen Müller",), "© Zürich")
    assert found.caption == "Straße"


def test_the_photographer_of_exif_3() -> None:
    camera = {0xA437: ascii_entry("王迪")}
    assert read_exif(exif_block({}, camera)).creators == ("王迪",)
    assert read_exif(exif_block(word_entries(artist="Li"), camera)).creators == ("Li",)


def test_nothing_private_is_read() -> None:
    found = repr(read_exif(BLOCK)).encode()
    assert [word for word in PRIVATE if word in found] == []


def test_a_block_in_the_other_order() -> None:
    exif = Image.Exif()
    exif.endian = ">"
    exif[0x010E] = "A street"
    exif.get_ifd(0x8769)[0x9003] = "2021:11:17 10:20:30"
    block = exif.tobytes()
    assert block[6:8] == b"MM"
    assert read_exif(block) == PhotoMetadata(caption="A street", taken="2021-11-17")
    assert read_exif(block[6:]) == read_exif(block)


def test_the_words_of_windows() -> None:
    main = {0x9C9B: xp_entry("题"), 0x9C9C: xp_entry("评论"), 0x9C9D: xp_entry("王迪;李明")}
    assert read_exif(exif_block(main)) == PhotoMetadata(
        title="题", caption="评论", creators=("王迪", "李明")
    )
    # Windows writes '?' for each letter that its code page has not.
    main |= {0x010E: ascii_entry("??"), 0x013B: ascii_entry("??;??")}
    assert read_exif(exif_block(main)).creators == ("王迪", "李明")
    assert read_exif(exif_block(main)).caption == "评论"


@pytest.mark.parametrize(
    "raw",
    [
        b"ASCII\0\0\0" + "街道 2021".encode(),
        b"ASCII\0\0\0" + "街道 2021".encode("gbk"),
        b"\0" * 8 + "街道 2021\0".encode(),
        b"UNICODE\0" + "街道 2021\0".encode("utf-16-le"),
        b"UNICODE\0" + "街道 2021".encode("utf-16-be"),
        b"UNICODE\0" + "街道 2021".encode("utf-16"),
        b"JIS\0\0\0\0\0" + "街道 2021".encode("iso2022_jp"),
    ],
)
def test_user_comments(raw: bytes) -> None:
    assert comment(raw) == "街道 2021"


def test_user_comments_that_say_nothing() -> None:
    for raw in (b"ASCII\0\0\0" + b" " * 40, b"UNICODE\0" + b"\0" * 40, b"\0" * 64, b"WORDS\0\0\0x"):
        assert comment(raw) == ""


def test_a_description_goes_before_a_comment_and_junk_after_it() -> None:
    camera = {0x9286: undefined_entry(b"ASCII\0\0\0comment")}
    assert read_exif(exif_block({0x010E: ascii_entry("words")}, camera)).caption == "words"
    junk = {0x010E: ascii_entry("OLYMPUS DIGITAL CAMERA         ")}
    assert read_exif(exif_block(junk, camera)).caption == "comment"


def test_two_copyrights() -> None:
    found = read_exif(exif_block({0x8298: ascii_entry(b" \0Editor")}))
    assert found.copyright == "Editor"


@settings(deadline=None)
@given(st.integers(0, len(BLOCK)), st.binary(min_size=1, max_size=6), st.integers(0, len(BLOCK)))
def test_damaged_bytes(start: int, change: bytes, length: int) -> None:
    read_exif((BLOCK[:start] + change + BLOCK[start + len(change) :])[:length])


@settings(deadline=None)
@given(st.binary(max_size=80))
def test_any_bytes(data: bytes) -> None:
    read_exif(data)
    read_exif(b"II*\0\x08\0\0\0" + data)
