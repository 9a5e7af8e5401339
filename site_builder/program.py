"""What version of the program this is: its own source, and the libraries that shape the output."""

import sys
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from site_builder.digests import digest_of

LIBRARIES = (
    "Babel",
    "budoux",
    "fonttools",
    "Jinja2",
    "markdown-it-py",
    "MarkupSafe",
    "mdit-py-plugins",
    "pillow",
    "pydantic",
)


@lru_cache(maxsize=1)
def code_digest() -> str:
    """Changes with every change of this package's source, of Python, and of those libraries."""
    folder = Path(__file__).parent
    sources = [digest_of(path.read_bytes()) for path in sorted(folder.rglob("*.py"))]
    versions = [f"{name} {version(name)}" for name in LIBRARIES]
    return digest_of("\n".join([sys.version, *versions, *sources]).encode())


ENCODING = ("containers", "pixels", "render/pictures", "render/drawings")
"""The folders that make the pixels of pictures."""

DRAWING = ("render/share_cards",)
"""The folder that draws share cards."""


def encoder_digest() -> str:
    """Changes only with what pictures are made by: far more seldom than the program."""
    return _part_digest(ENCODING, ("pillow",))


def artist_digest() -> str:
    """Changes only with what share cards are drawn by."""
    return _part_digest(DRAWING, ("pillow", "budoux"))


@lru_cache(maxsize=4)
def _part_digest(folders: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    root = Path(__file__).parent
    paths = sorted(path for folder in folders for path in (root / folder).rglob("*.py"))
    versions = [f"{name} {version(name)}".encode() for name in libraries]
    return digest_of(b"\n".join([*versions, *(path.read_bytes() for path in paths)]))
