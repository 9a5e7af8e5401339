"""What kind of file is among the photographs, by its first bytes, and what to do about it.

Cameras, telephones and browsers name files as they like (an iPhone's HEIC sent on as `.jpg`, a
JPEG saved as `.jfif`), so the content tells, and the name only where it doesn't.

Sources: the formats' own specifications; ISO/IEC 14496-12 §4.3 and the MP4 Registration Authority
on `ftyp` brands; TIFF 6.0 §2; the raw formats as LibRaw tells them apart.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from site_builder.messages.message import NOTHING, Message, _
from site_builder.model.picture_formats import (
    ENDINGS,
    FORMATS,
    brands_of,
    is_drawing,
    raster_kind,
    suffix_of,
)

_HEAD = 4_096


class FileFormat(NamedTuple):
    """A format by the name that people know it under, and what to do to have it published.

    A file is of it by its first bytes, which match the pattern `signature`, by one of the `brands`
    after `ftyp`, or else by the ending of its name. `kind` is that of `FORMATS` where files of it
    are published as they are.
    """

    name: str
    advice: Message = NOTHING
    endings: str = ""
    signature: bytes = b""
    brands: str = ""
    kind: str = ""


_PHOTO = _("export it as a full-size JPEG, and put that here")
_LOSSLESS = _("export it as a full-size JPEG, or as PNG if parts of it are transparent")
_STILL = _("save it as a full-size PNG; if it is animated, choose one frame")
_RAW = _("develop it, export it as a full-size JPEG, and put that here")
_VIDEO = _("only still pictures are published: export one frame as a full-size JPEG")
_PAGES = _("export the picture in it as a full-size JPEG, or a drawing as plain SVG")
_TAKE_OUT = _("take the pictures out of it, at full size")
_NO_PICTURE = _("it contains no picture: download the picture itself, and put that here")
_UNPACK, _PLAIN_SVG = _("unpack it first"), _("save it as plain SVG")


def _raw(model: str, signature: bytes = b"", brands: str = "") -> FileFormat:
    return FileFormat(_("a raw photo ({model})", model=model), _RAW, "", signature, brands)


_PICTURES = {
    kind: FileFormat(row.name, kind=kind) if row.is_original else FileFormat(row.name, _STILL)
    for kind, row in FORMATS.items()
}
_HEIF, _TIFF = _PICTURES["HEIF"], _PICTURES["TIFF"]
_MP4 = FileFormat(_("an MP4 video"), _VIDEO, "mp4 m4v")
_PDF = FileFormat("PDF", _PAGES, "pdf", rb"\s*%PDF-")
_ILLUSTRATOR = FileFormat("AI (Illustrator)", _PAGES, "ai")
WEB_PAGE = FileFormat(
    _("a web page"), _NO_PICTURE, "", rb"\xef?\xbb?\xbf?\s*<(?i:!doctype\s+html|html\b)"
)

_OTHERS = (
    _raw("Canon CR3", brands="crx"),
    _raw("CR2", rb"(?:II\*\x00|MM\x00\*)....CR\x02"),
    _raw("Olympus, Panasonic", rb"II(?:RO|RS|U\x00)|MMOR"),
    _raw("Fujifilm RAF", rb"FUJIFILMCCD-RAW"),
    _raw("Sigma X3F", rb"FOVb"),
    _raw("Minolta MRW", rb"\x00MRM"),
    FileFormat("JPEG XR", _PHOTO, "", rb"II\xbc[\x00\x01]"),
    FileFormat("BMP", _LOSSLESS, "bmp", rb"BM....\x00\x00\x00\x00"),
    FileFormat("PSD (Photoshop)", _LOSSLESS, "psd psb", rb"8BP[SB]"),
    FileFormat("XCF (GIMP)", _LOSSLESS, "xcf", rb"gimp xcf"),
    FileFormat("JPEG XL", _PHOTO, "jxl", rb"\xff\x0a|\x00\x00\x00\x0cJXL ", "jxl"),
    FileFormat(
        "JPEG 2000", _PHOTO, "jp2", rb"\x00\x00\x00\x0cjP  |\xff\x4f\xff\x51", "jp2 jpx jpm"
    ),
    FileFormat("TGA", _LOSSLESS, "tga"),
    FileFormat(_("a Windows icon (ICO)"), _LOSSLESS, "", rb"\x00\x00[\x01\x02]\x00[^\x00]"),
    FileFormat(_("a macOS icon (ICNS)"), _LOSSLESS, "", rb"icns"),
    FileFormat(_("an HDR picture"), _PHOTO, "", rb"v/1\x01|#\?(?:RADIANCE|RGBE)"),
    _PDF,
    _ILLUSTRATOR,
    FileFormat("PostScript", _PAGES, "eps", rb"\s*%!PS|\xc5\xd0\xd3\xc6"),
    FileFormat(_("an AVI video"), _VIDEO, "avi", rb"RIFF....AVI "),
    FileFormat(_("a WebM or Matroska video"), _VIDEO, "mkv webm", rb"\x1a\x45\xdf\xa3"),
    FileFormat(
        _("an MPEG video"),
        _VIDEO,
        "mpg mpeg mts m2ts",
        rb"\x00\x00\x01[\xb3\xba]|\x47.{187}\x47.{187}\x47",
    ),
    FileFormat(_("a video"), _VIDEO, "wmv flv 3gp", rb"FLV\x01|\x30\x26\xb2\x75\x8e\x66\xcf\x11"),
    FileFormat(
        _("a QuickTime video"), _VIDEO, "mov", rb"\x00...(?:moov|mdat|wide|free|skip)", "qt"
    ),
    _MP4,
    FileFormat(_("a ZIP archive or an Office document"), _TAKE_OUT, "", rb"PK\x03\x04"),
    FileFormat(_("an archive"), _TAKE_OUT, "", rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c"),
    FileFormat(_("an Office document"), _TAKE_OUT, "", rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    FileFormat(_("a compressed SVG"), _PLAIN_SVG, "svgz"),
    FileFormat(_("a compressed file"), _UNPACK, "", rb"\x1f\x8b"),
    WEB_PAGE,
)
"""What isn't published; the more telling signatures first."""

