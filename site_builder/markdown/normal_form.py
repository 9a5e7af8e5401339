"""The normal form of a block's text: one spelling for everything that readers see alike.

Its text is taken apart into pieces that know nothing of how they were written, and these are
written again in one way: on one line, `*emphasis*`, `**bold**`, links inline, and no more
backslashes than are needed. Parsing the normal form gives the same pieces. Only a hard line break
is a line break there too, behind a backslash.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from markdown_it.token import Token
from markdown_it.utils import EnvType

from site_builder.markdown.block_parser import FIRST_CHARACTERS
from site_builder.markdown.definitions import env_of_definitions
from site_builder.markdown.inline import ACTIVE
from site_builder.markdown.inline_pieces import Piece, pieces_of
from site_builder.markdown.inline_writing import Spelling, written
from site_builder.markdown.parser import parser

Frame = Literal["paragraph", "heading", "cell"]
"""What a text stands in; `paragraph` for the paragraphs of items and footnotes too."""

_FRAMES = {"paragraph": "{}", "heading": "## {}", "cell": "| {} |\n| --- |"}
_TYPES = {
    "paragraph": (("inline",), ("paragraph_open", "inline", "paragraph_close")),
    "heading": (("heading_open", "inline", "heading_close"),),
}
_BLOCK_SIGNS = frozenset("".join(FIRST_CHARACTERS.values()) + "|=")
_SPELLINGS = (
    Spelling(""),
    Spelling("*_"),
    Spelling(r"\\*_`<&"),
    Spelling(r"\\*_`<&\[\]{}!()#~|:"),
    Spelling(r"\\*_`<&\[\]{}!()#~|:", entities=True),
)
"""How the text may be spelled, from the one that reads best. The first that can be parsed back is
taken, once as it is and once with a backslash before what would begin a block."""

_SIMPLE = ("text", "role", "ruby", "note")
_BEGINNINGS = ("role", "ruby")
"""Of these, what a block can begin with as it is."""
_MARK = "\0"
"""Stands where a line of text begins, while it is written: sources hold no NUL."""
_LEAD = re.compile(rf"{_MARK}(?:([0-9]{{1,9}})([.)])|([!-/:-@\[-`{{-~]))")
"""What a line of text may begin a block with."""
_NOTE = re.compile(r"\[\^([^\]\s]{1,999})\]")


def normal_line(children: Sequence[Token], frame: Frame, env: EnvType) -> str:
    """The normal form of the text that these inline tokens are; '' where there is nothing to see.

    `env` is that of the article: a text in brackets that it has an address or a footnote for needs
    a backslash.
    """
    pieces = pieces_of(children)
    if _is_plain(pieces, frame):
        return written(pieces, _SPELLINGS[0])
    first = ""
    for text in _candidates(pieces, frame):
        first = first or text
        if _parsed(text, frame, env) == pieces:
            return text
    return first


def normal_text(words: str, frame: Frame = "paragraph", tag: str = "en") -> str:
    """The normal form of Markdown that stands alone, such as a translator's: of each paragraph
    (one line, or several with a hard line break between them). `tag` is its language (BCP 47).

    What is no paragraph comes back as it is.
    """
    env = {
        "language": tag,
        "footnotes": {"refs": {f":{name}": -1 for name in _NOTE.findall(words)}},
    }
    lines = []
    for line in paragraphs_of(words):
        children = _children(line, frame, env)
        lines.append(line if children is None else normal_line(children, frame, env))
    return "\n".join(lines)


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a unit's text: its lines, but for those that end in a hard line break."""
    paragraphs: list[str] = []
    is_open = False
    for line in text.split("\n"):
        if is_open:
            paragraphs[-1] += f"\n{line}"
        else:
            paragraphs.append(line)
        is_open = (len(line) - len(line.rstrip("\\"))) % 2 == 1
    return paragraphs


def _is_plain(pieces: tuple[Piece, ...], frame: Frame) -> bool:
    """Whether pieces can be written without looking back: no sign in their text means anything."""
    if not pieces:
        return True
    first, last = pieces[0], pieces[-1]
    begins = first.kind in _BEGINNINGS or (
        first.kind == "text" and first.text[0] not in _BLOCK_SIGNS
    )
    ends = frame != "heading" or not last.text.endswith("#")
    return (
        begins
        and ends
        and not any(
            piece.marks or piece.kind not in _SIMPLE or _is_active(piece) for piece in pieces
        )
    )


def _is_active(piece: Piece) -> bool:
    return piece.kind == "text" and (
        piece.text.startswith("(") or ACTIVE.search(piece.text) is not None
    )


def _candidates(pieces: tuple[Piece, ...], frame: Frame) -> Iterator[str]:
    marked = tuple(_with_marks(pieces))
    for spelling in _SPELLINGS:
        yield written(pieces, spelling)
        if frame == "paragraph":
            yield _LEAD.sub(_escape_lead, written(marked, spelling)).replace(_MARK, "")


def _with_marks(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """The pieces, with a mark before each text that begins a line."""
    before = ""
    for piece in pieces:
        begins = before in ("", "break") and piece.kind == "text"
        yield piece._replace(text=_MARK + piece.text) if begins else piece
        before = piece.kind


def _escape_lead(match: re.Match[str]) -> str:
    return f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}"


def _parsed(text: str, frame: Frame, env: EnvType) -> tuple[Piece, ...] | None:
    children = _children(text, frame, env)
    return None if children is None else pieces_of(children)


def _children(text: str, frame: Frame, env: EnvType) -> list[Token] | None:
    """The inline tokens of a text in its frame; None where it would be something else there."""
    if frame == "cell":
        text = text.replace("|", r"\|")
    own = {"language": env["language"], "han_tag": "", "holes": [], **env_of_definitions()}
    own["references"].update(env.get("references", {}))
    labels = env.get("footnotes", {}).get("refs", {})
    own["footnotes"] = {"refs": dict.fromkeys(labels, -1), "list": {}}
    tokens = parser().parse(_FRAMES[frame].format(text), own)
    ends = (at for at, token in enumerate(tokens) if token.type == "footnote_block_open")
    tokens = tokens[: next(ends, len(tokens))]
    inline = [token for token in tokens if token.type == "inline"]
    types = tuple(token.type for token in tokens)
    is_right = types[:1] == ("table_open",) if frame == "cell" else types in _TYPES[frame]
    return inline[0].children if is_right and len(inline) == 1 else None
