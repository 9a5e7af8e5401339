"""A piece of a picture's file: a JPEG's segment, a PNG's or a WebP's chunk, an AVIF's box."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

MOST_PIECES = 200_000
"""More than any sound file has; a file made of more is made to waste time."""


class Piece(NamedTuple):
    """Where a piece lies in its file, in bytes: its kind, its whole, and the body inside it."""

    kind: bytes
    start: int
    end: int
    body_start: int
    body_end: int

    def whole(self, data: bytes) -> bytes:
        """The piece with its frame: marker, length, checksum, padding."""
        return data[self.start : self.end]

    def body(self, data: bytes) -> bytes:
        """What the frame holds."""
        return data[self.body_start : self.body_end]


def up_to_the_fault(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces of a file, ending without a word where it stops being sound."""
    try:
        yield from pieces
    except ValueError:
        return
