"""What office documents say of themselves."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.check.office_metadata import office_leftovers, office_metadata

CORE = '<c:p xmlns:c="c" xmlns:d="d"><d:creator>Li\n Na</d:creator><d:date>x</d:date>{}</c:p>'


def packed(**parts: str) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return buffer.getvalue()


def test_properties() -> None:
    core = CORE.format("<c:lastModifiedBy>An intern</c:lastModifiedBy><d:title/>")
    data = packed(
        docProps__core_xml=core, docProps__app_xml="<P><Company>River Daily</Company></P>"
    )
    assert office_metadata(data) == {
        "Author": "Li Na",
        "Last edited by": "An intern",
        "Company": "River Daily",
    }


def test_no_entity_is_expanded() -> None:
    bomb = '<!DOCTYPE p [<!ENTITY a "aaaa">]>' + CORE.format("<d:title>&a;</d:title>")
    assert office_metadata(packed(docProps__core_xml=bomb)) == {}


@pytest.mark.parametrize(
    ("part", "content", "left"),
    [
        ("word__document_xml", "<w:document/>", []),
        ("word__document_xml", '<w:del w:author="x"/>', ["tracked changes"]),
        ("word__comments_xml", "<w:comments/>", ["comments"]),
        ("content_xml", "<text:tracked-changes/>", ["tracked changes"]),
        ("content_xml", "<office:annotation/>", ["comments"]),
        ("xl__workbook_xml", '<sheet name="a" state="hidden"/>', ["hidden sheets"]),
        ("ppt__notesSlides__notesSlide1_xml", "", ["speaker notes"]),
    ],
)
def test_what_was_left_in_it(part: str, content: str, left: list[str]) -> None:
    assert list(map(str, office_leftovers(packed(**{part: content})))) == left


@given(st.binary(max_size=200))
def test_never_raises(junk: bytes) -> None:
    assert office_metadata(junk) == {}
    assert office_leftovers(junk) == ()
    office_metadata(packed(docProps__core_xml=junk.decode("latin-1")))
