"""What version of the program this is: its own source, and the libraries that shape the output."""

import os
import sys
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from site_builder.lazy import Lazy
from site_builder.pipeline.libraries import library_version, library_versions
from site_builder.store.digests import digest_of
from site_builder.store.files import read

PACKAGE = Path(__file__).resolve().parents[1]

_FILES: Lazy[Callable[[str], Sequence[Any] | None]] = Lazy("importlib.metadata:files")


@lru_cache(maxsize=1)
def code_digest() -> str:
    """Changes with every change of this package's source, of Python, and of all libraries that the
    program needs: none of them is said to have no part in what is published."""
    walked = os.walk(PACKAGE)  # half the time that Path takes
    paths = sorted(f"{folder}/{name}" for folder, _, names in walked for name in names)
    sources = [digest_of(read(path)) for path in paths if path.endswith(".py")]
    versions = [f"{name} {version}" for name, version in sorted(library_versions().items())]
    return digest_of("\n".join([sys.version, *versions, *sources]).encode())


ENCODING = (
    "images/containers",
    "images/encode",
    "images/pixels",
    "images/svg/attributes.py",
    "images/svg/bare_pictures.py",
    "images/svg/publish.py",
    "images/svg/values.py",
    "model/picture_formats.py",
    "model/renditions.py",
)
"""The folders and files that make published pictures: what encodes photographs, what writes
drawings anew, and all that these import."""

DRAWING = (
    "images/pixels/broken.py",
    "languages/east_asian.py",
    "languages/script.py",
    "languages/unicode.py",
    "lazy.py",
    "model/card_colours.py",
    "model/fonts.py",
    "model/renditions.py",
    "render/line_breaks/breaks.py",
    "render/line_breaks/phrases.py",
    "render/line_breaks/prohibitions.py",
    "share_cards/card.py",
    "share_cards/layout.py",
    "share_cards/lines.py",
    "share_cards/picture.py",
    "share_cards/setting.py",
    "share_cards/typeface.py",
)
"""The same for share cards: which face they are set in is part of a card's plan."""

ENCODING_LIBRARIES = ("numpy", "pillow")
DRAWING_LIBRARIES = ("babel", "budoux", "pillow", "rjieba", "unicodedata2")


@lru_cache(maxsize=1)
def encoder_digest() -> str:
    """Changes only with what pictures are made by: far more seldom than the program.

    To that belong the encoders that Pillow brings along, by which it depends with what settings
    a picture is encoded. Those of the system, with a Pillow that uses them, are not known here.
    """
    return _part_digest(ENCODING, ENCODING_LIBRARIES, _compiled("pillow"))


def artist_digest() -> str:
    """Changes only with what share cards are drawn by."""
    return _part_digest(DRAWING, DRAWING_LIBRARIES)


def _compiled(library: str) -> tuple[str, ...]:
    """The names and digests of a library's compiled files, as its installer wrote them down."""
    files = _FILES.load()(library) or ()
    found = [path for path in files if path.match("*.so*") or path.match("*.pyd")]
    return tuple(sorted(f"{path} {path.hash and path.hash.value}" for path in found))


def modules_in(part: str) -> list[Path]:
    """The modules of a folder and of those below, or the one file, by its place in the package."""
    path = PACKAGE / part
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


@lru_cache(maxsize=4)
def _part_digest(
    parts: tuple[str, ...], libraries: tuple[str, ...], others: tuple[str, ...] = ()
) -> str:
    paths = sorted(path for part in parts for path in modules_in(part))
    versions = [f"{name} {library_version(name)}".encode() for name in libraries]
    versions += [other.encode() for other in others]
    return digest_of(b"\n".join([*versions, *(path.read_bytes() for path in paths)]))
