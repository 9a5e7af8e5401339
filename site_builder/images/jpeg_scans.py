"""The passes that a JPEG's picture is stored in (ITU-T T.81 Annex B and G)."""

import re
from collections.abc import Iterable, Iterator

from site_builder.images.containers.jpeg import SIGNATURE, jpeg_segments
from site_builder.images.containers.pieces import Piece, up_to_the_fault

_START_OF_SCAN, _END_OF_IMAGE = 0xDA, 0xD9
_FRAMES = {bytes([0xC0 + number]) for number in range(16)} - {b"\xc4", b"\xc8", b"\xcc"}
_PROGRESSIVE = {b"\xc2", b"\xc6", b"\xca", b"\xce"}
_COEFFICIENTS = range(64)
"""Of each block."""

_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""In a scan: neither a byte 255 of the data, nor a restart, nor a fill byte."""


def jpeg_scans(data: bytes) -> Iterator[bytes]:
    """The header of each scan, as far as the file can be followed (§B.2.1, §B.2.3): one if the
    picture is sequential, about ten if it is progressive."""
    place = len(SIGNATURE)
    for segment in up_to_the_fault(jpeg_segments(data)):
        place = segment.end
    while found := _MARKER.search(data, place):
        kind, body = data[found.end() - 1], found.end()
        if kind == _END_OF_IMAGE:
            break
        place = body + max(2, int.from_bytes(data[body : body + 2], "big"))
        if kind == _START_OF_SCAN:
            yield data[body + 2 : place]


def lacks_scans(data: bytes, scans: Iterable[bytes]) -> bool:
    """Whether these scans leave out some of the picture in `data`: a component, coefficients of
    one, or their last bits (§G.1.1.1.1). Decoders then show it coarse, or without its colours."""
    frame = _frame(data)
    head = frame.body(data) if frame else b""
    wanted = {name: set(_COEFFICIENTS) for name in head[6 : 6 + 3 * _number(head[5:6]) : 3]}
    for scan in scans:
        names = scan[1 : 1 + 2 * _number(scan[:1]) : 2]
        first, last, bits = [*scan[1 + 2 * len(names) :], 0, 0, 15][:3]
        if frame and frame.kind not in _PROGRESSIVE:
            first, last, bits = 0, _COEFFICIENTS[-1], 0
        if bits & 15 == 0:
            for name in names:
                wanted.get(name, set()).difference_update(range(first, last + 1))
    return any(wanted.values())


def _frame(data: bytes) -> Piece | None:
    """What says how the picture is stored (§B.2.2)."""
    segments = up_to_the_fault(jpeg_segments(data))
    return next((segment for segment in segments if segment.kind in _FRAMES), None)


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")
