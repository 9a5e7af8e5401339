"""The published pictures of the site: each made once, and found again by its address."""

from dataclasses import dataclass
from pathlib import Path

from site_builder.digests import digest_of
from site_builder.model.feature import PhotoFile
from site_builder.problems import Location, Problem
from site_builder.publish.cache import Cache
from site_builder.render.images import publish_picture

NAMESPACE = "pictures"


@dataclass(frozen=True, slots=True)
class PictureContext:
    """`encoder` stands for what pictures are made by; without `trust`, nothing known is used."""

    root: Path
    cache: Cache
    encoder: str
    trust: bool = True


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
    """Publish one original into the cache. Pixels that cannot be decoded are a problem.

    The same original is not encoded twice, whichever feature has it and however the program has
    changed elsewhere.
    """
    cache, key = context.cache, f"{task.file.digest}-{context.encoder}"
    known = cache.load(NAMESPACE, key) if context.trust else None
    if known is not None and cache.has(known.decode()):
        return Picture(task.route, known.decode())
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
    digest = cache.put(published)
    cache.store(NAMESPACE, key, digest.encode())
    return Picture(task.route, digest)


def _failed(task: PictureTask, code: str, message: str) -> Picture:
    hint = "build again" if code == "changed-meanwhile" else "save it again from a picture editor"
    return Picture(task.route, "", Problem(Location(task.path), code, message, hint))
