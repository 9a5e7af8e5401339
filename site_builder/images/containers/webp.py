"""A WebP file's chunks (RFC 9649 §2)."""

from collections.abc import Iterator

from site_builder.images.containers.pieces import MOST_PIECES, Piece, up_to_the_fault
from site_builder.model.picture_formats import raster_kind

_HEADER, _FRAME = 12, 8


def webp_chunks(data: bytes) -> Iterator[Piece]:
    """The chunks of the file; what follows the RIFF isn't part of it.

    ValueError, after the chunks that are whole, where the bytes stop being a WebP.
    """
    if raster_kind(data) != "WEBP":
        raise ValueError("not a WebP file")
    last = 8 + int.from_bytes(data[4:8], "little")
    place = _HEADER
    for _ in range(MOST_PIECES):
        if place >= last:
            return
        body = place + _FRAME
        body_end = body + int.from_bytes(data[place + 4 : body], "little")
        if body_end > len(data) or body > len(data):
            raise ValueError("the WebP's chunks are broken off")
        # A body of odd length is padded; some writers leave the very last padding out.
        end = min(body_end + body_end % 2, len(data))
        yield Piece(data[place : place + 4], place, end, body, body_end)
        place = end if end % 2 == 0 else end + 1
    raise ValueError("the WebP has too many chunks")


def webp_size(data: bytes) -> tuple[int, int]:
    """The width and height of the picture, or of an animation's canvas, as the first chunk says;
    nothing for one that doesn't (RFC 9649 §2.5 to §2.7)."""
    chunk = next(up_to_the_fault(webp_chunks(data)), None)
    body = chunk.body(data)[:10] if chunk else b""
    if chunk is None or len(body) < 5:
        return 0, 0
    match chunk.kind:
        case b"VP8X":
            sides = body[4:7], body[7:10]
            return _number(sides[0]) + 1, _number(sides[1]) + 1
        case b"VP8L":
            bits = _number(body[1:5])
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            return _number(body[6:8]) & 0x3FFF, _number(body[8:10]) & 0x3FFF
    return 0, 0


def _number(data: bytes) -> int:
    return int.from_bytes(data, "little")


def webp_chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk with its length and padding."""
    return kind + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)


def webp_file(chunks: list[bytes]) -> bytes:
    """The file of whole chunks."""
    content = b"WEBP" + b"".join(chunks)
    return b"RIFF" + len(content).to_bytes(4, "little") + content
