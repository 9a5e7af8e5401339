"""Pieces of text, written as Markdown in one way."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from site_builder.languages.unicode import category
from site_builder.markdown.inline_pieces import Piece

_SIGNS = {"strong": "**", "em": "*"}
_PLAIN_ADDRESS = re.compile(r"[^\s()<>\\]+")
_AUTOLINK = re.compile(r"(?:https?|mailto|tel):[^\s<>]+", re.IGNORECASE)
_ENCODED = re.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+")
_ENTITY = re.compile("&(?=#?[A-Za-z0-9]+;)")
_ODD_SPACE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_TICKS = re.compile("`+")


class Spelling(NamedTuple):
    """The signs that get a backslash in text, as the inside of a character class; and whether odd
    spaces are written as entities, which emphasis may begin and end beside."""

    escaped: str
    entities: bool = False

    def of(self, text: str) -> str:
        if self.escaped:
            text = re.sub(f"[{self.escaped}]", r"\\\g<0>", text)
        return _ODD_SPACE.sub(_entity, text) if self.entities else text


def written(pieces: Sequence[Piece], spelling: Spelling) -> str:
    """Pieces as Markdown; of marks that begin at the same place, the longer one is around."""
    return "".join(_written(pieces, spelling))


def _written(pieces: Sequence[Piece], spelling: Spelling) -> Iterator[str]:
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if not piece.marks:
            yield _atom(piece, spelling)
            at += 1
            continue
        lengths = {mark: _length(pieces, at, mark) for mark in _SIGNS if mark in piece.marks}
        mark = max(lengths, key=lambda mark: lengths[mark])
        end = at + lengths[mark]
        inner = [one._replace(marks=one.marks - {mark}) for one in pieces[at:end]]
        yield _SIGNS[mark] + written(inner, spelling) + _SIGNS[mark]
        at = end


def _length(pieces: Sequence[Piece], at: int, mark: str) -> int:
    """How many pieces from a place on have a mark."""
    end = at
    while end < len(pieces) and mark in pieces[end].marks:
        end += 1
    return end - at


def _atom(piece: Piece, spelling: Spelling) -> str:
    match piece.kind:
        case "text":
            return spelling.of(piece.text)
        case "code":
            return _code(piece.text)
        case "role":
            return f"{{{piece.name}}}{_code(piece.text)}"
        case "ruby":
            return f"{{{piece.text}|{piece.name}}}"
        case "note":
            return f"[^{piece.text}]"
        case "break":
            return "\\\n"
        case "link":
            return _autolink(piece) or _link(piece, spelling)
        case "image":
            return f"!{_link(piece, spelling)}"


def _code(words: str) -> str:
    """Words between backquotes, with as many as are needed (CommonMark §6.1)."""
    runs = {len(run) for run in _TICKS.findall(words)}
    ticks = "`" * next(n for n in range(1, len(words) + 2) if n not in runs)
    is_padded = words.startswith("`") or words.endswith("`")
    is_padded |= words.startswith(" ") and words.endswith(" ") and words.strip() != ""
    return f"{ticks} {words} {ticks}" if is_padded else f"{ticks}{words}{ticks}"


def _autolink(piece: Piece) -> str:
    """A link that shows its own address; '' for others."""
    if piece.name or len(piece.inside) != 1 or piece.inside[0].kind != "text":
        return ""
    shown = piece.inside[0].text
    is_mail = piece.text == f"mailto:{shown}" and "@" in shown
    is_own = _AUTOLINK.fullmatch(shown) and shown in (piece.text, _readable(piece.text))
    return f"<{shown}>" if is_mail or is_own else ""


def _link(piece: Piece, spelling: Spelling) -> str:
    address = _readable(piece.text)
    if not _PLAIN_ADDRESS.fullmatch(address):
        address = "<{}>".format(re.sub(r"[<>\\]", r"\\\g<0>", address))
    title = re.sub(r'["\\]', r"\\\g<0>", piece.name)
    address, title = (_ENTITY.sub(r"\\&", words) for words in (address, title))
    after = f' "{title}"' if title else ""
    return f"[{written(piece.inside, spelling)}]({address}{after})"


def _readable(address: str) -> str:
    """An address whose letters of other scripts are not encoded (RFC 3987)."""
    return _ENCODED.sub(_decoded, address)


def _decoded(match: re.Match[str]) -> str:
    try:
        words = unquote_to_bytes(match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
    return words if all(category(character)[0] in "LMN" for character in words) else match[0]


def _entity(match: re.Match[str]) -> str:
    return "&nbsp;" if match[0] == "\xa0" else f"&#x{ord(match[0]):X};"
