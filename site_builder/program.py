"""What version of the program this is: its own source, and the libraries that shape the output."""

import sys
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from site_builder.digests import digest_of

LIBRARIES = (
    "Babel",
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
"""The folders and files that make the bytes of pictures."""


@lru_cache(maxsize=1)
def encoder_digest() -> str:
    """Changes only with what pictures are made by: far more seldom than the program."""
    folder = Path(__file__).parent
    places = [path for name in ENCODING for path in (folder / name, *(folder / name).rglob("*.py"))]
    sources = [path.read_bytes() for path in sorted(places) if path.is_file()]
    return digest_of(b"\n".join([f"pillow {version('pillow')}".encode(), *sources]))
