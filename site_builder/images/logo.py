"""The site's logo: judged like any picture, and made small and clean enough for every page."""

from functools import lru_cache

from site_builder.images.encode.encode import derive
from site_builder.images.inspect import inspect
from site_builder.images.svg.publish import publish_drawing
from site_builder.messages.message import _
from site_builder.model.logos import DENSITY, LARGEST_LOGO, LogoFile, shown_size
from site_builder.model.pictures import PhotoFile
from site_builder.model.renditions import Rendition
from site_builder.problems.problems import Location, Problem
from site_builder.store.digests import digest_of


@lru_cache(maxsize=4)
def read_logo(path: str, data: bytes) -> tuple[LogoFile | None, tuple[Problem, ...]]:
    """The logo to publish for the file at a path, and what is wrong with it."""
    where = Location(path)
    if len(data) > LARGEST_LOGO:
        kilobytes = LARGEST_LOGO // 1000
        message = _("every page loads the logo, so it can't be over {limit} kB", limit=kilobytes)
        hint = _("export it smaller, or as SVG with fewer details")
        return None, (Problem(where, "bad-logo", message, hint),)
    seen = inspect(path, data, digest_of(data))
    if seen.file is None:
        return None, seen.problems
    try:
        return _published(data, seen.file), seen.problems
    except ValueError as error:
        message = _("the picture is damaged: {reason}", reason=str(error))
        return None, (Problem(where, "bad-logo", message, _("save it again in an image editor")),)


def _published(data: bytes, file: PhotoFile) -> LogoFile:
    """A drawing as drawings are published; anything else without metadata, and with no more pixels
    than are shown."""
    if file.format == "SVG":
        return LogoFile(publish_drawing(data), file.width, file.height)
    width, height = shown_size(file.width, file.height)
    scale = min(1.0, DENSITY * width / file.width, DENSITY * height / file.height)
    size = max(1, round(file.width * scale)), max(1, round(file.height * scale))
    ((_rendition, made),) = derive(data, file.format, [Rendition(*size, file.format)])
    return LogoFile(made, *size)
