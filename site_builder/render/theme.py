"""The theme in use: the default templates and assets, single files overridden by the site's."""

import os
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.messages.message import Message, _
from site_builder.messages.reasons import reason_of
from site_builder.model import documents
from site_builder.model.left_behind import is_passed_over
from site_builder.problems.device_names import published_fault
from site_builder.problems.problems import Location, Problem, name_problem
from site_builder.store.files import read_up_to
from site_builder.text.source import MAX_BYTES

ENGLISH = "strings/en.yaml"
MOST = {"templates": MAX_BYTES, "assets": documents.MAX_BYTES}
"""The longest file of each folder, in bytes."""
_HINT = _("copy what it leads to here")


@dataclass(frozen=True, slots=True)
class ThemeFile:
    """A template, asset or strings file. `name` is its path below the theme's folder; `path` is
    its name in problems: relative to the site, or absolute in the default theme."""

    name: str
    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Theme:
    """`templates` and `assets` in the order of their names; `defaults` are the names of the default
    theme's templates, and `english` its English words, where the site has a file of its own."""

    templates: tuple[ThemeFile, ...]
    assets: tuple[ThemeFile, ...]
    defaults: frozenset[str] = frozenset()
    english: ThemeFile | None = None

    @property
    def pages(self) -> tuple[ThemeFile, ...]:
        """The templates proper, without the theme's words."""
        return tuple(file for file in self.templates if not file.name.endswith(".yaml"))


def load_theme(site: Path, default: Path) -> tuple[Theme, tuple[Problem, ...]]:
    """Read the theme: folder `site`'s own `templates/` and `assets/` over those in `default`."""
    problems: list[Problem] = []
    folders = {}
    defaults = {}
    english: ThemeFile | None = None
    for kind in ("templates", "assets"):
        files = _read_folder(default, kind, str(default / kind), [])
        defaults[kind] = frozenset(files)
        english = files.get(ENGLISH) or english
        # In a checkout of this project the site's theme is the default one.
        if not _same(site / kind, default / kind):
            files |= _read_folder(site, kind, kind, problems)
        else:
            files = {
                name: ThemeFile(name, f"{kind}/{name}", file.data) for name, file in files.items()
            }
        folders[kind] = tuple(files[name] for name in sorted(files))
    is_own = english not in folders["templates"]
    theme = Theme(
        folders["templates"],
        folders["assets"],
        defaults["templates"],
        english if is_own else None,
    )
    return theme, tuple(problems)


def _same(one: Path, other: Path) -> bool:
    return all(map(os.path.isdir, (one, other))) and one.samefile(other)


def _read_folder(
    root: Path, kind: str, shown: str, problems: list[Problem]
) -> dict[str, ThemeFile]:
    """The files of a theme's folder by name; `shown` is the folder's name in problems."""
    files = {}
    folder = str(root / kind)
    if Path(folder).is_symlink() and shown == kind:
        message = _("this folder must not be a symbolic link")
        problems.append(Problem(Location(shown), "outside-root", message, _HINT))
        return {}
    for name, path in _Walk(os.path.realpath(folder), shown, problems).below(folder):
        try:
            if Path(path).exists() and not Path(path).is_file():  # reading a pipe never ends
                problems.append(_unreadable(f"{shown}/{name}", _("this must be a file")))
                continue
            data = read_up_to(path, MOST[kind])
            if len(data) > MOST[kind]:
                message = _("the file is longer than {limit} bytes", limit=MOST[kind])
                problems.append(Problem(Location(f"{shown}/{name}"), "too-long", message))
                continue
            files[name] = ThemeFile(name, f"{shown}/{name}", data)
        except OSError as error:
            message = _("the file can't be read: {reason}", reason=reason_of(error))
            problems.append(_unreadable(f"{shown}/{name}", message))
    return files


@dataclass(frozen=True, slots=True)
class _Walk:
    """A search for the visible files of a theme's folder. `root` is its real path, which no link
    may lead out of; `shown` is the folder's name in problems."""

    root: str
    shown: str
    problems: list[Problem]

    def below(
        self, folder: str, name: str = "", above: tuple[str, ...] = ()
    ) -> Iterator[tuple[str, str]]:
        """The files below a folder as (name with '/', path); `above` are the real paths of the
        folders around it, which a link may not lead back to."""
        where = posixpath.join(self.shown, name) if name else self.shown
        real = os.path.realpath(folder)
        if os.path.commonpath([real, self.root]) != self.root:
            message = _("this link leads out of {folder}", folder=f"{self.shown}/")
            self.problems.append(Problem(Location(where), "outside-root", message, _HINT))
        elif real in above:
            message = _("this link leads back to a folder that contains it")
            self.problems.append(_unreadable(where, message))
        elif name and not os.path.isdir(folder):  # noqa: PTH112 (it never raises)
            yield name, folder
        else:
            for entry in self._entries(folder, where):
                yield from self.below(
                    f"{folder}/{entry}", posixpath.join(name, entry), (*above, real)
                )

    def _entries(self, folder: str, where: str) -> list[str]:
        try:
            names = sorted(entry.name for entry in Path(folder).iterdir())
        except FileNotFoundError:
            return []
        except OSError as error:
            message = _("the folder can't be read: {reason}", reason=reason_of(error))
            self.problems.append(_unreadable(where, message))
            return []
        return [n for n in names if not is_passed_over(n) and self._is_sound(n, where)]

    def _is_sound(self, name: str, where: str) -> bool:
        path = f"{where}/{name}"
        problem = name_problem(path, name)
        if not problem and (fault := published_fault(name)):
            problem = Problem(Location(path), "bad-name", fault, _("rename it"))
        if problem:
            self.problems.append(problem)
        return problem is None


def _unreadable(where: str, message: Message) -> Problem:
    return Problem(Location(where), "unreadable", message)


def not_utf8(file: ThemeFile, error: UnicodeDecodeError) -> Problem:
    """The problem of a file of the theme that should be text."""
    line = file.data.count(b"\n", 0, error.start) + 1
    start = file.data.rfind(b"\n", 0, error.start) + 1
    column = len(file.data[start : error.start].decode("utf-8")) + 1
    message = _("byte {byte} is not UTF-8", byte=f"0x{file.data[error.start]:02x}")
    where = Location(file.path, line, column)
    return Problem(where, "not-utf8", message, _("save the file as UTF-8"))
