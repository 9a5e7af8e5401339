"""XMP in a WebP: a chunk of the extended format (RFC 9649 §2.7)."""

from site_builder.images.containers.pieces import Piece
from site_builder.images.containers.webp import webp_chunk, webp_chunks, webp_file

_HAS_XMP, _HAS_ALPHA = 0x04, 0x10


def webp_with_xmp(picture: bytes, packet: bytes) -> bytes:
    """The WebP with the packet at its end; a simple file becomes an extended one.

    ValueError where the file is broken or its first chunk is of a kind not known.
    """
    chunks = list(webp_chunks(picture))
    if not chunks:
        raise ValueError("the WebP holds nothing")
    kept = [
        webp_chunk(chunk.kind, chunk.body(picture))
        for chunk in chunks
        if chunk.kind not in (b"VP8X", b"XMP ")
    ]
    return webp_file([_header(picture, chunks[0]), *kept, webp_chunk(b"XMP ", packet)])


def _header(picture: bytes, first: Piece) -> bytes:
    """The chunk VP8X: what the file holds, and its size less one in three bytes a side."""
    body = first.body(picture)
    if first.kind == b"VP8X" and len(body) == 10:
        return webp_chunk(b"VP8X", bytes([body[0] | _HAS_XMP]) + body[1:])
    if first.kind == b"VP8L" and len(body) >= 5 and body[0] == 0x2F:
        bits = int.from_bytes(body[1:5], "little")  # RFC 9649 §3.4
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        flags = _HAS_XMP | (_HAS_ALPHA if bits >> 28 & 1 else 0)
    elif first.kind == b"VP8 " and body[3:6] == b"\x9d\x01\x2a" and len(body) >= 10:
        width = int.from_bytes(body[6:8], "little") & 0x3FFF  # RFC 6386 §9.1
        height = int.from_bytes(body[8:10], "little") & 0x3FFF
        flags = _HAS_XMP
    else:
        raise ValueError("the WebP begins with a chunk that is not understood")
    if not (width and height):
        raise ValueError("the WebP says that it has no width or height")
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return webp_chunk(b"VP8X", bytes([flags, 0, 0, 0]) + sides)
