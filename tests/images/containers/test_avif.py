"""An AVIF's boxes and items."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.images.containers.avif import (
    IN_FILE,
    IN_IDAT,
    XMP_TYPE,
    Spot,
    box_of,
    boxes,
    find_box,
    meta_boxes,
    properties_of_primary,
    read_items,
    read_spots,
    spots_box,
)
from site_builder.images.containers.pieces import Piece
from tests.support.pictures import encode, picture

DATA = encode(picture(mode="RGBA"), "AVIF", xmp=b"<x/>")


def top() -> list[Piece]:
    return list(boxes(DATA, 0, len(DATA)))


def inner() -> list[Piece]:
    return meta_boxes(DATA, find_box(b"meta", top()))


def test_boxes_are_the_whole_file() -> None:
    assert [box.kind for box in top()] == [b"ftyp", b"meta", b"mdat"]
    assert b"".join(box.whole(DATA) for box in top()) == DATA
    assert box_of(b"mdat", top()[2].body(DATA)) == top()[2].whole(DATA)


def test_boxes_of_eight_bytes_of_length_and_of_none() -> None:
    data = b"\0\0\0\1wide\0\0\0\0\0\0\0\x12ab" + b"\0\0\0\0last!"
    assert [(box.kind, box.body(data)) for box in boxes(data, 0, len(data))] == [
        (b"wide", b"ab"),
        (b"last", b"!"),
    ]


def test_items_and_where_they_lie() -> None:
    items = read_items(DATA, find_box(b"iinf", inner()))
    assert [(item.id, item.kind) for item in items] == [(1, b"av01"), (2, b"av01"), (3, b"mime")]
    assert items[2].content_type == XMP_TYPE
    spots = read_spots(DATA, find_box(b"iloc", inner()))
    ((place, length),) = spots[2].extents
    assert DATA[place : place + length] == b"<x/>"


def test_the_properties_of_the_picture_are_not_those_of_its_alpha() -> None:
    kinds = [box.kind for box in properties_of_primary(DATA)]
    assert {b"ispe", b"colr", b"av1C"} <= set(kinds)
    assert b"auxC" not in kinds
    assert len(kinds) == len(set(kinds))


def numbered(*, version: int, wide: bool) -> bytes:
    """A file whose second item is what it is about, and has the last two of three properties."""
    item = 4 if version else 2
    of_item = [number.to_bytes(item, "big") for number in (1, 2)]
    ones, others = ([1], [0x80 | 2, 3]) if not wide else ([1], [0x8000 | 2, 3])
    ipma = bytes([version, 0, 0, int(wide)]) + (2).to_bytes(4, "big")
    for number, properties in zip(of_item, (ones, others), strict=True):
        ipma += number + bytes([len(properties)])
        ipma += b"".join(one.to_bytes(2 if wide else 1, "big") for one in properties)
    kinds = b"".join(box_of(kind, b"") for kind in (b"one ", b"two ", b"tre "))
    iprp = box_of(b"ipco", kinds) + box_of(b"ipma", ipma)
    pitm = bytes([version, 0, 0, 0]) + of_item[1]
    return box_of(b"meta", bytes(4) + box_of(b"pitm", pitm) + box_of(b"iprp", iprp))


@pytest.mark.parametrize("version", [0, 1])
@pytest.mark.parametrize("wide", [False, True])
def test_properties_in_every_form(version: int, wide: bool) -> None:
    found = properties_of_primary(numbered(version=version, wide=wide))
    assert [box.kind for box in found] == [b"two ", b"tre "]


@pytest.mark.parametrize("kind", [b"meta", b"pitm", b"iprp", b"ipco", b"ipma"])
def test_properties_that_are_not_said(kind: bytes) -> None:
    with pytest.raises(ValueError, match="AVIF has no"):
        properties_of_primary(DATA.replace(kind, b"free"))


@pytest.mark.parametrize("version", [0, 1, 2])
@settings(deadline=None)
@given(
    spots=st.lists(
        st.builds(
            Spot,
            st.integers(1, 0xFFFF),
            st.just(IN_FILE),
            st.lists(
                st.tuples(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1)), max_size=3
            ).map(tuple),
        ),
        max_size=4,
    )
)
def test_places_are_read_as_written(version: int, spots: list[Spot]) -> None:
    if version:
        spots = [spot._replace(method=IN_IDAT) for spot in spots]
    body = spots_box(version, spots)
    assert read_spots(body, Piece(b"iloc", 0, len(body), 0, len(body))) == spots


def test_places_with_a_base_and_an_index() -> None:
    body = bytes.fromhex("01000000 4444 0001 0007 0001 0000")
    body += (100).to_bytes(4, "big") + b"\0\1" + b"\0\0\0\0" + b"\0\0\0\5" + b"\0\0\0\6"
    found = read_spots(body, Piece(b"iloc", 0, len(body), 0, len(body)))
    assert found == [Spot(7, IN_IDAT, ((105, 6),))]


@pytest.mark.parametrize("head", ["03000000440000", "00000000400000", "00000000340000", "0000"])
def test_forms_that_are_not_known(head: str) -> None:
    body = bytes.fromhex(head) + b"\0" * (0 if head == "0000" else 8)
    with pytest.raises(ValueError, match="AVIF"):
        read_spots(body, Piece(b"iloc", 0, len(body), 0, len(body)))


def test_broken() -> None:
    for data in (DATA[:-1], b"\0\0\0\4abcd", b"\0\0"):
        with pytest.raises(ValueError, match="broken off"):
            list(boxes(data, 0, len(data)))
    with pytest.raises(ValueError, match="no 'moov' box"):
        find_box(b"moov", top())