_RAW_ENDING = re.compile(
    r"\.(?:3fr|arw|cr[23w]|dcr|dng|erf|iiq|k25|kdc|mef|mos|mrw|nef|nrw|orf|pef|raf|raw|rw2|rwl|sr[2fw]|x3f)"
)
_SIGNATURES = [(re.compile(one.signature, re.DOTALL), one) for one in _OTHERS if one.signature]
_BRANDS = {brand: _PICTURES[kind] for kind in FORMATS for brand in FORMATS[kind].brands}
_BRANDS |= {brand.encode().ljust(4): one for one in _OTHERS for brand in one.brands.split()}
_ENDINGS = {f".{ending}": one for one in _OTHERS for ending in one.endings.split()}
_ENDINGS |= {end: _PICTURES[row.kind] for end, row in ENDINGS.items() if not row.is_original}


def format_of(name: str, data: bytes) -> FileFormat | None:
    """The format of a file, those that are published too; None for one that is not known, such as
    a text. A TIFF with a raw format's ending is that: they are TIFFs inside."""
    found = _by_content(data[:_HEAD])
    suffix = suffix_of(name)
    if found in (None, _TIFF) and _RAW_ENDING.fullmatch(suffix):
        return _raw(suffix[1:].upper())
    return _ILLUSTRATOR if found == _PDF and suffix == ".ai" else found or _ENDINGS.get(suffix)


def _by_content(head: bytes) -> FileFormat | None:
    if brands := brands_of(head):
        return _by_brands(brands)
    # Some raw formats are TIFFs by their first bytes, and have a mark of their own behind these.
    for signature, found in _SIGNATURES:
        if signature.match(head):
            return found
    if kind := raster_kind(head):
        return _PICTURES[kind]
    return _PICTURES["SVG"] if is_drawing(head) else None


def _by_brands(brands: Iterable[bytes]) -> FileFormat:
    """A file of boxes, by the first brand that says more than that it is some picture (ISO/IEC
    23008-12 §10.2); a video where none is known."""
    known = [_BRANDS[brand] for brand in brands if brand in _BRANDS]
    return next((found for found in known if found != _HEIF), known[0] if known else _MP4)
