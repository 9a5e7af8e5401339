"""What is in `content/`: every file that makes up the site, by feature, without reading any."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from site_builder.model.ids import ID, nearest_id, suggest_id
from site_builder.model.kinds import FACTS_FILES, LAUNCH_FILE
from site_builder.model.left_behind import is_passed_over
from site_builder.problems.problems import (
    Location,
    Problem,
    name_problem,
    nearest,
    shown,
    suggestion,
    warning,
)

ARTICLE = re.compile(r"article\.([^.]+)\.md")
RESERVED_SLUGS = {"page"}
# Names that Windows keeps for devices: a site that holds one cannot be copied there.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{n}{i}" for n in ("com", "lpt") for i in range(10))}
_BESIDE = ("templates", "assets", "fonts")
"""The folders beside `content/`."""
_PARTS = {"article.zh.md", "article.en.md", "facts", "photos", LAUNCH_FILE}
BEGIN_HINT = (
    "to begin a site here: site-builder new site . (one elsewhere is named with --site DIR)"
)
"""What to do where a command finds no site."""
_FACTS_HINT = "facts files are: " + ", ".join(FACTS_FILES)


class InputFile(NamedTuple):
    """A file of the user. `path` is relative to the site's folder; `stat` tells whether it may
    have changed: size, modification and change time in nanoseconds, inode."""

    path: str
    stat: tuple[int, int, int, int]

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


@dataclass(frozen=True)
class FeatureFiles:
    """The files of `content/<slug>/`. `articles` are by language key, in no special order;
    `launch` is the launch list, if there is one. On its slots: see `model.article`."""

    slug: str
    articles: dict[str, InputFile]
    facts: tuple[InputFile, ...]
    photos: tuple[InputFile, ...]
    launch: InputFile | None = None

    @property
    def folder(self) -> str:
        return f"content/{self.slug}"

    @property
    def texts(self) -> tuple[InputFile, ...]:
        launch = (self.launch,) if self.launch else ()
        return (*self.articles.values(), *self.facts, *launch)

    @property
    def all(self) -> tuple[InputFile, ...]:
        return (*self.texts, *self.photos)


@dataclass(frozen=True, slots=True)
class Inventory:
    """`config` is None when there is no site.yaml that can be read; `strays` are the other names
    beside it, and its own where it is no plain file."""

    config: InputFile | None
    features: tuple[FeatureFiles, ...]
    strays: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def files(self) -> tuple[InputFile, ...]:
        config = (self.config,) if self.config else ()
        return (*config, *(file for feature in self.features for file in feature.all))


def take_inventory(root: Path) -> Inventory:
    """List the content of the site in folder `root`. Faults of names are problems, not errors."""
    survey = _Survey(root)
    config: InputFile | None = None
    features: list[FeatureFiles] = []
    strays: list[str] = []
    entries = survey.entries("content")
    names = {entry.name for entry in entries}
    for entry in entries:
        path = f"content/{entry.name}"
        if entry.name == "site.yaml":
            config = survey.file(entry, path, report=False)
            strays += [] if config else [entry.name]
        elif survey.is_folder(entry):
            if survey.slug_is_sound(entry.name, path):
                features.append(survey.feature(entry.name))
        else:
            strays.append(entry.name)
            message = f"'{shown(entry.name)}' is not part of a site"
            survey.problems.append(_stray(path, message, {"site.yaml"} - names))
    survey.problems += _misnamed(survey.root)
    return Inventory(config, tuple(features), tuple(strays), tuple(survey.problems))


def _misnamed(root: str) -> Iterator[Problem]:
    """Warnings of folders beside content/ that were meant for another: `Templates/`, `asset/`. All
    else that stands there is not the site's."""
    try:
        names = set(os.listdir(root))  # noqa: PTH208 (quick)
    except OSError:
        return  # that there is no such folder, or none to be read, is told of content/
    for meant in _BESIDE:
        alike = [n for n in names if n != meant and n.lower() in (meant, meant.removesuffix("s"))]
        for name in sorted(alike) if meant not in names else []:
            if os.path.isdir(f"{root}/{name}"):  # noqa: PTH112 (quick)
                message = f"'{shown(name)}/' is not looked into"
                yield warning(Location(name), "unknown-file", message, f"did you mean '{meant}/'?")


def take_feature(root: Path, slug: str) -> tuple[FeatureFiles, tuple[Problem, ...]]:
    """The files of one feature alone, as `take_inventory` lists them, and the faults of names."""
    survey = _Survey(root)
    return survey.feature(slug), tuple(survey.problems)


def slug_problem(slug: str, path: str) -> Problem | None:
    """Why the folder of a feature, at a path, can't have this name; None where it can."""
    message = f"'{shown(slug)}' cannot be a feature's folder: "
    if not ID.fullmatch(slug):
        message += "small letters, digits and '-' only"
        about = f"content/{nearest_id(slug) or slug}"
        return Problem(Location(path), "bad-slug", message, suggest_id(slug), about=about)
    if slug in RESERVED_SLUGS | _DEVICES:
        site = slug in RESERVED_SLUGS
        message += "the site itself uses that address" if site else "Windows keeps the name"
        return Problem(Location(path), "bad-slug", message, "choose another name")
    return None


def missing_content() -> Problem:
    """The problem of a folder that is no site."""
    return _missing("content", BEGIN_HINT)


def _missing(folder: str, hint: str) -> Problem:
    message = f"there is no folder {folder}/"
    return Problem(Location(folder), "missing-folder", message, hint, about=folder)


