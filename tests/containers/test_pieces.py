"""A piece of a file: its whole and its body."""

from site_builder.containers.pieces import Piece


def test_a_piece_cuts_its_file() -> None:
    piece = Piece(b"kind", 2, 8, 4, 7)
    assert piece.whole(b"0123456789") == b"234567"
    assert piece.body(b"0123456789") == b"456"
