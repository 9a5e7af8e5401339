"""XMP in an AVIF."""

import struct

import pytest

from site_builder.images.containers.avif import (
    IN_FILE,
    IN_IDAT,
    XMP_TYPE,
    Spot,
    box_of,
    boxes,
    find_box,
    meta_boxes,
    read_items,
    read_spots,
    spots_box,
)
from site_builder.images.containers.pieces import Piece
from site_builder.images.rights.avif import avif_with_xmp
from tests.images.rights.samples import PACKET, SHORT, frames, opened
from tests.support.pictures import encode, picture

PLAIN = encode(picture(), "AVIF")
FTYP = b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf"


def inner_of(data: bytes) -> list[Piece]:
    top = list(boxes(data, 0, len(data)))
    assert [box.kind for box in top] == [b"ftyp", b"meta", b"mdat"]
    return meta_boxes(data, find_box(b"meta", top))


def box_in(data: bytes, kind: bytes) -> bytes:
    return find_box(kind, inner_of(data)).body(data)


def contents(data: bytes) -> dict[bytes, list[bytes]]:
    """What lies in the file for each kind of item."""
    inner = inner_of(data)
    spots = {spot.id: spot for spot in read_spots(data, find_box(b"iloc", inner))}
    found: dict[bytes, list[bytes]] = {}
    for item in read_items(data, find_box(b"iinf", inner)):
        parts = [data[at : at + size] for at, size in spots[item.id].extents]
        found.setdefault(item.kind, []).append(b"".join(parts))
    return found


def test_the_item_and_what_it_describes() -> None:
    data = avif_with_xmp(PLAIN, SHORT)
    items = read_items(data, find_box(b"iinf", inner_of(data)))
    assert [(item.id, item.kind, item.content_type) for item in items] == [
        (1, b"av01", b""),
        (2, b"mime", XMP_TYPE),
    ]
    assert contents(data) == contents(PLAIN) | {b"mime": [SHORT]}
    assert box_in(data, b"iref") == b"\0\0\0\0" + box_of(b"cdsc", b"\0\2\0\1\0\1")
    assert box_in(data, b"iprp") == box_in(PLAIN, b"iprp")


def test_the_same_as_the_encoder_itself_writes() -> None:
    """libavif's own file with the packet, but for the order of the bytes in `mdat`."""
    for mode in ("RGB", "RGBA"):
        ours = avif_with_xmp(encode(picture(mode=mode), "AVIF"), PACKET)
        theirs = encode(picture(mode=mode), "AVIF", xmp=PACKET)
        assert contents(ours) == contents(theirs)
        for kind in (b"hdlr", b"pitm", b"iinf", b"iref", b"iprp"):
            assert box_in(ours, kind) == box_in(theirs, kind)
        assert len(ours) == len(theirs)


def test_an_item_in_several_parts_stays_in_parts() -> None:
    """A file whose colours lie in two places, with unused bytes between them."""
    content = contents(PLAIN)[b"av01"][0]
    inner = [box.whole(PLAIN) for box in inner_of(PLAIN) if box.kind != b"iloc"]

    def file(start: int) -> bytes:
        extents = ((start, 5), (start + 8, len(content) - 5))
        places = box_of(b"iloc", spots_box(0, [Spot(1, IN_FILE, extents)]))
        meta = box_of(b"meta", b"\0\0\0\0" + b"".join([inner[0], inner[1], places, *inner[2:]]))
        return FTYP + meta + box_of(b"mdat", content[:5] + b"???" + content[5:])

    plain = file(len(file(0)) - len(content) - 3)
    assert frames(plain) == frames(PLAIN)
    data = avif_with_xmp(plain, SHORT)
    assert frames(data) == frames(PLAIN)
    assert b"???" not in data


