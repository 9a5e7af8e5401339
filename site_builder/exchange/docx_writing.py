"""A hand-over as a DOCX document (ECMA-376, WordprocessingML): a table that a translator without
tools fills in.

The first column has the address, the stamp and what helps, in small type; then the source and the
translation. Where the source has changed, what is new is underlined, and what is gone struck
through, in the first column.
"""

from collections.abc import Iterator

from site_builder.exchange.docx_package import package
from site_builder.exchange.handover import Handover, HandoverUnit, Words
from site_builder.exchange.inline import pieces_of
from site_builder.exchange.xml_writing import Element, element, text_element
from site_builder.languages.script import text_direction, uses_han
from site_builder.messages.message import _
from site_builder.model.site import Language

ABOUT = "site-builder"

_WIDTHS = ("2700", "6100", "6100")
"""Of the columns, in twentieths of a point: the page is A4, landscape."""
_SMALL = {"w:val": "15"}


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
    content = (
        *(_paragraph(_run(words(note))) for note in notes),
        _table(handover, headings, words),
        _paragraph(_run(_about(handover), *_faint())),
    )
    return package(content, [handover.source.tag, handover.target.tag])


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
