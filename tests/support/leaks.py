"""The private words that are planted in originals, and the search for them in what is published.

`found_in` finds a planted word however it is written: in the common encodings, in hexadecimal,
compressed within a PNG, in a picture within a page or a drawing; and a place as EXIF has it.
"""

import base64
import binascii
import re
import struct
import zlib
from collections.abc import Iterator
from html import unescape

from site_builder.images.containers.png import SIGNATURE, png_chunks
from tests.support.picture_words import (
    GPS_PLACE,
    LENS_SERIAL,
    MAKER_NOTE,
    OWNER,
    SERIAL,
    THUMBNAIL_COMMENT,
    XMP_SECRET,
)

CAPTION = "Private words of the desk"
CHINESE_CAPTION = "仅供内部参考甲乙丙"
COMMENT = "private-comment-9f3"
TRAILER = "private-trailer-7c1"
SECOND = "private-second-picture-5d2"
LATITUDE = "26,53.617283N"
LONGITUDE = "112,34.354719E"
FOLDER = "/home/private-user/desk"
PROFILES = ("Wide test profile", "Adobe-like test profile")

WORDS = (
    *(SERIAL, LENS_SERIAL, OWNER, GPS_PLACE, MAKER_NOTE.decode(), THUMBNAIL_COMMENT.decode()),
    *(XMP_SECRET, CAPTION, CHINESE_CAPTION, COMMENT, TRAILER, SECOND, LATITUDE, LONGITUDE, FOLDER),
    *PROFILES,
)
PLACES = ((26, 53, 37), (112, 34, 21))
"""Degrees, minutes and seconds in the GPS directory of `picture_words.private_exif`."""

_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "gb18030")
_EMBEDDED = re.compile(rb";base64,([A-Za-z0-9+/=\s]+)")
_HEXADECIMAL = re.compile(rb"(?:[0-9a-fA-F]{2}\s*){12,}")


def _patterns() -> dict[bytes, str]:
    found = {word.encode(encoding): word for word in WORDS for encoding in _ENCODINGS}
    for place in PLACES:
        parts = [part for number in place for part in (number, 1)]
        found |= {struct.pack(f"{order}6I", *parts): f"GPS {place}" for order in "<>"}
    return found


_PLANTED = _patterns()


def found_in(data: bytes) -> set[str]:
    """What of the planted is in a file."""
    whole = b"\n".join(_layers(data))
    return {word for pattern, word in _PLANTED.items() if pattern in whole}


def _layers(data: bytes) -> Iterator[bytes]:
    """The bytes, and whatever they wrap."""
    yield data
    yield unescape(data.decode("utf-8", "ignore")).encode()
    for piece in _inner(data):
        yield from _layers(piece)


def _inner(data: bytes) -> Iterator[bytes]:
    yield from _inflated(data)
    for match in _EMBEDDED.finditer(data):
        yield base64.b64decode(b"".join(match[1].split()))
    for match in _HEXADECIMAL.finditer(data):
        yield binascii.unhexlify(b"".join(match[0].split()))


def _inflated(data: bytes) -> Iterator[bytes]:
    """The texts and the profile of a PNG, each after its name and a few bytes (§11.3)."""
    chunks = png_chunks(data) if data.startswith(SIGNATURE) else ()
    for chunk in chunks:
        if chunk.kind in (b"zTXt", b"iTXt", b"iCCP"):
            _, _, rest = chunk.body(data).partition(b"\0")
            yield zlib.decompress(rest[1:]) if chunk.kind != b"iTXt" else rest
