"""A page's part in an index: pieces that have all of its text, and the terms of each."""

from array import array

from site_builder.search.documents import (
    LABEL,
    PIECE_BYTES,
    TEXT,
    TITLE,
    SearchBlock,
    SearchText,
    search_document,
)
from site_builder.search.folding import fold
from site_builder.search.terms import hashes_of
from tests.support.searching import unpacked

HEAD = (SearchBlock(TITLE, -1, "", "長城"), SearchBlock(LABEL, 0, "one", "One"))


def page(*texts: str, section: int = 0) -> SearchText:
    blocks = [SearchBlock(TEXT, section, f"one-{n}", text) for n, text in enumerate(texts, 1)]
    return SearchText("長城", "", "", ("", 0, 0), (("one", "One", "", ""),), (*HEAD, *blocks))


def test_a_short_page_is_one_piece_with_two_slots() -> None:
    document = search_document(page("Cafe\u0301 au lait"))
    (piece,) = map(unpacked, document.pieces)
    assert piece["title"] == "長城"
    assert piece["sections"] == [["one", "One", "", ""]]
    assert piece["blocks"] == [
        [0, -1, "", "長城"],
        [1, 0, "one", "One"],
        [2, 0, "one-1", "Café au lait"],
    ]
    head, text = (set(array("I", slot)) for slot in document.terms.slots)
    assert hashes_of(fold("长城")) < head
    assert text == hashes_of("cafe au lait")
    assert set(document.terms.han) == set(fold("长城"))


def test_a_long_page_has_its_head_and_pieces() -> None:
    texts = [f"{n} " + "words " * 200 for n in range(20)]
    document = search_document(page(*texts))
    head, *pieces = map(unpacked, document.pieces)
    assert [block[0] for block in head["blocks"]] == [0, 1]
    assert [block[3] for piece in pieces for block in piece["blocks"]] == texts
    assert len(document.terms.slots) == len(document.pieces) > 3


def test_an_edit_in_a_section_changes_its_pieces_alone() -> None:
    texts = ["x" * PIECE_BYTES, "y" * PIECE_BYTES]
    first, second = page(texts[0]), page(texts[1], section=1)
    both = first._replace(blocks=first.blocks + second.blocks[2:])
    longer = page("x" * (PIECE_BYTES + 900))
    edited = both._replace(blocks=longer.blocks + second.blocks[2:])
    assert search_document(both).pieces[2] == search_document(edited).pieces[2]
    assert search_document(both) == search_document(both)
