"""The parts of an article with the lines that they stand on: sections, blocks, items, rows, notes.

A translation's parts are found by those of its source, and new ones are put beside them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from site_builder.markdown.definitions import definitions_in
from site_builder.model.translation import Unit
from site_builder.read.articles import ArticleReading
from site_builder.text.file_text import FileText

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
    lines = _Lines(reading, file)
    article = Part("article", 1, file.line_of(len(file.text)) + 1)
    inside = article
    for anchor, tokens, _block in reading.groups:
        found = _parts(tokens, lines)
        if tokens[0].type == "heading_open" and tokens[0].tag in ("h1", "h2"):
            inside = Part("section", found[0].first, found[0].behind, anchor)
            article.parts.append(inside)
        inside.parts += found
    article.parts += _notes(reading.notes, lines)
    maps = (definition["map"] for definition in definitions_in(reading.env))
    article.parts += [Part(DEFINITION, *lines.of(one)) for one in maps]
    for section in article.parts:
        section.behind = max((part.behind for part in section.parts), default=section.behind)
    for unit in reading.units:
        _place(article, unit)
    return article


@dataclass(frozen=True)
class _Lines:
    """The lines of an article's file that its tokens stand on."""

    reading: ArticleReading
    file: FileText

    def of(self, lines: Sequence[int] | None) -> tuple[int, int]:
        """The first line, and the one behind the last that isn't empty."""
        start, end = lines or (0, 1)
        first, last = self._line(start), self._line(max(end - 1, start))
        while last > first and not self.file.line(last).strip(" \t>"):
            last -= 1
        return first, last + 1

    def _line(self, number: int) -> int:
        # Comments are taken out of what the parser gets.
        return self.reading.body.line_start(number + self.reading.line_offset + 1).line


def _parts(tokens: Sequence[Token], lines: _Lines) -> list[Part]:
    """The parts that tokens are."""
    root = Part("", 0, 0)
    open_parts = [root]
    for token in tokens:
        kind = token.type.rpartition("_")[0]
        if token.nesting == 1 and kind not in _UNSEEN:
            part = _part(kind, token, lines)
            if open_parts[-1].kind not in _LEAVES:
                open_parts[-1].parts.append(part)
            open_parts.append(part)
        elif token.nesting == -1 and kind not in _UNSEEN:
            open_parts.pop()
        elif not token.nesting and token.type in _LEAVES and token.map:
            is_inside = open_parts[-1].kind in (*_LEAVES, "tr")
            open_parts[-1].parts += [] if is_inside else [_part(token.type, token, lines)]
    return root.parts


def _part(kind: str, token: Token, lines: _Lines) -> Part:
    first, behind = lines.of(token.map)
    if kind == "directive":
        behind += bool(_FENCE.fullmatch(lines.file.line(behind)))
        return Part(kind, first, behind, lines.file.line(first).strip())
    return Part("paragraph" if kind == "inline" else kind, first, behind)


def _notes(tokens: Sequence[Token], lines: _Lines) -> Iterator[Part]:
    inside: list[Token] = []
    for token in tokens:
        if token.type == "footnote_open":
            inside = []
        elif token.type == "footnote_close":
            found = [lines.of(one.map) for one in inside if one.map]
            first = min(start for start, _end in found)
            while first > 1 and not _NOTE.match(lines.file.line(first)):
                first -= 1
            yield Part("note", first, max(end for _start, end in found))
        else:
            inside.append(token)


def _place(part: Part, unit: Unit) -> None:
    """Put a unit into the innermost part that it begins in."""
    line = unit.location.line
    inner = next((one for one in part.parts if one.first <= line < one.behind), None)
    if inner:
        _place(inner, unit)
    else:
        part.units.append(unit)
