"""A unit's text in pieces: words, and what a translator's program protects.

The pieces of a text, joined, are the text again, letter by letter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markdown_it.token import Token

from site_builder.markdown.definitions import env_of_definitions
from site_builder.markdown.parser import parser
from site_builder.model.translation import UnitKind

PieceKind = Literal["words", "mark", "open", "close"]
Sort = Literal["", "italic", "bold", "code", "link", "image", "note", "cell", "role"]


@dataclass(frozen=True)
class Piece:
    """A run of a text. A `mark` stands alone; `open` and `close` come in pairs, one inside another.
    `sort` says what it is."""

    kind: PieceKind
    text: str
    sort: Sort = ""


_DESTINATION = re.compile(
    r"\]\((?:<(?:[^<>\\\n]|\\.)*>|(?:[^()\\\s]|\\.|\((?:[^()\\\s]|\\.)*\))*)"
    r"""(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)"""
    r"|\]\[[^\]\n]*\]|\]"
)
_NOTE = re.compile(r"(\[\^[^\]\s]{1,999}\])")
_CELL = re.compile(r"((?:(?<!\s)\s+)?(?<!\\)(?:\\\\)*\|\s*)")
_SORTS: dict[str, Sort] = {"em": "italic", "strong": "bold", "link": "link"}
_RUN = re.compile("`+")


def pieces_of(text: str, kind: UnitKind, tag: str) -> tuple[Piece, ...]:
    """The pieces of a unit's text in a language (BCP 47). The facts' texts and code have words
    alone."""
    if not text or kind in ("text", "code"):
        return (Piece("words", text),) if text else ()
    found: list[Piece] = []
    for part in re.split(r"(\n)", text):
        if kind == "row":
            for index, cell in enumerate(_CELL.split(part)):
                found += [Piece("mark", cell, "cell")] if index % 2 else _sound(cell, tag)
        else:
            found += _sound(part, tag)
    return tuple(_joined(found))


def codes_of(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """All but the words."""
    return tuple(piece for piece in pieces if piece.kind != "words")


def _sound(text: str, tag: str) -> list[Piece]:
    """The pieces of one paragraph or cell; words alone should a token not be found in it."""
    pieces = list(_line(text, tag))
    is_whole = "".join(piece.text for piece in pieces) == text
    is_paired = all(piece.text or piece.kind not in ("open", "close") for piece in pieces)
    return pieces if is_whole and is_paired else [Piece("words", text)]


def _line(text: str, tag: str) -> Iterator[Piece]:
    env = {"language": tag, "han_tag": "", "holes": [], **env_of_definitions()}
    tokens = parser().inline.parse(text, parser(), env, [])
    at = 0
    is_address = False
    for token in tokens:
        if token.markup == "autolink":
            is_address = token.type == "link_open"
            continue
        if is_address:
            end = text.find(">", at) + 1 or len(text)
            yield Piece("mark", text[at:end], "link")
        else:
            end = at + _width(token, text, at)
            yield from _pieces(token, text[at:end])
        at = end
    if at < len(text):
        yield Piece("words", text[at:])


def _width(token: Token, text: str, at: int) -> int:
    """How much of the text a token is written in."""
    match token.type:
        case "text" | "text_special":
            words = token.markup or token.content
            return len(words) if text.startswith(words, at) else 0
        case "link_open":
            return 1
        case "link_close":
            found = _DESTINATION.match(text, at)
            return found.end() - at if found else 0
        case "image":
            found = _DESTINATION.search(text, at)
            return found.end() - at if found else 0
        case "code_inline" | "myst_role":
            return _code_end(text, at) - at
        case "softbreak" | "hardbreak":
            return text.find("\n", at) + 1 - at
    return len(token.markup)


def _code_end(text: str, at: int) -> int:
    """Where a code span, or a role, ends that begins at a place."""
    opening = _RUN.search(text, at)
    if opening is None:
        return at
    closing = (run for run in _RUN.finditer(text, opening.end()) if run[0] == opening[0])
    found = next(closing, None)
    return found.end() if found else at


def _pieces(token: Token, text: str) -> Iterator[Piece]:
    name, _, place = token.type.rpartition("_")
    if place in ("open", "close") and name in _SORTS:
        yield Piece("open" if place == "open" else "close", text, _SORTS[name])
    elif token.type == "myst_role":
        yield Piece("mark", text, "role")
    elif token.type == "code_inline":
        yield Piece("mark", text, "code")
    elif token.type == "image":
        yield Piece("mark", text, "image")
    else:
        for index, part in enumerate(_NOTE.split(text)):
            yield Piece("mark", part, "note") if index % 2 else Piece("words", part)


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces, with words beside words put together."""
    words = ""
    for piece in pieces:
        if piece.kind == "words":
            words += piece.text
            continue
        if words:
            yield Piece("words", words)
            words = ""
        if piece.text:
            yield piece
    if words:
        yield Piece("words", words)
