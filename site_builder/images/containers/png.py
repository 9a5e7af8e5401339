"""A PNG file's chunks (W3C Portable Network Graphics, third edition, §5)."""

import zlib
from collections.abc import Iterator
from itertools import takewhile

from site_builder.images.containers.pieces import MOST_PIECES, Piece, up_to_the_fault

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_FRAME = 12  # length, type and checksum

_STILL = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"eXIf"}
"""What a still picture is shown by, as far as Pillow reads it."""

_SMALL_PROFILE = 1 << 20
"""Pillow opens no PNG whose profile unpacks to more bytes than this."""

_CHANNELS = {2: 3, 4: 2, 6: 4}
"""How many samples a pixel has by its colour type, where it is not one (§11.2.1)."""
_ADAM7 = (
    *((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2)),
    (0, 1, 1, 2),
)
"""Of each pass the first column and row, and how far on the next are (§8.1)."""
_AT_ONCE = 1 << 20

LARGEST_PROFILE = 8 << 20
"""Profiles that unpack to more bytes than this are ignored: none of a camera or printer does."""


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


def head_chunk(data: bytes, kind: bytes) -> bytes:
    """What the first chunk of a kind before the pixels holds; b"" where there is none."""
    head = takewhile(lambda chunk: chunk.kind != b"IDAT", up_to_the_fault(png_chunks(data)))
    return next((chunk.body(data) for chunk in head if chunk.kind == kind), b"")


def png_chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk with its length and its checksum."""
    checksum = zlib.crc32(kind + body)
    return len(body).to_bytes(4, "big") + kind + body + checksum.to_bytes(4, "big")


def still_png(data: bytes) -> bytes:
    """The still picture of a PNG alone, with an end: no texts, which may unpack to anything, no
    further frames, and no profile that Pillow would refuse (see `png_profile`)."""
    chunks = list(up_to_the_fault(png_chunks(data)))
    if not any(chunk.kind == b"IDAT" for chunk in chunks):
        return data
    kept = (
        chunk.whole(data)
        for chunk in chunks
        if chunk.kind in _STILL
        and (chunk.kind != b"iCCP" or _inflated_profile(chunk.body(data), _SMALL_PROFILE))
    )
    return b"".join([SIGNATURE, *kept, png_chunk(b"IEND", b"")])


def has_end(data: bytes) -> bool:
    """Whether the chunks are whole, down to the one that ends the file."""
    return any(chunk.kind == b"IEND" for chunk in up_to_the_fault(png_chunks(data)))


def missing_bytes(data: bytes) -> int:
    """How many bytes of pixels are missing that the head speaks of, though they end as if they were
    whole; decoders leave such rows empty. Fewer than 0 if there are more than those, at least so
    many more."""
    missing = _size_of_rows(head_chunk(data, b"IHDR"))
    unpacker = zlib.decompressobj()
    for chunk in up_to_the_fault(png_chunks(data)):
        packed = chunk.body(data) if chunk.kind == b"IDAT" else b""
        while packed and missing >= 0 and not unpacker.eof:
            try:
                missing -= len(unpacker.decompress(packed, _AT_ONCE))
            except zlib.error:
                return 0
            packed = unpacker.unconsumed_tail
    # What is broken off within the data, decoders notice.
    return missing if unpacker.eof or missing < 0 else 0


def _size_of_rows(head: bytes) -> int:
    """The bytes of all rows, each with the byte for its filter (§7.2, §8.1)."""
    if len(head) < 13:
        return 0
    width, height = (int.from_bytes(head[at : at + 4], "big") for at in (0, 4))
    bits = head[8] * _CHANNELS.get(head[9], 1)
    passes = _ADAM7 if head[12] else ((0, 0, 1, 1),)
    sizes = (
        (-(-(width - left) // across), -(-(height - top) // down))
        for left, top, across, down in passes
    )
    return sum(
        rows * (1 + -(-bits * columns // 8)) for columns, rows in sizes if columns > 0 < rows
    )


def has_frames(data: bytes) -> bool:
    """Whether the PNG is an animation of several frames (PNG third edition §11.3.4.1)."""
    return int.from_bytes(head_chunk(data, b"acTL")[:4], "big") > 1


def png_profile(data: bytes) -> bytes:
    """The ICC profile of a PNG (§11.3.2.3); b"" where there is none, or one that is broken or too
    large."""
    return _inflated_profile(head_chunk(data, b"iCCP"), LARGEST_PROFILE)


def _inflated_profile(body: bytes, most: int) -> bytes:
    """The profile in an `iCCP` chunk, never unpacked further than `most` bytes; b"" for others."""
    method, packed = body.partition(b"\0")[2][:1], body.partition(b"\0")[2][1:]
    unpacker = zlib.decompressobj()
    try:
        profile = unpacker.decompress(packed, most + 1) if method == b"\0" else b""
    except zlib.error:
        return b""
    return profile if len(profile) <= most else b""
