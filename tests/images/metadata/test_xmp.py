"""XMP packets."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.images.metadata.xmp import LONGEST_PACKET, MOST_LANGUAGES, read_xmp
from site_builder.model.pictures import PhotoMetadata
from tests.support.picture_words import xmp_of

ELEMENTS = xmp_of("""
<dc:title><rdf:Alt><rdf:li xml:lang="en">A street</rdf:li>
  <rdf:li xml:lang="x-default">街道</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">第一行&#10;第二行</rdf:li></rdf:Alt>
</dc:description>
<dc:creator><rdf:Seq><rdf:li>王迪</rdf:li><rdf:li> 李明 </rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="zh">© 衡阳日报</rdf:li></rdf:Alt></dc:rights>
<photoshop:Credit>衡阳日报 &amp; 友</photoshop:Credit>
<photoshop:AuthorsPosition>记者</photoshop:AuthorsPosition>
<photoshop:DateCreated>2021-11-17T10:20:30+08:00</photoshop:DateCreated>
<photoshop:City>衡阳市</photoshop:City><photoshop:State>湖南省</photoshop:State>
<photoshop:Country>中国</photoshop:Country>
<Iptc4xmpCore:Location>解放路</Iptc4xmpCore:Location>
<xmpRights:WebStatement>https://example.org/licence</xmpRights:WebStatement>
""")
FOUND = PhotoMetadata(
    title="街道",
    titles=(("en", "A street"),),
    caption="第一行\n第二行",
    creators=("王迪", "李明"),
    position="记者",
    credit="衡阳日报 & 友",
    copyright="© 衡阳日报",
    copyrights=(("zh", "© 衡阳日报"),),
    license="https://example.org/licence",
    taken="2021-11-17",
    place=("解放路", "衡阳市", "湖南省", "中国"),
)


def test_elements() -> None:
    assert read_xmp(ELEMENTS) == FOUND
    assert read_xmp(b"\0" + ELEMENTS + b"\0\n ") == FOUND


def test_utf16() -> None:
    text = ELEMENTS.decode().partition("?>")[2]
    assert read_xmp(text.encode("utf-16")) == FOUND


def alternative(*texts: tuple[str, str]) -> bytes:
    items = "".join(f'<rdf:li xml:lang="{tag}">{text}</rdf:li>' for tag, text in texts)
    return xmp_of(f"<dc:description><rdf:Alt>{items}</rdf:Alt></dc:description>")


def test_a_caption_in_each_language() -> None:
    packet = alternative(("en", "A street"), ("zh_Hans", "街道"), ("x-default", "Calle"))
    assert read_xmp(packet) == PhotoMetadata(
        caption="Calle", captions=(("en", "A street"), ("zh-hans", "街道"))
    )
    packet = alternative(("zh-CN", "街道"), ("zh-CN", "市场"), ("no tag", "x"), ("", "y"))
    assert read_xmp(packet) == PhotoMetadata(caption="街道", captions=(("zh-cn", "街道"),))


def test_what_a_camera_writes_leaves_the_words_of_a_person() -> None:
    packet = alternative(("x-default", "OLYMPUS DIGITAL CAMERA"), ("en", "A street"))
    assert read_xmp(packet) == PhotoMetadata(caption="A street", captions=(("en", "A street"),))


def test_only_so_many_languages() -> None:
    packet = alternative(*((f"en-x-{n}", str(n)) for n in range(300)))
    assert len(read_xmp(packet).captions) == MOST_LANGUAGES


def test_attributes() -> None:
    packet = xmp_of("", 'photoshop:Headline="标题" photoshop:Credit="报" photoshop:City="衡阳"')
    assert read_xmp(packet) == PhotoMetadata(title="标题", credit="报", place=("衡阳",))


def test_a_bag_and_bare_text_in_place_of_lists() -> None:
    packet = xmp_of(
        "<dc:creator><rdf:Bag><rdf:li>a</rdf:li></rdf:Bag></dc:creator><dc:title>b</dc:title>"
    )
    assert read_xmp(packet) == PhotoMetadata(title="b", creators=("a",))


def test_several_descriptions() -> None:
    packet = ELEMENTS.replace(
        b"</rdf:RDF>",
        b'<rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
        b' photoshop:Headline="x"/><rdf:Description xmlns:c="http://creativecommons.org/ns#">'
        b'<c:license rdf:resource="https://example.org/cc"/></rdf:Description></rdf:RDF>',
    )
    assert read_xmp(packet) == FOUND
    without = packet.replace(b"https://example.org/licence", b"see our site")
    assert read_xmp(without).license == "https://example.org/cc"


def test_the_date_of_the_camera_stands_in() -> None:
    packet = xmp_of("<exif:DateTimeOriginal>2021-11-17T10:20</exif:DateTimeOriginal>")
    assert read_xmp(packet).taken == "2021-11-17"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "see our site", "ftp://example.org/"])
def test_a_license_is_a_web_address(url: str) -> None:
    packet = xmp_of(f"<xmpRights:WebStatement>{url}</xmpRights:WebStatement>")
    assert read_xmp(packet) == PhotoMetadata()


def test_what_lies_deeper_is_of_something_else() -> None:
    packet = xmp_of("""<dc:relation><rdf:Description><dc:title>other</dc:title>
      <dc:creator><rdf:Seq><rdf:li>nobody</rdf:li></rdf:Seq></dc:creator>
      </rdf:Description></dc:relation>""")
    assert read_xmp(packet) == PhotoMetadata()


def test_entities_and_document_types_are_refused() -> None:
    declared = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    assert read_xmp(declared + xmp_of("<dc:title>&b;</dc:title>").partition(b"?>")[2]) == (
        PhotoMetadata()
    )
    outside = b'<!DOCTYPE x SYSTEM "file:///etc/passwd">'
    assert read_xmp(outside + ELEMENTS.partition(b"?>")[2]) == PhotoMetadata()


def test_a_broken_packet_gives_what_came_before_the_fault() -> None:
    packet = ELEMENTS.replace(b"<photoshop:Credit>", b"<broken ")
    assert read_xmp(packet) == replace(
        FOUND, position="", credit="", license="", taken="", place=()
    )


def test_a_packet_that_is_too_long_is_not_read() -> None:
    assert read_xmp(ELEMENTS + b" <!---->" * (LONGEST_PACKET // 8)) == PhotoMetadata()


def test_unknown_encodings() -> None:
    text = ELEMENTS.partition(b"?>")[2]
    for name in (b"no-such-code", b"utf-7", b"hex", b"shift_jis"):
        read_xmp(b'<?xml version="1.0" encoding="' + name + b'"?>' + text)


@settings(deadline=None)
@given(st.integers(0, len(ELEMENTS)), st.binary(min_size=1, max_size=6), st.booleans())
def test_damaged_bytes(start: int, change: bytes, is_cut: bool) -> None:
    rest = b"" if is_cut else ELEMENTS[start + len(change) :]
    read_xmp(ELEMENTS[:start] + change + rest)
