"""An AVIF file's boxes and items (ISO/IEC 14496-12 §4.2 and §8.11; AV1 Image File Format)."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from site_builder.images.containers.pieces import MOST_PIECES, Piece, up_to_the_fault

XMP_TYPE = b"application/rdf+xml"
IN_FILE, IN_IDAT = 0, 1
"""Where an item's bytes lie: at places in the file, or in the box `idat` (§8.11.3)."""


class Item(NamedTuple):
    """What `iinf` says of an item; `content_type` is b"" unless its kind is `mime`."""

    id: int
    kind: bytes
    content_type: bytes
    box: Piece


class Spot(NamedTuple):
    """Where the bytes of an item lie, as places and lengths."""

    id: int
    method: int
    extents: tuple[tuple[int, int], ...]


def boxes(data: bytes, start: int, end: int) -> Iterator[Piece]:
    """The boxes that lie one after the other between two places.

    ValueError, after the boxes that are whole, where the bytes stop being boxes.
    """
    place = start
    for _ in range(MOST_PIECES):
        if place >= end:
            return
        size, header = int.from_bytes(data[place : place + 4], "big"), 8
        if size == 1:
            size, header = int.from_bytes(data[place + 8 : place + 16], "big"), 16
        elif size == 0:
            size = end - place
        if size < header or place + size > end:
            raise ValueError("the AVIF's boxes are broken off")
        kind = data[place + 4 : place + 8]
        yield Piece(kind, place, place + size, place + header, place + size)
        place += size
    raise ValueError("the AVIF has too many boxes")


def find_box(kind: bytes, among: list[Piece]) -> Piece:
    """The first box of a kind; ValueError where there is none."""
    for box in among:
        if box.kind == kind:
            return box
    raise ValueError(f"the AVIF has no '{kind.decode('latin-1')}' box")


def meta_boxes(data: bytes, meta: Piece) -> list[Piece]:
    """The boxes in `meta`, which begins with a version and flags."""
    return list(boxes(data, meta.body_start + 4, meta.body_end))


def read_items(data: bytes, iinf: Piece) -> list[Item]:
    """The items of the box `iinf` (§8.11.6); ValueError for versions that AVIF does not use."""
    body = iinf.body_start
    start = body + (6 if data[body : body + 1] == b"\0" else 8)
    return [_item(data, box) for box in boxes(data, start, iinf.body_end) if box.kind == b"infe"]


def _item(data: bytes, box: Piece) -> Item:
    body = box.body(data)
    if not body or body[0] not in (2, 3):
        raise ValueError("the AVIF's list of items is of another version")
    number, rest = (body[4:6], body[8:]) if body[0] == 2 else (body[4:8], body[10:])
    kind, words = rest[:4], rest[4:].split(b"\0")
    content_type = words[1] if kind == b"mime" and len(words) > 1 else b""
    return Item(int.from_bytes(number, "big"), kind, content_type, box)


def read_spots(data: bytes, iloc: Piece) -> list[Spot]:
    """The places of the items by the box `iloc` (§8.11.3); ValueError for a form not known."""
    reader = _Numbers(iloc.body(data))
    version = reader.take(1)
    reader.take(3)
    sizes = reader.take(2)
    offset, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    if version > 2 or length not in (4, 8) or not {offset, base} <= {0, 4, 8}:
        raise ValueError("the AVIF's list of places is of another version")
    wide = 4 if version == 2 else 2
    index = index if version else 0
    return [
        _spot(reader, version, wide, (index, offset, length, base))
        for _ in range(reader.take(wide))
    ]


def _spot(reader: "_Numbers", version: int, wide: int, sizes: tuple[int, int, int, int]) -> Spot:
    index, offset, length, base = sizes
    number = reader.take(wide)
    method = reader.take(2) & 15 if version else IN_FILE
    reader.take(2)
    origin = reader.take(base)
    extents = []
    for _ in range(reader.take(2)):
        reader.take(index)
        extents.append((origin + reader.take(offset), reader.take(length)))
    return Spot(number, method, tuple(extents))


def places_of_items(data: bytes) -> Iterator[tuple[Item, list[tuple[int, int]]]]:
    """The items of a file whose bytes lie in it, with the places where they start and end.

    ValueError where the boxes that say so are missing, broken or of another version.
    """
    inner = _inner_boxes(data)
    spots = {spot.id: spot for spot in read_spots(data, find_box(b"iloc", inner))}
    origins = {IN_FILE: 0}
    origins.update((IN_IDAT, box.body_start) for box in inner if box.kind == b"idat")
    for item in read_items(data, find_box(b"iinf", inner)):
        spot = spots.get(item.id)
        if spot and spot.method in origins:
            start = origins[spot.method]
            yield item, [(start + at, start + at + length) for at, length in spot.extents]


