"""Where each kind of file keeps its metadata: IPTC-IIM, XMP and EXIF, as bytes.

Sources: Adobe, *XMP Specification Part 3: Storage in Files*; CIPA DC-008 (EXIF in JPEG); PNG third
edition §11.3; RFC 9649 §2.7; ISO/IEC 23008-12 Annex A (AVIF).
"""

import re
import zlib
from collections.abc import Sequence
from typing import NamedTuple

from site_builder.images.containers.avif import XMP_TYPE, places_of_items
from site_builder.images.containers.jpeg import APP1, APP13, jpeg_segments
from site_builder.images.containers.pieces import up_to_the_fault
from site_builder.images.containers.png import png_chunks
from site_builder.images.containers.webp import webp_chunks

LONGEST = 8 * 1024 * 1024
"""The most bytes that are taken of one source of metadata; longer ones are left out."""

TEXT_CHUNKS = {b"tEXt", b"zTXt", b"iTXt"}

_XMP = b"XML:com.adobe.xmp"
_WORDS = {b"Author": "author", b"Copyright": "copyright"}
_NAMES = {
    _XMP: "xmp",
    b"Raw profile type xmp": "xmp",
    b"Raw profile type iptc": "iptc",
    b"Raw profile type 8bim": "iptc",
    b"Raw profile type exif": "exif",
    b"Raw profile type APP1": "app1",
    **_WORDS,
}
_RAW_PROFILE = re.compile(rb"\s*\S+\s+(\d{1,9})\s+([0-9A-Fa-f\s]*)")


def name_of_text(body: bytes) -> str:
    """What a text chunk holds: `xmp`, `iptc`, `exif`, `app1`, `author` or `copyright`; '' for any
    other."""
    return _NAMES.get(body.partition(b"\0")[0], "")


def png_text(kind: bytes, body: bytes) -> bytes:
    """The bytes of a text chunk; b"" where they are broken or too many."""
    key, _, text = body.partition(b"\0")
    text = _unpacked(kind, text)
    return text if key == _XMP or key in _WORDS else _raw_profile(text)


def _unpacked(kind: bytes, text: bytes) -> bytes:
    """The text after a chunk's keyword (PNG third edition §11.3.3)."""
    if kind == b"zTXt":
        return _inflated(text[1:])
    if kind == b"tEXt":
        return text
    plain = b"".join(text[2:].split(b"\0", 2)[2:])  # after the language and the keyword in it
    return _inflated(plain) if text[:1] == b"\1" else plain


def _inflated(text: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        found = unpacker.decompress(text, LONGEST)
    except zlib.error:
        return b""
    return b"" if unpacker.unconsumed_tail else found


def _raw_profile(text: bytes) -> bytes:
    """The bytes of a profile written as its name, its length and hexadecimal digits."""
    found = _RAW_PROFILE.match(text)
    if not found:
        return b""
    digits = b"".join(found[2].split()).decode("ascii")
    return bytes.fromhex(digits[: len(digits) // 2 * 2])[: int(found[1])]


_XMP_HEADER, _EXIF_HEADER = b"http://ns.adobe.com/xap/1.0/\0", b"Exif\0\0"
_PHOTOSHOP_HEADER = b"Photoshop 3.0\0"
_DOCTYPE = re.compile(rb"<!DOCTYPE[^<>\[]*>")


class Sources(NamedTuple):
    """The first of each kind in a file; b"" for what it lacks. `iptc` is bare IIM or Photoshop's
    resources; `author` and `copyright` are a PNG's own words."""

    iptc: bytes = b""
    xmp: bytes = b""
    exif: bytes = b""
    author: bytes = b""
    copyright: bytes = b""


def drawing_sources(data: bytes) -> Sources:
    """A drawing is XML, and what it says of itself is RDF somewhere in it. Only a document type
    that declares nothing is passed over."""
    is_drawing = b"<svg" in data and b"RDF" in data and len(data) <= LONGEST
    return Sources(xmp=_DOCTYPE.sub(b"", data, count=1)) if is_drawing else Sources()


def jpeg_sources(data: bytes) -> Sources:
    iptc, exif, xmp = [], b"", b""
    for segment in up_to_the_fault(jpeg_segments(data)):
        body = segment.body(data) if segment.kind in (APP1, APP13) else b""
        if segment.kind == APP13 and body.startswith(_PHOTOSHOP_HEADER):
            # One resource may go on in the next segment, so they are read as one.
            iptc.append(body.removeprefix(_PHOTOSHOP_HEADER))
        elif body.startswith(_XMP_HEADER):
            xmp = xmp or body.removeprefix(_XMP_HEADER)
        elif body.startswith(_EXIF_HEADER):
            exif = exif or body
    return Sources(b"".join(iptc)[:LONGEST], xmp, exif)


def webp_sources(data: bytes) -> Sources:
    found: dict[bytes, bytes] = {}
    for chunk in up_to_the_fault(webp_chunks(data)):
        if chunk.kind in (b"EXIF", b"XMP ") and chunk.body_end - chunk.body_start <= LONGEST:
            found.setdefault(chunk.kind, chunk.body(data))
    return Sources(xmp=found.get(b"XMP ", b""), exif=found.get(b"EXIF", b""))


def png_sources(data: bytes) -> Sources:
    texts: dict[str, bytes] = {}
    for chunk in up_to_the_fault(png_chunks(data)):
        if chunk.body_end - chunk.body_start > LONGEST:
            continue
        if chunk.kind == b"eXIf":
            texts["exif"] = chunk.body(data)
        elif chunk.kind in TEXT_CHUNKS:
            body = chunk.body(data)
            # Only the first of each is unpacked: a hostile file could hold many that are long.
            if (name := name_of_text(body)) and name not in texts:
                texts[name] = png_text(chunk.kind, body)
    app1 = texts.get("app1", b"")
    xmp = app1.removeprefix(_XMP_HEADER) if app1.startswith(_XMP_HEADER) else b""
    exif = app1 if app1.startswith(_EXIF_HEADER) else b""
    return Sources(
        iptc=texts.get("iptc", b""),
        xmp=texts.get("xmp") or xmp,
        exif=texts.get("exif") or exif,
        author=texts.get("author", b""),
        copyright=texts.get("copyright", b""),
    )


def avif_sources(data: bytes) -> Sources:
    try:
        return _avif_items(data)
    except ValueError:
        return Sources()


def _avif_items(data: bytes) -> Sources:
    xmp = exif = b""
    for item, places in places_of_items(data):
        if item.content_type == XMP_TYPE:
            xmp = xmp or _joined(data, places)
        elif item.kind == b"Exif":
            content = _joined(data, places)
            # Four bytes say how far on the TIFF header is (ISO/IEC 23008-12 §A.2.1).
            exif = exif or content[4 + int.from_bytes(content[:4], "big") :]
    return Sources(xmp=xmp, exif=exif)


def _joined(data: bytes, places: Sequence[tuple[int, int]]) -> bytes:
    if sum(end - start for start, end in places) > LONGEST:
        return b""
    return b"".join(data[start:end] for start, end in places)
