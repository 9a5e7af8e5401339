"""A TIFF's directories (TIFF 6.0 §2; BigTIFF, Adobe 2002)."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

_MOST_PAGES = 10_000
"""More than any real file has: one with more is made to waste time."""
_MOST_TAGS = 4_096
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 16: 8}
"""Bytes of a value of each type."""

SUBFILE_TYPE, XMP, IPTC, PHOTOSHOP = 254, 700, 33_723, 34_377
_REDUCED = 1


class Layout(NamedTuple):
    """How a file writes its numbers: bytes of a count of tags, of a tag, and of an offset."""

    order: Literal["little", "big"]
    count_size: int
    tag_size: int
    offset_size: int


class Value(NamedTuple):
    """Where the bytes of a tag's value are."""

    start: int
    end: int


def layout_of(data: bytes) -> Layout | None:
    """None for what is no TIFF."""
    order: Literal["little", "big"] = "big" if data[:2] == b"MM" else "little"
    match int.from_bytes(data[2:4], order) if data[:2] in (b"II", b"MM") else 0:
        case 42:
            return Layout(order, 2, 12, 4)
        case 43:
            return Layout(order, 8, 20, 8)
        case _:
            return None


def directories(data: bytes) -> Iterator[Mapping[int, Value]]:
    """The tags of each picture in the file, up to where it is broken."""
    layout = layout_of(data)
    place = 4 if layout and layout.offset_size == 4 else 8
    seen: set[int] = set()
    while layout and len(seen) < _MOST_PAGES:
        place = int.from_bytes(data[place : place + layout.offset_size], layout.order)
        if not 0 < place < len(data) or place in seen:
            return
        seen.add(place)
        count = int.from_bytes(data[place : place + layout.count_size], layout.order)
        start = place + layout.count_size
        place = start + layout.tag_size * count
        if count > _MOST_TAGS or place > len(data):
            return
        yield dict(_tags(data, layout, range(start, place, layout.tag_size)))


def _tags(data: bytes, layout: Layout, places: range) -> Iterator[tuple[int, Value]]:
    for at in places:
        tag = int.from_bytes(data[at : at + 2], layout.order)
        size = _SIZES.get(int.from_bytes(data[at + 2 : at + 4], layout.order), 0)
        length = size * int.from_bytes(data[at + 4 : at + 4 + layout.offset_size], layout.order)
        start = at + 4 + layout.offset_size
        if length > layout.offset_size:
            start = int.from_bytes(data[start : start + layout.offset_size], layout.order)
        yield tag, Value(start, start + length)


def count_pages(data: bytes) -> int:
    """How many pictures the file has, without smaller copies of others (§8, NewSubfileType)."""
    layout = layout_of(data)
    if layout is None:
        return 0
    return sum(
        not (
            SUBFILE_TYPE in tags
            and int.from_bytes(data[slice(*tags[SUBFILE_TYPE])], layout.order) & _REDUCED
        )
        for tags in directories(data)
    )
