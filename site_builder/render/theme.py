"""The theme in use: the default templates and assets, single files overridden by the site's."""

import os
import posixpath
from dataclasses import dataclass
from errno import EINVAL
from pathlib import Path

from site_builder.problems import Location, Problem


@dataclass(frozen=True, slots=True)
class ThemeFile:
    """A template, asset or strings file. `name` is its path below the theme's folder; `path` is
    what problems call it: relative to the site, or absolute in the default theme."""

    name: str
    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Theme:
    """`templates` and `assets` by name, in the order of their names."""

    templates: tuple[ThemeFile, ...]
    assets: tuple[ThemeFile, ...]

    @property
    def pages(self) -> tuple[ThemeFile, ...]:
        """The templates proper, without the theme's words."""
        return tuple(file for file in self.templates if not file.name.endswith(".yaml"))


def load_theme(site: Path, default: Path) -> tuple[Theme, tuple[Problem, ...]]:
    """Read the theme: folder `site`'s own `templates/` and `assets/` over those in `default`."""
    problems: list[Problem] = []
    folders = {}
    for kind in ("templates", "assets"):
        files = _read_folder(default, kind, str(default / kind), [])
        # In a checkout of this project the site's theme is the default one.
        if not _same(site / kind, default / kind):
            files |= _read_folder(site, kind, kind, problems)
        else:
            files = {
                name: ThemeFile(name, f"{kind}/{name}", file.data) for name, file in files.items()
            }
        folders[kind] = tuple(files[name] for name in sorted(files))
    return Theme(folders["templates"], folders["assets"]), tuple(problems)


def _same(one: Path, other: Path) -> bool:
    return one.is_dir() and other.is_dir() and one.samefile(other)


def _read_folder(
    root: Path, kind: str, shown: str, problems: list[Problem]
) -> dict[str, ThemeFile]:
    """The files of a theme's folder by name; `shown` is what problems call the folder."""
    files = {}
    site = os.path.realpath(root)
    for name, path in _walk(str(root / kind), shown, problems):
        if os.path.commonpath([os.path.realpath(path), site]) != site:
            message = "this link leads out of the site's folder"
            problems.append(Problem(Location(f"{shown}/{name}"), "outside-root", message))
            continue
        try:
            if Path(path).exists() and not Path(path).is_file():  # a pipe would never end
                raise OSError(EINVAL, "it is no file")
            files[name] = ThemeFile(name, f"{shown}/{name}", Path(path).read_bytes())
        except OSError as error:
            message = f"cannot be read: {error.strerror}"
            problems.append(Problem(Location(f"{shown}/{name}"), "unreadable", message))
    return files


def _walk(folder: str, shown: str, problems: list[Problem]) -> list[tuple[str, str]]:
    """The visible files below a folder as (name with '/', path), links to folders not entered."""

    def report(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            name = os.path.relpath(error.filename, folder)
            where = Location(posixpath.normpath(posixpath.join(shown, name)))
            problems.append(Problem(where, "unreadable", f"cannot be read: {error.strerror}"))

    found = []
    for base, folders, names in os.walk(folder, onerror=report):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and not name.endswith("~"):
                path = f"{base}/{name}"
                found.append((os.path.relpath(path, folder).replace(os.sep, "/"), path))
    return found


def not_utf8(file: ThemeFile, error: UnicodeDecodeError) -> Problem:
    """The problem of a file of the theme that should be text."""
    line = file.data.count(b"\n", 0, error.start) + 1
    start = file.data.rfind(b"\n", 0, error.start) + 1
    column = len(file.data[start : error.start].decode("utf-8")) + 1
    message = f"byte 0x{file.data[error.start]:02x} is not UTF-8"
    return Problem(Location(file.path, line, column), "not-utf8", message, "save it as UTF-8")
