"""The text of a block in pieces that know what readers see, and nothing of how it was written."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile
from typing import Literal, NamedTuple

from markdown_it.token import Token

from site_builder.markdown.references import REFUSED

_SPACES = re.compile("[ \t\n]+")
_SPACE = f" {''.join(map(chr, range(0x2000, 0x200B)))}\xa0\u1680\u202f\u205f\u3000"
"""The spaces (Unicode's category Zs), which nobody sees at the ends of a line."""


class Piece(NamedTuple):
    """A part of a text. `text` is its words: of a link the address, of a role the id, of a note the
    label. `name` is a role's name, the readings of a word, or a title; `inside` is what a link or
    picture shows; `marks` are `em` and `strong`."""

    kind: Literal["text", "code", "role", "ruby", "note", "break", "link", "image"]
    text: str
    name: str = ""
    inside: tuple["Piece", ...] = ()
    marks: frozenset[str] = frozenset()


def pieces_of(children: Sequence[Token]) -> tuple[Piece, ...]:
    """The pieces of a block's inline tokens. Emphasis that follows on emphasis is one, and what
    stands around all of a link's text stands around the link."""
    levels: list[list[Piece]] = [[]]
    links: list[Token] = []
    depth = {"em": 0, "strong": 0}
    for child in children:
        kind, _, side = child.type.rpartition("_")
        if kind in depth:
            depth[kind] += 1 if side == "open" else -1
        elif child.type == "link_open":
            links.append(child)
            levels.append([])
        elif child.type == "link_close":
            levels[-2].append(_link(links.pop(), levels.pop(), depth))
        elif piece := _piece(child, _marks(depth)):
            levels[-1].append(piece)
    return _tidy(levels[0])


def _marks(depth: dict[str, int]) -> frozenset[str]:
    return frozenset(mark for mark, times in depth.items() if times)


def _piece(token: Token, marks: frozenset[str]) -> Piece | None:
    match token.type:
        case "text" | "softbreak":
            return Piece("text", token.content or " " * (token.type == "softbreak"), marks=marks)
        case "hardbreak":
            return Piece("break", "", marks=marks)
        case "code_inline":
            return Piece("code", _SPACES.sub(" ", token.content), marks=marks)
        case "myst_role":
            words = _SPACES.sub(" ", token.content).strip()
            return Piece("role", words, str(token.meta["name"]), marks=marks)
        case "ruby":
            return Piece("ruby", token.content, "|".join(token.meta["readings"]), marks=marks)
        case "footnote_ref":
            return Piece("note", str(token.meta["label"]), marks=marks)
        case "image":
            inside = pieces_of(token.children or ())
            address, title = (str(token.attrs.get(key) or "") for key in ("src", "title"))
            return Piece("image", address, title, inside, marks)
    return None


def _link(opening: Token, pieces: list[Piece], depth: dict[str, int]) -> Piece:
    shared = frozenset.intersection(*(p.marks for p in pieces)) if pieces else _marks(depth)
    inside = _joined(piece._replace(marks=piece.marks - shared) for piece in pieces)
    address = str(opening.attrs.get("href") or opening.meta.get(REFUSED, ""))
    title = _SPACES.sub(" ", str(opening.attrs.get("title") or ""))
    return Piece("link", address, title, tuple(inside), shared)


def _joined(pieces: Iterator[Piece] | list[Piece]) -> list[Piece]:
    """Texts that follow each other as one."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last and last.kind == piece.kind == "text" and last.marks == piece.marks:
            found[-1] = last._replace(text=_SPACES.sub(" ", last.text + piece.text))
        elif piece.kind == "text":
            found.append(piece._replace(text=_SPACES.sub(" ", piece.text)))
        else:
            found.append(piece)
    return [piece for piece in found if piece.text or piece.kind != "text"]


def _tidy(pieces: list[Piece]) -> tuple[Piece, ...]:
    """The pieces of a whole block: without spaces at the ends of its lines, or breaks at its own
    ends."""
    found = _joined(pieces)
    last = len(found) - 1
    for at, piece in enumerate(found):
        if piece.kind == "text":
            starts = at == 0 or found[at - 1].kind == "break"
            ends = at == last or found[at + 1].kind == "break"
            text = piece.text.lstrip(_SPACE) if starts else piece.text
            found[at] = piece._replace(text=text.rstrip(_SPACE) if ends else text)
    found = [piece for piece in found if piece.text or piece.kind != "text"]
    while found and found[-1].kind == "break":
        del found[-1]
    return tuple(dropwhile(lambda piece: piece.kind == "break", found))
