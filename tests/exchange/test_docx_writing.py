"""A document for a translator without tools: read by its XML, as a word processor does."""

from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from site_builder.exchange.docx_package import DOCUMENT, WORD
from site_builder.exchange.docx_writing import write_docx
from site_builder.exchange.handover import Handover
from site_builder.model.site import Language
from tests.support.handovers import EXAMPLE, ZH, handover, unit

W = f"{{{WORD}}}"


def parts_of(one: Handover) -> dict[str, ElementTree.Element]:
    with ZipFile(BytesIO(write_docx(one, str))) as archive:
        assert archive.testzip() is None
        return {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}


def rows_of(one: Handover) -> list[list[str]]:
    rows = parts_of(one)[DOCUMENT].iter(f"{W}tr")
    return [["".join(cell.itertext()) for cell in row.iter(f"{W}tc")] for row in rows]


def test_the_columns_are_help_source_and_translation() -> None:
    head, first, second, *_rest = rows_of(EXAMPLE)
    assert head == ["Unit", "中文", "English"]
    assert first[0].startswith("article.title")
    assert first[1:] == ["一座城的考卷", ""]
    assert second[1:] == ["衡阳拿到{number}`score`，*第二*。", "Hengyang scored {number}`score`."]
    assert "{number}`score` = 94.70分" in second[0]
    assert "全国文明城市 → National Civilized City" in second[0]


def test_a_change_is_shown_in_the_first_column() -> None:
    row = list(parts_of(EXAMPLE)[DOCUMENT].iter(f"{W}tr"))[3]
    runs = list(next(row.iter(f"{W}tc")).iter(f"{W}r"))
    struck = ["".join(r.itertext()) for r in runs if r.find(f"{W}rPr/{W}strike") is not None]
    underlined = ["".join(r.itertext()) for r in runs if r.find(f"{W}rPr/{W}u") is not None]
    assert (struck, underlined) == (["旧的"], ["[新](https://a.example)的"])


def test_each_text_has_its_language() -> None:
    languages = [node.attrib for node in parts_of(EXAMPLE)[DOCUMENT].iter(f"{W}lang")]
    assert {f"{W}eastAsia": "zh-Hans"} in languages
    assert {f"{W}val": "en"} in languages


def test_a_translation_may_run_from_right_to_left() -> None:
    arabic = Language("ar", "ar", "العربية")
    one = Handover("alpha", ZH, arabic, "0123456789", (unit("top-1", "甲", "نص", "unreviewed"),))
    row = list(parts_of(one)[DOCUMENT].iter(f"{W}tr"))[1]
    last = list(row.iter(f"{W}tc"))[2]
    assert last.find(f"{W}p/{W}pPr/{W}bidi") is not None
    assert last.find(f"{W}p/{W}r/{W}rPr/{W}rtl") is not None
    assert next(last.iter(f"{W}lang")).attrib == {f"{W}bidi": "ar"}


def test_paragraphs_are_paragraphs() -> None:
    row = list(parts_of(handover(unit("note.1", "甲\n乙")))[DOCUMENT].iter(f"{W}tr"))[1]
    assert len(list(list(row.iter(f"{W}tc"))[1].iter(f"{W}p"))) == 2
