"""What is in a font file: its faces, and which characters each of them has."""

import logging
import struct
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from fontTools.ttLib import TTFont, TTLibError
from fontTools.ttLib.tables.O_S_2f_2 import intersectUnicodeRanges

from site_builder.languages.unicode import category
from site_builder.model.fonts import Face, FontFile

_FULL = ((3, 10), (0, 4), (0, 6))
"""Platform and encoding of subtables with all of Unicode (OpenType 1.9.1, "cmap")."""
_IN_RUNS = (12, 13)
"""The formats of subtables that are lists of runs."""
_LAST = 0x10FFFF

# What it warns of in fonts, such as odd times, is of no use to whoever builds a site; without a
# handler, Python would print it between our own lines.
logging.getLogger("fontTools").addHandler(logging.NullHandler())


def coverage_of(font: Any) -> bytes:
    """A bit for each code point that an open font of fontTools has a glyph for.

    What fontTools and `struct` raise on damaged tables, and ValueError.
    """
    runs = _runs(font.reader["cmap"])
    return _bits(runs if runs is not None else ((c, c) for c in sorted(font.getBestCmap() or {})))


def has(bits: bytes, code: int) -> bool:
    """Whether a code point is in a coverage."""
    return code >> 3 < len(bits) and bool(bits[code >> 3] & 1 << (code & 7))


def check_cmap(table: bytes) -> None:
    """ValueError for a table whose runs of characters unpack to more than Unicode has; and
    `struct.error`. fontTools unpacks whatever stands there."""
    for number in range(struct.unpack_from(">H", table, 2)[0]):
        start = struct.unpack_from(">L", table, 8 + 8 * number)[0]
        if struct.unpack_from(">H", table, start)[0] in _IN_RUNS:
            _bits((first, last) for first, last, _ in _groups(table, start))


def _groups(table: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    count = struct.unpack_from(">L", table, start + 12)[0]
    return struct.iter_unpack(">LLL", table[start + 16 : start + 16 + 12 * count])


def _runs(table: bytes) -> Iterator[tuple[int, int]] | None:
    """The runs of code points of a subtable in format 12; None where there is none.

    Such a subtable is what the large fonts have, and fontTools takes long to name their glyphs.
    """
    for number in range(struct.unpack_from(">H", table, 2)[0]):
        platform, encoding, start = struct.unpack_from(">HHL", table, 4 + 8 * number)
        is_full = (platform, encoding) in _FULL
        if is_full and struct.unpack_from(">H", table, start)[0] == 12:
            return ((first, last) for first, last, _ in _groups(table, start))
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


MAX_SIZE = 300_000_000
"""Bytes of the largest file that is opened; the largest collections in use have about 150 MB."""
MAX_FACES = 64
_SOME = 40
_NORMAL_WIDTH = 5
_OPENTYPE = (b"\0\1\0\0", b"OTTO", b"true")
_COLLECTION = b"ttcf"
"""The first bytes of OpenType files (OpenType 1.9.1, "Organization of an OpenType font"). Fonts for
web pages, which fontTools would open too, may unpack to anything."""
_DRAWN = ("glyf", "CFF ", "CFF2")
"""The tables of outlines (OpenType 1.9.1, "OpenType font tables"): no outline, no face."""

BROKEN = (
    OSError,
    ValueError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    NotImplementedError,
    RuntimeError,
    TypeError,
    TTLibError,
    struct.error,
)
"""What fontTools raises on damaged files."""


class Axis(NamedTuple):
    """An axis of a variable font: its tag, as `wght`, and its values."""

    tag: str
    least: float
    default: float
    most: float


@dataclass(frozen=True, slots=True)
class FontHead:
    """What a choice needs to know of a face, besides its characters. `ranges` are the blocks that
    it claims to have, as bits of OS/2's `ulUnicodeRange`; none where it does not say."""

    file: FontFile
    index: int
    family: str
    weight: int
    is_slanted: bool
    is_wide_or_narrow: bool
    ranges: frozenset[int]
    axes: tuple[Axis, ...] = ()

    def at_weight(self, wanted: int) -> Face:
        """The face, as near to a weight as it comes: a variable font's `wght` axis is set."""
        weight, values = self.weight, []
        for axis in self.axes:
            value = axis.default
            if axis.tag == "wght":
                value = min(max(float(wanted), axis.least), axis.most)
                weight = round(value)
            values.append(value)
        return Face(self.file, self.index, self.family, weight, tuple(values))


def ranges_of(text: str) -> frozenset[int]:
    """The blocks of a text's letters and signs, as bits of OS/2's `ulUnicodeRange`; punctuation is
    left out, as fonts often have some without the block."""
    telling = {ord(c) for c in text if category(c)[0] in "LS"}
    return frozenset(intersectUnicodeRanges(telling))


@lru_cache(maxsize=1024)
def read_heads(file: FontFile) -> tuple[FontHead, ...]:
    """The faces of a file that have outlines; none for a file that is damaged or isn't a font."""
    heads = []
    try:
        for index in range(_count_faces(file)):
            with open_face(file, index) as font:
                if any(table in font for table in _DRAWN):
                    heads.append(_head(file, index, font))
    except BROKEN:
        return ()
    return tuple(heads)


def _head(file: FontFile, index: int, font: Any) -> FontHead:
    os2 = font["OS/2"]
    axes = font["fvar"].axes if "fvar" in font else ()
    return FontHead(
        file,
        index,
        family=font["name"].getBestFamilyName() or "",
        weight=os2.usWeightClass,
        is_slanted=bool(os2.fsSelection & 1) or font["post"].italicAngle != 0,
        is_wide_or_narrow=os2.usWidthClass != _NORMAL_WIDTH,
        ranges=frozenset(os2.getUnicodeRanges()),
        axes=tuple(Axis(a.axisTag, a.minValue, a.defaultValue, a.maxValue) for a in axes),
    )


def missing_characters(face: Face, wanted: str) -> str:
    """Those of `wanted` that a face has no glyph for, in their order."""
    bits = _coverage(face.file, face.index)
    return "".join(c for c in wanted if not has(bits, ord(c)))


def some_characters(head: FontHead) -> str:
    """A few of the characters that a face has a glyph for, from all over Unicode."""
    bits = _coverage(head.file, head.index)
    eights = [at for at, byte in enumerate(bits) if byte]
    some = eights[:: max(1, len(eights) // _SOME)]
    return "".join(chr(8 * at + (bits[at] & -bits[at]).bit_length() - 1) for at in some)


@lru_cache(maxsize=256)
def _coverage(file: FontFile, index: int) -> bytes:
    try:
        with open_face(file, index) as font:
            return coverage_of(font)
    except BROKEN:
        return b""


def _count_faces(file: FontFile) -> int:
    """One, but for a collection, whose header counts them (OpenType 1.9.1, "Font collections");
    none in a file of another format."""
    if file.size > MAX_SIZE:
        return 0
    with Path(file.path).open("rb") as stream:
        head = stream.read(12)
    if head[:4] != _COLLECTION:
        return 1 if head[:4] in _OPENTYPE else 0
    count: int = struct.unpack(">L", head[8:12])[0]
    return min(count, MAX_FACES)


@contextmanager
def open_face(file: FontFile, index: int) -> Iterator[Any]:
    """A face of a file, open in fontTools. What is in `BROKEN`, there and in all that is asked of
    it."""
    # The stream is ours, as fontTools leaves its own open where a file is damaged.
    with (
        Path(file.path).open("rb") as stream,
        TTFont(stream, lazy=True, fontNumber=index) as font,
    ):
        yield font
