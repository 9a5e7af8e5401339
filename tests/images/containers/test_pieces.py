"""A piece of a file: its whole and its body."""

from collections.abc import Iterator

from site_builder.images.containers.pieces import Piece, up_to_the_fault


def test_a_piece_cuts_its_file() -> None:
    piece = Piece(b"kind", 2, 8, 4, 7)
    assert piece.whole(b"0123456789") == b"234567"
    assert piece.body(b"0123456789") == b"456"


def test_pieces_up_to_the_fault() -> None:
    piece = Piece(b"kind", 0, 1, 0, 1)

    def broken() -> Iterator[Piece]:
        yield piece
        raise ValueError

    assert list(up_to_the_fault(broken())) == [piece]
