"""Which file answers a request: by the rules of GitHub Pages, and never one outside the folder."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from site_builder.model.routes import NOT_FOUND
from site_builder.preview.addresses import LONGEST_PATH
from site_builder.store.paths import PRIVATE

_UNSOUND = re.compile(r"[\x00-\x1f\x7f\\]")


@dataclass(frozen=True, slots=True)
class ServedFile:
    """`path` is that of an output; `status` is 404 if it is the page that says "not found"."""

    path: str
    status: Literal[200, 404] = 200


@dataclass(frozen=True, slots=True)
class Redirect:
    """For a folder requested without its final '/'; `to` is the address with it."""

    to: str


def requested_file(folder: Path, base: str, path: str) -> ServedFile | Redirect:
    """What answers a request for `path` (decoded, without its query) from the built `folder`. A
    malformed path is one that isn't found."""
    if f"{path}/" == base:
        return Redirect(quote(base))
    inner = _inside(base, path)
    if inner is None:
        return ServedFile(NOT_FOUND, 404)
    if inner == "" or inner.endswith("/"):
        index = f"{inner}index.html"
        return ServedFile(index) if _is_file(folder, index) else ServedFile(NOT_FOUND, 404)
    if _is_file(folder, inner):
        return ServedFile(inner)
    if _is_file(folder, f"{inner}.html"):  # GitHub Pages adds the extension
        return ServedFile(f"{inner}.html")
    if _is_file(folder, f"{inner}/index.html"):
        return Redirect(quote(f"{path}/"))
    return ServedFile(NOT_FOUND, 404)


def file_shown_at(folder: Path, base: str, path: str) -> ServedFile:
    """What a browser that requests `path` shows in the end, once it has followed redirects."""
    found = requested_file(folder, base, path)
    return file_shown_at(folder, base, f"{path}/") if isinstance(found, Redirect) else found


def _inside(base: str, path: str) -> str | None:
    """The path below the base; None if no output could have it."""
    if len(path) > LONGEST_PATH or _UNSOUND.search(path) or not path.startswith(base):
        return None
    inner = path.removeprefix(base)
    parts = inner.split("/")
    if any(part in (".", "..") for part in parts) or "" in parts[:-1]:
        return None
    return None if parts[0] == PRIVATE else inner


def _is_file(folder: Path, path: str) -> bool:
    """Whether it is a regular file, and no symbolic link on the way leads out of the folder."""
    try:
        whole = f"{folder}/{path}"
        if not os.path.isfile(whole):  # noqa: PTH113 (a requested path may be no path at all)
            return False
        root = os.path.realpath(folder)
        return os.path.realpath(whole).startswith(f"{root}{os.sep}")
    except (OSError, ValueError):
        return False
