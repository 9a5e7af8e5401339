"""Originals, and what is published of them: sizes and kinds, not pixels."""

from dataclasses import dataclass
from typing import Literal

from site_builder.model.page_widths import TALL
from site_builder.model.picture_formats import kinds_for
from site_builder.model.renditions import Rendition
from site_builder.problems.problems import Problem


@dataclass(frozen=True, slots=True)
class PhotoMetadata:
    """The words in a picture's IPTC-IIM, XMP and EXIF; '' or () where it says nothing.

    `title`, `caption` and `copyright` are for readers of any language; `titles`, `captions` and
    `copyrights` are those whose language is named, each with its tag (BCP 47, in small letters).
    `position` is what the maker is, such as a staff photographer. `taken` is an EDTF date to the
    day, the month or the year. `place` goes from the finest name to the widest: street, city,
    province, country. `license` is an http(s) address, and `marked` says whether the picture is
    under copyright. Where the camera was (GPS) is not part of it, and is never read.
    """

    title: str = ""
    caption: str = ""
    titles: tuple[tuple[str, str], ...] = ()
    captions: tuple[tuple[str, str], ...] = ()
    creators: tuple[str, ...] = ()
    position: str = ""
    credit: str = ""
    copyright: str = ""
    copyrights: tuple[tuple[str, str], ...] = ()
    license: str = ""
    marked: bool | None = None
    taken: str = ""
    place: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rights:
    """Whose a picture is, as written into every published file of it.

    `creators` are names, `credit` is the credit line, `license` a URL or ''. `notice` holds the
    copyright notice in each language as (BCP 47 tag or 'x-default', words); the first stands for
    readers of all other languages. `marked` says whether the picture is under copyright; None where
    its owner doesn't say.
    """

    creators: tuple[str, ...] = ()
    credit: str = ""
    notice: tuple[tuple[str, str], ...] = ()
    license: str = ""
    marked: bool | None = None


Use = Literal["cover", "full", "figure", "gallery"]

WIDTHS: dict[Use, tuple[int, ...]] = {
    # Edge to edge, and small on the cards that announce a feature.
    "cover": (320, 640, 960, 1280, 1920, 2560),
    # Edge to edge in a story.
    "full": (640, 960, 1280, 1920, 2560),
    # A column of 38 or 58 rem, at one and two device pixels to a pixel of CSS; alone on a screen.
    "figure": (640, 960, 1280, 1920),
    # Several in a row; and alone on a screen.
    "gallery": (320, 640, 960, 1280, 1920),
}
"""The widths in pixels that a picture is published in, by what it is used for."""

LEAST_HEIGHT = 480
"""Below this height in pixels a cover looks blurred, even on a phone."""

FALLBACK_WIDTH = 1280
"""The width of the one file for browsers, and other programs, that know neither AVIF nor WebP."""

USUAL_HEIGHT = 2560
"""Pixels. Higher pictures are narrower instead, but for the tall ones (`page_widths.TALL`): the
words in an infographic must stay readable."""

MOST_SIDE = 16_383
"""Pixels: no WebP is higher or wider (RFC 9649 §2.7.1.1)."""

COVER_SHAPE = 2.5
"""Width to height of the widest box that a cover fills: a wider one is cropped, and so must have
more pixels across."""

_TOO_NEAR = 1.12
"""Two widths are not worth two files when the larger is less than this times the smaller."""


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """An original under `photos/`: its size in pixels, upright, and the digest of its bytes.

    `is_clear` says that parts of it are see-through. `colour` is its mean colour (`#a1b2c3`) and
    `preview` a tiny WebP of it in base64; both are '' where they would show through the picture.
    """

    name: str
    width: int
    height: int
    format: str
    digest: str
    is_clear: bool = False
    colour: str = ""
    preview: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """An available photograph, as it is published. `renditions` are by kind, the best kind
    first, each from narrow to wide; the last is the fallback. `mark` changes with their bytes."""

    file: PhotoFile
    rights: Rights
    renditions: tuple[Rendition, ...]
    mark: str

    @property
    def fallback(self) -> Rendition:
        return self.renditions[-1]


def renditions_of(file: PhotoFile, use: Use) -> tuple[Rendition, ...]:
    """What is published of an original: never wider than it is itself."""
    if file.format == "SVG":
        return (Rendition(file.width, file.height, "SVG"),)
    times = max(1, file.width / file.height / COVER_SHAPE) if use == "cover" else 1
    wanted = [round(width * times) for width in WIDTHS[use]]
    sized = [(width, _height(file, width)) for width in _widths(file, wanted)]
    fallback = max((s for s in sized if s[0] <= FALLBACK_WIDTH * times), default=sized[0])
    (last,) = kinds_for("clear fallback" if file.is_clear else "fallback")
    return (
        *(Rendition(*size, kind) for kind in kinds_for("source") for size in sized),
        Rendition(*fallback, last),
    )


def _height(file: PhotoFile, width: int) -> int:
    return min(MOST_SIDE, max(1, round(width * file.height / file.width)))


def _widths(file: PhotoFile, wanted: list[int]) -> list[int]:
    """The wanted widths that the original is wide enough for; its own, or the widest allowed, as
    the last where that is less than the widest one that is wanted."""
    is_tall = file.width < TALL * file.height
    highest = file.width if is_tall else USUAL_HEIGHT * file.width // file.height
    most = max(1, MOST_SIDE * file.width // file.height)
    widest = min(file.width, highest, most, MOST_SIDE)
    if widest >= wanted[-1]:
        return wanted
    return [width for width in wanted if width * _TOO_NEAR <= widest] + [widest]


NO_METADATA = PhotoMetadata()


@dataclass(frozen=True, slots=True)
class Inspection:
    """What an original is, and what it says of itself; no `file`, and why, where we cannot
    publish it."""

    file: PhotoFile | None
    problems: tuple[Problem, ...] = ()
    metadata: PhotoMetadata = NO_METADATA
