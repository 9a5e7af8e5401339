"""What kind of file stands among the photographs, by its first bytes, and what to do with it.

Cameras, telephones and browsers name files as they like (an iPhone's HEIC sent on as `.jpg`, a
JPEG saved as `.jfif`), so the content tells, and the name only where it doesn't.

Sources: the formats' own specifications; ISO/IEC 14496-12 §4.3 and the MP4 Registration Authority
on `ftyp` brands; TIFF 6.0 §2; the raw formats as LibRaw tells them apart.
"""

import re
from typing import NamedTuple

from site_builder.images.formats import FORMATS, suffix_of
from site_builder.messages.message import NOTHING, Message, _

_HEAD = 4_096


class FileFormat(NamedTuple):
    """A format by the name that people know it under, and what to do to have it published."""

    name: str
    advice: Message = NOTHING


_PHOTO = _("export it as a full-size JPEG, and put that here")
_LOSSLESS = _("export it as a full-size JPEG, or as PNG if parts of it are transparent")
_RAW = _("develop it, export it as a full-size JPEG, and put that here")
_VIDEO = _("only still pictures are published: export one frame as a full-size JPEG")
_GIF = _("save it as a full-size PNG; if it is animated, choose one frame")
_PAGES = _("export the picture in it as a full-size JPEG, or a drawing as plain SVG")
_TAKE_OUT = _("take the pictures out of it, at full size")
_NO_PICTURE = _("it contains no picture: download the picture itself, and put that here")


def _raw(model: str) -> FileFormat:
    return FileFormat(_("a raw photo ({model})", model=model), _RAW)


_HEIC, _HEIF = FileFormat("HEIC", _PHOTO), FileFormat("HEIF", _PHOTO)
_JPEG_2000, _JPEG_XL = FileFormat("JPEG 2000", _PHOTO), FileFormat("JPEG XL", _PHOTO)
_TIFF, _GIF_FILE = FileFormat("TIFF", _LOSSLESS), FileFormat("GIF", _GIF)
_QUICKTIME, _MP4 = FileFormat(_("a QuickTime video"), _VIDEO), FileFormat(_("an MP4 video"), _VIDEO)
_WEBM = FileFormat(_("a WebM or Matroska video"), _VIDEO)
_PDF, _POSTSCRIPT = FileFormat("PDF", _PAGES), FileFormat("PostScript", _PAGES)
_ARCHIVE = FileFormat(_("a ZIP archive or an Office document"), _TAKE_OUT)
WEB_PAGE = FileFormat(_("a web page"), _NO_PICTURE)

_BRANDS = {
    **dict.fromkeys((b"avif", b"avis"), FileFormat("AVIF")),
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm"), _HEIC),
    **dict.fromkeys((b"mif1", b"msf1", b"mif2"), _HEIF),
    b"crx ": _raw("Canon CR3"),
    b"jxl ": _JPEG_XL,
    **dict.fromkeys((b"jp2 ", b"jpx ", b"jpm "), _JPEG_2000),
    b"qt  ": _QUICKTIME,
}
"""The brands of files that begin with `ftyp`; all others are videos."""

