"""EXIF: what a camera writes, and the words that some programs add to it.

Source: CIPA DC-008-2023 (Exif 3.0), in a TIFF 6.0 structure. Only the tags named here are
looked at, so where the camera stood (GPS), its serial numbers and its maker's notes are never read.
"""

from collections.abc import Iterable, Mapping
from typing import Literal

from site_builder.images.metadata.dates import edtf_date
from site_builder.images.metadata.words import (
    caption,
    decoded,
    encoding_of,
    first_part,
    line,
    lines,
)
from site_builder.model.pictures import PhotoMetadata

_DESCRIPTION, _ARTIST, _COPYRIGHT = 0x010E, 0x013B, 0x8298
_XP_TITLE, _XP_COMMENT, _XP_AUTHOR = 0x9C9B, 0x9C9C, 0x9C9D
_EXIF, _TAKEN, _USER_COMMENT, _PHOTOGRAPHER = 0x8769, 0x9003, 0x9286, 0xA437
_SIZES = {1: 1, 2: 1, 4: 4, 7: 1, 129: 1}
"""Bytes a value of each type that these tags may have: BYTE, ASCII, LONG, UNDEFINED, UTF-8."""

LONGEST_VALUE = 0xFFFF
_HEADER = b"Exif\0\0"

Order = Literal["little", "big"]


def read_exif(block: bytes) -> PhotoMetadata:
    """What an EXIF block says, with or without the `Exif` header; what is broken is left out."""
    block = block.removeprefix(_HEADER)
    order: Order = "big" if block.startswith(b"MM") else "little"
    if block[:2] not in (b"II", b"MM"):
        return PhotoMetadata()
    main = (_DESCRIPTION, _ARTIST, _COPYRIGHT, _XP_TITLE, _XP_COMMENT, _XP_AUTHOR, _EXIF)
    tags = _directory(block, order, int.from_bytes(block[4:8], order), main)
    if pointer := tags.get(_EXIF):
        tags |= _directory(
            block,
            order,
            int.from_bytes(pointer[:4], order),
            (_TAKEN, _USER_COMMENT, _PHOTOGRAPHER),
        )
    return _metadata(tags, order)


def _directory(block: bytes, order: Order, start: int, wanted: Iterable[int]) -> dict[int, bytes]:
    """The values of the wanted tags of the directory at `start` (TIFF 6.0 §2)."""
    found: dict[int, bytes] = {}
    count = int.from_bytes(block[start : start + 2], order)
    for at in range(start + 2, min(start + 2 + 12 * count, len(block) - 11), 12):
        tag = int.from_bytes(block[at : at + 2], order)
        size = _SIZES.get(int.from_bytes(block[at + 2 : at + 4], order), 0)
        length = size * int.from_bytes(block[at + 4 : at + 8], order)
        if tag in wanted and 0 < length <= LONGEST_VALUE:
            place = at + 8 if length <= 4 else int.from_bytes(block[at + 8 : at + 12], order)
            found.setdefault(tag, block[place : place + length])
    return found


def _metadata(tags: Mapping[int, bytes], order: Order) -> PhotoMetadata:
    narrow = {tag: first_part(tags.get(tag, b"")) for tag in (_DESCRIPTION, _ARTIST, _COPYRIGHT)}
    comment = tags.get(_USER_COMMENT, b"")
    # ASCII by the standard; in practice the encoding of whoever wrote it.
    encoding = encoding_of([*narrow.values(), _narrow_comment(comment)])
    words = {tag: decoded(text, encoding) for tag, text in narrow.items()}

    def wide(tag: int) -> str:
        return decoded(tags.get(tag, b""), "utf-16-le")

    photographer = decoded(first_part(tags.get(_PHOTOGRAPHER, b"")), "utf-8")
    artist = words[_ARTIST] if words[_ARTIST].strip("?; ") else ""
    artists = artist or wide(_XP_AUTHOR) or photographer
    return PhotoMetadata(
        title=line(wide(_XP_TITLE)),
        caption=caption(words[_DESCRIPTION])
        or caption(decoded(_narrow_comment(comment), encoding) or _wide_comment(comment, order))
        or caption(wide(_XP_COMMENT)),
        creators=lines(artists.split(";")),
        copyright=line(words[_COPYRIGHT]),
        taken=edtf_date(decoded(tags.get(_TAKEN, b""), "ascii")),
    )


def _narrow_comment(value: bytes) -> bytes:
    """The comment of which the first eight bytes, its character code, say that it is in ASCII or
    nothing (tag 0x9286)."""
    return first_part(value[8:]) if value[:8].rstrip(b"\0 ") in (b"ASCII", b"") else b""


def _wide_comment(value: bytes, order: Order) -> str:
    """The comment in another character code."""
    code, text = value[:8].rstrip(b"\0 "), value[8:]
    if code == b"UNICODE":
        return _utf16(text, order)
    return decoded(text, "iso2022_jp") if code == b"JIS" else ""


def _utf16(text: bytes, order: Order) -> str:
    """UTF-16 in the order that gives likelier letters: many writers ignore the block's own."""
    first: tuple[Order, Order] = (order, "little" if order == "big" else "big")
    if text[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return decoded(text, "utf-16")
    readings = [decoded(text, "utf-16-le" if way == "little" else "utf-16-be") for way in first]
    return max(readings, key=_likely).split("\0")[0]


def _likely(text: str) -> int:
    return sum(" " <= char <= "~" or "\u3000" <= char <= "\u9fff" for char in text)
