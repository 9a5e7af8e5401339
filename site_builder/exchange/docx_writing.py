"""A hand-over as a DOCX document (ECMA-376, WordprocessingML): a table that a translator without
tools fills in.

The first column has the address, the stamp and what helps, in small type; then the source and the
translation. Where the source has changed, what is new is underlined, and what is gone struck
through, in the first column.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from site_builder.exchange.handover import Handover, HandoverUnit, Words
from site_builder.exchange.inline import pieces_of
from site_builder.exchange.xml_writing import Element, element, packed, text_element
from site_builder.languages.script import script_of, text_direction, uses_han
from site_builder.messages.message import _
from site_builder.model.site import Language

DOCUMENT = "word/document.xml"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ABOUT = "site-builder"

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_FONTS = {
    "Hans": "Microsoft YaHei",
    "Hant": "Microsoft JhengHei",
    "Jpan": "Yu Gothic",
    "Kore": "Malgun Gothic",
}
_WIDTHS = ("2700", "6100", "6100")
"""Of the columns, in twentieths of a point: the page is A4, landscape."""
_SMALL = {"w:val": "15"}
_TIMELESS = (1980, 1, 1, 0, 0, 0)
"""The earliest time of an archive: the same document is the same bytes."""


def write_docx(handover: Handover, words: Words) -> bytes:
    """The document; `words` says messages in the translator's language."""
    notes = [
        _("Write the translation into the last column. Leave grey text as it is."),
        _(
            "Don't change the first column or the line below the table: they say where each text "
            "belongs."
        ),
    ]
    headings = (words(_("Unit")), handover.source.name, handover.target.name)
    body = element(
        "w:body",
        *(_paragraph(_run(words(note))) for note in notes),
        _table(handover, headings, words),
        _paragraph(_run(_about(handover), *_faint())),
        _section(),
    )
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", DOCUMENT)}),
        DOCUMENT: element("w:document", body, xmlns_w=WORD),
        "word/_rels/document.xml.rels": _relations({"rId1": ("styles", "styles.xml")}),
        "word/styles.xml": _styles(handover),
    }
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, root in parts.items():
            archive.writestr(ZipInfo(name, _TIMELESS), packed(root), ZIP_DEFLATED)
    return file.getvalue()


def _about(handover: Handover) -> str:
    """What the document belongs to, in a line that every program keeps."""
    source, target = handover.source.tag, handover.target.tag
    return f"[{ABOUT} {handover.slug} {source} {target} {handover.digest}]"


