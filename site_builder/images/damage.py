"""Damage that decoders silently make up for.

A copy that was cut short leaves half a picture: grey below in a JPEG, a smear in other kinds.
Nobody looks at every picture whenever a site is built, so it is found out here.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from simplejpeg import decode_jpeg

from site_builder.images.avif_frames import avif_frames
from site_builder.images.containers.avif import places_of_items
from site_builder.images.containers.jpeg import APP2, with_end, without_segments
from site_builder.images.containers.pieces import up_to_the_fault
from site_builder.images.containers.png import has_end, missing_bytes
from site_builder.images.containers.webp import webp_chunks
from site_builder.images.jpeg_scans import jpeg_scans, lacks_scans
from site_builder.messages.message import Message, _, ngettext
from site_builder.problems.problems import Location, Problem, warning

_MOST_SCANS = 100
"""A progressive JPEG has about ten. Each takes as long as all of a sequential one, though it may be
a few bytes: with thousands, a small file would hold up a build for hours."""

_LEFT_OVER = re.compile(r"Corrupt JPEG data: (\d+) extraneous bytes before marker")
_FEW_LEFT_OVER = 16
"""Some cameras leave a byte or two between the data and its end: no damage."""

_EMPTY = b"\0" * 256
"""No encoder's data ends so: it is room that was made for what then never came."""


class Damage(NamedTuple):
    """What is wrong; whether it is certain that the picture is not as it was."""

    message: Message
    is_certain: bool = True


_CUT_AFTER = Damage(_("the file is cut short after the picture's data"), is_certain=False)
CUT_SHORT = Damage(_("the picture is damaged: its data is cut short"))
_GARBLED = Damage(_("the picture is damaged: its data is garbled"))
_UNDECODABLE = Damage(_("the picture is damaged: its data can't be decoded"))
_OF_ANOTHER_SIZE = Damage(_("the picture is damaged: its data has another size than the file says"))
_MORE_ROWS = Damage(
    _("the picture's data goes on after its last row, so parts of it may be wrong"),
    is_certain=False,
)
_COARSE = Damage(
    _("the last passes that the picture is stored in are missing, so it may be coarse"),
    is_certain=False,
)
_EMPTY_END = Damage(_("the picture is damaged: its data ends in empty space"))


def doubtful(where: Location, message: Message) -> Problem:
    """The warning about damage that is not certain."""
    hint = _("check the picture; if it looks right, save it again in an image editor")
    return warning(where, "doubtful-photo", message, hint)


def undecodable(error: Exception) -> Damage:
    """What is wrong with a picture whose pixels a decoder refuses with this error."""
    return CUT_SHORT if "truncated" in str(error).lower() else _UNDECODABLE


def png_damage(data: bytes) -> Damage | None:
    """Whether rows or the end are missing: decoders compare the checksums of the pixels."""
    missing = missing_bytes(data)
    if missing > 0:
        return CUT_SHORT
    if missing < 0:
        return _MORE_ROWS
    return None if has_end(data) else _CUT_AFTER


def webp_damage(data: bytes) -> Damage | None:
    """Whether the data of the picture, or of its transparency, was never written."""
    return emptiness(_webp_pixels(data))


def avif_damage(data: bytes) -> Damage | None:
    """Whether the data of the picture, its tiles or its transparency was never written, or is of
    another size than the file says."""
    try:
        frames = avif_frames(data)
    except OverflowError:
        return _UNDECODABLE
    if any(frame.said not in (None, frame.size) for frame in frames):
        return _OF_ANOTHER_SIZE
    return emptiness(_avif_pixels(data))


def emptiness(parts: Iterable[bytes]) -> Damage | None:
    """Whether one of the parts of a picture's data was never written to its end."""
    return _EMPTY_END if any(part.endswith(_EMPTY) for part in parts) else None


def jpeg_damage(data: bytes) -> Damage | None:
    """What libjpeg warns of, and whether the file is made to waste time."""
    scans = list(islice(jpeg_scans(data), _MOST_SCANS + 1))
    if len(scans) > _MOST_SCANS:
        return Damage(_("the picture is stored in more than {count} passes", count=_MOST_SCANS))
    said = _libjpeg_warning(data)
    if "ICC" in said:
        # The colours are then taken for sRGB; the pixels may be as they were.
        data = without_segments(data, APP2)
        said = _libjpeg_warning(data)
    if said.startswith("Premature end") and not _libjpeg_warning(with_end(data)):
        return CUT_SHORT if lacks_scans(data, scans) else _CUT_AFTER
    if found := _LEFT_OVER.match(said):
        left = int(found[1])
        message = ngettext(
            "{count} byte of the picture's data is left over, so parts of it may be wrong",
            "{count} bytes of the picture's data are left over, so parts of it may be wrong",
            left,
        )
        return Damage(message, is_certain=False) if left > _FEW_LEFT_OVER else None
    if said.startswith("Premature end") or "premature end" in said:
        return CUT_SHORT
    if said.startswith("Corrupt JPEG data"):
        return _GARBLED
    return _COARSE if lacks_scans(data, scans) else None


def _libjpeg_warning(data: bytes) -> str:
    """The last that libjpeg warns of while it decodes (its `jerror.h`), which Pillow keeps to
    itself. Grey and an eighth of the size is least work, and reads all of the data.
    """
    try:
        decode_jpeg(data, "GRAY", min_height=1, min_width=1, strict=True)
    except ValueError as error:
        return str(error)
    return ""


def _webp_pixels(data: bytes) -> Iterator[bytes]:
    """The data of a still picture, and of its transparency (RFC 9649 §2.7)."""
    for chunk in up_to_the_fault(webp_chunks(data)):
        if chunk.kind in (b"VP8 ", b"VP8L", b"ALPH"):
            yield chunk.body(data)


def _avif_pixels(data: bytes) -> Iterator[bytes]:
    """The data of each AV1 picture in the file: the whole or its tiles, and its transparency."""
    try:
        for item, places in places_of_items(data):
            if item.kind == b"av01" and places:
                start, end = places[-1]
                yield data[start:end]
    except ValueError:
        return
