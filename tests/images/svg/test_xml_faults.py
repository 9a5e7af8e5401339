"""Why a drawing can't be read as XML, in words."""

from xml.parsers import expat

import pytest

from site_builder.images.svg.xml_faults import xml_fault
from site_builder.messages.message import Message


def fault(xml: bytes) -> Message:
    with pytest.raises(expat.ExpatError) as raised:
        expat.ParserCreate(namespace_separator=" ").Parse(xml, True)
    return xml_fault(raised.value.code)


@pytest.mark.parametrize(
    ("xml", "message"),
    [
        (b"words", "there is text where a tag should be"),
        (b"<a><b></b>", "it ends before all of its tags are closed"),
        (b"<a", "a tag is not complete"),
        (b"<a>&</a>", "a character is not allowed here"),
        (b"<a></b>", "this tag closes another one than was opened"),
        (b"<a b='' b=''/>", "an attribute occurs twice"),
        (b"<a/><a/>", "there is something after its closing tag"),
        (b"<a>&nbsp;</a>", "an entity is not defined"),
        (b"<a>&#0;</a>", "a character reference is not valid"),
        (b"\n<?xml version='1.0'?><a/>", "the XML declaration is not at the very beginning"),
        (b"<?xml encoding='utf-8'?><a/>", "the XML declaration is not valid"),
        (b"<a><![CDATA[", "a CDATA section is not closed"),
        (b"<a:b/>", "a namespace prefix is not declared"),
        (b"<a xmlns:xml='x'/>", "it is not well-formed XML"),
    ],
)
def test_what_is_wrong(xml: bytes, message: str) -> None:
    assert fault(xml) == message


def test_every_code_of_expat_has_words() -> None:
    assert all(xml_fault(code) for code in expat.errors.messages)