def _table(handover: Handover, headings: tuple[str, str, str], words: Words) -> Element:
    borders = (
        Element(f"w:{side}", {"w:val": "single", "w:sz": "4", "w:color": "A6A6A6"})
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = (
        Element(f"w:{side}", {"w:w": "100", "w:type": "dxa"})
        for side in ("top", "left", "bottom", "right")
    )
    properties = element(
        "w:tblPr",
        Element("w:tblW", {"w:w": str(sum(map(int, _WIDTHS))), "w:type": "dxa"}),
        element("w:tblBorders", *borders),
        Element("w:tblLayout", {"w:type": "fixed"}),
        element("w:tblCellMar", *margins),
    )
    grid = element("w:tblGrid", *(Element("w:gridCol", {"w:w": width}) for width in _WIDTHS))
    head = _row(
        *(([_paragraph(_run(heading, element("w:b")))], "F2F2F2") for heading in headings),
        is_head=True,
    )
    rows = (
        _row(
            (list(_help(unit, words)), "F2F2F2"),
            (list(_text(unit.source, unit, handover.source)), ""),
            (list(_text(unit.target, unit, handover.target)), ""),
        )
        for unit in handover.units
    )
    return element("w:tbl", properties, grid, head, *rows)


def _row(*cells: tuple[list[Element], str], is_head: bool = False) -> Element:
    properties = element(
        "w:trPr", element("w:cantSplit"), *([element("w:tblHeader")] if is_head else [])
    )
    return element("w:tr", properties, *map(_cell, _WIDTHS, cells))


def _cell(width: str, cell: tuple[list[Element], str]) -> Element:
    paragraphs, fill = cell
    shade = {"w:val": "clear", "w:color": "auto", "w:fill": fill}
    properties = element(
        "w:tcPr",
        Element("w:tcW", {"w:w": width, "w:type": "dxa"}),
        *([Element("w:shd", shade)] if fill else []),
    )
    return element("w:tc", properties, *paragraphs)


def _help(unit: HandoverUnit, words: Words) -> Iterator[Element]:
    yield _paragraph(_run(unit.address, Element("w:sz", {"w:val": "18"})))
    yield _paragraph(_run(unit.stamp, *_faint()))
    readable = (f"{code} = {text}" for code, text in (unit.readable or {}).items())
    terms = (f"{term} → {translation}" for term, translation in unit.terms)
    for note in (*unit.notes, *readable, *terms):
        yield _paragraph(_run(words(note), Element("w:sz", _SMALL)))
    if unit.difference:
        yield _paragraph(*(_changed(change, text) for change, text in unit.difference))


def _changed(change: str, text: str) -> Element:
    marks = {"delete": element("w:strike"), "insert": Element("w:u", {"w:val": "single"})}
    size = Element("w:sz", _SMALL)
    # The schema has w:strike before w:sz, and w:u behind it (ECMA-376 §17.3.2.28).
    match change:
        case "delete":
            return _run(text, marks[change], size)
        case "insert":
            return _run(text, size, marks[change])
    return _run(text, size)


def _text(text: str, unit: HandoverUnit, language: Language) -> Iterator[Element]:
    """The paragraphs of a text in its language, with its codes in grey."""
    is_rtl = text_direction(language.tag) == "rtl"
    for line in text.split("\n"):
        pieces = pieces_of(line, unit.kind, language.tag)
        runs = (
            _run(
                piece.text,
                *([] if piece.kind == "words" else [Element("w:color", {"w:val": "7F7F7F"})]),
                *([element("w:rtl")] if is_rtl and piece.kind == "words" else []),
                _lang(language),
            )
            for piece in pieces
        )
        yield _paragraph(*runs, is_rtl=is_rtl)


def _lang(language: Language) -> Element:
    if uses_han(language.tag):
        return Element("w:lang", {"w:eastAsia": language.tag})
    name = "w:bidi" if text_direction(language.tag) == "rtl" else "w:val"
    return Element("w:lang", {name: language.tag})


def _faint() -> tuple[Element, Element]:
    return Element("w:color", {"w:val": "A6A6A6"}), Element("w:sz", {"w:val": "12"})


def _paragraph(*runs: Element, is_rtl: bool = False) -> Element:
    properties = [element("w:pPr", element("w:bidi"))] if is_rtl else []
    return element("w:p", *properties, *runs)


def _run(text: str, *properties: Element) -> Element:
    """A run of text; its line breaks are line breaks of the document."""
    content: list[Element] = []
    for index, line in enumerate(text.split("\n")):
        content += [element("w:br")] if index else []
        content.append(text_element("w:t", line, xml_space="preserve"))
    about = [element("w:rPr", *properties)] if properties else []
    return element("w:r", *about, *content)


def _section() -> Element:
    size = {"w:w": "16838", "w:h": "11906", "w:orient": "landscape"}
    margins = {f"w:{side}": "900" for side in ("top", "right", "bottom", "left")}
    more = {"w:header": "500", "w:footer": "500", "w:gutter": "0"}
    return element("w:sectPr", Element("w:pgSz", size), Element("w:pgMar", margins | more))


def _styles(handover: Handover) -> Element:
    scripts = [script_of(one.tag) for one in (handover.source, handover.target)]
    east = next((_FONTS[script] for script in scripts if script in _FONTS), _FONTS["Hans"])
    latin = {f"w:{name}": "Calibri" for name in ("ascii", "hAnsi", "cs")}
    run = element(
        "w:rPr",
        Element("w:rFonts", {**latin, "w:eastAsia": east}),
        Element("w:sz", {"w:val": "21"}),
    )
    spacing = Element("w:spacing", {"w:after": "60", "w:line": "264", "w:lineRule": "auto"})
    defaults = element(
        "w:docDefaults",
        element("w:rPrDefault", run),
        element("w:pPrDefault", element("w:pPr", spacing)),
    )
    normal = Element(
        "w:style",
        {"w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"},
        (Element("w:name", {"w:val": "Normal"}),),
    )
    return element("w:styles", defaults, normal, xmlns_w=WORD)


def _content_types() -> Element:
    xml = "application/xml"
    return element(
        "Types",
        Element("Default", {"Extension": "xml", "ContentType": xml}),
        Element(
            "Default",
            {
                "Extension": "rels",
                "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
            },
        ),
        _override(DOCUMENT, f"{_WORD_TYPE}.document.main+xml"),
        _override("word/styles.xml", f"{_WORD_TYPE}.styles+xml"),
        xmlns=f"{_PACKAGE}/content-types",
    )


def _override(part: str, content_type: str) -> Element:
    return Element("Override", {"PartName": f"/{part}", "ContentType": content_type})


def _relations(relations: Mapping[str, tuple[str, str]]) -> Element:
    return element(
        "Relationships",
        *(
            Element(
                "Relationship",
                {"Id": name, "Type": f"{_RELATION}/{kind}", "Target": to},
            )
            for name, (kind, to) in relations.items()
        ),
        xmlns=f"{_PACKAGE}/relationships",
    )
