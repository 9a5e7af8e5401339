"""The table of a DOCX document, as Word, LibreOffice or Google Docs have saved it.

Its columns are known by what is in them, as somebody may have moved them: the stamps are in the
first, and the second has the texts that the stamps stand for. Its rows may be in any order.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from site_builder.exchange.docx_archive import document_of
from site_builder.exchange.docx_text import inside, lines_of, text_of
from site_builder.exchange.docx_writing import ABOUT
from site_builder.exchange.handover import Returned, ReturnedUnit, source_stamp, stamp_of
from site_builder.exchange.xml_tree import Node, refusal
from site_builder.messages.message import Message, _
from site_builder.problems.problems import Location, Problem, SiteError

_ABOUT = re.compile(rf"\[\s*{ABOUT}\s+(\S+)\s+(\S+)\s+(\S+)\s+([0-9a-f]+)\s*\]", re.IGNORECASE)
_STAMP = re.compile(r"[0-9a-f]{10}(?:-[0-9a-f]{10})?", re.IGNORECASE)
_COLUMNS = 3


class _Columns(NamedTuple):
    """Where the columns are that the document was exported with."""

    help: int = 0
    source: int = 1
    target: int = 2


@dataclass(frozen=True)
class _Row:
    """A row that isn't deleted: its number in the document, its cells, and the lines of each."""

    number: int
    cells: list[Node]
    lines: list[list[str]]
    is_head: bool

    @property
    def is_empty(self) -> bool:
        return not any(self.lines)

    def stamp(self, column: int) -> str:
        """The stamp in a column; '' for none."""
        lines = self.lines[column] if column < len(self.lines) else []
        found = (line for line in map(str.strip, lines) if _STAMP.fullmatch(line))
        return next(found, "").lower()


def read_docx(path: str, data: bytes) -> Returned:
    """What a document says. SiteError for a file that can't be read, or has no such table."""
    body = document_of(path, data).first("body")
    if body is None:
        raise _not_ours(path)
    about = _ABOUT.search(" ".join(map(text_of, body.within("p"))))
    if about is None:
        raise _not_ours(path)
    units: list[ReturnedUnit] = []
    faults: list[Problem] = []
    count = 0
    for table in _tables(body):
        rows = list(_rows(table, count))
        count += len(rows)
        try:
            columns = _columns(path, rows)
            due = (row for row in rows if not row.is_empty)
            units += _units(path, due, columns, faults)
        except SiteError as error:
            faults += error.problems
    if faults:
        raise SiteError(faults)
    return Returned(
        slug=about[1],
        source=about[2],
        target=about[3],
        digest=about[4].lower(),
        units=tuple(units),
        location=Location(path),
    )


def _not_ours(path: str) -> SiteError:
    message = _("this document isn't one that Site Builder has exported")
    hint = _("keep its table, and the line below it that begins with [{about}", about=ABOUT)
    return refusal(Location(path), message, hint)


def _tables(node: Node) -> Iterator[Node]:
    """The tables in the text, without those in their cells."""
    for child in node.nodes():
        if child.name == "tbl":
            yield child
        else:
            yield from _tables(child)


def _rows(table: Node, count: int) -> Iterator[_Row]:
    """The rows of a table that has so many of them before it, without those that are deleted."""
    for index, row in enumerate(inside(table, "tr")):
        properties = row.first("trPr")
        if properties and properties.first("del"):
            continue
        count += 1
        cells = [cell for cell in inside(row, "tc") if not _has(cell, "cellDel")]
        is_head = not index or bool(properties and properties.first("tblHeader"))
        yield _Row(count, cells, [lines_of(cell) for cell in cells], is_head)


def _has(cell: Node, name: str) -> bool:
    properties = cell.first("tcPr")
    return properties is not None and properties.first(name) is not None


def _columns(path: str, rows: Sequence[_Row]) -> _Columns:
    """The columns of a table. SiteError where several may hold the translation."""
    width = max((len(row.lines) for row in rows), default=0)
    stamps = Counter(at for row in rows for at in range(width) if row.stamp(at))
    if not stamps or width < _COLUMNS:
        return _Columns()
    helping = _most(stamps)
    others = [at for at in range(width) if at != helping]
    found = Counter(at for row in rows for at in others if _is_source(row, at, helping))
    source = _most(found) if found else others[0]
    others.remove(source)
    if len(others) > 1:
        stamped = [row for row in rows if row.stamp(helping)]
        others = [at for at in others if any(at < len(r.lines) and r.lines[at] for r in stamped)]
    if len(others) > 1:
        message = _("the table has {count} columns that may hold translations", count=len(others))
        hint = _("delete the columns that were added to it")
        raise refusal(Location(path, rows[0].number, 1), message, hint)
    return _Columns(helping, source, others[0]) if others else _Columns()


def _most(counts: Counter[int]) -> int:
    """The column that was counted most often; of several, the first."""
    return min(counts, key=lambda at: (-counts[at], at))


def _is_source(row: _Row, at: int, helping: int) -> bool:
    """Whether a cell has the text that the row's stamp stands for."""
    stamp = row.stamp(helping)
    text = "\n".join(row.lines[at]) if at < len(row.lines) else ""
    return bool(stamp and text) and stamp_of(text, "") == source_stamp(stamp)


def _units(
    path: str, rows: Iterator[_Row], columns: _Columns, faults: list[Problem]
) -> Iterator[ReturnedUnit]:
    """The units of rows, but for the head of a table."""
    for row in rows:
        stamp = row.stamp(columns.help)
        where = Location(path, row.number, 1)
        if row.is_head and not stamp:
            continue
        if fault := _fault(row, columns):
            faults += refusal(where, *fault).problems
        else:
            yield _unit(row, columns, stamp, where)


def _fault(row: _Row, columns: _Columns) -> tuple[Message, Message] | None:
    """What keeps a row from being read, and what to do."""
    if len(row.lines) <= max(columns):
        message = _("this row has fewer than {count} cells", count=_COLUMNS)
        return message, _("bring the columns back, or export it again")
    if any(_is_merged(row.cells[at]) for at in columns):
        message = _("a cell of this row is merged with the one above")
        return message, _("split the cells, so that each text is in its own row")
    if next(row.cells[columns.target].within("tbl"), None):
        message = _("there is a table in a cell of this row")
        return message, _("write its text into the cell itself")
    return None


def _is_merged(cell: Node) -> bool:
    """Whether a cell goes on from the row above (ECMA-376 §17.4.84)."""
    merge = (cell.first("tcPr") or cell).first("vMerge")
    values = merge.attributes.items() if merge else ()
    return merge is not None and not any(
        name.endswith("val") and value == "restart" for name, value in values
    )


def _unit(row: _Row, columns: _Columns, stamp: str, where: Location) -> ReturnedUnit:
    helping = [line.strip() for line in row.lines[columns.help] if line.strip()]
    target = "\n".join(row.lines[columns.target])
    marked = "\n".join(lines_of(row.cells[columns.target], marked=True))
    return ReturnedUnit(
        address=helping[0] if helping and helping[0].lower() != stamp else "",
        source="\n".join(row.lines[columns.source]),
        target=target,
        stamp=stamp,
        is_final=False,
        location=where,
        marked=marked if marked != target else "",
    )
