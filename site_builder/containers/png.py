"""A PNG file's chunks (W3C Portable Network Graphics, third edition, §5)."""

import zlib
from collections.abc import Iterator

from site_builder.containers.pieces import MOST_PIECES, Piece

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_FRAME = 12  # length, type and checksum


def png_chunks(data: bytes) -> Iterator[Piece]:
    """The chunks up to the last, `IEND`; checksums are not checked.

    ValueError, after the chunks that are whole, where the bytes stop being a PNG.
    """
    if not data.startswith(SIGNATURE):
        raise ValueError("not a PNG file")
    place = len(SIGNATURE)
    for _ in range(MOST_PIECES):
        length = int.from_bytes(data[place : place + 4], "big")
        end = place + _FRAME + length
        if end > len(data):
            raise ValueError("the PNG's chunks are broken off")
        kind = data[place + 4 : place + 8]
        yield Piece(kind, place, end, place + 8, end - 4)
        if kind == b"IEND":
            return
        place = end
    raise ValueError("the PNG has too many chunks")


def png_chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk with its length and its checksum."""
    checksum = zlib.crc32(kind + body)
    return len(body).to_bytes(4, "big") + kind + body + checksum.to_bytes(4, "big")
