"""The text of cells as Word, LibreOffice, WPS and Google Docs save it."""

import pytest

from site_builder.exchange.docx_reading import read_docx
from tests.support.docx_files import cell, docx, paragraph, row, run


def target(*paragraphs: str) -> str:
    return read_docx("a.docx", docx("<w:tr/>", row(cell(*paragraphs)))).units[0].target


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
        (
            [
                "<w:p><w:ruby><w:rt><w:r><w:t>y</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>a</w:t></w:r>"
                "</w:rubyBase></w:ruby></w:p>"
            ],
            "a",
        ),
        (
            [
                paragraph(
                    '<w:commentRangeStart w:id="0"/>',
                    run("a"),
                    '<w:commentRangeEnd w:id="0"/>',
                    '<w:r><w:commentReference w:id="0"/></w:r>',
                )
            ],
            "a",
        ),
        (
            [
                paragraph(
                    '<w:bookmarkStart w:id="0" w:name="_GoBack"/>',
                    run("a"),
                    "<w:lastRenderedPageBreak/>",
                    '<w:bookmarkEnd w:id="0"/>',
                )
            ],
            "a",
        ),
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
