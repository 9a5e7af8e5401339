"""Which characters a face has a glyph for, read from its `cmap` table."""

import struct
from collections.abc import Iterable, Iterator
from typing import Any

_FULL = ((3, 10), (0, 4), (0, 6))
"""Platform and encoding of subtables with all of Unicode (OpenType 1.9.1, "cmap")."""
_LAST = 0x10FFFF


def coverage_of(font: Any) -> bytes:
    """A bit for each code point that an open font of fontTools has a glyph for.

    What fontTools and `struct` raise on damaged tables, and ValueError.
    """
    runs = _runs(font.reader["cmap"])
    return _bits(runs if runs is not None else ((c, c) for c in sorted(font.getBestCmap() or {})))


def has(bits: bytes, code: int) -> bool:
    """Whether a code point is in a coverage."""
    return code >> 3 < len(bits) and bool(bits[code >> 3] & 1 << (code & 7))


def _runs(table: bytes) -> Iterator[tuple[int, int]] | None:
    """The runs of code points of a subtable in format 12; None where there is none.

    Such a subtable is what the large fonts have, and fontTools takes long to name their glyphs.
    """
    for number in range(struct.unpack_from(">H", table, 2)[0]):
        platform, encoding, start = struct.unpack_from(">HHL", table, 4 + 8 * number)
        is_full = (platform, encoding) in _FULL
        if is_full and struct.unpack_from(">H", table, start)[0] == 12:
            count = struct.unpack_from(">L", table, start + 12)[0]
            groups = table[start + 16 : start + 16 + 12 * count]
            return ((first, last) for first, last, _ in struct.iter_unpack(">LLL", groups))
    return None


def _bits(runs: Iterable[tuple[int, int]]) -> bytes:
    bits = bytearray((_LAST >> 3) + 1)
    before = -1
    for first, last in runs:
        if not before < first <= last <= _LAST:
            raise ValueError("the runs of characters are not in order")
        before = last
        for code in range(first, last + 1):
            bits[code >> 3] |= 1 << (code & 7)
    return bytes(bits.rstrip(b"\0"))
