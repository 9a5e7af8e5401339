"""Archives as they come: with the text elsewhere, broken, and as bombs."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from site_builder.exchange.docx_archive import MAX_UNPACKED
from site_builder.exchange.docx_package import DOCUMENT
from site_builder.exchange.docx_reading import read_docx
from site_builder.problems.problems import Problem, SiteError
from tests.support.docx_files import ABOUT, archive, docx

RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="a" Type="http://a.example/core-properties" Target="docProps/core.xml"/>'
    '<Relationship Id="b" Target="{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument"/></Relationships>'
)


def problem_of(data: bytes) -> Problem:
    with pytest.raises(SiteError) as caught:
        read_docx("a.docx", data)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize("target", ["word/document2.xml", "/word/document2.xml"])
def test_the_text_is_where_the_package_says(target: str) -> None:
    text = ZipFile(BytesIO(docx())).read(DOCUMENT)
    relations = RELATIONS.format(target).encode()
    data = archive({"_rels/.rels": relations, "word/document2.xml": text})
    assert read_docx("a.docx", data).slug == "alpha"


@pytest.mark.parametrize("target", ["word/none.xml", "../../etc/passwd", "https://a.example/", ""])
def test_only_the_archive_itself_is_looked_into(target: str) -> None:
    data = archive({"_rels/.rels": RELATIONS.format(target).encode()})
    assert problem_of(data).message == "this can't be read as a DOCX document"


def test_an_archive_of_something_else_is_refused() -> None:
    for name in ("content.xml", "a.txt", "xl/workbook.xml"):
        problem = problem_of(archive({name: b"<a/>"}))
        assert problem.message == "this can't be read as a DOCX document"


def test_what_is_no_archive_is_refused() -> None:
    whole = docx(about=ABOUT)
    for data in (b"PK\3\4", whole[: len(whole) // 2], whole[:-4]):
        assert problem_of(data).message == "this can't be read as a DOCX document"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = bytes(MAX_UNPACKED // 4)
    for parts in ({DOCUMENT: bomb}, {"_rels/.rels": bomb, DOCUMENT: b"<a/>"}):
        problem = problem_of(archive(parts))
        assert problem.message.startswith("unpacked, the document is longer than ")


def test_entities_in_it_are_refused() -> None:
    entity = b"<!DOCTYPE a [<!ENTITY b SYSTEM 'c'>]><a>&b;</a>"
    for parts in ({DOCUMENT: entity}, {"_rels/.rels": entity, DOCUMENT: b"<a/>"}):
        assert "document type" in problem_of(archive(parts)).message
