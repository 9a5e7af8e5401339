"""XMP in an AVIF: an item of its own (ISO/IEC 23008-12 §A.3; ISO/IEC 14496-12 §8.11)."""

import struct

from site_builder.images.containers.avif import (
    IN_FILE,
    IN_IDAT,
    XMP_TYPE,
    Spot,
    box_of,
    boxes,
    find_box,
    meta_boxes,
    primary_item,
    read_items,
    read_spots,
    spots_box,
)
from site_builder.images.containers.pieces import Piece
from site_builder.model.picture_formats import raster_kind

_KNOWN = {b"ftyp", b"meta", b"mdat", b"free", b"skip"}
_MOST = 0xFFFF
"""The greatest number of an item in the versions of boxes that are written here."""


def avif_with_xmp(picture: bytes, packet: bytes) -> bytes:
    """The AVIF with the packet as an item that describes the main one.

    What the items hold is copied byte for byte into one new `mdat`, and their places are written
    anew. What no item uses is left out, so no part of an older packet remains. ValueError for
    an animation, and for boxes that a still picture does not need.
    """
    if raster_kind(picture) != "AVIF":
        raise ValueError("not an AVIF file")
    top = list(boxes(picture, 0, len(picture)))
    strange = [box.kind.decode("latin-1") for box in top if box.kind not in _KNOWN]
    if strange or [box.kind for box in top].count(b"meta") != 1:
        raise ValueError(f"the AVIF is more than a still picture: {', '.join(strange) or 'meta'}")
    meta = find_box(b"meta", top)
    inner = meta_boxes(picture, meta)
    items = read_items(picture, find_box(b"iinf", inner))
    old = {item.id for item in items if item.content_type == XMP_TYPE}
    spots = [spot for spot in _spots(picture, inner) if spot.id not in old]
    number = 1 + max((item.id for item in items if item.id not in old), default=0)
    if not spots or number > _MOST:
        raise ValueError("the AVIF has no items, or too many")
    media, spots = _gathered(picture, spots)
    spots.append(Spot(number, IN_FILE, ((len(media), len(packet)),)))
    head = find_box(b"ftyp", top).whole(picture)
    changed = _Meta(picture, meta, inner, old, number)
    # The places need as many bytes as before, so the first draft has the length of the last.
    start = len(head) + len(changed.written(spots)) + 8
    moved = [_moved(spot, start) for spot in spots]
    return head + changed.written(moved) + box_of(b"mdat", media + packet)


def _spots(picture: bytes, inner: list[Piece]) -> list[Spot]:
    spots = read_spots(picture, find_box(b"iloc", inner))
    for spot in spots:
        if spot.method not in (IN_FILE, IN_IDAT):
            raise ValueError("an item of the AVIF lies inside another")
        for place, length in spot.extents:
            if place + length > len(picture) or not length:
                raise ValueError("an item of the AVIF lies outside the file")
    return spots


def _gathered(picture: bytes, spots: list[Spot]) -> tuple[bytes, list[Spot]]:
    """The bytes that items have in the file, in their order there, and the places among them."""
    used = sorted({extent for spot in spots if spot.method == IN_FILE for extent in spot.extents})
    if sum(length for _, length in used) > len(picture):
        raise ValueError("items of the AVIF overlap")
    places, media = {}, []
    size = 0
    for place, length in used:
        places[place, length] = size, length
        media.append(picture[place : place + length])
        size += length
    found = [
        spot._replace(extents=tuple(places[extent] for extent in spot.extents))
        if spot.method == IN_FILE
        else spot
        for spot in spots
    ]
    return b"".join(media), found


def _moved(spot: Spot, by: int) -> Spot:
    if spot.method != IN_FILE:
        return spot
    return spot._replace(extents=tuple((place + by, length) for place, length in spot.extents))


class _Meta:
    """The box `meta`, written with a new item for the packet and without those it replaces."""

    def __init__(
        self, picture: bytes, meta: Piece, inner: list[Piece], old: set[int], number: int
    ) -> None:
        self.picture, self.inner, self.old, self.number = picture, inner, old, number
        self.head = picture[meta.body_start : meta.body_start + 4]

    def written(self, spots: list[Spot]) -> bytes:
        out = [self.head]
        for box in self.inner:
            if box.kind == b"iloc":
                version = self.picture[box.body_start]
                out.append(box_of(b"iloc", spots_box(version, spots)))
            elif box.kind == b"iinf":
                out.append(self._items(box))
            elif box.kind == b"iref":
                out.append(self._references(box))
            else:
                out.append(box.whole(self.picture))
        if not any(box.kind == b"iref" for box in self.inner):
            out.append(box_of(b"iref", b"\0\0\0\0" + self._describes(">H")))
        return box_of(b"meta", b"".join(out))

    def _items(self, iinf: Piece) -> bytes:
        """The list of items (§8.11.6), with one of type `mime` for the packet."""
        kept = [
            item.box.whole(self.picture)
            for item in read_items(self.picture, iinf)
            if item.id not in self.old
        ]
        body = struct.pack(">BxxxHH4s", 2, self.number, 0, b"mime") + b"XMP\0" + XMP_TYPE + b"\0"
        kept.append(box_of(b"infe", body))
        version = self.picture[iinf.body_start]
        count = struct.pack(">I" if version else ">H", len(kept))
        head = self.picture[iinf.body_start : iinf.body_start + 4]
        return box_of(b"iinf", head + count + b"".join(kept))

    def _references(self, iref: Piece) -> bytes:
        """What refers to what (§8.11.12), with the packet's reference to what it describes."""
        head = self.picture[iref.body_start : iref.body_start + 4]
        wide = 4 if head[:1] == b"\1" else 2
        kept = [
            box.whole(self.picture)
            for box in boxes(self.picture, iref.body_start + 4, iref.body_end)
            if int.from_bytes(box.body(self.picture)[:wide], "big") not in self.old
        ]
        kept.append(self._describes(">I" if wide == 4 else ">H"))
        return box_of(b"iref", head + b"".join(kept))

    def _describes(self, wide: str) -> bytes:
        main = primary_item(self.picture, self.inner)
        body = struct.pack(wide, self.number) + struct.pack(">H", 1) + struct.pack(wide, main)
        return box_of(b"cdsc", body)
