"""The installed libraries that the program needs, and their versions.

They are read from the folders that installers leave beside a library (PyPA, *Recording installed
projects*), for `importlib.metadata` takes a tenth of the time that a build in which nothing has
changed does; but it is asked where there is no such folder.
"""

import os
import re
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from site_builder.lazy import Lazy
from site_builder.store.files import read

_PROGRAM = "site-builder"
EXTRAS = ("brotli", "opencc", "pi-heif")
"""What the program uses if it is installed."""
_VERSION: Lazy[Callable[[str], str]] = Lazy("importlib.metadata:version")
_DIST_INFO = re.compile(r"(?P<name>[^-]+)-(?P<version>[^-]+)\.dist-info")
_REQUIRES = re.compile(
    rb"^Requires-Dist:\s*(?P<name>[\w.-]+)[^;\r\n]*;?(?P<marker>.*)", re.MULTILINE
)


class _Library(NamedTuple):
    version: str
    folder: str


class _Requirement(NamedTuple):
    """`is_conditional` says that it may be for other systems or other versions of Python."""

    name: str
    is_conditional: bool


def library_versions() -> dict[str, str]:
    """The versions of all that the program uses, directly or not, by normal name (PEP 503); of
    everything that is installed, if the program itself isn't."""
    installed = _installed(tuple(sys.path))
    if _PROGRAM not in installed:
        return {name: library.version for name, library in installed.items()}
    versions: dict[str, str] = {}
    waiting = [_Requirement(_PROGRAM, is_conditional=False)]
    while waiting:
        name, is_conditional = waiting.pop()
        library = installed.get(name)
        if name in versions or (library is None and is_conditional):
            continue
        versions[name] = library.version if library else _VERSION.load()(name)
        waiting += _requirements(library.folder) if library else ()
    versions |= {name: installed[name].version for name in EXTRAS if name in installed}
    return versions


def library_version(name: str) -> str:
    """The version of an installed library, by the name that it has on PyPI. PackageNotFoundError
    (`importlib.metadata`) where it isn't installed."""
    library = _installed(tuple(sys.path)).get(_normal(name))
    return library.version if library else _VERSION.load()(name)


@lru_cache(maxsize=1)
def _installed(folders: tuple[str, ...]) -> dict[str, _Library]:
    """The libraries by normal name; the first folder that has one counts."""
    libraries: dict[str, _Library] = {}
    for folder in folders:
        names = os.listdir(folder) if os.path.isdir(folder) else []  # noqa: PTH112, PTH208 (quick)
        for found in filter(None, map(_DIST_INFO.fullmatch, names)):
            library = _Library(found["version"], f"{folder}/{found[0]}")
            libraries.setdefault(_normal(found["name"]), library)
    return libraries


def _requirements(folder: str) -> Iterator[_Requirement]:
    """What a library needs, without what it needs only for extras."""
    try:
        head = read(f"{folder}/METADATA").partition(b"\n\n")[0].partition(b"\n\r\n")[0]
    except OSError:
        return
    for found in _REQUIRES.finditer(head):
        if b"extra" not in found["marker"]:
            yield _Requirement(_normal(found["name"].decode()), bool(found["marker"].strip()))


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
