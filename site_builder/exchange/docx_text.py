"""The text of a cell of a DOCX document, as word processors save it.

Runs are put together, and tracked changes are taken as accepted. Of formatting, italic and bold
type count alone.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from site_builder.exchange.xml_tree import Node

_BREAKS = {"br": " ", "cr": " ", "tab": " ", "noBreakHyphen": "\u2011", "softHyphen": "\xad"}
_GONE = {
    *("del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "txbxContent"),
    *("Fallback", "pict", "drawing", "object", "commentReference", "footnoteReference", "fldData"),
    *("rt", "rubyPr"),
}
"""What is deleted, or isn't the text of the cell."""
_AROUND = ("sdt", "sdtContent", "customXml", "ins", "moveTo")


def text_of(paragraph: Node) -> str:
    """The text of a paragraph."""
    return _text(_runs(paragraph))


def inside(node: Node, name: str) -> Iterator[Node]:
    """The elements of a name, in controls or marks around them too."""
    for child in node.nodes():
        if child.name == name:
            yield child
        elif child.name in _AROUND:
            yield from inside(child, name)


def lines_of(cell: Node, *, marked: bool = False) -> list[str]:
    """The paragraphs of a cell, without empty ones before and behind; `marked` with the signs of
    Markdown around what is in italic or bold type."""
    lines: list[str] = []
    runs: list[_Run] = []
    for paragraph in inside(cell, "p"):
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
