"""DOCX as Word, LibreOffice and Google Docs save it, and what is refused."""

import pytest

from site_builder.exchange.docx_package import DOCUMENT
from site_builder.exchange.docx_reading import MAX_UNPACKED, read_docx
from site_builder.problems.problems import Problem, SiteError
from tests.support.docx_files import ABOUT, STAMP, archive, cell, docx, paragraph, row, run


def target(*paragraphs: str) -> str:
    return read_docx("a.docx", docx("<w:tr/>", row(cell(*paragraphs)))).units[0].target


def problem_of(data: bytes) -> Problem:
    with pytest.raises(SiteError) as caught:
        read_docx("a.docx", data)
    (problem,) = caught.value.problems
    return problem


def test_a_row_is_a_unit() -> None:
    returned = read_docx("a.docx", docx("<w:tr/>", row(cell(paragraph(run("A"))))))
    assert (returned.slug, returned.source, returned.target) == ("alpha", "zh-Hans", "en")
    (unit,) = returned.units
    assert (unit.address, unit.source, unit.target, unit.stamp) == ("top-1", "甲", "A", STAMP)
    assert str(unit.location) == "a.docx:2:1"
    assert not unit.is_final


@pytest.mark.parametrize(
    ("paragraphs", "text"),
    [
        ([paragraph(run("a "), run("b"), run("c"))], "a bc"),
        ([paragraph(run("a")), paragraph(run("b"))], "a\nb"),
        ([paragraph(), paragraph(run("a")), paragraph()], "a"),
        ([paragraph(run("a"), "<w:r><w:br/></w:r>", run("b"))], "a b"),
        ([paragraph(run("a"), "<w:r><w:tab/></w:r>", run("b"))], "a b"),
        ([paragraph(run("a"), "<w:r><w:noBreakHyphen/></w:r>", run("b"))], "a\u2011b"),
        ([paragraph('<w:proofErr w:type="spellStart"/>', run("a"))], "a"),
        ([paragraph(f"<w:hyperlink>{run('a')}</w:hyperlink>")], "a"),
        ([paragraph(f"<w:smartTag>{run('a')}</w:smartTag>")], "a"),
        ([f"<w:sdt><w:sdtContent>{paragraph(run('a'))}</w:sdtContent></w:sdt>"], "a"),
        ([paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>", run("a"))], "a"),
        ([f"<w:tbl><w:tr><w:tc>{paragraph(run('b'))}</w:tc></w:tr></w:tbl>", paragraph()], ""),
    ],
)
def test_formatting_is_left_aside(paragraphs: list[str], text: str) -> None:
    assert target(*paragraphs) == text


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ([run("a "), run("b ", "<w:i/>"), run("c")], "a *b* c"),
        ([run("a", "<w:b/>")], "**a**"),
        ([run("a", "<w:b/>"), run("b", '<w:b w:val="1"/>')], "**ab**"),
        ([run("a", "<w:b/><w:i/>")], "***a***"),
        ([run("a", '<w:b w:val="0"/>'), run("b", '<w:i w:val="false"/>')], "ab"),
        ([run("a"), run(" ", "<w:b/>"), run("b")], "a b"),
    ],
)
def test_italic_and_bold_type_are_emphasis(runs: list[str], text: str) -> None:
    unit = read_docx("a.docx", docx("<w:tr/>", row(cell(paragraph(*runs))))).units[0]
    assert (unit.marked or unit.target) == text
    assert "*" not in unit.target


def test_tracked_changes_are_accepted() -> None:
    deleted = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{run('there')}</w:moveFrom><w:moveTo>{run('here')}</w:moveTo>"
    assert (
        target(paragraph(run("a "), deleted, f"<w:ins>{run('new ')}</w:ins>", moved))
        == "a new here"
    )


def test_a_deleted_end_of_a_paragraph_joins_it_to_the_next() -> None:
    about = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    assert target(paragraph(run("a "), about=about), paragraph(run("b"))) == "a b"


def test_a_deleted_row_is_gone() -> None:
    gone = row(cell(paragraph(run("A"))), about="<w:trPr><w:del/></w:trPr>")
    assert read_docx("a.docx", docx(gone)).units == ()


def test_an_inserted_row_is_there() -> None:
    there = row(cell(paragraph(run("A"))), about="<w:trPr><w:ins/></w:trPr>")
    assert len(read_docx("a.docx", docx(there)).units) == 1


def test_the_line_that_tells_the_feature_may_be_torn() -> None:
    runs = (run("[site-builder "), run("alpha zh-"), run("Hans en 0123456789]"))
    assert read_docx("a.docx", docx(about=paragraph(*runs))).source == "zh-Hans"


def test_a_row_that_lost_its_stamp_is_still_a_unit() -> None:
    bare = row(cell(paragraph(run("A")))).replace(STAMP, "")
    (unit,) = read_docx("a.docx", docx("<w:tr/>", bare)).units
    assert (unit.address, unit.target, unit.stamp) == ("top-1", "A", "")


def test_a_row_that_lost_a_cell_is_refused() -> None:
    with pytest.raises(SiteError) as caught:
        read_docx("a.docx", docx("<w:tr/>", row(""), row("")))
    places = [str(problem.location) for problem in caught.value.problems]
    assert places == ["a.docx:2:1", "a.docx:3:1"]


def test_an_empty_row_is_left_aside() -> None:
    empty = f"<w:tr>{cell(paragraph()) * 3}</w:tr>"
    assert len(read_docx("a.docx", docx("<w:tr/>", empty, row(cell(paragraph())))).units) == 1


def test_another_document_is_refused() -> None:
    for data in (docx(about=""), archive({"a.txt": b""})):
        problem = problem_of(data)
        assert problem.message == "this document isn't one that Site Builder has exported"


def test_what_is_no_archive_is_refused() -> None:
    whole = docx(about=ABOUT)
    for data in (b"PK\3\4", whole[: len(whole) // 2], whole[:-4]):
        assert problem_of(data).message == "this can't be read as a DOCX document"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    problem = problem_of(archive({DOCUMENT: bytes(MAX_UNPACKED // 4)}))
    assert problem.message.startswith("unpacked, the document is longer than ")


def test_entities_in_it_are_refused() -> None:
    problem = problem_of(archive({DOCUMENT: b"<!DOCTYPE a [<!ENTITY b SYSTEM 'c'>]><a>&b;</a>"}))
    assert "document type" in problem.message
