"""DOCX as Word, LibreOffice and Google Docs save it, and what is refused."""

import pytest

from site_builder.exchange.docx_reading import read_docx
from site_builder.exchange.handover import stamp_of
from site_builder.problems.problems import Problem, SiteError
from tests.support.docx_files import STAMP, cell, docx, paragraph, row, run


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
    problem = problem_of(docx(about=""))
    assert problem.message == "this document isn't one that Site Builder has exported"


def rows_of(*columns: str, texts: tuple[str, ...] = ("甲", "乙")) -> bytes:
    """A document of which the columns are `help`, `source`, `target` or some text, in an order."""
    head = f"<w:tr>{''.join(cell(paragraph(run(name))) for name in columns)}</w:tr>"
    rows = []
    for number, text in enumerate(texts, 1):
        stamp = f"{stamp_of(text, '')}-abcdef0123"
        cells = {
            "help": cell(paragraph(run(f"top-{number}")), paragraph(run(stamp))),
            "source": cell(paragraph(run(text))),
            "target": cell(paragraph(run(f"T{number}"))),
        }
        others = (cells.get(name, cell(paragraph(run(name)))) for name in columns)
        rows.append(f"<w:tr>{''.join(others)}</w:tr>")
    return docx(head, *rows)


@pytest.mark.parametrize(
    "columns",
    [
        ("help", "source", "target"),
        ("help", "target", "source"),
        ("source", "target", "help"),
        ("target", "help", "source"),
        ("help", "source", "", "target"),
        ("", "help", "source", "target", ""),
    ],
)
def test_columns_may_be_moved(columns: tuple[str, ...]) -> None:
    units = read_docx("a.docx", rows_of(*columns)).units
    assert [(unit.address, unit.source, unit.target) for unit in units] == [
        ("top-1", "甲", "T1"),
        ("top-2", "乙", "T2"),
    ]


def test_another_column_with_text_is_refused() -> None:
    problem = problem_of(rows_of("help", "source", "target", "a remark"))
    assert problem.message == "the table has 2 columns that may hold translations"
    assert str(problem.location) == "a.docx:1:1"


def test_a_source_that_was_copied_is_the_first_of_the_two() -> None:
    both = row(cell(paragraph(run("甲")))).replace(STAMP, f"{stamp_of('甲', '')}")
    (unit,) = read_docx("a.docx", docx("<w:tr/>", both)).units
    assert (unit.source, unit.target) == ("甲", "甲")


def test_rows_may_be_in_any_order_and_the_head_among_them() -> None:
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell(paragraph(run('Unit'))) * 3}</w:tr>"
    rows = [row(cell(paragraph(run(text))), address=text) for text in "ba"]
    units = read_docx("a.docx", docx(rows[0], head, rows[1])).units
    assert [(unit.address, unit.location.line) for unit in units] == [("b", 1), ("a", 3)]


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>", "a cell of this row is merged"),
        (
            '<w:tc><w:tcPr><w:vMerge w:val="continue"/></w:tcPr><w:p/></w:tc>',
            "a cell of this row is merged with the one above",
        ),
        (
            cell(f"<w:tbl><w:tr>{cell(paragraph(run('b')))}</w:tr></w:tbl>", paragraph()),
            "there is a table in a cell of this row",
        ),
        ("<w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p/></w:tc>", "this row has fewer than 3 cells"),
    ],
)
def test_a_cell_that_cannot_be_read_is_told(inside: str, message: str) -> None:
    first = row('<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc>')
    problem = problem_of(docx("<w:tr/>", first, row(inside)))
    assert problem.message.startswith(message)
    assert str(problem.location) == "a.docx:3:1"


def test_widths_that_were_dragged_merge_nothing() -> None:
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc>'
    assert read_docx("a.docx", docx("<w:tr/>", row(wide))).units[0].target == "A"


def test_an_address_that_is_gone_leaves_the_stamp() -> None:
    bare = row(cell(paragraph(run("A"))), address="")
    (unit,) = read_docx("a.docx", docx("<w:tr/>", bare)).units
    assert (unit.address, unit.stamp) == ("", STAMP)
