"""The one digest that the whole program knows bytes by: BLAKE2b of 20 bytes, in hex."""

from hashlib import blake2b
from io import FileIO

DIGEST_SIZE = 20  # bytes: 160 bits, so no two different outputs will ever meet by chance
DIGEST_LENGTH = 2 * DIGEST_SIZE  # hex digits


_PIECE = 1024 * 1024


def digest_in_pieces(file: FileIO) -> str:
    """The digest of the rest of a file, of which only a small piece is in memory at a time."""
    found = blake2b(digest_size=DIGEST_SIZE)
    while piece := file.read(_PIECE):
        found.update(piece)
    return found.hexdigest()


def digest_of_file(path: str) -> str:
    """The digest of a file of any length. OSError where it can't be read."""
    with FileIO(path) as file:
        return digest_in_pieces(file)


def digest_of(data: bytes) -> str:
    """The digest of `data`, 40 small hex digits."""
    return blake2b(data, digest_size=DIGEST_SIZE).hexdigest()