def grid() -> bytes:
    """Four tiles of one picture as a `grid` (ISO/IEC 23008-12 §6.6.2.3), described in `idat`."""
    tile = encode(picture((64, 64)), "AVIF")
    content = contents(tile)[b"av01"][0]
    ipco = next(boxes(box_in(tile, b"iprp"), 0, len(box_in(tile, b"iprp"))))
    whole = box_of(b"ispe", struct.pack(">III", 0, 128, 128))
    properties = box_of(b"ipco", ipco.body(box_in(tile, b"iprp")) + whole)
    count = len(list(boxes(properties, 8, len(properties))))
    ties = b"\0\0\0\0" + struct.pack(">I", 5)
    ties += b"".join(struct.pack(">HB", n, 4) + bytes([1, 2, 0x83, 4]) for n in range(1, 5))
    ties += struct.pack(">HB", 5, 3) + bytes([count, 2, 4])
    infe = [struct.pack(">BxxxHH4s", 2, n, 0, b"av01") + b"\0" for n in range(1, 5)]
    infe.append(struct.pack(">BxxxHH4s", 2, 5, 0, b"grid") + b"\0")
    items = b"\0\0\0\0\0\5" + b"".join(box_of(b"infe", body) for body in infe)
    refers = b"\0\0\0\0" + box_of(b"dimg", struct.pack(">HH4H", 5, 4, 1, 2, 3, 4))

    def file(start: int) -> bytes:
        spots = [Spot(n, IN_FILE, ((start, len(content)),)) for n in range(1, 5)]
        spots.append(Spot(5, IN_IDAT, ((0, 8),)))
        meta = [
            find_box(b"hdlr", inner_of(tile)).whole(tile),
            box_of(b"pitm", b"\0\0\0\0\0\5"),
            box_of(b"iloc", spots_box(1, spots)),
            box_of(b"iinf", items),
            box_of(b"iref", refers),
            box_of(b"iprp", properties + box_of(b"ipma", ties)),
            box_of(b"idat", struct.pack(">BBBBHH", 0, 0, 1, 1, 128, 128)),
        ]
        return FTYP + box_of(b"meta", b"\0\0\0\0" + b"".join(meta)) + box_of(b"mdat", content)

    return file(len(file(0)) - len(content))


def test_a_grid_of_tiles() -> None:
    plain = grid()
    assert opened(plain).size == (128, 128)
    data = avif_with_xmp(plain, PACKET)
    assert frames(data) == frames(plain)
    assert opened(data).info["xmp"] == PACKET
    assert avif_with_xmp(data, PACKET) == data
    # The four tiles are the same bytes, and stay in one place.
    assert len(data) < len(plain) + len(PACKET) + 120


def test_places_in_boxes_of_more_bytes() -> None:
    """The wide forms: items of four bytes, and numbers of two and four in the lists."""
    inner = {box.kind: box for box in inner_of(PLAIN)}
    ((place, size),) = read_spots(PLAIN, inner[b"iloc"])[0].extents
    infe = struct.pack(">BxxxIH4s", 3, 1, 0, b"av01") + b"\0"

    def file(start: int) -> bytes:
        meta = [
            inner[b"hdlr"].whole(PLAIN),
            box_of(b"pitm", b"\1\0\0\0\0\0\0\1"),
            box_of(b"iloc", spots_box(2, [Spot(1, IN_FILE, ((start, size),))])),
            box_of(b"iinf", b"\1\0\0\0\0\0\0\1" + box_of(b"infe", infe)),
            box_of(b"iref", b"\1\0\0\0"),
            inner[b"iprp"].whole(PLAIN),
        ]
        mdat = box_of(b"mdat", PLAIN[place : place + size])
        return FTYP + box_of(b"meta", b"\0\0\0\0" + b"".join(meta)) + mdat

    plain = file(len(file(0)) - size)
    data = avif_with_xmp(plain, PACKET)
    assert frames(data) == frames(PLAIN)
    assert opened(data).info["xmp"] == PACKET


def test_what_is_not_understood() -> None:
    animation = encode(picture(), "AVIF", frames=(picture().rotate(180),))
    with pytest.raises(ValueError, match="more than a still picture: moov"):
        avif_with_xmp(animation, SHORT)
    with pytest.raises(ValueError, match="lies outside the file"):
        avif_with_xmp(PLAIN[: -len(contents(PLAIN)[b"av01"][0]) - 8] + box_of(b"mdat", b""), SHORT)
    with pytest.raises(ValueError, match="not an AVIF"):
        avif_with_xmp(b"", SHORT)
