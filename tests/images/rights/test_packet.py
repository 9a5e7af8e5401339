"""The XMP packet of a picture's rights."""

from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.images.metadata.xmp import read_xmp
from site_builder.images.rights.packet import xmp_packet
from site_builder.model.pictures import Rights
from tests.images.rights.samples import PACKET, RIGHTS

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "rights": "http://ns.adobe.com/xap/1.0/rights/",
}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NOTHING = Rights((), "", (), "")

EXPECTED = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" \
xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
<dc:creator><rdf:Seq><rdf:li>王迪</rdf:li><rdf:li>Li Ming</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2021 衡阳日报</rdf:li>\
<rdf:li xml:lang="zh-Hans">© 2021 衡阳日报</rdf:li>\
<rdf:li xml:lang="en">© 2021 Hengyang Daily</rdf:li></rdf:Alt></dc:rights>
<photoshop:Credit>衡阳日报 / Hengyang Daily</photoshop:Credit>
<xmpRights:Marked>True</xmpRights:Marked>
<xmpRights:WebStatement>https://example.org/licence?a=1&amp;b=2</xmpRights:WebStatement>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def test_the_packet() -> None:
    assert PACKET.decode() == EXPECTED
    assert xmp_packet(RIGHTS) == PACKET


def test_nothing_to_say_is_no_packet() -> None:
    assert xmp_packet(NOTHING) == b""
    assert xmp_packet(Rights((" ", "\x00"), " ", (("en", ""),), "\ud800")) == b""


def test_one_thing_to_say() -> None:
    packet = xmp_packet(Rights((), "报", (), "")).decode()
    assert "<photoshop:Credit>报<" in packet
    for absent in ("dc:creator", "dc:rights>", "WebStatement"):
        assert absent not in packet


def in_xml(char: str) -> bool:
    """What XML 1.0 §2.2 calls a character."""
    code = ord(char)
    return char in "\t\n\r" or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code > 0xFFFF


def kept(text: str) -> str:
    words = "".join(char for char in text if in_xml(char))
    return words if words.strip() else ""


words = st.text(st.characters(exclude_categories=())) | st.text(
    "<>&\"'\r\n\t ]]>\0\ud800é街", max_size=12
)


@settings(deadline=None)
@given(st.lists(words, max_size=3), words, st.lists(words, max_size=2))
def test_an_xml_parser_reads_the_same_words(
    creators: list[str], credit: str, notice: list[str]
) -> None:
    tagged = tuple(zip(("zh-Hans", "en"), notice, strict=False))
    packet = xmp_packet(Rights(tuple(creators), credit, tagged, "https://example.org/"))
    root = ElementTree.fromstring(packet)
    found = [item.text for item in root.findall(".//dc:creator/rdf:Seq/rdf:li", NAMES)]
    assert found == [text for text in map(kept, creators) if text]
    assert (root.findtext(".//photoshop:Credit", "", NAMES)) == kept(credit)
    said = [(tag, kept(text)) for tag, text in tagged if kept(text)]
    first = [("x-default", said[0][1])] if said else []
    items = root.findall(".//dc:rights/rdf:Alt/rdf:li", NAMES)
    assert [(item.get(LANG), item.text) for item in items] == first + said
    assert root.find(".//rights:Marked", NAMES) is None


def test_whether_it_is_under_copyright_is_the_owners_to_say() -> None:
    for marked, said in ((True, "True"), (False, "False")):
        root = ElementTree.fromstring(xmp_packet(Rights(credit="报", marked=marked)))
        assert root.findtext(".//rights:Marked", "", NAMES) == said
        assert read_xmp(xmp_packet(Rights(credit="报", marked=marked))).marked is marked


def test_a_notice_for_readers_of_any_language_stands_once() -> None:
    packet = xmp_packet(Rights(notice=(("x-default", "© A"), ("zh", "© 甲")))).decode()
    assert packet.count("© A") == packet.count("x-default") == 1
    assert read_xmp(packet.encode()).copyrights == (("zh", "© 甲"),)


def test_our_own_reader_reads_it() -> None:
    found = read_xmp(PACKET)
    assert found.creators == RIGHTS.creators
    assert (found.credit, found.license) == (RIGHTS.credit, RIGHTS.license)
    assert found.copyright == "© 2021 衡阳日报"
