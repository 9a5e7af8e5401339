"""What a PDF says of itself: its information dictionary and its XMP packet (ISO 32000-1 §14.3).

Only these are looked for: pages, fonts and pictures are never read. What is unpacked is bounded.
"""

import re
import zlib
from collections.abc import Iterator

from site_builder.images.metadata.xmp import read_xmp

KEYS = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer")
_INFO = re.compile(rb"/Info\s{1,9}(\d{1,9})\s{1,9}(\d{1,5})\s{1,9}R")
_ENTRY = re.compile(rb"/(Title|Author|Subject|Keywords|Creator|Producer)\s{0,9}([(<])")
_STREAM = re.compile(rb"stream\r?\n")
_PACKED = re.compile(rb"/Type\s{0,9}/ObjStm\b")
_NUMBER = re.compile(rb"/(N|First)\s{1,9}(\d{1,9})")
_PACKET = re.compile(rb"<x:xmpmeta\b")
_PACKET_END = b"</x:xmpmeta>"
_ESCAPED = re.compile(rb"\\(?:([0-7]{1,3})|\r\n?|\n|(.))", re.DOTALL)
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_LONGEST_OBJECT = 65_536
_MOST_UNPACKED = 4_000_000
_MOST_STREAMS = 200


def is_locked(data: bytes) -> bool:
    """Whether a PDF is encrypted, and its texts with it (§7.6)."""
    return re.search(rb"/Encrypt\s{1,9}\d{1,9}\s{1,9}\d{1,5}\s{1,9}R", data) is not None


def pdf_metadata(data: bytes) -> dict[str, str]:
    """What a PDF says of itself, by KEYS. Never raises, whatever the bytes are."""
    found: dict[str, str] = {}
    references = _INFO.findall(data)
    if references:
        number, generation = references[-1]
        info = _plain_object(data, number, generation) or _packed_object(data, int(number))
        found = dict(_entries(info))
    begun = _PACKET.search(data)
    start = begun.start() if begun else -1
    end = data.find(_PACKET_END, start) if begun else -1
    if end >= 0:
        packet = read_xmp(data[start : end + len(_PACKET_END)])
        found.setdefault("Title", packet.title)
        found.setdefault("Author", ", ".join(packet.creators))
    return {key: found[key] for key in KEYS if found.get(key)}


def _plain_object(data: bytes, number: bytes, generation: bytes) -> bytes:
    """The last object of that number as it stands in the file; b'' where it is packed."""
    pattern = rb"(?<!\d)" + number + rb"\s{1,9}" + generation + rb"\s{1,9}obj\b"
    starts = [match.end() for match in re.finditer(pattern, data)]
    if not starts:
        return b""
    return data[starts[-1] : starts[-1] + _LONGEST_OBJECT].partition(b"endobj")[0]


def _packed_object(data: bytes, number: int) -> bytes:
    """The last object of that number in the streams of objects (§7.5.7); b'' for none."""
    found = b""
    for dictionary, start in _object_streams(data):
        sizes = {key: int(value) for key, value in _NUMBER.findall(dictionary)}
        try:
            unpacked = zlib.decompressobj().decompress(data[start:], _MOST_UNPACKED)
            numbers = [int(word) for word in unpacked[: sizes[b"First"]].split()]
        except (zlib.error, ValueError, KeyError):
            continue
        offsets = dict(zip(numbers[::2], numbers[1::2], strict=False))
        if number in offsets:
            at = sizes[b"First"] + offsets[number]
            later = [o for o in offsets.values() if o > offsets[number]]
            end = sizes[b"First"] + min(later) if later else at + _LONGEST_OBJECT
            found = unpacked[at:end]
    return found


def _object_streams(data: bytes) -> Iterator[tuple[bytes, int]]:
    """The dictionary of each stream of objects, and where its content begins."""
    seen = 0
    for match in _STREAM.finditer(data):
        before = data[max(0, match.start() - 1_000) : match.start()].rpartition(b" obj")[2]
        if _PACKED.search(before) and seen < _MOST_STREAMS:
            seen += 1
            yield before, match.end()


def _entries(info: bytes) -> Iterator[tuple[str, str]]:
    """The texts of an information dictionary."""
    for match in _ENTRY.finditer(info):
        signs = _literal(info, match.end()) if match[2] == b"(" else _hexadecimal(info, match.end())
        text = " ".join(_decoded(signs).split())
        yield match[1].decode(), text


def _literal(info: bytes, start: int) -> bytes:
    """A literal string from behind its bracket to the one that closes it (§7.3.4.2)."""
    depth, at = 1, start
    while at < len(info) and depth:
        sign = info[at : at + 1]
        depth += (sign == b"(") - (sign == b")")
        at += 2 if sign == b"\\" else 1
    return _ESCAPED.sub(_meant, info[start : at - 1])


def _meant(match: re.Match[bytes]) -> bytes:
    if match[1]:
        return bytes([int(match[1], 8) & 0xFF])
    return _SIGNS.get(match[2], match[2]) if match[2] else b""


def _hexadecimal(info: bytes, start: int) -> bytes:
    digits = re.sub(rb"[^0-9A-Fa-f]", b"", info[start:].partition(b">")[0])
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _decoded(signs: bytes) -> str:
    """A text string (§7.9.2.2): UTF-16, UTF-8, or PDFDocEncoding, of which the letters are those of
    Latin-1."""
    if signs.startswith(b"\xfe\xff"):
        return signs[2:].decode("utf-16-be", "replace")
    if signs.startswith(b"\xef\xbb\xbf"):
        return signs[3:].decode("utf-8", "replace")
    return signs.decode("latin-1")
