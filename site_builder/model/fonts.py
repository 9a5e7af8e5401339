"""Fonts: their files, and the faces in them that words can be set in."""

from dataclasses import dataclass

FONT_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
"""The ends of the names of OpenType fonts and collections of them, in small letters."""


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