_SIGNATURES = (
    (re.compile(rb"\xff\xd8\xff"), FileFormat("JPEG")),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), FileFormat("PNG")),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), FileFormat("WEBP")),
    (re.compile(rb"GIF8[79]a"), _GIF_FILE),
    (
        re.compile(rb"(?:II\*\x00|MM\x00\*)....CR\x02", re.DOTALL),
        _raw("CR2"),
    ),
    (re.compile(rb"II(?:RO|RS|U\x00)|MMOR"), _raw("Olympus, Panasonic")),
    (re.compile(rb"FUJIFILMCCD-RAW"), _raw("Fujifilm RAF")),
    (re.compile(rb"FOVb"), _raw("Sigma X3F")),
    (re.compile(rb"\x00MRM"), _raw("Minolta MRW")),
    (re.compile(rb"II[*+]\x00|MM\x00[*+]"), _TIFF),
    (re.compile(rb"II\xbc[\x00\x01]"), FileFormat("JPEG XR", _PHOTO)),
    (re.compile(rb"BM....\x00\x00\x00\x00", re.DOTALL), FileFormat("BMP", _LOSSLESS)),
    (re.compile(rb"8BP[SB]"), FileFormat("PSD (Photoshop)", _LOSSLESS)),
    (re.compile(rb"gimp xcf"), FileFormat("XCF (GIMP)", _LOSSLESS)),
    (re.compile(rb"\xff\x0a|\x00\x00\x00\x0cJXL "), _JPEG_XL),
    (re.compile(rb"\x00\x00\x00\x0cjP  |\xff\x4f\xff\x51"), _JPEG_2000),
    (
        re.compile(rb"\x00\x00[\x01\x02]\x00[^\x00]"),
        FileFormat(_("a Windows icon (ICO)"), _LOSSLESS),
    ),
    (re.compile(rb"icns"), FileFormat(_("a macOS icon (ICNS)"), _LOSSLESS)),
    (re.compile(rb"v/1\x01|#\?(?:RADIANCE|RGBE)"), FileFormat(_("an HDR picture"), _PHOTO)),
    (re.compile(rb"\s*%PDF-"), _PDF),
    (re.compile(rb"\s*%!PS|\xc5\xd0\xd3\xc6"), _POSTSCRIPT),
    (re.compile(rb"RIFF....AVI ", re.DOTALL), FileFormat(_("an AVI video"), _VIDEO)),
    (re.compile(rb"\x1a\x45\xdf\xa3"), _WEBM),
    (
        re.compile(rb"\x00\x00\x01[\xb3\xba]|\x47.{187}\x47.{187}\x47", re.DOTALL),
        FileFormat(_("an MPEG video"), _VIDEO),
    ),
    (re.compile(rb"FLV\x01|\x30\x26\xb2\x75\x8e\x66\xcf\x11"), FileFormat(_("a video"), _VIDEO)),
    (re.compile(rb"\x00...(?:moov|mdat|wide|free|skip)", re.DOTALL), _QUICKTIME),
    (re.compile(rb"PK\x03\x04"), _ARCHIVE),
    (re.compile(rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c"), FileFormat(_("an archive"), _TAKE_OUT)),
    (
        re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        FileFormat(_("an Office document"), _TAKE_OUT),
    ),
    (re.compile(rb"\x1f\x8b"), FileFormat(_("a compressed file"), _("unpack it first"))),
    (re.compile(rb"\xef?\xbb?\xbf?\s*<(?:!doctype\s+html|html\b)", re.IGNORECASE), WEB_PAGE),
)
"""The first bytes of a file, the more telling first."""

_SVG = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?svg[\s>]")

_RAW_ENDING = re.compile(
    r"\.(?:3fr|arw|cr[23w]|dcr|dng|erf|iiq|k25|kdc|mef|mos|mrw|nef|nrw|orf|pef|raf|raw|rw2|rwl|sr[2fw]|x3f)"
)
_ENDINGS = {
    ".heic": _HEIC,
    ".heif": _HEIF,
    ".hif": _HEIF,
    ".tif": _TIFF,
    ".tiff": _TIFF,
    ".gif": _GIF_FILE,
    ".bmp": FileFormat("BMP", _LOSSLESS),
    ".psd": FileFormat("PSD (Photoshop)", _LOSSLESS),
    ".psb": FileFormat("PSD (Photoshop)", _LOSSLESS),
    ".xcf": FileFormat("XCF (GIMP)", _LOSSLESS),
    ".jxl": _JPEG_XL,
    ".jp2": _JPEG_2000,
    ".tga": FileFormat("TGA", _LOSSLESS),
    ".pdf": _PDF,
    ".ai": FileFormat("AI (Illustrator)", _PAGES),
    ".eps": _POSTSCRIPT,
    ".svgz": FileFormat(_("a compressed SVG"), _("save it as plain SVG")),
    ".mov": _QUICKTIME,
    ".mp4": _MP4,
    ".m4v": _MP4,
    ".avi": FileFormat(_("an AVI video"), _VIDEO),
    ".mkv": _WEBM,
    ".webm": _WEBM,
    **dict.fromkeys((".mpg", ".mpeg", ".mts", ".m2ts"), FileFormat(_("an MPEG video"), _VIDEO)),
    **dict.fromkeys((".wmv", ".flv", ".3gp"), FileFormat(_("a video"), _VIDEO)),
}


def format_of(name: str, data: bytes) -> FileFormat | None:
    """The format of a file, those that are published too; None for one that is not known, such as
    a text. A TIFF with a raw format's ending is that: they are TIFFs inside."""
    found = _by_content(data[:_HEAD])
    suffix = suffix_of(name)
    if found in (None, _TIFF) and _RAW_ENDING.fullmatch(suffix):
        return _raw(suffix[1:].upper())
    if found == _PDF and suffix == ".ai":
        return _ENDINGS[suffix]
    return found or _ENDINGS.get(suffix)


def _by_content(head: bytes) -> FileFormat | None:
    if head[4:8] == b"ftyp":
        return _by_brands(head)
    for signature, found in _SIGNATURES:
        if signature.match(head):
            return found
    return FileFormat("SVG") if _SVG.search(head) else None


def _by_brands(head: bytes) -> FileFormat:
    """A file of boxes, by the first brand that says more than that it is some picture (ISO/IEC
    23008-12 §10.2)."""
    end = min(int.from_bytes(head[:4], "big"), len(head))
    brands = [head[at : at + 4] for at in (8, *range(16, end - 3, 4))]
    known = [_BRANDS[brand] for brand in brands if brand in _BRANDS]
    return next((found for found in known if found != _HEIF), known[0] if known else _MP4)


def is_published(found: FileFormat) -> bool:
    """Whether pictures of this format are published as they are."""
    return found.name in FORMATS.values()
