"""Fonts: their files, the faces in them that words can be set in, and those to publish."""

from dataclasses import dataclass, field
from typing import Literal

FONT_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
"""The ends of the names of OpenType fonts and collections of them, in small letters."""


def is_font_file(name: str) -> bool:
    """Whether a name is that of a font's file, and not of a family."""
    return name.lower().endswith(FONT_ENDINGS)


FontUse = Literal["headlines", "text", "strong"]
"""What a published font sets: headlines and key figures; the text; what is bold in the text."""

FontScope = Literal["page", "site"]
"""Whose characters a published file has: those of one page, or those of all pages."""


@dataclass(frozen=True, order=True, slots=True)
class FontFile:
    """A font file on this machine. `path` is absolute; `size` is in bytes, `modified` and `changed`
    (its time of change, which nobody can set) in nanoseconds, `inode` its number: together they
    tell whether the file may have changed."""

    path: str
    size: int
    modified: int
    changed: int = 0
    inode: int = 0

    @property
    def name(self) -> str:
        return self.path.replace("\\", "/").rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Face:
    """One face of a font file. `index` is its place in a collection, else 0; `weight` is that of
    CSS (400 regular, 700 bold). `axes` are the values of a variable font's axes, in the order of
    its `fvar` table; none for other fonts."""

    file: FontFile
    index: int
    family: str
    weight: int
    axes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class FaceChoice:
    """The face for a text; or None, and the characters that the nearest face lacks, in order."""

    face: Face | None
    missing: str = ""


@dataclass(frozen=True, slots=True)
class FontSettings:
    """What site.yaml says of the fonts of a language: for each use the name of a file in `fonts/`
    or of a family that is installed; '' for none. An `optional` family may be missing."""

    headlines: str = ""
    text: str = ""
    cards: str = ""
    scope: FontScope = "page"
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Metrics:
    """The measures of a face, in ems: how far it reaches above and below the baseline, the space
    between lines, and the average widths of an English letter and of a digit (0 without any)."""

    ascent: float
    descent: float
    gap: float
    letter: float
    digit: float = 0.0


@dataclass(frozen=True, slots=True)
class Licence:
    """What a font is published under: `name` is its SPDX identifier, or '' for one that is known
    by its text alone."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class PublishedFont:
    """A face to publish for a use in the language of a BCP 47 tag, once it is subset. `digest` is
    that of its file's bytes."""

    language: str
    tag: str
    use: FontUse
    scope: FontScope
    face: Face
    digest: str
    metrics: Metrics
    licence: Licence


@dataclass(frozen=True, slots=True)
class NamedFonts:
    """The fonts that site.yaml names, as they were found: by language key the files for share
    cards, and the faces to publish."""

    cards: dict[str, tuple[FontFile, ...]] = field(default_factory=dict)
    published: tuple[PublishedFont, ...] = ()
