"""The originals under `photos/`: what each is, without keeping its pixels."""

import base64
import io
from dataclasses import dataclass

from PIL import Image

from site_builder.images.containers.png import has_frames
from site_builder.images.damage import doubtful, undecodable
from site_builder.images.file_faults import file_fault
from site_builder.images.formats import find_damage
from site_builder.images.memory import memory_fault, memory_needed, memory_to_open
from site_builder.images.metadata.metadata import read_metadata
from site_builder.images.metadata.tiff_directories import count_pages
from site_builder.images.pixels.broken import BROKEN
from site_builder.images.pixels.decode import MAX_PIXELS, DamagedError, decode, scaled
from site_builder.images.pixels.readable import kind_of, opened
from site_builder.images.pixels.spaces import unread_matrix
from site_builder.images.pixels.upright import is_turned
from site_builder.images.svg.read import read_svg
from site_builder.messages.message import Message, _
from site_builder.model.picture_formats import FORMATS, ORIGINALS, RASTERS, suffix_of
from site_builder.model.pictures import Inspection, PhotoFile
from site_builder.problems.problems import Location, Problem, shown, warning

_RASTERS = tuple(kind for kind in RASTERS if FORMATS[kind].is_original)
_PREVIEW_SIDE = 24  # pixels: enough to tell light from dark, at the cost of a longer sentence
_SCALE_DOWN = _("scale it down first")
_SAVE_AGAIN = _("save it again in an image editor")


def inspect(path: str, data: bytes, digest: str) -> Inspection:
    """What an original is, from its bytes. All of it is decoded once, so that damage is reported
    here, with all other mistakes."""
    name = path.rpartition("/")[2]
    if fault := file_fault(path, data):
        return Inspection(None, (fault,))
    kind = ORIGINALS[suffix_of(name)].kind
    if kind == "SVG":
        size, problems = read_svg(path, data)
        sound = size if not any(problem.is_error for problem in problems) else None
        file = PhotoFile(name, *sound, kind, digest) if sound else None
        return Inspection(file, tuple(problems), read_metadata(data))
    head = _head(path, name, data, kind)
    if isinstance(head, Inspection):
        return head
    damage = find_damage(data, kind)
    if damage and damage.is_certain:
        return _bad(path, damage.message, _SAVE_AGAIN)
    try:
        is_clear, colour, preview = _look(data, kind, head.size)
    except DamagedError as error:
        return _undecodable(path, data, kind, error)
    photo = PhotoFile(name, *head.size, kind, digest, is_clear, colour, preview)
    doubts = [doubtful(Location(path), damage.message)] if damage else []
    return Inspection(photo, (*_moving(path, head), *doubts), read_metadata(data))


@dataclass(frozen=True, slots=True)
class _Head:
    """What the head of a file says: width and height in pixels, upright; whether it is animated;
    and how many pictures it has, where these are no frames of an animation."""

    size: tuple[int, int]
    moves: bool
    pictures: int = 1


def _head(path: str, name: str, data: bytes, kind: str) -> _Head | Inspection:
    """Only the file's head is read, so that a bomb is refused before a pixel is decoded."""
    if fault := memory_fault(memory_to_open(data, kind)):
        return _bad(path, fault, _SCALE_DOWN)
    try:
        with opened(data, _RASTERS) as image:
            width, height = image.size
            found = kind_of(image)
            turned = is_turned(image, data)
            pictures = _pictures(image, data)
            moves = pictures == 1 and found != "JPEG" and getattr(image, "n_frames", 1) > 1
            moves = moves or (found == "PNG" and has_frames(data))
            upright_size = (height, width) if turned else (width, height)
            fault = memory_fault(memory_needed(image, data, upright_size))
    except Image.DecompressionBombError:
        return _too_large(path)
    except BROKEN:
        return _bad(path, _("'{name}' can't be read as a picture", name=shown(name)), _SAVE_AGAIN)
    return _bad(path, fault, _SCALE_DOWN) if fault else _Head(upright_size, moves, pictures)


def _pictures(image: Image.Image, data: bytes) -> int:
    match kind_of(image):
        case "TIFF":
            return max(1, count_pages(data))
        case "HEIF":
            return int(getattr(image, "n_frames", 1))
        case _:
            return 1


def _look(data: bytes, kind: str, size: tuple[int, int]) -> tuple[bool, str, str]:
    """Whether parts are see-through, the mean colour, and a tiny preview as WebP in base64."""
    scale = _PREVIEW_SIDE / max(size)
    tiny = (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
    small = scaled(decode(data, kind, tiny), tiny)
    if small.mode == "RGBA":
        return True, "", ""
    small = small.convert("RGB")
    mean = small.resize((1, 1), Image.Resampling.BOX).tobytes()
    out = io.BytesIO()
    small.save(out, "WEBP", quality=35, method=6)
    return False, "#" + mean.hex(), base64.b64encode(out.getvalue()).decode("ascii")


def _moving(path: str, head: _Head) -> tuple[Problem, ...]:
    if head.pictures > 1:
        message = _(
            "the file has {count} pictures, and only the first is shown", count=head.pictures
        )
        hint = _("save the one that you need as a file of its own")
        return (warning(Location(path), "animated-photo", message, hint),)
    if not head.moves:
        return ()
    message = _("the picture is animated, and only its first frame is shown")
    hint = _("choose one frame, and save it as a still picture")
    return (warning(Location(path), "animated-photo", message, hint),)


def _undecodable(path: str, data: bytes, kind: str, error: DamagedError) -> Inspection:
    matrix = unread_matrix(data) if kind == "AVIF" else None
    if matrix is None:
        return _bad(path, undecodable(error).message, _SAVE_AGAIN)
    message = _(
        "its colours are stored in a way that can't be decoded (H.273 matrix {matrix})",
        matrix=matrix,
    )
    hint = _("export it again as JPEG, or as AVIF with the BT.709 matrix")
    return _bad(path, message, hint)


def _too_large(path: str) -> Inspection:
    message = _("the picture has more than {count} million pixels", count=MAX_PIXELS // 1_000_000)
    return _bad(path, message, _SCALE_DOWN)


def _bad(path: str, message: Message, hint: Message) -> Inspection:
    return Inspection(None, (Problem(Location(path), "bad-photo", message, hint),))
