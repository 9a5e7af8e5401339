"""The texts in a PNG that hold metadata: XMP, the raw profiles that ImageMagick writes, and the
keywords of the standard itself that say whose it is (PNG third edition §11.3.3.1)."""

import re
import zlib

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
    """What a text chunk holds: `xmp`, `iptc`, `exif`, `app1`, `author` or `copyright`; '' for what
    is not wanted."""
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
