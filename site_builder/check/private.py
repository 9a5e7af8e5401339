"""What a published picture still reveals: where it was taken, serial numbers, the camera's owner.

The raw bytes are searched, whatever contains them: a TIFF structure (EXIF) may be in a segment, a
chunk, an item, or after the end of the picture. Compressed texts in a PNG, and base64 in a drawing
or a page, are decoded and searched as well.
"""

import base64
import binascii
import re
import zlib
from collections.abc import Iterator
from typing import Literal

from site_builder.images.containers.png import SIGNATURE as PNG
from site_builder.images.containers.png import png_chunks
from site_builder.messages.message import Message, _

Order = Literal["little", "big"]

_TAGS = {
    0x8825: _("the place where it was taken (GPS)"),
    0xA430: _("the name of the camera's owner"),
    0xA431: _("the camera's serial number"),
    0xA435: _("the lens's serial number"),
    0xC62F: _("the camera's serial number"),
    0x927C: _("the camera's notes (MakerNote)"),
}
"""EXIF and DNG tags that nobody outside the newsroom should see (CIPA DC-008 §4.6)."""
_INNER = (0x8769, 0x014A)
"""Tags that lead to further directories: Exif, SubIFDs."""
_GPS = 0x8825
_PLACED = {2, 4}
"""Tags of a GPS directory that give a place: latitude and longitude."""

# A qualified name of XMP as an attribute or an element, or in an `-nikon:SerialNumber` of a maker.
_XMP = re.compile(
    rb"""\w:(?:(?P<place>GPS(?:Dest)?(?:Latitude|Longitude)|GPSPosition)
    |(?P<serial>(?:\w*)SerialNumber)|(?P<owner>(?:Camera)?OwnerName))\s*[=>]""",
    re.VERBOSE,
)
_XMP_SAID = {"place": _TAGS[_GPS], "serial": _TAGS[0xA431], "owner": _TAGS[0xA430]}
_TIFF = re.compile(rb"II\x2a\x00|MM\x00\x2a")
_EMBEDDED = re.compile(rb";base64,([A-Za-z0-9+/=]+)")
_HEX = re.compile(rb"(?:[0-9a-fA-F]{2}\s?){16,}")
_MOST_DIRECTORIES, _MOST_ENTRIES = 16, 200_000
"""How many directories of one structure, and how many entries of a file, are looked at."""
_LONGEST = 1_000
_MOST_UNPACKED = 4_000_000


def private_words(data: bytes) -> tuple[Message, ...]:
    """What a file reveals that it should not, each once and in order. Never raises."""
    found = {word for layer in _layers(data) for word in (*_exif_words(layer), *_xmp_words(layer))}
    return tuple(sorted(found))


def _layers(data: bytes) -> Iterator[bytes]:
    """The bytes, and what is encoded in them."""
    yield data
    if data.startswith(PNG):
        for text in _png_texts(data):
            yield text
            for match in _HEX.finditer(text):
                yield binascii.unhexlify(b"".join(match[0].split()))
    for match in _EMBEDDED.finditer(data):
        try:
            yield from _layers(base64.b64decode(match[1]))
        except binascii.Error:
            continue


def _png_texts(data: bytes) -> Iterator[bytes]:
    """The packed texts of a PNG, after their names and a few bytes (third edition, §11.3.3)."""
    try:
        for chunk in png_chunks(data):
            if chunk.kind == b"tEXt":
                yield chunk.body(data)
            elif chunk.kind in (b"zTXt", b"iTXt"):
                yield from _unpacked(chunk.body(data))
    except ValueError:
        return


def _unpacked(body: bytes) -> Iterator[bytes]:
    # The stream begins with 0x78 somewhere behind the name, the method and the languages.
    start = body.find(b"\x78", body.find(b"\0"))
    if start < 0:
        return
    try:
        yield zlib.decompressobj().decompress(body[start:], _MOST_UNPACKED)
    except zlib.error:
        return


def _xmp_words(data: bytes) -> Iterator[Message]:
    # In UTF-16 and UTF-32 a name has zeros between its letters (XMP Part 1 §7.3.1).
    for text in (data, data.replace(b"\0", b"")) if b"\0:\0" in data or b":\0" in data else (data,):
        for match in _XMP.finditer(text):
            yield _XMP_SAID[str(match.lastgroup)]


def _exif_words(data: bytes) -> Iterator[Message]:
    view, steps = memoryview(data), iter(range(_MOST_ENTRIES))
    for match in _TIFF.finditer(data):
        order: Order = "little" if match[0] < b"J" else "big"
        yield from _directories(view[match.start() :], order, steps)


def _directories(block: memoryview, order: Order, steps: Iterator[int]) -> Iterator[Message]:
    """The private tags of a TIFF structure, in all its directories (TIFF 6.0 §2), as far as there
    are `steps`."""
    waiting, seen = [_number(block, 4, 4, order)], set[int]()
    while waiting and len(seen) < _MOST_DIRECTORIES:
        start = waiting.pop()
        if start in seen or not 8 <= start < len(block) - 2:
            continue
        seen.add(start)
        count = _number(block, start, 2, order)
        end = start + 2 + 12 * count
        if end > len(block):
            continue
        for at, _step in zip(range(start + 2, end, 12), steps, strict=False):
            tag = _number(block, at, 2, order)
            if tag in _INNER:
                waiting.append(_number(block, at + 8, 4, order))
            elif tag in _TAGS and _has_value(block, at, tag, order):
                yield _TAGS[tag]
        waiting.append(_number(block, end, 4, order))


def _has_value(block: memoryview, at: int, tag: int, order: Order) -> bool:
    """Whether an entry says something: programs that remove metadata may leave an empty GPS
    directory, or a serial number of spaces."""
    kind, count = _number(block, at + 2, 2, order), _number(block, at + 4, 4, order)
    value = _number(block, at + 8, 4, order)
    if tag == _GPS:
        entries = _number(block, value, 2, order)
        places = range(value + 2, min(value + 2 + 12 * entries, len(block) - 11), 12)
        return any(_number(block, place, 2, order) in _PLACED for place in places)
    if kind not in (1, 2, 7, 129) or not count:
        return False
    start = at + 8 if count <= 4 else value
    return bool(bytes(block[start : start + min(count, _LONGEST)]).strip(b"\0 "))


def _number(block: memoryview, at: int, size: int, order: Order) -> int:
    return int.from_bytes(block[at : at + size], order)
