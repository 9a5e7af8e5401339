"""The published pictures of the site: pixels encoded once, and then signed with the facts."""

from collections.abc import Iterator
from pathlib import Path

from site_builder.images.encode.encode import derive
from site_builder.images.file_faults import LARGEST
from site_builder.images.formats import with_rights
from site_builder.images.rights.packet import xmp_packet
from site_builder.images.svg.publish import publish_drawing
from site_builder.messages.message import Message, _
from site_builder.messages.reasons import reason_of
from site_builder.model.pictures import Picture
from site_builder.model.renditions import Rendition
from site_builder.pipeline.job import WorkContext
from site_builder.pipeline.picture_values import (
    NAMESPACE,
    MadePicture,
    PictureTask,
    rendition_key,
)
from site_builder.problems.problems import Location, Problem
from site_builder.store.digests import digest_of
from site_builder.store.files import read_up_to

_SAVE_AGAIN = _("Save it again from a picture editor.")


class ChangedError(Exception):
    """The original is not the one that was inspected."""


class UnreadableError(Exception):
    """The original can't be read any more; its argument says why."""


def make_picture(context: WorkContext, task: PictureTask) -> MadePicture:
    """Put every file of a picture into the cache.

    Nothing is encoded again that was encoded before, whichever feature has the original, whatever
    its caption or credit is now, and however the program has changed elsewhere.
    """
    try:
        encoded = _encoded(context, task)
    except UnreadableError as error:
        message = _("the file can't be read: {reason}", reason=reason_of(error))
        return _failed(task, "unreadable", message, _SAVE_AGAIN)
    except ChangedError:
        message = _("the picture changed during the build")
        return _failed(task, "changed-meanwhile", message, _("Build again."))
    except ValueError as error:
        message = _("the picture is damaged: {reason}", reason=reason_of(error))
        return _failed(task, "bad-photo", message, _SAVE_AGAIN)
    packet = xmp_packet(task.picture.rights)
    digests = {
        route: context.cache.put(with_rights(encoded[rendition], rendition.kind, packet))
        for route, rendition in task.routes.items()
    }
    return MadePicture(digests)


def _encoded(context: WorkContext, task: PictureTask) -> dict[Rendition, bytes]:
    """The renditions without rights, from the cache as far as they are there.

    ValueError where the original cannot be decoded; UnreadableError; ChangedError where it is
    another by now; OSError where the cache cannot be written.
    """
    cache, picture = context.cache, task.picture
    keys = {r: rendition_key(context.encoder, picture, r) for r in picture.renditions}
    encoded: dict[Rendition, bytes] = {}
    for rendition, key in keys.items():
        known = cache.load(NAMESPACE, key) if context.trust else None
        if known is not None:
            encoded[rendition] = known
    missing = [rendition for rendition in keys if rendition not in encoded]
    if missing:
        data = _read(context.root / task.path)
        if digest_of(data) != picture.file.digest:
            raise ChangedError
        for rendition, pixels in _renditions(data, picture, missing):
            cache.store(NAMESPACE, keys[rendition], pixels)
            encoded[rendition] = pixels
    return encoded


def _read(original: Path) -> bytes:
    try:
        return read_up_to(str(original), LARGEST)
    except OSError as error:
        raise UnreadableError(reason_of(error)) from error


def _renditions(
    data: bytes, picture: Picture, wanted: list[Rendition]
) -> Iterator[tuple[Rendition, bytes]]:
    if picture.file.format == "SVG":
        yield wanted[0], publish_drawing(data)
    else:
        yield from derive(data, picture.file.format, wanted)


def _failed(task: PictureTask, code: str, message: Message, hint: Message) -> MadePicture:
    return MadePicture({}, Problem(Location(task.path), code, message, hint))
