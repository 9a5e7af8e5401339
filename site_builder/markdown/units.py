"""The units of an article's body: what is translated by itself, from the tokens that it was parsed
to.

A block is named by its anchor. Of one with parts (a list, a quotation, a table) only the parts are
units: items and paragraphs are counted through in it, rows from the header on. What stands in a
part is counted in that part in the same way.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token
from markdown_it.utils import EnvType

from site_builder.markdown.blocks import Group
from site_builder.markdown.normal_form import Frame, normal_line
from site_builder.markdown.unit_places import Extent, Places
from site_builder.model.translation import Unit, UnitKind
from site_builder.text.source import Source

NOTE = "note"
"""What the addresses of footnotes begin with."""

PART = "part"

_PARAGRAPH = ("paragraph_open", "inline", "paragraph_close", "footnote_anchor")


def body_units(
    groups: Iterable[Group],
    notes: Sequence[Token],
    source: Source,
    line_offset: int,
    env: EnvType,
) -> tuple[Unit, ...]:
    """The units of an article's blocks and footnotes, in this order.

    `notes` are the tokens of the footnotes; `env` is the parser's, and `line_offset` lines of the
    source come before the tokens. The first token of each part of a block is given its address
    (`PART` in its `meta`).
    """
    reader = _Reader(Places(source, line_offset), env)
    for group in groups:
        reader.block(group.anchor, group.tokens)
    for label, tokens in notes_of(notes):
        reader.part(note_address(label), "note", tokens)
    return tuple(reader.units)


def note_address(label: str) -> str:
    """The address of a footnote. A dot in its label would stand before a part of it."""
    return f"{NOTE}.{label.replace('.', '%2E')}"


def notes_of(tokens: Sequence[Token]) -> Iterator[tuple[str, Sequence[Token]]]:
    """The labels of the footnotes, each with the tokens of its contents."""
    start = 0
    for at, token in enumerate(tokens):
        if token.type == "footnote_open":
            start = at
        elif token.type == "footnote_close":
            yield str(tokens[start].meta["label"]), tokens[start + 1 : at]


def has_text(tokens: Iterable[Token]) -> bool:
    """Whether tokens hold any text: a footnote that is defined elsewhere has none."""
    return any(token.type in ("inline", "fence", "code_block") for token in tokens)


@dataclass(slots=True)
class _Reader:
    places: Places
    env: EnvType
    units: list[Unit] = field(default_factory=list)
    numbers: Counter[str] = field(default_factory=Counter)
    """How many parts there are so far, by the address of what holds them."""

    def block(self, anchor: str, tokens: Sequence[Token]) -> None:
        match tokens[0].type:
            case "inline":
                self._text(anchor, "paragraph", tokens[0])
            case "paragraph_open":
                self._text(anchor, "paragraph", tokens[1])
            case "heading_open":
                self._heading(anchor, tokens[1])
            case "fence" | "code_block":
                self._code(anchor, tokens[0])
            case _:
                self._parts(anchor, tokens)

    def part(self, address: str, kind: UnitKind, tokens: Sequence[Token]) -> None:
        """An item or a footnote: the paragraphs that it begins with are one unit."""
        ends = (at for at, token in enumerate(tokens) if token.type not in _PARAGRAPH)
        end = next(ends, len(tokens))
        paragraphs = [token for token in tokens[:end] if token.type == "inline"]
        lines = [normal_line(token.children or (), "paragraph", self.env) for token in paragraphs]
        seen = [token for token, line in zip(paragraphs, lines, strict=True) if line]
        if seen:
            first, last = (self.places.of_text(token) for token in (seen[0], seen[-1]))
            self._add(address, kind, "\n".join(filter(None, lines)), Extent(first.start, last.end))
        self._parts(address, tokens[end:])

    def _parts(self, address: str, tokens: Sequence[Token]) -> None:
        """What stands in a block or in a part, counted through."""
        at = 0
        while at < len(tokens):
            token = tokens[at]
            match token.type:
                case "list_item_open":
                    end = closing(tokens, at)
                    self.part(self._next(address, token), "item", tokens[at + 1 : end])
                    at = end
                case "table_open":
                    end = closing(tokens, at)
                    self._rows(address, tokens[at + 1 : end])
                    at = end
                case "fence" | "code_block":
                    self._code(self._next(address, token), token)
                case "inline":
                    before = tokens[at - 1]
                    self._inner(self._next(address, before), before, token)
            at += 1

    def _inner(self, address: str, opening: Token, inline: Token) -> None:
        """A paragraph in a quotation, or a later one of an item."""
        if opening.type == "heading_open":
            self._heading(address, inline)
        else:
            is_last_line = opening.type == "attribution_open"
            self._text(address, "paragraph", inline, is_last_line=is_last_line)

    def _rows(self, address: str, tokens: Sequence[Token]) -> None:
        cells: list[Token] = []
        row = None
        for token in tokens:
            if token.type == "tr_open":
                row, cells = token, []
            elif token.type == "inline":
                cells.append(token)
            elif token.type == "tr_close" and row is not None:
                number = self.numbers[f"{address}.r"]
                self.numbers[f"{address}.r"] += 1
                row.meta[PART] = f"{address}.r{number}"
                self._row(row.meta[PART], row, cells)

    def _row(self, address: str, row: Token, cells: list[Token]) -> None:
        lines = [self._line(cell, "cell").replace("|", r"\|") for cell in cells]
        if any(lines):
            text = "".join(f"| {line} " if line else "| " for line in lines) + "|"
            self._add(address, "row", text, self.places.of_row(row, [c.content for c in cells]))

    def _next(self, address: str, opening: Token) -> str:
        self.numbers[address] += 1
        opening.meta[PART] = f"{address}.{self.numbers[address]}"
        return str(opening.meta[PART])

    def _heading(self, address: str, inline: Token) -> None:
        if text := self._line(inline, "heading"):
            self._add(address, "heading", text, self.places.of_heading(inline))

    def _text(
        self, address: str, kind: UnitKind, inline: Token, *, is_last_line: bool = False
    ) -> None:
        if text := self._line(inline, "paragraph"):
            extent = self.places.of_text(inline, is_last_line=is_last_line)
            self._add(address, kind, text, extent)

    def _code(self, address: str, token: Token) -> None:
        if token.content.strip():
            text = token.content.removesuffix("\n")
            self._add(address, "code", text, self.places.of_code(token))

    def _line(self, inline: Token, frame: Frame) -> str:
        return normal_line(inline.children or (), frame, self.env)

    def _add(self, address: str, kind: UnitKind, text: str, extent: Extent) -> None:
        start, end = self.places.location(extent), self.places.end(extent)
        self.units.append(Unit(address, kind, text, start, end))


def closing(tokens: Sequence[Token], at: int) -> int:
    """The index of the token that closes what another one opens; its own, where it is whole."""
    depth = 0
    while depth := depth + tokens[at].nesting:
        at += 1
    return at
