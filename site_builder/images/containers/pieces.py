"""A piece of a picture's file: a JPEG's segment, a PNG's or a WebP's chunk, an AVIF's box."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

MOST_PIECES = 200_000
"""More than any real file has: one with more is made to waste time."""


class Piece(NamedTuple):
    """A piece's kind, and the places in its file, in bytes, of the whole and of the body in it."""

    kind: bytes
    start: int
    end: int
    body_start: int
    body_end: int

    def whole(self, data: bytes) -> bytes:
        """The piece with its frame: marker, length, checksum, padding."""
        return data[self.start : self.end]

    def body(self, data: bytes) -> bytes:
        """The piece without its frame."""
        return data[self.body_start : self.body_end]


def up_to_the_fault(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces of a file up to where it is broken, without an error."""
    try:
        yield from pieces
    except ValueError:
        return
