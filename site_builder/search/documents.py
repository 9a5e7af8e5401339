"""The text of a page as it is searched, and the pieces of it that browsers load."""

import gzip
import json
from array import array
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from site_builder.search.folding import composed, fold, han_groups
from site_builder.search.terms import hashes_of

PIECE_BYTES = 5000
"""About how long a piece of a text is, in UTF-8: less than three kilobytes over the wire."""

TITLE, LABEL, TEXT = 0, 1, 2
"""The ranks of what is found."""


class SearchBlock(NamedTuple):
    """A block of a page: its rank (`TITLE`, `LABEL` or `TEXT`), the number of its section or -1,
    its anchor or '', and its words."""

    rank: int
    section: int
    anchor: str
    text: str


class SearchText(NamedTuple):
    """A page as it is searched. `lang` and `dir` are set if its text is in another language than
    the page. `picture` is an address, relative to the page, with its width and height; '' for none.
    `sections` are their ids, their labels, and the language and direction of each label, set
    likewise."""

    title: str
    lang: str
    dir: str
    picture: tuple[str, int, int]
    sections: tuple[tuple[str, str, str, str], ...]
    blocks: tuple[SearchBlock, ...]


class Terms(NamedTuple):
    """What of a page's text the index is made from: the hashes of the terms in each slot, and the
    Chinese characters that have variants. The title and the labels are in the first slot, and the
    pieces of the text in one each."""

    slots: tuple[bytes, ...]
    han: str


class SearchDocument(NamedTuple):
    """`pieces` are the files to publish: the title and the labels, and the text's pieces; all in
    one of a short text. `size` is how long the folded text is, in UTF-8."""

    pieces: tuple[bytes, ...]
    terms: Terms
    size: int


def search_document(page: SearchText) -> SearchDocument:
    """A page's part in the index."""
    blocks = [block._replace(text=composed(block.text)) for block in page.blocks]
    labels = [block for block in blocks if block.rank != TEXT]
    texts = list(_in_pieces(block for block in blocks if block.rank == TEXT))
    about = page._replace(title=composed(page.title))._asdict()
    is_short = len(texts) <= 1
    pieces = [_piece(about | {"blocks": labels + (texts[0] if texts and is_short else [])})]
    pieces += () if is_short else (_piece({"blocks": piece}) for piece in texts)
    slots = [fold("\n".join(block.text for block in slot)) for slot in [labels, *texts]]
    han = sorted(_HAN.intersection(*[frozenset(chain.from_iterable(slots))]))
    terms = Terms(tuple(map(_hashes, slots)), "".join(han))
    return SearchDocument(tuple(pieces), terms, sum(len(slot.encode()) for slot in slots))


_HAN = frozenset(group[0] for group in han_groups())


def _in_pieces(blocks: Iterable[SearchBlock]) -> Iterator[list[SearchBlock]]:
    """The blocks in pieces. One ends where it is long enough, or half as long and a section begins:
    then what is edited in a section changes no piece behind it."""
    piece: list[SearchBlock] = []
    size = 0
    for block in blocks:
        begins = bool(piece) and block.section != piece[-1].section
        if size >= PIECE_BYTES or (begins and size >= PIECE_BYTES // 2):
            yield piece
            piece, size = [], 0
        piece.append(block)
        size += len(block.text.encode())
    if piece:
        yield piece


def _piece(content: dict[str, object]) -> bytes:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), 6, mtime=0)


def _hashes(folded: str) -> bytes:
    return array("I", sorted(hashes_of(folded))).tobytes()
