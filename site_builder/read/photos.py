"""The originals under `photos/`: what each is, without keeping its pixels."""

import io
import struct
import warnings

from PIL import Image

from site_builder.model.feature import PhotoFile
from site_builder.problems import Location, Problem, shown
from site_builder.read.svg import read_svg

MAX_PIXELS = 250_000_000
FORMATS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".avif": "AVIF",
    ".svg": "SVG",
}
_RASTER = ("JPEG", "PNG", "WEBP", "AVIF")
_ORIENTATION, _TURNED = 0x0112, (5, 6, 7, 8)

# What Pillow raises on broken files, besides its own errors, which are OSErrors.
_BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    MemoryError,
    RuntimeError,
    struct.error,
)


def is_picture_name(name: str) -> bool:
    return suffix_of(name) in FORMATS


def suffix_of(name: str) -> str:
    """The end of a file's name, as '.jpg'; '' without one."""
    return name[name.rfind(".") :].lower() if "." in name else ""


def read_photo(path: str, data: bytes, digest: str) -> tuple[PhotoFile | None, list[Problem]]:
    """What an original is, from its bytes; none, and why, when we cannot publish it."""
    name = path.rpartition("/")[2]
    kind = FORMATS.get(suffix_of(name))
    if kind is None:
        hint = "pictures end in " + ", ".join(sorted(FORMATS))
        return None, [_bad(path, f"'{shown(name)}' is not a kind of picture", hint)]
    if not data:
        return None, [_bad(path, "the file is empty", "copy the picture here again")]
    if kind == "SVG":
        size, problems = read_svg(path, data)
        sound = size if not problems else None
        return (PhotoFile(name, *sound, kind, digest) if sound else None), problems
    measured = _measure(path, name, data, kind)
    if isinstance(measured, Problem):
        return None, [measured]
    return PhotoFile(name, *measured, kind, digest), []


def _measure(path: str, name: str, data: bytes, kind: str) -> tuple[int, int] | Problem:
    """Width and height in pixels, upright. Only the file's head is read; no pixel is decoded."""
    try:
        with warnings.catch_warnings():
            # The size is judged below; odd metadata is dropped when the picture is published.
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_RASTER) as image:
                width, height = image.size
                found = image.format
                turned = image.getexif().get(_ORIENTATION, 1) in _TURNED
    except Image.DecompressionBombError:
        return _too_large(path)
    except _BROKEN:
        message = f"'{shown(name)}' cannot be read as a picture"
        return _bad(path, message, "save it again from a picture editor")
    if found != kind:
        right = next(suffix for suffix, other in FORMATS.items() if other == found)
        stem = name[: name.rfind(".")]
        message = f"'{shown(name)}' is not {kind}: it is {found}"
        return _bad(path, message, f"name it '{shown(stem)}{right}'")
    if width * height > MAX_PIXELS:
        return _too_large(path)
    return (height, width) if turned else (width, height)


def _too_large(path: str) -> Problem:
    message = f"the picture has more than {MAX_PIXELS // 1_000_000} million pixels"
    return _bad(path, message, "scale it down first")


def _bad(path: str, message: str, hint: str) -> Problem:
    return Problem(Location(path), "bad-photo", message, hint)
