"""What version of the program this is: its own source, and the libraries that shape the output."""

import os
import re
import sys
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from site_builder.lazy import Lazy
from site_builder.store.digests import digest_of
from site_builder.store.files import read

PACKAGE = Path(__file__).resolve().parents[1]

LIBRARIES = (
    "Babel",
    "budoux",
    "fonttools",
    "Jinja2",
    "markdown-it-py",
    "MarkupSafe",
    "mdit-py-plugins",
    "numpy",
    "pillow",
    "pydantic",
    "simplejpeg",
)

_VERSION: Lazy[Callable[[str], str]] = Lazy("importlib.metadata:version")
_FILES: Lazy[Callable[[str], Sequence[Any] | None]] = Lazy("importlib.metadata:files")
_DIST_INFO = re.compile(r"(?P<name>[^-]+)-(?P<version>[^-]+)\.dist-info")


@lru_cache(maxsize=1)
def code_digest() -> str:
    """Changes with every change of this package's source, of Python, and of those libraries."""
    walked = os.walk(PACKAGE)  # half the time that Path takes
    paths = sorted(f"{folder}/{name}" for folder, _, names in walked for name in names)
    sources = [digest_of(read(path)) for path in paths if path.endswith(".py")]
    versions = [f"{name} {library_version(name)}" for name in LIBRARIES]
    return digest_of("\n".join([sys.version, *versions, *sources]).encode())


def library_version(name: str) -> str:
    """The version of an installed library, by the name that it has on PyPI.

    Told by the name of the folder that its installer has left beside it (binary distribution
    format, "The .dist-info directory"), for `importlib.metadata` takes a tenth of the time that a
    build in which nothing has changed does; but it is asked where there is no such folder.
    """
    version = _installed(tuple(sys.path)).get(_normal(name))
    return version or _VERSION.load()(name)


@lru_cache(maxsize=1)
def _installed(folders: tuple[str, ...]) -> dict[str, str]:
    """The versions of the libraries by normal name; the first folder that has one counts."""
    versions: dict[str, str] = {}
    for folder in folders:
        names = os.listdir(folder) if os.path.isdir(folder) else []  # noqa: PTH112, PTH208 (quick)
        for found in filter(None, map(_DIST_INFO.fullmatch, names)):
            versions.setdefault(_normal(found["name"]), found["version"])
    return versions


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


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
DRAWING_LIBRARIES = ("babel", "budoux", "pillow", "unicodedata2")


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
