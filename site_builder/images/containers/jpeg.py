"""A JPEG file's segments (ITU-T T.81 Annex B)."""

from collections.abc import Iterator

from site_builder.images.containers.pieces import MOST_PIECES, Piece, up_to_the_fault

SIGNATURE = b"\xff\xd8"
APP0, APP1, APP2, APP13 = b"\xe0", b"\xe1", b"\xe2", b"\xed"
END = b"\xff\xd9"
LONGEST_BODY = 0xFFFF - 2
"""The most bytes a segment's body can have."""

_START_OF_SCAN, _END_OF_IMAGE = 0xDA, 0xD9


def jpeg_segments(data: bytes) -> Iterator[Piece]:
    """The segments between the start of the image and its first scan; `kind` is the marker's byte.

    ValueError, after the segments that are whole, where the bytes stop being a JPEG.
    """
    if not data.startswith(SIGNATURE):
        raise ValueError("not a JPEG file")
    place = len(SIGNATURE)
    for _ in range(MOST_PIECES):
        marker = place
        while data[marker : marker + 2] == b"\xff\xff":
            marker += 1  # a marker may have any number of fill bytes before it
        if len(data) < marker + 4 or data[marker] != 0xFF:
            raise ValueError("the JPEG's segments are broken off")
        kind = data[marker + 1]
        if kind in (_START_OF_SCAN, _END_OF_IMAGE):
            return
        body = marker + 4
        end = marker + 2 + int.from_bytes(data[marker + 2 : body], "big")
        if end < body or end > len(data):
            raise ValueError("a segment of the JPEG is longer than the file")
        yield Piece(bytes([kind]), place, end, body, end)
        place = end
    raise ValueError("the JPEG has too many segments")


def with_end(data: bytes) -> bytes:
    """The JPEG with the marker that ends it, which decoders wait for; the same where it is there or
    something follows it that has one."""
    return data if data.endswith(END) else data + END


def without_segments(data: bytes, kind: bytes) -> bytes:
    """The JPEG without its segments of a kind."""
    out, place = [], 0
    for segment in up_to_the_fault(jpeg_segments(data)):
        if segment.kind == kind:
            out.append(data[place : segment.start])
            place = segment.end
    return b"".join([*out, data[place:]])


def jpeg_segment(kind: bytes, body: bytes) -> bytes:
    """A segment with its marker and length; ValueError where the body is too long for one."""
    if len(body) > LONGEST_BODY:
        raise ValueError(f"a JPEG's segment cannot hold {len(body)} bytes")
    return b"\xff" + kind + (len(body) + 2).to_bytes(2, "big") + body
