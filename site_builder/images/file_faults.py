"""What keeps a file under `photos/` from being published as a picture, before any pixel is read."""

from site_builder.images.file_types import WEB_PAGE, FileFormat, format_of
from site_builder.images.pixels import heif
from site_builder.messages.message import Message, _, either
from site_builder.model.picture_formats import FORMATS, ORIGINALS, suffix_of
from site_builder.problems.problems import Location, Problem, shown, warning

_MEGA = 1_000_000
_HEIC = _(
    "install it with pip install 'site-builder[heic]', or export the picture as a full-size JPEG"
)


LARGEST = 200 * _MEGA
"""Bytes of the largest file that is read. Photographs as large as can be decoded have fewer, and
GitHub takes only half as many; what has more holds something else than a picture."""
_LARGEST_DRAWING = 20 * _MEGA
"""A drawing is read into as much as seventy times its bytes, one of deeply nested groups."""


def file_fault(path: str, data: bytes) -> Problem | None:
    """The error for a file that is empty or too large, has another format than its name says, or
    has one that can't be published; None for one that seems to be what its name says. Of a file
    that is larger than `LARGEST`, `data` is the beginning, longer than that."""
    return _format_fault(path, data) or _size_fault(path, data)


def _size_fault(path: str, data: bytes) -> Problem | None:
    is_drawing = suffix_of(path.rpartition("/")[2]) in FORMATS["SVG"].endings
    most = _LARGEST_DRAWING if is_drawing else LARGEST
    if len(data) <= most:
        return None
    message = _("the file is larger than {limit} MB", limit=most // _MEGA)
    hint = _("export it as PNG, or with fewer details")
    return _fault(path, message, hint if is_drawing else _("export it again as JPEG"))


def _format_fault(path: str, data: bytes) -> Problem | None:
    name = path.rpartition("/")[2]
    named = ORIGINALS.get(suffix_of(name))
    if not data:
        return _fault(path, _("the file is empty"), _("copy the picture here again"))
    found = format_of(name, data)
    # The reader of drawings says more about a web page in place of an SVG: how it begins.
    kind = named.kind if named else ""
    if found and found.kind == "HEIF" == kind and not heif.IS_INSTALLED:
        return _fault(
            path,
            _("'{name}' is HEIC, which only the extra 'heic' can read", name=shown(name)),
            _HEIC,
        )
    if found is None or (kind and found.kind == kind) or (kind == "SVG" and found == WEB_PAGE):
        return None if named else _unknown(path, name)
    words = {"name": shown(name), "expected": named.name if named else "", "format": found.name}
    if found.kind:
        message = (
            _("'{name}' isn't {expected}: it's {format}", **words)
            if named
            else _("'{name}' is {format} under another name", **words)
        )
        return _fault(path, message, _("rename it to '{name}'", name=_rightly(name, found)))
    message = (
        _("'{name}' isn't {expected}: it's {format}, which can't be published", **words)
        if named
        else _("'{name}' is {format}, which can't be published", **words)
    )
    return _fault(path, message, found.advice)


def left_out(problem: Problem) -> Problem:
    """The warning about a file that isn't a picture, and isn't used as one."""
    if problem.code != "bad-photo":
        return problem
    message = _("{fault}, so it is left out", fault=problem.message)
    return warning(problem.location, "unknown-file", message, problem.hint)


def _unknown(path: str, name: str) -> Problem:
    hint = _("pictures have names that end in {endings}", endings=either(sorted(ORIGINALS)))
    return _fault(path, _("'{name}' is not a picture", name=shown(name)), hint)


def _rightly(name: str, found: FileFormat) -> str:
    stem = name.removesuffix(name[name.rfind(".") :]) if "." in name else name
    return shown(stem) + FORMATS[found.kind].endings[0]


def _fault(path: str, message: Message, hint: Message) -> Problem:
    return Problem(Location(path), "bad-photo", message, hint)
