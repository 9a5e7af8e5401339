"""JPEG files without their metadata, the compressed pixels untouched (ITU-T T.81, Annex B)."""

import re

# Of the codes that follow a 0xFF, 00 and the restarts D0 to D7 are part of the pixels' data.
_MARKER = re.compile(rb"\xff([\x01-\xcf\xd8-\xfe])")
_START, _END, _SCAN, _BARE, _COMMENT = 0xD8, 0xD9, 0xDA, 0x01, 0xFE
_APPLICATIONS = range(0xE0, 0xF0)
_JFIF = b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0"
"""Version 1.02, square pixels of no absolute size, no small picture (JFIF 1.02, page 5)."""


def bare_jpeg(data: bytes) -> bytes:
    """The file without EXIF, XMP, IPTC, comments, small pictures, and all that follows its end.

    Colour profiles stay, and the segments that say how colours are coded.
    """
    out, at, in_scan = [b"\xff\xd8"], 2, False
    while marker := _MARKER.search(data, at):
        if in_scan:
            out.append(data[at : marker.start()].rstrip(b"\xff"))  # without what only fills
        code, at = marker[1][0], marker.end()
        if code == _END:
            break
        if code in (_START, _BARE):
            continue
        length = int.from_bytes(data[at : at + 2], "big")
        body = _kept(code, data[at + 2 : at + length])
        if body is not None:
            out.append(bytes([0xFF, code]) + (len(body) + 2).to_bytes(2, "big") + body)
        at, in_scan = at + max(2, length), code == _SCAN
    else:
        out.append(data[at:] if in_scan else b"")
    return b"".join([*out, b"\xff\xd9"])


def _kept(code: int, body: bytes) -> bytes | None:
    """What of a segment is published; None where nothing is."""
    if code not in _APPLICATIONS and code != _COMMENT:
        return body
    match code, body:
        case 0xE0, _ if body.startswith(b"JFIF\0"):
            return _JFIF
        case 0xE2, _ if body.startswith(b"ICC_PROFILE\0"):
            return body
        case 0xEE, _ if body.startswith(b"Adobe"):
            return body[:12]
    return None
