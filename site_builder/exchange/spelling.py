"""A unit's text as it is written in an article: at its place, with the signs before its lines."""

import re

from site_builder.exchange.wrapping import wrapped
from site_builder.markdown.normal_form import normal_text, paragraphs_of
from site_builder.model.translation import UnitKind
from site_builder.text.html_comments import OPENING, comment_end
from site_builder.text.text_units import plain_text

_NOT_QUOTED = re.compile(r"[^>\s]")
_NOTE_INDENT = "    "
_ONE_LINE = ("heading", "row")
_CELLS = re.compile(r"(?<!\\)(?:\\\\)*\|")
_SPACE = re.compile(r"[ \t\n]+")


def normal(text: str, kind: UnitKind, tag: str) -> str:
    """The normal form of a text that a translator wrote, in a language (BCP 47)."""
    if kind == "code" or not text.strip():
        return text if text.strip() else ""
    lines = [line.strip() for line in text.split("\n")]
    text = "\n".join(line for line in lines if line)
    match kind:
        case "text":
            return "\n".join(plain_text(line) for line in text.split("\n"))
        case "heading":
            return normal_text(text, "heading", tag)
        case "row":
            return _row(text, tag)
    return normal_text(text, "paragraph", tag)


def _row(text: str, tag: str) -> str:
    inner = text.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith(r"\|"):
        inner = inner[:-1]
    cells = (cell.strip().replace(r"\|", "|") for cell in _split(inner))
    lines = (normal_text(cell, "cell", tag).replace("|", r"\|") if cell else "" for cell in cells)
    return "".join(f"| {line} " if line else "| " for line in lines) + "|"


def _split(row: str) -> list[str]:
    """The cells of a row, whose text may hold pipes behind a backslash."""
    cells, start = [], 0
    for found in _CELLS.finditer(row):
        cells.append(row[start : found.end() - 1])
        start = found.end()
    return [*cells, row[start:]]


def spelled(text: str, kind: UnitKind, before: str, tag: str = "", width: int = 0) -> str:
    """A text in its normal form as lines of an article, if `before` stands on the first line in
    front of it. Each paragraph is one line, or is wrapped to a `width` in its language."""
    indent = _NOTE_INDENT if kind == "note" else _NOT_QUOTED.sub(" ", before)
    if kind == "code":
        return f"\n{indent}".join(text.split("\n"))
    paragraphs = []
    for paragraph in paragraphs_of(text):
        if width and kind not in _ONE_LINE and "\n" not in paragraph:
            paragraphs.append(wrapped(paragraph, tag, width, before, indent))
        else:
            paragraphs.append(paragraph.replace("\n", f"\n{indent}"))
    return f"\n{indent.rstrip()}\n{indent}".join(paragraphs)


def comments_in(written: str) -> list[str]:
    """The comments (`<!-- … -->`) in a text as it is written."""
    found, at = [], 0
    while (start := written.find(OPENING, at)) >= 0 and (end := comment_end(written, start)) >= 0:
        found.append(written[start:end])
        at = end
    return found
