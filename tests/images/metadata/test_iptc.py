"""IPTC-IIM records."""

import codecs
import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.images.metadata.iptc import (
    LATIN_1,
    declared_encoding,
    iim_of,
    photoshop_resources,
    read_iptc,
)
from site_builder.model.pictures import PhotoMetadata
from tests.support.picture_words import iim, photoshop

FIELDS = [
    (5, "整洁的街道"),
    (55, "20211117"),
    (80, "王迪"),
    (80, "李明"),
    (85, "记者"),
    (90, "衡阳市"),
    (92, "一"),
    (95, "湖南省"),
    (101, "中国"),
    (105, "标题"),
    (110, "衡阳日报"),
    (116, "© 2021 衡阳日报"),
    (120, "第一行\r第二行"),
]
FOUND = PhotoMetadata(
    title="整洁的街道",
    caption="第一行\n第二行",
    creators=("王迪", "李明"),
    position="记者",
    credit="衡阳日报",
    copyright="© 2021 衡阳日报",
    taken="2021-11-17",
    place=("一", "衡阳市", "湖南省", "中国"),
)


def test_utf8_that_says_so() -> None:
    assert read_iptc(iim(FIELDS, encoding="utf-8", declared=True)) == FOUND


def test_utf8_that_does_not() -> None:
    assert read_iptc(iim(FIELDS, encoding="utf-8", declared=False)) == FOUND


def test_gbk() -> None:
    record = iim(
        [(n, text.replace("©", "(C)")) for n, text in FIELDS], encoding="gbk", declared=False
    )
    assert read_iptc(record).copyright == "(C) 2021 衡阳日报"
    assert read_iptc(record).place == FOUND.place


def test_gbk_that_says_it_is_utf8() -> None:
    assert read_iptc(iim([(90, "衡阳市")], encoding="gbk", declared=True)).place == ("衡阳市",)


def test_what_is_declared_decides_where_both_could_be() -> None:
    """Cut off inside the only wide character, which GBK could also have meant."""
    raw = "photo 涓".encode("gbk")
    assert read_iptc(iim([(5, raw)], encoding="utf-8", declared=True)).title == "photo"
    assert read_iptc(iim([(5, raw)], encoding="utf-8", declared=False)).title == "photo 涓"


@pytest.mark.parametrize(
    ("escape", "encoding", "words"),
    [
        (b"\x1b.A", "latin-1", "Straße in Köln, größer als früher"),
        (b"\x1b-A", "latin-1", "Jörg Müller"),
        (b"\x1b,A", "latin-1", "Größe"),
        (b"\x1b.A", "cp1252", "Größe: „5“"),
        (b"\x1b(B\x1b-A", "latin-1", "Größe"),
        (b"\x1b.B", "iso8859-2", "Łódź"),
        (b"\x1b-L", "iso8859-5", "Москва"),
        (b"\x1b-F", "iso8859-7", "Αθήνα"),
        (b"\x1b-M", "iso8859-9", "Iğdır"),
        (b"\x1b.b", "iso8859-15", "5 €"),
        (b"\x1b$A", "gb2312", "联通"),  # whose bytes are UTF-8 as well
        (b"\x1b$)A", "gb2312", "衡阳市"),
        (b"\x1b$)B", "euc_jp", "東京の朝"),
        (b"\x1b$)C", "euc_kr", "서울"),
        (b"\x1b%/I", "utf-8", "衡阳市"),
    ],
)
def test_what_is_declared_is_read_so(escape: bytes, encoding: str, words: str) -> None:
    record = iim([(120, words), (80, words)], encoding=encoding, declared=escape)
    found = read_iptc(record)
    assert (found.caption, found.creators) == (words, (words,))


@pytest.mark.parametrize("escape", [b"\x1b.A", b"\x1b-A", b"\x1b(B", b"\x1b", b"\x1b$)~", b"UTF-8"])
def test_utf8_is_known_whatever_is_declared_by_the_way(escape: bytes) -> None:
    assert read_iptc(iim([(80, "王迪")], encoding="utf-8", declared=escape)).creators == ("王迪",)


def test_gbk_that_cannot_be_the_latin_it_says_it_is() -> None:
    words = "丂亐市"  # with bytes that no letter of Latin 1 has
    record = iim([(120, words)], encoding="gbk", declared=b"\x1b.A")
    assert read_iptc(record).caption == words


def test_padding_and_blank_fields() -> None:
    record = iim([(5, "题\0\0  "), (80, " "), (110, "\0")], encoding="utf-8", declared=True)
    assert read_iptc(record) == PhotoMetadata(title="题")


def test_the_headline_stands_in_for_a_title() -> None:
    assert read_iptc(iim([(105, "标题")], encoding="utf-8", declared=True)).title == "标题"


def test_a_long_field_has_the_length_of_its_length() -> None:
    words = b"x" * 40_000
    record = b"\x1c\x02\x78\x80\x04" + len(words).to_bytes(4, "big") + words
    record += iim([(5, "after")], encoding="utf-8", declared=False)
    found = read_iptc(record)
    assert found.title == "after"
    assert found.caption.startswith("xxx")


def test_a_record_that_is_broken_off_gives_what_came_before() -> None:
    record = iim([(5, "题"), (110, "衡阳日报")], encoding="utf-8", declared=True)
    assert read_iptc(record[:-1]) == PhotoMetadata(title="题")


def test_resources_are_padded_and_put_together() -> None:
    block = photoshop([(0x0404, b"odd"), (0x03ED, b"else"), (0x0425, b"d" * 16), (0x0404, b"x")])
    assert photoshop_resources(block) == {0x0404: b"oddx", 0x0425: b"d" * 16}


def test_a_bare_record_is_no_resource() -> None:
    record = iim([(5, "题")], encoding="utf-8", declared=False)
    assert iim_of(record) == (record, False)


def test_the_digest_tells_which_is_newer() -> None:
    record = iim([(5, "题")], encoding="utf-8", declared=False)
    right = hashlib.md5(record, usedforsecurity=False).digest()
    for digest, newer in ((right, False), (b"x" * 16, True), (b"\0" * 16, False), (b"", False)):
        assert iim_of(photoshop([(0x0404, record), (0x0425, digest)])) == (record, newer)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    read_iptc(data)
    read_iptc(b"\x1c\x02\x05" + data)
    iim_of(b"8BIM" + data)


@pytest.mark.parametrize(
    ("value", "encoding"),
    [
        (b"\x1b%G", "utf-8"),
        (b"\x1b%/G", "utf-8"),
        (b"\x1b%/I", "utf-8"),
        (b"\x1b.A", LATIN_1),
        (b"\x1b-A", LATIN_1),
        (b"\x1b,A", LATIN_1),
        (b"\x1b/B", "iso8859-2"),
        (b"\x1b$A", "gb18030"),
        (b"\x1b$)A", "gb18030"),
        (b"\x1b(B\x1b.B", "iso8859-2"),  # ASCII says nothing of the upper half
        (b"\x1b(B", ""),
        (b"\x1b)A", ""),  # the British set, of seven bits
        (b"", ""),
    ],
)
def test_designations(value: bytes, encoding: str) -> None:
    assert declared_encoding(value) == encoding


@given(st.lists(st.binary(max_size=4).map(lambda code: b"\x1b" + code)).map(b"".join))
def test_whatever_is_declared_can_be_decoded(value: bytes) -> None:
    codecs.lookup(declared_encoding(value) or "ascii")