def properties_of_primary(data: bytes) -> list[Piece]:
    """The boxes of properties that belong to the picture which the file is about (ISO/IEC 23008-12
    §9.3), in its order.

    ValueError where the boxes that say so are missing or broken off.
    """
    primary = primary_item(data, _inner_boxes(data))
    return properties_by_item(data).get(primary, [])


def properties_by_item(data: bytes) -> dict[int, list[Piece]]:
    """The boxes of properties of each item, by its number; ValueError as above."""
    iprp = find_box(b"iprp", _inner_boxes(data))
    parts = list(boxes(data, iprp.body_start, iprp.body_end))
    ipco = find_box(b"ipco", parts)
    properties = list(boxes(data, ipco.body_start, ipco.body_end))
    find_box(b"ipma", parts)  # one at least
    found: dict[int, list[Piece]] = {}
    for item, numbers in _associated(data, parts):
        known = (properties[n - 1] for n in numbers if 0 < n <= len(properties))
        found.setdefault(item, []).extend(known)
    return found


def _associated(data: bytes, parts: list[Piece]) -> Iterator[tuple[int, list[int]]]:
    for part in parts:
        if part.kind == b"ipma":
            yield from _associations(part.body(data)).items()


def primary_properties(data: bytes, kind: bytes) -> list[bytes]:
    """What the properties of a kind that belong to that picture hold; none where the boxes that
    say so are missing or broken off."""
    try:
        return [box.body(data) for box in properties_of_primary(data) if box.kind == kind]
    except ValueError:
        return []


def _inner_boxes(data: bytes) -> list[Piece]:
    top = list(up_to_the_fault(boxes(data, 0, len(data))))
    return meta_boxes(data, find_box(b"meta", top))


def primary_item(data: bytes, inner: list[Piece]) -> int:
    """The number of the picture that the file is about, by the box `pitm` (§8.11.4) among those
    in `meta`; ValueError where it is missing or broken off."""
    reader = _Numbers(find_box(b"pitm", inner).body(data))
    return reader.take(4 if reader.take(4) >> 24 else 2)


def association_entries(ipma: bytes) -> Iterator[tuple[bytes, bytes]]:
    """From the body of a box that says which properties belong to which item (ISO/IEC 23008-12
    §9.3.2): the number of each item, and the rest of its entry. ValueError where they break off."""
    of_item, of_property = 4 if ipma[:1] > b"\0" else 2, _property_size(ipma)
    place = 8
    for _ in range(int.from_bytes(ipma[4:8], "big")):
        start, place = place + of_item, place + of_item + 1
        end = place + of_property * ipma[start] if place <= len(ipma) else place
        if end > len(ipma):
            raise ValueError("the AVIF's list of properties is broken off")
        yield ipma[start - of_item : start], ipma[start:end]
        place = end


def _associations(ipma: bytes) -> dict[int, list[int]]:
    """By item, the numbers of its properties, counted from one."""
    wide = _property_size(ipma)
    essential = 1 << (8 * wide - 1)
    found = {}
    for item, entry in association_entries(ipma):
        numbers = (entry[at : at + wide] for at in range(1, len(entry), wide))
        found[int.from_bytes(item, "big")] = [
            int.from_bytes(number, "big") & ~essential for number in numbers
        ]
    return found


def _property_size(ipma: bytes) -> int:
    return 2 if ipma[3:4] > b"\0" else 1


def spots_box(version: int, spots: list[Spot]) -> bytes:
    """The body of an `iloc` box with places and lengths of four bytes."""
    wide = ">I" if version == 2 else ">H"
    out = [bytes([version, 0, 0, 0, 0x44, 0]), struct.pack(wide, len(spots))]
    for spot in spots:
        out.append(struct.pack(wide, spot.id))
        if version:
            out.append(struct.pack(">H", spot.method))
        out.append(struct.pack(">HH", 0, len(spot.extents)))
        out += [struct.pack(">II", *extent) for extent in spot.extents]
    return b"".join(out)


def box_of(kind: bytes, body: bytes) -> bytes:
    return (len(body) + 8).to_bytes(4, "big") + kind + body


class _Numbers:
    """Takes big-endian numbers off bytes, one after the other."""

    def __init__(self, data: bytes) -> None:
        self.data, self.place = data, 0

    def take(self, size: int) -> int:
        """The number of the next `size` bytes; ValueError past the end."""
        start, self.place = self.place, self.place + size
        if self.place > len(self.data):
            raise ValueError("a box of the AVIF is broken off")
        return int.from_bytes(self.data[start : self.place], "big")
