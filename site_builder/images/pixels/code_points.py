"""The numbers by which files name their colours: the code points of ITU-T H.273."""

from typing import NamedTuple

from site_builder.images.containers.avif import primary_properties
from site_builder.images.containers.png import head_chunk


class CodePoints(NamedTuple):
    """Tables 2, 3 and 4: the primaries, the transfer curve and the matrix."""

    primaries: int
    transfer: int
    matrix: int


def png_code_points(data: bytes) -> CodePoints | None:
    """Those of a PNG (third edition §11.3.2.6), if it is RGB in full range, as today's pictures."""
    body = head_chunk(data, b"cICP")
    return CodePoints(body[0], body[1], body[2]) if body[2:4] == b"\0\1" else None


def avif_code_points(data: bytes) -> CodePoints | None:
    """Those of an AVIF (ISO/IEC 14496-12 §12.1.5)."""
    for body in primary_properties(data, b"colr"):
        if body[:4] == b"nclx":
            return CodePoints(*(int.from_bytes(body[at : at + 2], "big") for at in (4, 6, 8)))
    return None
