"""The formats of pictures: a row for each, with everything about it that is not code.

The code is named by `kind` in two other tables: `images/formats.py` has what reads and signs a
file, `images/encode/encode.py` what encodes one. They are apart because pictures are encoded again
when anything changes that the encoders import.
"""

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

Role = Literal["source", "fallback", "clear fallback", "drawing", ""]
"""How files of a format are published: as a `<source>` for the browsers that know it, as the one
file that every browser knows (of an opaque picture, or of one with transparency), as a drawing, or
not at all."""


class PictureFormat(NamedTuple):
    """`kind` is what Pillow and the code call it, `name` what people do; published files have the
    first of the `endings`.

    The first bytes of a file match the pattern `signature`, or have a match in them if it is a
    drawing; a file of boxes has one of the `brands` as well (ISO/IEC 14496-12 §4.3). Originals may
    be of the formats that are `is_original`, raster pictures inside drawings of any.
    """

    kind: str
    name: str
    media_type: str
    endings: tuple[str, ...]
    role: Role
    signature: bytes
    brands: tuple[bytes, ...] = ()
    is_original: bool = True


_HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs")
_SVG = rb"<(?:[A-Za-z_][\w.-]*:)?svg[\s>]"
_ROWS = (
    PictureFormat(
        "AVIF", "AVIF", "image/avif", (".avif",), "source", rb"....ftyp", (b"avif", b"avis")
    ),
    PictureFormat("WEBP", "WebP", "image/webp", (".webp",), "source", rb"RIFF....WEBP"),
    PictureFormat("JPEG", "JPEG", "image/jpeg", (".jpg", ".jpeg"), "fallback", rb"\xff\xd8\xff"),
    PictureFormat("PNG", "PNG", "image/png", (".png",), "clear fallback", rb"\x89PNG\r\n\x1a\n"),
    PictureFormat("SVG", "SVG", "image/svg+xml", (".svg",), "drawing", _SVG),
    # Behind AVIF, which may have the general brands as well (ISO/IEC 23008-12 §10.2).
    PictureFormat(
        *("HEIF", "HEIC", "image/heic", (".heic", ".heif", ".hif"), "", rb"....ftyp"),
        brands=(*_HEIF_BRANDS, b"mif1", b"msf1"),
    ),
    PictureFormat("TIFF", "TIFF", "image/tiff", (".tif", ".tiff"), "", rb"II[*+]\x00|MM\x00[*+]"),
    PictureFormat("GIF", "GIF", "image/gif", (".gif",), "", rb"GIF8[79]a", is_original=False),
)

FORMATS: Mapping[str, PictureFormat] = {row.kind: row for row in _ROWS}
"""The formats by `kind`, those that browsers are best offered first."""

ENDINGS: Mapping[str, PictureFormat] = {end: row for row in _ROWS for end in row.endings}
ORIGINALS: Mapping[str, PictureFormat] = {e: row for e, row in ENDINGS.items() if row.is_original}
"""The formats by the ending of a file's name, in small letters: all, and those of originals."""

RASTERS = tuple(row.kind for row in _ROWS if row.role != "drawing")
"""The kinds whose pixels Pillow decodes."""

_SIGNATURES = {row.kind: re.compile(row.signature, re.DOTALL) for row in _ROWS}
_LONGEST_HEAD = 4_096


def kinds_for(role: Role) -> tuple[str, ...]:
    """The kinds that are published in a role, the best first."""
    return tuple(row.kind for row in _ROWS if row.role == role)


def brands_of(data: bytes) -> list[bytes]:
    """The brands of a file that begins with `ftyp`, its own first; none of another."""
    if data[4:8] != b"ftyp":
        return []
    end = min(int.from_bytes(data[:4], "big"), len(data), _LONGEST_HEAD)
    return [data[at : at + 4] for at in (8, *range(16, end - 3, 4))]


def raster_kind(data: bytes) -> str:
    """The kind of a raster picture by its first bytes; '' for anything else."""
    brands = set(brands_of(data))
    for kind in RASTERS:
        wanted = FORMATS[kind].brands
        if _SIGNATURES[kind].match(data) and (not wanted or brands.intersection(wanted)):
            return kind
    return ""


def is_drawing(head: bytes) -> bool:
    """Whether a drawing begins in the first bytes of a file."""
    return _SIGNATURES["SVG"].search(head) is not None


def suffix_of(name: str) -> str:
    """The ending of a file's name, as '.jpg'; '' without one."""
    return name[name.rfind(".") :].lower() if "." in name else ""


def is_picture_name(name: str) -> bool:
    """Whether a file of this name may be an original."""
    return suffix_of(name) in ORIGINALS
