"""The sizes of the pictures in an AVIF's streams, beside those that the file says of them.

They must be the same (ISO/IEC 23008-12 §6.5.3). libavif decodes a picture in the size that it has,
whatever memory that takes, and then stretches it to the size that the file says.
"""

from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from site_builder.images.av1 import frame_sizes, own_pixels
from site_builder.images.containers.avif import (
    boxes,
    find_box,
    places_of_items,
    properties_by_item,
)
from site_builder.images.containers.pieces import Piece, up_to_the_fault

_MOST_PICTURES, _MOST_BYTES = 4096, 1 << 30
"""Tiles that are alike may be the same bytes."""
_INNER = (b"mdia", b"minf", b"stbl")

T = TypeVar("T")


class Frame(NamedTuple):
    """The width and height of a picture in its stream, and those that the file says of it; None
    where it says nothing. `own` is how many pixels it may have where it gives a size of its own."""

    size: tuple[int, int]
    said: tuple[int, int] | None
    own: int = 0


def avif_frames(data: bytes) -> list[Frame]:
    """The frames of a file, as far as it can be followed: one of each picture, tile and plane of
    transparency, and the first of each track.

    OverflowError where it has so many that it is made to waste time.
    """
    return [*_up_to_the_fault(_in_items(data)), *_up_to_the_fault(_in_tracks(data))]


def _up_to_the_fault(found: Iterator[T]) -> Iterator[T]:
    try:
        yield from found
    except ValueError:
        return


def _in_items(data: bytes) -> Iterator[Frame]:
    sizes = {
        item: (_number(box.body(data)[4:8]), _number(box.body(data)[8:12]))
        for item, properties in properties_by_item(data).items()
        for box in properties
        if box.kind == b"ispe"
    }
    pictures, left = 0, _MOST_BYTES
    for item, places in places_of_items(data):
        if item.kind == b"av01":
            pictures += 1
            left -= sum(max(min(end, len(data)) - start, 0) for start, end in places)
            if pictures > _MOST_PICTURES or left < 0:
                raise OverflowError("the AVIF has too many pictures")
            stream = b"".join(data[start:end] for start, end in places)
            yield from _in_stream(stream, sizes.get(item.id))


def _in_stream(stream: bytes, said: tuple[int, int] | None) -> Iterator[Frame]:
    sizes = list(_up_to_the_fault(frame_sizes(stream)))
    own = own_pixels(stream) if sizes else 0
    yield from (Frame(size, said, own) for size in sizes)


def _in_tracks(data: bytes) -> Iterator[Frame]:
    moov = find_box(b"moov", list(up_to_the_fault(boxes(data, 0, len(data)))))
    for track in _inside(data, moov):
        if track.kind == b"trak":
            said = _track_size(find_box(b"tkhd", _inside(data, track)).body(data))
            inner = track
            for kind in _INNER:
                inner = find_box(kind, _inside(data, inner))
            start, end = _first_sample(data, _inside(data, inner))
            yield from _in_stream(data[start:end], said)


def _inside(data: bytes, box: Piece) -> list[Piece]:
    return list(up_to_the_fault(boxes(data, box.body_start, box.body_end)))


def _track_size(tkhd: bytes) -> tuple[int, int]:
    """What the head of a track says of its size (ISO/IEC 14496-12 §8.3.2), in whole pixels."""
    at = 88 if tkhd[:1] == b"\1" else 76
    return _number(tkhd[at : at + 2]), _number(tkhd[at + 4 : at + 6])


def _first_sample(data: bytes, table: list[Piece]) -> tuple[int, int]:
    """Where a track's first picture is (ISO/IEC 14496-12 §8.7.3 and §8.7.5)."""
    sizes = find_box(b"stsz", table).body(data)
    size = _number(sizes[4:8]) or _number(sizes[12:16])
    wide = any(box.kind == b"co64" for box in table)
    chunks = find_box(b"co64" if wide else b"stco", table).body(data)
    start = _number(chunks[8 : 16 if wide else 12])
    return start, start + size


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")
