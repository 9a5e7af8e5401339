"""The published pictures of the site: each made once, and found again by its address."""

from dataclasses import dataclass
from pathlib import Path

from site_builder.digests import digest_of
from site_builder.model.feature import PhotoFile
from site_builder.problems import Location, Problem
from site_builder.publish.cache import Cache
from site_builder.render.images import publish_picture


@dataclass(frozen=True, slots=True)
class PictureContext:
    root: Path
    cache: Cache


@dataclass(frozen=True, slots=True)
class PictureTask:
    """An original to publish: its path below the site's folder, and the route it gets."""

    route: str
    path: str
    file: PhotoFile


@dataclass(frozen=True, slots=True)
class Picture:
    route: str
    digest: str
    problem: Problem | None = None


def make_picture(context: PictureContext, task: PictureTask) -> Picture:
    """Publish one original into the cache. Pixels that cannot be decoded are a problem."""
    try:
        data = (context.root / task.path).read_bytes()
    except OSError as error:
        return _failed(task, "unreadable", f"cannot be read: {error.strerror}")
    if digest_of(data) != task.file.digest:
        return _failed(task, "changed-meanwhile", "the picture changed during the build")
    try:
        published = publish_picture(data, task.file)
    except (OSError, ValueError, SyntaxError, MemoryError) as error:
        return _failed(task, "bad-photo", f"the picture is damaged: {error}")
    return Picture(task.route, context.cache.put(published))


def _failed(task: PictureTask, code: str, message: str) -> Picture:
    hint = "build again" if code == "changed-meanwhile" else "save it again from a picture editor"
    return Picture(task.route, "", Problem(Location(task.path), code, message, hint))
