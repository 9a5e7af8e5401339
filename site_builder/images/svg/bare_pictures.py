"""Raster pictures inside drawings, without their metadata: the pixels alone, and their colours."""

import io
import re
from collections.abc import Callable, Mapping

from PIL import Image

from site_builder.images.containers.pieces import up_to_the_fault
from site_builder.images.containers.png import SIGNATURE as PNG
from site_builder.images.containers.png import png_chunk, png_chunks
from site_builder.images.containers.webp import webp_chunk, webp_chunks, webp_file
from site_builder.images.pixels.broken import BROKEN
from site_builder.images.pixels.exif import UPRIGHT, exif_of, orientation
from site_builder.images.pixels.hdr import tone_mapped
from site_builder.images.pixels.hdr_signal import hdr_signal
from site_builder.images.pixels.readable import kind_of, opened
from site_builder.images.pixels.upright import upright
from site_builder.model.picture_formats import FORMATS

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


_PNG_KEEPS = {b"IHDR", b"PLTE", b"IDAT", b"tRNS"}
_PNG_KEEPS |= {b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"mDCV", b"cLLI"}
_WEBP_KEEPS = {b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ICCP"}
_WEBP_HAS_METADATA = 0x08 | 0x04
"""The flags that tell of EXIF and XMP (WebP container specification, extended file format)."""


def bare_picture(data: bytes) -> tuple[str, bytes]:
    """The media type and the bytes of a picture without metadata; of an animation, the first frame.

    Where it can be, the compressed pixels are copied as they are. What stands by its metadata
    alone is set upright, and encoded again: a JPEG as JPEG, all else as PNG. So is AVIF, for PNG
    loses nothing, whereas another AVIF would, whenever the drawing is published again.
    ValueError for what cannot be decoded.
    """
    try:
        return _bare(data)
    except BROKEN as error:
        raise ValueError("a picture inside cannot be decoded") from error


def _bare(data: bytes) -> tuple[str, bytes]:
    with opened(data) as image:
        kind = kind_of(image)
        image.load()
        moves = kind == "WEBP" and getattr(image, "is_animated", False)
        strip = None if moves else _STRIPS.get(kind)
        # In a WebP file browsers take no notice of EXIF.
        stored = UPRIGHT if kind == "WEBP" else orientation(exif_of(image, data))
        if strip and stored == UPRIGHT:
            return FORMATS[kind].media_type, strip(data)
        shown = upright(image, stored)
        if signal := hdr_signal(image, data):
            shown = tone_mapped(shown, signal)
        return _encoded(shown, "JPEG" if kind == "JPEG" else "PNG")


def _encoded(image: Image.Image, kind: str) -> tuple[str, bytes]:
    profile = image.info.get("icc_profile")
    # Pillow would write some of what it read back into the file.
    image.info = {key: image.info[key] for key in ("transparency",) if key in image.info}
    out = io.BytesIO()
    if kind == "JPEG":
        image.save(out, kind, quality=95, subsampling=0, icc_profile=profile)
    else:
        image.save(out, kind, icc_profile=profile)
    return FORMATS[kind].media_type, _STRIPS[kind](out.getvalue())


def _bare_png(data: bytes) -> bytes:
    """Without the chunks that draw nothing (PNG 3 §11.3); of an animation, the still picture."""
    kept = (c.whole(data) for c in up_to_the_fault(png_chunks(data)) if c.kind in _PNG_KEEPS)
    return b"".join([PNG, *kept, png_chunk(b"IEND", b"")])


def _bare_webp(data: bytes) -> bytes:
    """Without the chunks that draw nothing, and with the flags that tell so."""
    chunks = up_to_the_fault(webp_chunks(data))
    bodies = [(chunk.kind, chunk.body(data)) for chunk in chunks if chunk.kind in _WEBP_KEEPS]
    return webp_file(
        [
            webp_chunk(kind, bytes([body[0] & ~_WEBP_HAS_METADATA]) + body[1:])
            if kind == b"VP8X"
            else webp_chunk(kind, body)
            for kind, body in bodies
        ]
    )


_STRIPS: Mapping[str, Callable[[bytes], bytes]] = {
    "JPEG": bare_jpeg,
    "PNG": _bare_png,
    "WEBP": _bare_webp,
}
