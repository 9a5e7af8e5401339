"""The words in test pictures: EXIF blocks, IPTC-IIM records and XMP packets, private ones too.

What is in `PRIVATE` must never be found in anything that is published.
"""

import struct
from collections.abc import Mapping, Sequence
from io import BytesIO

from PIL import Image

SERIAL = "BODY-SERIAL-0123456789"
LENS_SERIAL = "LENS-SERIAL-9876543210"
OWNER = "Private Owner Name"
MAKER_NOTE = b"MAKER-NOTE-PRIVATE-BYTES"
GPS_PLACE = "GPS-AREA-PRIVATE"
THUMBNAIL_COMMENT = b"THUMBNAIL-PRIVATE-COMMENT"
XMP_SECRET = "XMP-DOCUMENT-HISTORY-PRIVATE"

PRIVATE = (
    SERIAL.encode(),
    LENS_SERIAL.encode(),
    OWNER.encode(),
    MAKER_NOTE,
    GPS_PLACE.encode(),
    THUMBNAIL_COMMENT,
    XMP_SECRET.encode(),
)

Entry = tuple[int, bytes, int]
"""A tag's type, its value's bytes in little-endian order, and how many values they are."""


def ascii_entry(text: str | bytes) -> Entry:
    raw = (text.encode() if isinstance(text, str) else text) + b"\0"
    return 2, raw, len(raw)


def short_entry(number: int) -> Entry:
    return 3, struct.pack("<H", number), 1


def long_entry(number: int) -> Entry:
    return 4, struct.pack("<I", number), 1


def undefined_entry(raw: bytes) -> Entry:
    return 7, raw, len(raw)


def xp_entry(text: str) -> Entry:
    raw = text.encode("utf-16-le") + b"\0\0"
    return 1, raw, len(raw)


def rational_entry(*numbers: int) -> Entry:
    return 5, b"".join(struct.pack("<II", number, 1) for number in numbers), len(numbers)


def exif_block(
    main: Mapping[int, Entry],
    camera: Mapping[int, Entry] | None = None,
    gps: Mapping[int, Entry] | None = None,
    thumbnail: bytes = b"",
) -> bytes:
    """An EXIF block, little-endian, with its header: the main directory, then those it points to,
    then that of the thumbnail."""
    start = 8
    pointers = {0x8769: camera, 0x8825: gps}
    blank = {tag: long_entry(0) for tag, inner in pointers.items() if inner}
    place = start + len(_directory({**main, **blank}, start, 0))
    found = {}
    inners = b""
    for tag, inner in pointers.items():
        if inner:
            found[tag] = long_entry(place + len(inners))
            inners += _directory(inner, place + len(inners), 0)
    after = place + len(inners)
    last = b""
    if thumbnail:
        entries = {
            0x0103: short_entry(6),
            0x0201: long_entry(0),
            0x0202: long_entry(len(thumbnail)),
        }
        entries[0x0201] = long_entry(after + len(_directory(entries, after, 0)))
        last = _directory(entries, after, 0) + thumbnail
    first = _directory({**main, **found}, start, after if thumbnail else 0)
    return b"Exif\0\0II*\0\x08\0\0\0" + first + inners + last


def _directory(entries: Mapping[int, Entry], start: int, following: int) -> bytes:
    """A directory and its long values; `following` is the place of the next one (TIFF 6.0 §2)."""
    values_at = start + 2 + 12 * len(entries) + 4
    table, values = struct.pack("<H", len(entries)), b""
    for tag, (kind, raw, count) in sorted(entries.items()):
        short = raw.ljust(4, b"\0")
        if len(raw) > 4:
            short = struct.pack("<I", values_at + len(values))
            values += raw + b"\0" * (len(raw) % 2)
        table += struct.pack("<HHI", tag, kind, count) + short
    return table + struct.pack("<I", following) + values


def private_exif(orientation: int = 1, **words: str | bytes) -> bytes:
    """A camera's block with all that must not be published; `words` as for `word_entries`."""
    camera = {
        0x9003: ascii_entry("2021:11:17 10:20:30"),
        0x927C: undefined_entry(MAKER_NOTE),
        0xA430: ascii_entry(OWNER),
        0xA431: ascii_entry(SERIAL),
        0xA435: ascii_entry(LENS_SERIAL),
    }
    gps = {
        0x0001: ascii_entry("N"),
        0x0002: rational_entry(26, 53, 37),
        0x0003: ascii_entry("E"),
        0x0004: rational_entry(112, 34, 21),
        0x001C: undefined_entry(b"ASCII\0\0\0" + GPS_PLACE.encode()),
    }
    main = {0x0112: short_entry(orientation), **word_entries(**words)}
    return exif_block(main, camera, gps, _thumbnail())


def word_entries(**words: str | bytes) -> dict[int, Entry]:
    """Entries of the main directory by name: `description`, `artist`, `copyright`."""
    tags = {"description": 0x010E, "artist": 0x013B, "copyright": 0x8298}
    return {tags[name]: ascii_entry(text) for name, text in words.items()}


def _thumbnail() -> bytes:
    out = BytesIO()
    Image.new("RGB", (16, 12), "grey").save(out, "JPEG", comment=THUMBNAIL_COMMENT)
    return out.getvalue()


def iim(
    fields: Sequence[tuple[int, str | bytes]], *, encoding: str, declared: bool | bytes
) -> bytes:
    """A bare IIM record 2, of (number, words); `declared` says by 1:90 that it is UTF-8, or is
    what that says."""
    escape = b"\x1b%G" if declared is True else declared or b""
    out = [struct.pack(">BBBH", 0x1C, 1, 90, len(escape)) + escape] if escape else []
    for number, words in fields:
        raw = words.encode(encoding) if isinstance(words, str) else words
        out.append(struct.pack(">BBBH", 0x1C, 2, number, len(raw)) + raw)
    return b"".join(out)


def photoshop(resources: Sequence[tuple[int, bytes]]) -> bytes:
    """Photoshop's image resources, of (number, content)."""
    return b"".join(
        b"8BIM"
        + struct.pack(">H", number)
        + b"\0\0"
        + struct.pack(">I", len(content))
        + content
        + b"\0" * (len(content) % 2)
        for number, content in resources
    )


def utf8_iptc(fields: Sequence[tuple[int, str | bytes]]) -> bytes:
    """Photoshop's resources with a record that says it is UTF-8."""
    return photoshop([(0x0404, iim(fields, encoding="utf-8", declared=True))])


def gbk_iptc(fields: Sequence[tuple[int, str | bytes]]) -> bytes:
    """Photoshop's resources with a record in GBK that does not say so."""
    return photoshop([(0x0404, iim(fields, encoding="gbk", declared=False))])


def xmp_of(properties: str, attributes: str = "") -> bytes:
    """An XMP packet of these properties, written with the usual prefixes, and a private history."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
    xmlns:cc="http://creativecommons.org/ns#" xmlns:exif="http://ns.adobe.com/exif/1.0/"
    xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
    photoshop:History="{XMP_SECRET}" {attributes}>{properties}</rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".encode()
