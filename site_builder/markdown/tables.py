"""Tables (GFM §4.10), from which nothing is dropped silently.

GFM drops the cells that a row has beyond its table's columns, and takes what lacks a sound
separator for a paragraph full of `|`. Both are noted as mistakes.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit, table

from site_builder.markdown.places import note_mistake
from site_builder.messages.message import _, ngettext
from site_builder.problems.problems import shown

# Dashes and colons between pipes, in the signs of a Chinese keyboard too.
_DASH = re.compile(r"[-‐–—―－━─]")
_SEPARATOR = re.compile(rf"(?:[|｜:：\s]|{_DASH.pattern})+")
_SEPARATOR_STARTS = ("|", "-", ":")
_PIPE = re.compile(r"[|｜]")
_CELL = re.compile(r"(?:[^|]|(?<=\\)\|)*")


def table_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """markdown-it's own rule, which notes what it drops."""
    if not _may_be_separator(state, start_line + 1, end_line):
        return False
    if not table(state, start_line, end_line, silent):
        return False
    if not silent:
        # As many as there are headings, or else it would not be a table.
        columns = _line(state, start_line + 1)[1].strip("|").count("|") + 1
        for line in range(start_line + 2, state.line):
            _note_lost_cell(state, line, columns)
    return True


def _may_be_separator(state: StateBlock, line: int, end_line: int) -> bool:
    """Whether a line begins as a separator does. Hardly any does, so this comes first."""
    if line >= end_line:
        return False
    start = state.bMarks[line] + state.tShift[line]
    return state.src.startswith(_SEPARATOR_STARTS, start)


def no_table_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Note headings and a line below them that don't make a table. Comes after all rules that may
    match the line, and never matches itself."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    if start_line + 1 < end_line and _PIPE.search(state.src, start, state.eMarks[start_line]):
        _note_no_table(state, start_line)
    return False


def _line(state: StateBlock, line: int) -> tuple[int, str]:
    """The offset of a line's words, and the words."""
    start = state.bMarks[line] + state.tShift[line]
    return start, state.src[start : state.eMarks[line]].rstrip()


def _cells(row: str) -> list[str]:
    """The cells of a row; pipes at its ends enclose them."""
    cells = escapedSplit(row)
    if cells[0] == "":
        del cells[0]
    if cells and cells[-1] == "":
        del cells[-1]
    return cells


def _note_lost_cell(state: StateBlock, line: int, columns: int) -> None:
    offset, row = _line(state, line)
    if row.count("|") - row.startswith("|") - row.endswith("|") < columns:
        return
    lost = next((n for n, cell in enumerate(_cells(row)) if n >= columns and cell.strip()), None)
    if lost is None:
        return
    start = 1 if row.startswith("|") else 0
    for _cell in range(lost):
        start = _CELL.match(row, start).end() + 1  # type: ignore[union-attr]
    start += len(row[start:]) - len(row[start:].lstrip())
    message = _(
        "this cell would be lost: it is in column {column}, and the headings end at {last}",
        column=lost + 1,
        last=columns,
    )
    hint = _("add a heading above it, or write \\| for a '|' inside a cell")
    note_mistake(state, offset + start, "lost-cell", message, hint)


def _is_separator(row: str) -> bool:
    is_made_of_signs = _SEPARATOR.fullmatch(row) is not None
    return is_made_of_signs and bool(_PIPE.search(row) and _DASH.search(row))


def _note_no_table(state: StateBlock, start_line: int) -> None:
    offset, headings = _line(state, start_line)
    below, separator = _line(state, start_line + 1)
    if not _is_separator(separator) or _is_separator(headings):
        return
    if "｜" in headings:
        offset += headings.index("｜")
        message, hint = _("this isn't recognised as a table"), _("write |, not the full-width ｜")
        note_mistake(state, offset, "not-a-table", message, hint)
        return
    columns, found = len(_cells(headings)), len(_cells(separator))
    message = _("this isn't recognised as the line below a table's headings")
    if found != columns:
        message = ngettext(
            "the table's headings have {count} cell, but this line has {found}",
            "the table's headings have {count} cells, but this line has {found}",
            columns,
            found=found,
        )
    line = "| " + " | ".join(["---"] * columns) + " |"
    note_mistake(state, below, "not-a-table", message, _("write {words}", words=shown(line)))


def tables_plugin(parser: MarkdownIt) -> None:
    parser.block.ruler.at("table", table_rule, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.before("paragraph", "no_table", no_table_rule, {"alt": ["paragraph"]})
