"""RDF in an SVG."""

from xml.etree import ElementTree

import pytest

from site_builder.images.metadata.xmp import read_xmp
from site_builder.images.rights.svg import svg_with_xmp
from site_builder.images.svg.read import read_svg
from tests.images.rights.samples import PACKET, RIGHTS
from tests.support.work import little_work

SVG = "{http://www.w3.org/2000/svg}"
PLAIN = (
    b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4"><g/></svg>'
)
OLD = b'<metadata id="m"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>'


@pytest.mark.parametrize(
    "plain",
    [
        PLAIN,
        PLAIN.replace(b"<g/></svg>", b"</svg>"),
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4"\n/>',
        b'<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 6 4" id="a>b"><s:g/></s:svg >',
        b'<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 6 4" id=\'"/>\'/>',
        '<!-- 桥 > --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4">桥</svg>'.encode(),
        '<?xml version="1.0" encoding="latin-1"?><svg xmlns="http://www.w3.org/2000/svg"'
        ' viewBox="0 0 6 4">é</svg>'.encode("latin-1"),
    ],
)
def test_it_is_the_first_in_the_root(plain: bytes) -> None:
    data = svg_with_xmp(plain, PACKET)
    before, after = ElementTree.fromstring(plain), ElementTree.fromstring(data)
    assert after.tag == SVG + "svg"
    assert after[0].tag == SVG + "metadata"
    assert read_xmp(ElementTree.tostring(after[0][0])).creators == RIGHTS.creators
    assert read_xmp(ElementTree.tostring(after[0][0])).credit == RIGHTS.credit
    assert [child.tag for child in after[1:]] == [child.tag for child in before]
    assert (after.text, after[0].tail) == (None, before.text)
    assert after.attrib == before.attrib
    assert svg_with_xmp(data, PACKET) == data
    assert read_svg("a.svg", data) == ((6, 4), [])


def test_older_metadata_goes_and_other_stays() -> None:
    other = b"<metadata>words</metadata>"
    plain = PLAIN.replace(b"<g/>", other + b"<g/>" + OLD + b"<g>" + other + b"</g>")
    expected = PLAIN.replace(b"<g/>", other + b"<g/><g>" + other + b"</g>")
    assert svg_with_xmp(plain, PACKET) == svg_with_xmp(expected, PACKET)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<html/>", "not an SVG"),
        (b"<svg>", "cannot be read"),
        (b'<?xml version="1.0" encoding="none-such"?><svg/>', "cannot be read"),
        ("<svg/>".encode("utf-16"), "not in UTF-8"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "entities"),
    ],
)
def test_what_is_not_understood(data: bytes, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        svg_with_xmp(data, PACKET)


def test_a_packet_without_rdf() -> None:
    with pytest.raises(ValueError, match="no RDF"):
        svg_with_xmp(PLAIN, b"<x/>")


def test_a_long_tag_takes_no_longer() -> None:
    space = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4"'
    many = b"".join(b" a%d='\">'" % number for number in range(50_000))
    with little_work():
        assert svg_with_xmp(space + many + b' b="' + b"'>" * 500_000 + b'"/>', PACKET)
