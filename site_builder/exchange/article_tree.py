"""The parts of an article with the lines that they stand on: sections, blocks, items, rows, notes.

A translation's parts are found by those of its source, and new ones are put beside them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from site_builder.exchange.file_text import FileText
from site_builder.markdown.definitions import definitions_in
from site_builder.model.translation import Unit
from site_builder.read.articles import ArticleReading

DEFINITION = "definition"
"""The kind of a line that says where the links of a name lead. Units don't need it: in their normal
form, each link says so itself."""
_LEAVES = {"paragraph", "heading", "fence", "code_block", "hr", "inline", "stray_fence"}
_UNSEEN = {"thead", "tbody", "th", "td", "attribution"}
"""Containers whose parts count as their own container's."""
_FENCE = re.compile(r"[ \t]*:{3,}[ \t]*")
_NOTE = re.compile(r"[ \t]*\[\^[^\]\s]+\]:")


@dataclass
class Part:
    """A part of an article, on the lines from `first` up to, but without, `behind`. `key` knows it
    again in a translation if it has no text: a section's id, the head of a directive."""

    kind: str
    first: int
    behind: int
    key: str = ""
    parts: list["Part"] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    """Those that stand in no part of it."""

    def all_units(self) -> Iterator[Unit]:
        yield from self.units
        for part in self.parts:
            yield from part.all_units()

    def inner(self) -> Iterator["Part"]:
        """The parts in it, at any depth."""
        for part in self.parts:
            yield part
            yield from part.inner()


def tree_of(reading: ArticleReading, file: FileText) -> Part:
    """The parts of an article with their units. Front matter belongs to the article itself."""
    above = reading.line_offset
    article = Part("article", 1, file.line_of(len(file.text)) + 1)
    inside = article
    for anchor, tokens in reading.groups:
        found = _parts(tokens, above, file)
        if tokens[0].type == "heading_open" and tokens[0].tag in ("h1", "h2"):
            inside = Part("section", found[0].first, found[0].behind, anchor)
            article.parts.append(inside)
        inside.parts += found
    article.parts += _notes(reading.notes, above, file)
    lines = [definition["map"] for definition in definitions_in(reading.env)]
    article.parts += [Part(DEFINITION, a + above + 1, b + above + 1) for a, b in lines]
    for section in article.parts:
        section.behind = max((part.behind for part in section.parts), default=section.behind)
    for unit in reading.units:
        _place(article, unit)
    return article


def _parts(tokens: Sequence[Token], above: int, file: FileText) -> list[Part]:
    """The parts that tokens are, which stand below `above` lines."""
    root = Part("", 0, 0)
    open_parts = [root]
    for token in tokens:
        kind = token.type.rpartition("_")[0]
        if token.nesting == 1 and kind not in _UNSEEN:
            part = _part(kind, token, above, file)
            if open_parts[-1].kind not in _LEAVES:
                open_parts[-1].parts.append(part)
            open_parts.append(part)
        elif token.nesting == -1 and kind not in _UNSEEN:
            open_parts.pop()
        elif not token.nesting and token.type in _LEAVES and token.map:
            is_inside = open_parts[-1].kind in (*_LEAVES, "tr")
            open_parts[-1].parts += [] if is_inside else [_part(token.type, token, above, file)]
    return root.parts


def _part(kind: str, token: Token, above: int, file: FileText) -> Part:
    lines = token.map or (0, 0)
    first, behind = lines[0] + above + 1, lines[1] + above + 1
    if kind == "directive":
        behind += bool(_FENCE.fullmatch(file.line(behind)))
        return Part(kind, first, behind, file.line(first).strip())
    return Part("paragraph" if kind == "inline" else kind, first, _shown_end(first, behind, file))


def _notes(tokens: Sequence[Token], above: int, file: FileText) -> Iterator[Part]:
    inside: list[Token] = []
    for token in tokens:
        if token.type == "footnote_open":
            inside = []
        elif token.type == "footnote_close":
            lines = [token.map for token in inside if token.map]
            first = min(line for line, _end in lines) + above + 1
            while first > 1 and not _NOTE.match(file.line(first)):
                first -= 1
            behind = max(end for _line, end in lines) + above + 1
            yield Part("note", first, _shown_end(first, behind, file))
        else:
            inside.append(token)


def _shown_end(first: int, behind: int, file: FileText) -> int:
    """The line behind the last one that isn't empty."""
    while behind - 1 > first and not file.line(behind - 1).strip(" \t>"):
        behind -= 1
    return behind


def _place(part: Part, unit: Unit) -> None:
    """Put a unit into the innermost part that it begins in."""
    line = unit.location.line
    inner = next((one for one in part.parts if one.first <= line < one.behind), None)
    if inner:
        _place(inner, unit)
    else:
        part.units.append(unit)
