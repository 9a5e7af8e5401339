"""What keeps a file under `photos/` from being published as a picture, before any pixel is read."""

from site_builder.images.file_types import WEB_PAGE, FileFormat, format_of, is_published
from site_builder.images.formats import FORMATS, suffix_of
from site_builder.messages.message import Message, _, either
from site_builder.problems.problems import Location, Problem, shown, warning


def format_fault(path: str, data: bytes) -> Problem | None:
    """The error of a file that is empty, or is of another format than its name says, or of one that
    is not published; None for what seems to be what its name says."""
    name = path.rpartition("/")[2]
    kind = FORMATS.get(suffix_of(name), "")
    if not data:
        return _fault(path, _("the file is empty"), _("copy the picture here again"))
    found = format_of(name, data)
    # The reader of drawings says more of a page in SVG's place: how it begins, and where.
    if found is None or found.name == kind or (kind == "SVG" and found == WEB_PAGE):
        return None if kind else _unknown(path, name)
    words = {"name": shown(name), "expected": kind, "format": found.name}
    if is_published(found):
        message = (
            _("'{name}' isn't {expected}: it's {format}", **words)
            if kind
            else _("'{name}' is {format} under another name", **words)
        )
        return _fault(path, message, _("rename it to '{name}'", name=_rightly(name, found)))
    message = (
        _("'{name}' isn't {expected}: it's {format}, which can't be published", **words)
        if kind
        else _("'{name}' is {format}, which can't be published", **words)
    )
    return _fault(path, message, found.advice)


def left_out(problem: Problem) -> Problem:
    """The warning of a file that is no picture, and that nobody says is one."""
    if problem.code != "bad-photo":
        return problem
    message = _("{fault}, so it is left out", fault=problem.message)
    return warning(problem.location, "unknown-file", message, problem.hint)


def _unknown(path: str, name: str) -> Problem:
    hint = _("pictures have names that end in {endings}", endings=either(sorted(FORMATS)))
    return _fault(path, _("'{name}' is not a picture", name=shown(name)), hint)


def _rightly(name: str, found: FileFormat) -> str:
    right = next(suffix for suffix, kind in FORMATS.items() if kind == found.name)
    return shown(name.removesuffix(name[name.rfind(".") :]) if "." in name else name) + right


def _fault(path: str, message: Message, hint: Message) -> Problem:
    return Problem(Location(path), "bad-photo", message, hint)
