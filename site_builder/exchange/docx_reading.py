"""The table of a DOCX document, as Word, LibreOffice or Google Docs have saved it.

Runs are put together, and tracked changes are taken as accepted. Of formatting, italic and bold
type count alone. Only the one part with the text is read, and no more of it than is allowed.
"""

import re
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import groupby
from typing import NamedTuple
from zipfile import BadZipFile, LargeZipFile, ZipFile

from site_builder.exchange.docx_package import DOCUMENT
from site_builder.exchange.docx_writing import ABOUT
from site_builder.exchange.handover import Returned, ReturnedUnit
from site_builder.exchange.xml_tree import Node, read_xml, refusal
from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem, SiteError

MAX_UNPACKED = 64_000_000
"""Bytes of XML: some hundred times those of a long feature."""
MAX_RATIO = 200
"""How much smaller than its text an archive may be. Word's own documents reach 30."""
_SMALL = 1_000_000
"""What may be packed as tightly as it likes."""

_ABOUT = re.compile(rf"\[\s*{ABOUT}\s+(\S+)\s+(\S+)\s+(\S+)\s+([0-9a-f]+)\s*\]", re.IGNORECASE)
_STAMP = re.compile(r"[0-9a-f]{10}(?:-[0-9a-f]{10})?", re.IGNORECASE)
_BREAKS = {"br": " ", "cr": " ", "tab": " ", "noBreakHyphen": "\u2011", "softHyphen": "\xad"}
_GONE = {
    *("del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "txbxContent"),
    *("Fallback", "pict", "drawing", "object", "commentReference", "footnoteReference", "fldData"),
}
"""What is deleted, or isn't the text of the cell."""


def read_docx(path: str, data: bytes) -> Returned:
    """What a document says. SiteError for a file that can't be read, or has no such table."""
    root = read_xml(path, _part(path, data))
    body = root.first("body")
    if body is None:
        raise _not_ours(path)
    about = _ABOUT.search(" ".join(_text(_runs(node)) for node in body.within("p")))
    if about is None:
        raise _not_ours(path)
    tables = [list(_rows(table)) for table in body.within("tbl")]
    heads = {id(rows[0]) for rows in tables if rows}
    rows = [row for rows in tables for row in rows]
    units: list[ReturnedUnit | None] = []
    faults: list[Problem] = []
    for number, row in enumerate(rows, 1):
        try:
            units.append(_unit(path, number, row, id(row) in heads))
        except SiteError as error:
            faults += error.problems
    if faults:
        raise SiteError(faults)
    return Returned(
        slug=about[1],
        source=about[2],
        target=about[3],
        digest=about[4].lower(),
        units=tuple(unit for unit in units if unit),
        location=Location(path),
    )


def _not_ours(path: str) -> SiteError:
    message = _("this document isn't one that Site Builder has exported")
    hint = _("keep its table, and the line below it that begins with [{about}", about=ABOUT)
    return refusal(Location(path), message, hint)


def _part(path: str, data: bytes) -> bytes:
    """The XML of a document's text. SiteError for what isn't an archive, or unpacks to too much."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            size = archive.getinfo(DOCUMENT).file_size
            limit = min(MAX_UNPACKED, max(_SMALL, len(data) * MAX_RATIO))
            with archive.open(DOCUMENT) as part:
                # The archive's own word for the size need not be true.
                found = part.read(limit + 1) if size <= limit else None
    except KeyError as error:
        raise _not_ours(path) from error
    except (BadZipFile, LargeZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise _not_docx(path) from error
    except (RuntimeError, ValueError) as error:
        raise _not_docx(path) from error
    if found is None or len(found) > limit:
        message = _("unpacked, the document is longer than {limit} bytes", limit=limit)
        raise refusal(Location(path), message)
    return found


def _not_docx(path: str) -> SiteError:
    message = _("this can't be read as a DOCX document")
    return refusal(Location(path), message, _("save it again as .docx, without a password"))


def _rows(table: Node) -> Iterator[list[Node]]:
    """The rows of a table that aren't deleted, as their cells."""
    for row in _inside(table, "tr"):
        properties = row.first("trPr")
        if properties is None or not properties.first("del"):
            yield list(_inside(row, "tc"))


def _inside(node: Node, name: str) -> Iterator[Node]:
    """The elements of a name, in controls or marks around them too."""
    for child in node.nodes():
        if child.name == name:
            yield child
        elif child.name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _inside(child, name)


def _unit(path: str, number: int, cells: list[Node], is_head: bool) -> ReturnedUnit | None:
    """The unit of a row; None for the head of a table, and for an empty row."""
    texts = [_lines(cell) for cell in cells]
    helping = [line.strip() for line in texts[0] if line.strip()] if texts else []
    stamp = next((line for line in helping[1:] if _STAMP.fullmatch(line)), "")
    if not any(texts) or (is_head and not stamp):
        return None
    where = Location(path, number, 1)
    if len(texts) < 3:
        message = _("this row has fewer than {count} cells", count=3)
        raise refusal(where, message, _("bring the columns back, or export it again"))
    target = "\n".join(texts[2])
    marked = "\n".join(_lines(cells[2], marked=True))
    return ReturnedUnit(
        address=helping[0] if helping else "",
        source="\n".join(texts[1]),
        target=target,
        stamp=stamp.lower(),
        is_final=False,
        location=where,
        marked=marked if marked != target else "",
    )


def _lines(cell: Node, *, marked: bool = False) -> list[str]:
    """The paragraphs of a cell, without empty ones before and behind; `marked` with the signs of
    Markdown around what is in italic or bold type."""
    lines: list[str] = []
    runs: list[_Run] = []
    for paragraph in _inside(cell, "p"):
        runs += _runs(paragraph)
        if not _is_joined(paragraph):
            lines.append(_text(runs, marked=marked))
            runs = []
    lines += [_text(runs, marked=marked)] if runs else []
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    return lines


def _is_joined(paragraph: Node) -> bool:
    """Whether the mark at a paragraph's end is deleted (ECMA-376 §17.13.5.15)."""
    properties = paragraph.first("pPr")
    run = properties.first("rPr") if properties else None
    return run is not None and run.first("del") is not None


class _Run(NamedTuple):
    """Text, and the sign of Markdown for its type: `*`, `**`, `***` or ''."""

    text: str
    sign: str


def _text(runs: Iterable[_Run], *, marked: bool = False) -> str:
    if not marked:
        return "".join(run.text for run in runs)
    pieces = []
    for sign, group in groupby(runs, lambda run: run.sign):
        text = "".join(run.text for run in group)
        words = text.strip()
        # Emphasis begins and ends at a word.
        pieces.append(text.replace(words, f"{sign}{words}{sign}", 1) if words else text)
    return "".join(pieces)


def _runs(node: Node, sign: str = "") -> Iterator[_Run]:
    for child in node.nodes():
        if child.name == "t":
            yield _Run(child.text, sign)
        elif child.name in _BREAKS:
            yield _Run(_BREAKS[child.name], sign)
        elif child.name not in _GONE:
            yield from _runs(child, _sign(child) if child.name == "r" else sign)


def _sign(run: Node) -> str:
    properties = run.first("rPr")
    if properties is None:
        return ""
    return "*" * _is_on(properties.first("i")) + "**" * _is_on(properties.first("b"))


def _is_on(switch: Node | None) -> bool:
    """Whether a property that is there is on (ECMA-376 §17.17.4)."""
    if switch is None:
        return False
    values = [value for name, value in switch.attributes.items() if name.endswith("val")]
    return not values or values[0] not in ("0", "false", "off")
