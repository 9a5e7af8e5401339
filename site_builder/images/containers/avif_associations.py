"""AVIF files whose properties are listed in several boxes of one kind, made into one box.

A file may have one `ipma` box of each version and flags (ISO/IEC 23008-12 §9.3.1). Some encoders
wrote one for each item: browsers show such files, but libavif refuses them.
"""

from site_builder.images.containers.avif import (
    association_entries,
    box_of,
    boxes,
    find_box,
    meta_boxes,
)
from site_builder.images.containers.pieces import Piece, up_to_the_fault

_LEAST_BOX = 8


def with_joined_associations(data: bytes) -> bytes:
    """The AVIF with one `ipma` box of each version and flags, and all else at its place; the same
    where that is so, or where its boxes cannot be read."""
    try:
        return _joined(data)
    except ValueError:
        return data


def _joined(data: bytes) -> bytes:
    meta = find_box(b"meta", list(up_to_the_fault(boxes(data, 0, len(data)))))
    iprp = find_box(b"iprp", meta_boxes(data, meta))
    parts = list(boxes(data, iprp.body_start, iprp.body_end))
    associations = [part for part in parts if part.kind == b"ipma"]
    by_head: dict[bytes, dict[bytes, bytes]] = {}
    for box in associations:
        entries = by_head.setdefault(box.body(data)[:4], {})
        for item, entry in association_entries(box.body(data)):
            entries.setdefault(item, entry)
    if len(by_head) == len(associations):
        return data
    others = b"".join(part.whole(data) for part in parts if part.kind != b"ipma")
    joined = box_of(b"iprp", others + b"".join(_box(*head) for head in by_head.items()))
    return data[: iprp.start] + joined + _filler(iprp, len(joined)) + data[iprp.end :]


def _filler(box: Piece, size: int) -> bytes:
    """An empty box for the room that is left of one: the file says where its bytes lie."""
    room = box.end - box.start - size
    if room < _LEAST_BOX:
        raise ValueError("there is no room for a box")
    return box_of(b"free", bytes(room - _LEAST_BOX))


def _box(head: bytes, entries: dict[bytes, bytes]) -> bytes:
    """The `ipma` box of these entries, in the order of the items, as is prescribed."""
    body = b"".join(item + entries[item] for item in sorted(entries))
    return box_of(b"ipma", head + len(entries).to_bytes(4, "big") + body)
