"""IPTC-IIM: the fields that picture desks and agencies have written since 1991.

Source: IPTC, *Information Interchange Model* 4.2 (2014): chapter 1 on data sets, 5 and 6 on
records 1 and 2. A file holds it in a Photoshop image resource (Adobe, *Photoshop File Formats*).
"""

import hashlib
import re
from collections.abc import Iterator, Mapping

from site_builder.images.metadata.dates import edtf_date
from site_builder.images.metadata.words import caption, decoded, encoding_of, fits, line, lines
from site_builder.model.pictures import PhotoMetadata

_ESCAPE = re.compile(rb"\x1b([ -/]+)([0-~])")

LATIN_1 = "cp1252"
"""ISO 8859-1 as Windows and HTML read it: with quotation marks where that has only controls."""

_WHOLE = {(b"%", b"G"), (b"%/", b"G"), (b"%/", b"H"), (b"%/", b"I")}
"""UTF-8, without a level and at its levels 1 to 3."""

_LETTERS = {
    b"A": LATIN_1,
    b"B": "iso8859-2",
    b"C": "iso8859-3",
    b"D": "iso8859-4",
    b"F": "iso8859-7",
    b"G": "iso8859-6",
    b"H": "iso8859-8",
    b"L": "iso8859-5",
    b"M": "iso8859-9",
    b"T": "iso8859-11",
    b"V": "iso8859-10",
    b"Y": "iso8859-13",
    b"_": "iso8859-14",
    b"b": "iso8859-15",
    b"f": "iso8859-16",
}
"""Sets of 96 letters, to which `-`, `.` and `/` lead; some programs write `,`, which none has."""

# Programs that name the set write the upper half of the bytes, wherever they say it belongs.
_IDEOGRAPHS = {b"A": "gb18030", b"B": "euc_jp", b"C": "euc_kr", b"@": "euc_jp"}
"""Sets of 94 by 94 signs: GB 2312 (of which GB 18030 is the whole), JIS X 0208, KS X 1001."""


def declared_encoding(value: bytes) -> str:
    """The codec for what the escape sequences designate; '' where they name none that is known."""
    for between, final in _ESCAPE.findall(value):
        if (between, final) in _WHOLE:
            return "utf-8"
        if between in (b",", b"-", b".", b"/") and final in _LETTERS:
            return _LETTERS[final]
        if between in (b"$", b"$(", b"$)", b"$*", b"$+") and final in _IDEOGRAPHS:
            return _IDEOGRAPHS[final]
    return ""


_IIM, _DIGEST = 0x0404, 0x0425
_CODED_CHARACTER_SET = (1, 90)
_PLACE = (92, 90, 95, 101)
"""Sublocation, city, province or state, country."""
_TEXTS = (5, 80, 85, 105, 110, 116, 120, *_PLACE)

MOST_PARTS = 10_000
"""More resources, or data sets, than a real file has; what follows is not read."""

Fields = Mapping[tuple[int, int], list[bytes]]


def photoshop_resources(block: bytes) -> dict[int, bytes]:
    """Photoshop's image resources by number; those with the same number are put together."""
    found: dict[int, list[bytes]] = {}
    place = 0
    for _ in range(MOST_PARTS):
        if block[place : place + 4] != b"8BIM" or place + 7 > len(block):
            break
        number = int.from_bytes(block[place + 4 : place + 6], "big")
        name = block[place + 6] + 1
        head = place + 6 + name + name % 2
        size = int.from_bytes(block[head : head + 4], "big")
        start = head + 4
        if number in (_IIM, _DIGEST):
            found.setdefault(number, []).append(block[start : start + size])
        place = start + size + size % 2
    return {number: b"".join(parts) for number, parts in found.items()}


def iim_of(block: bytes) -> tuple[bytes, bool]:
    """The IIM record in Photoshop's resources (or bare), and whether it is newer than the XMP.

    A program that knows both leaves a digest of the IIM behind; another digest means that one
    which knows IIM alone has changed it since (Metadata Working Group, *Guidelines for Handling
    Image Metadata* 2.0, on IPTC-IIM and XMP).
    """
    if not block.startswith(b"8BIM"):
        return block, False
    resources = photoshop_resources(block)
    iim, digest = resources.get(_IIM, b""), resources.get(_DIGEST, b"")
    known = len(digest) == 16 and any(digest)
    return iim, known and hashlib.md5(iim, usedforsecurity=False).digest() != digest


def read_iptc(iim: bytes) -> PhotoMetadata:
    """What the IIM record says; what is broken is left out."""
    fields: dict[tuple[int, int], list[bytes]] = {}
    for record, number, value in _data_sets(iim):
        fields.setdefault((record, number), []).append(value)
    encoding = _encoding(fields)

    def texts(number: int) -> list[str]:
        return [decoded(value, encoding) for value in fields.get((2, number), ())]

    def text(number: int) -> str:
        return next((words for words in texts(number) if words.strip()), "")

    return PhotoMetadata(
        title=line(text(5)) or line(text(105)),
        caption=caption(text(120)),
        creators=lines(texts(80)),
        position=line(text(85)),
        credit=line(text(110)),
        copyright=line(text(116)),
        taken=edtf_date(text(55)),
        place=lines(text(number) for number in _PLACE),
    )


def _data_sets(iim: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Record, number and value of each data set, up to the first that is broken."""
    place = 0
    for _ in range(MOST_PARTS):
        if iim[place : place + 1] != b"\x1c" or place + 5 > len(iim):
            return
        record, number = iim[place + 1], iim[place + 2]
        size = int.from_bytes(iim[place + 3 : place + 5], "big")
        place += 5
        if size & 0x8000:  # an extended data set: the size's own size
            wide = size & 0x7FFF
            size = int.from_bytes(iim[place : place + min(wide, 8)], "big")
            place += wide
        if place + size > len(iim):
            return
        yield record, number, iim[place : place + size]
        place += size


def _encoding(fields: Fields) -> str:
    """That which data set 1:90 names, unless the words are plainly not in it."""
    found = [value for number in _TEXTS for value in fields.get((2, number), ())]
    declared = declared_encoding(b"".join(fields.get(_CODED_CHARACTER_SET, ())))
    guessed = encoding_of(found)
    # Any words could be Latin 1, but no words of it are UTF-8 by chance.
    is_refuted = declared == LATIN_1 and guessed == "utf-8"
    is_sound = declared and not is_refuted and all(fits(value, declared) for value in found)
    return declared if is_sound else guessed