def _stray(path: str, message: str, absent: set[str], hint: str = "") -> Problem:
    """The problem of a file or folder that is not used; `absent` are the names it may stand for.

    A misspelt name loses the editor's work in silence, so it is an error; a note is not.
    """
    folder, _, name = path.rpartition("/")
    meant = nearest(name, absent)
    if not meant:
        return warning(Location(path), "unknown-file", message, hint)
    hint = suggestion(name, meant)
    return Problem(Location(path), "unknown-file", message, hint, about=f"{folder}/{meant}")


class _Survey:
    """One walk over the content folder, and the problems met on the way."""

    def __init__(self, root: Path) -> None:
        self.root = os.path.realpath(root)
        self.problems: list[Problem] = []

    def entries(self, folder: str) -> list[os.DirEntry[str]]:
        """The entries of a folder that may be inputs and lie inside the site, sorted by name."""
        whole = f"{self.root}/{folder}"
        if not self._stays_inside(whole, folder, is_link=os.path.islink(whole)):  # noqa: PTH114 (quick)
            return []
        try:
            with os.scandir(whole) as found:
                visible = [entry for entry in found if not is_passed_over(entry.name)]
        except FileNotFoundError:
            self.problems.append(_missing(folder, BEGIN_HINT if folder == "content" else ""))
            return []
        except NotADirectoryError:
            self._report(folder, "unreadable", "this must be a folder")
            return []
        except OSError as error:
            self._report(folder, "unreadable", f"cannot be read: {error.strerror}")
            return []
        sound = [entry for entry in visible if self._is_sound(entry, f"{folder}/{entry.name}")]
        return sorted(sound, key=lambda entry: entry.name)

    def is_folder(self, entry: os.DirEntry[str]) -> bool:
        try:
            return entry.is_dir()
        except OSError:  # a link that leads to itself
            return False

    def slug_is_sound(self, slug: str, path: str) -> bool:
        problem = slug_problem(slug, path)
        if problem:
            self.problems.append(problem)
        return problem is None

    def feature(self, slug: str) -> FeatureFiles:
        folder = f"content/{slug}"
        articles: dict[str, InputFile] = {}
        facts: tuple[InputFile, ...] = ()
        photos: tuple[InputFile, ...] = ()
        launch: InputFile | None = None
        entries = self.entries(folder)
        absent = _PARTS - {entry.name for entry in entries}
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if match := ARTICLE.fullmatch(entry.name):
                file = self.file(entry, path)
                if file:
                    articles[match[1]] = file
            elif entry.name == "facts":
                facts = self._facts(path)
            elif entry.name == "photos":
                photos = self._files(path)
            elif entry.name == LAUNCH_FILE:
                launch = self.file(entry, path)
            else:
                message = f"'{shown(entry.name)}' is not used"
                self.problems.append(_stray(path, message, absent))
        return FeatureFiles(slug, articles, facts, photos, launch)

    def file(self, entry: os.DirEntry[str], path: str, *, report: bool = True) -> InputFile | None:
        """A plain file; None, with a problem, for what is none (a folder, a pipe)."""
        try:
            if entry.is_file():
                stat = entry.stat()
                times = (stat.st_mtime_ns, stat.st_ctime_ns)
                return InputFile(path, (stat.st_size, *times, stat.st_ino))
            message = "this must be a file"
            if entry.is_symlink() and not entry.is_dir():
                message = "this link leads to no file"
        except OSError as error:
            message = f"cannot be read: {error.strerror}"
        if report:
            self._report(path, "unreadable", message)
        return None

    def _facts(self, folder: str) -> tuple[InputFile, ...]:
        files = self._files(folder)
        absent = set(FACTS_FILES) - {file.name for file in files}
        for file in files:
            if file.name not in FACTS_FILES:
                message = f"'{shown(file.name)}' is not a facts file"
                self.problems.append(_stray(file.path, message, absent, _FACTS_HINT))
        return tuple(file for file in files if file.name in FACTS_FILES)

    def _files(self, folder: str) -> tuple[InputFile, ...]:
        files = []
        for entry in self.entries(folder):
            path = f"{folder}/{entry.name}"
            if self.is_folder(entry) and entry.name not in FACTS_FILES:
                name = folder.rpartition("/")[2]
                message = f"a folder in {name}/ is not looked into"
                hint = f"put its files into {name}/ itself"
                self._report(path, "unreadable", message, hint)
            elif file := self.file(entry, path):
                files.append(file)
        return tuple(files)

    def _is_sound(self, entry: os.DirEntry[str], path: str) -> bool:
        if problem := name_problem(path, entry.name):
            self.problems.append(problem)
            return False
        return self._stays_inside(entry.path, path, is_link=entry.is_symlink())

    def _stays_inside(self, whole: str, path: str, *, is_link: bool) -> bool:
        """Whether what lies there can be part of the site; a problem where a link leads out of the
        site, or back to a folder that it stands in, which would then stand in itself."""
        if not is_link:
            return True
        real = os.path.realpath(whole)
        if os.path.commonpath([real, self.root]) != self.root:
            message = "this link leads out of the site's folder"
            self._report(path, "outside-root", message, "copy what it leads to to this place")
            return False
        if real in map(os.path.realpath, self._folders_around(path)):
            message = "this link leads back to a folder that it stands in"
            self._report(path, "unreadable", message, "take it away")
            return False
        return True

    def _folders_around(self, path: str) -> Iterator[str]:
        while path:
            path = path.rpartition("/")[0]
            yield f"{self.root}/{path}"

    def _report(self, path: str, code: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(Location(path), code, message, hint))
