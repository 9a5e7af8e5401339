"""What is in `content/`: every file that makes up the site, by feature, without reading any."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from site_builder.messages.message import NOTHING, Message, _, listed
from site_builder.model.documents import FOLDER as DOCUMENTS
from site_builder.model.forms import TEXT_NAME, Form, form_of
from site_builder.model.ids import ID, nearest_id, suggest_id
from site_builder.model.kinds import (
    CORRECTIONS_FILE,
    FACTS_FILES,
    FEATURE_FILE,
    LAUNCH_FILE,
    SHARED_FILES,
    SITE_WIDE,
)
from site_builder.model.routes import SEARCH_FOLDER, TOPIC_FOLDERS
from site_builder.problems.device_names import is_device_name
from site_builder.problems.problems import Location, Problem, shown, warning
from site_builder.problems.suggestions import nearest, suggestion
from site_builder.read.folder_walk import BEGIN_HINT, FolderWalk, Stat, missing_folder

RECORD = re.compile(r"translation\.([^.]+)\.yaml")
RESERVED_SLUGS = {"page", SEARCH_FOLDER, *TOPIC_FOLDERS}
_BESIDE = ("templates", "assets", "fonts")
"""The folders beside `content/`."""
_RECORDS = {"translation.zh.yaml", "translation.en.yaml"}
_SITE_FILES = {"site.yaml", *(path.partition("/")[2] for path in SHARED_FILES), *_RECORDS}
_PARTS: dict[Form, set[str]] = {
    "article": {
        *("article.zh.md", "article.en.md", "facts", "photos", DOCUMENTS, LAUNCH_FILE),
        *(CORRECTIONS_FILE, *_RECORDS),
    },
    "page": {"page.zh.md", "page.en.md", "facts", "photos", DOCUMENTS, *_RECORDS},
}
"""The names that a folder's parts may have, by its form: what a misspelt one stands for."""


class InputFile(NamedTuple):
    """A file of the user. `path` is relative to the site's folder."""

    path: str
    stat: Stat

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


@dataclass(frozen=True)
class FeatureFiles:
    """The files of `content/<slug>/`, which is a feature or, by its `form`, a plain page.
    `articles` are its texts by language key, in no special order; `launch` is the launch list, if
    there is one, and `corrections` the list of those. `records` are those of its translations, by
    the language translated into: what they say is missing is borrowed. `shared` are the facts of
    all features, `documents` the files that readers can download. On its slots: see
    `model.article`."""

    slug: str
    articles: dict[str, InputFile]
    facts: tuple[InputFile, ...]
    photos: tuple[InputFile, ...]
    launch: InputFile | None = None
    records: dict[str, InputFile] = field(default_factory=dict)
    shared: tuple[InputFile, ...] = ()
    form: Form = "article"
    documents: tuple[InputFile, ...] = ()
    corrections: InputFile | None = None

    @property
    def folder(self) -> str:
        return f"content/{self.slug}"

    @property
    def own_texts(self) -> tuple[InputFile, ...]:
        lists = filter(None, (self.launch, self.corrections))
        return (*self.articles.values(), *self.facts, *lists, *self.records.values())

    @property
    def texts(self) -> tuple[InputFile, ...]:
        """All that its texts are read from."""
        return (*self.own_texts, *self.shared)

    @property
    def own(self) -> tuple[InputFile, ...]:
        """All that is in its folder."""
        return (*self.own_texts, *self.photos, *self.documents)

    @property
    def all(self) -> tuple[InputFile, ...]:
        return (*self.own, *self.shared)


@dataclass(frozen=True, slots=True)
class Inventory:
    """`config` is None when there is no site.yaml that can be read; `strays` are the other names
    beside it, and its own where it is not a plain file. `shared` are the facts of all features.
    `records` are those of the translations of the site's own texts, by the language translated
    into; no page is made of them."""

    config: InputFile | None
    features: tuple[FeatureFiles, ...]
    strays: tuple[str, ...]
    problems: tuple[Problem, ...]
    records: dict[str, InputFile] = field(default_factory=dict)
    shared: tuple[InputFile, ...] = ()

    @property
    def site_texts(self) -> tuple[InputFile, ...]:
        """All that the site's own texts are in."""
        return (*((self.config,) if self.config else ()), *self.shared)

    @property
    def files(self) -> tuple[InputFile, ...]:
        of_features = (feature.own for feature in self.features)
        return (*self.site_texts, *chain.from_iterable(of_features))


def take_inventory(root: Path) -> Inventory:
    """List the content of the site in folder `root`. Faults of names are problems, not errors."""
    walk = FolderWalk(root)
    config: InputFile | None = None
    features: list[FeatureFiles] = []
    strays: list[str] = []
    records: dict[str, InputFile] = {}
    entries = walk.entries("content")
    shared = _shared(walk, entries)
    names = {entry.name for entry in entries}
    for entry in entries:
        path = f"content/{entry.name}"
        if entry.name == "site.yaml":
            config = _file(walk, entry, path, report=False)
            strays += [] if config else [entry.name]
        elif walk.is_folder(entry):
            if problem := slug_problem(entry.name, path):
                walk.problems.append(problem)
            else:
                features.append(_feature(walk, entry.name, shared))
        elif path in SHARED_FILES:
            continue
        elif match := RECORD.fullmatch(entry.name):
            if file := _file(walk, entry, path):
                records[match[1]] = file
        else:
            strays.append(entry.name)
            message = _("'{name}' is not part of a site", name=shown(entry.name))
            # One that is nearest to a file that is there doesn't stand for another.
            is_copy = nearest(entry.name, _SITE_FILES) in names
            absent = set[str]() if is_copy else _SITE_FILES - names
            walk.problems.append(_stray(path, message, absent))
    walk.problems += _misnamed(walk.root)
    problems = tuple(walk.problems)
    return Inventory(config, tuple(features), tuple(strays), problems, records, shared)


def take_feature(
    root: Path, slug: str, shared: tuple[InputFile, ...] = ()
) -> tuple[FeatureFiles, tuple[Problem, ...]]:
    """The files of one feature alone, as `take_inventory` lists them, and the faults of names.
    `shared` are the files with facts for all features, as they were listed before."""
    walk = FolderWalk(root)
    return _feature(walk, slug, shared), tuple(walk.problems)


def slug_problem(slug: str, path: str) -> Problem | None:
    """Why the folder of a feature or page, at a path, can't have this name; None where it can."""
    where, name = Location(path), shown(slug)
    if not ID.fullmatch(slug):
        message = _(
            "'{name}' can't be a folder in content/: use lowercase letters, digits and '-' only",
            name=name,
        )
        about = f"content/{nearest_id(slug) or slug}"
        return Problem(where, "bad-slug", message, suggest_id(slug), about=about)
    if slug in RESERVED_SLUGS:
        message = _("'{name}' can't be a folder in content/: the site uses that address", name=name)
    elif is_device_name(slug):
        message = _("'{name}' can't be a folder in content/: Windows reserves that name", name=name)
    else:
        return None
    return Problem(where, "bad-slug", message, _("choose another name"))


def missing_content() -> Problem:
    """The problem of a folder that isn't a site."""
    return missing_folder("content", BEGIN_HINT)


def _misnamed(root: str) -> Iterator[Problem]:
    """Warnings of folders beside content/ that were meant for another: `Templates/`, `asset/`.
    Everything else there is not the site's."""
    try:
        names = set(os.listdir(root))  # noqa: PTH208 (quick)
    except OSError:
        return  # reported for content/
    for meant in _BESIDE:
        alike = [n for n in names if n != meant and n.lower() in (meant, meant.removesuffix("s"))]
        for name in sorted(alike) if meant not in names else []:
            if os.path.isdir(f"{root}/{name}"):  # noqa: PTH112 (quick)
                message = _("Site Builder ignores '{folder}'", folder=f"{shown(name)}/")
                hint = _("did you mean '{name}'?", name=f"{meant}/")
                yield warning(Location(name), "unknown-file", message, hint)


def _stray(path: str, message: Message, absent: set[str], hint: Message = NOTHING) -> Problem:
    """The problem of a file or folder that is not used; `absent` are the names it may stand for.

    A misspelt name loses the editor's work in silence, so it is an error; a note is not.
    """
    folder, _slash, name = path.rpartition("/")
    meant = nearest(name, absent)
    if not meant:
        return warning(Location(path), "unknown-file", message, hint)
    hint = suggestion(name, meant)
    return Problem(Location(path), "unknown-file", message, hint, about=f"{folder}/{meant}")


def _shared(walk: FolderWalk, entries: Iterable[os.DirEntry[str]]) -> tuple[InputFile, ...]:
    """The files with facts for all features."""
    due = ((entry, f"content/{entry.name}") for entry in entries if not walk.is_folder(entry))
    found = (_file(walk, entry, path) for entry, path in due if path in SHARED_FILES)
    return tuple(filter(None, found))


def _feature(walk: FolderWalk, slug: str, shared: tuple[InputFile, ...]) -> FeatureFiles:
    folder = f"content/{slug}"
    texts: dict[str, InputFile] = {}
    facts: tuple[InputFile, ...] = ()
    photos: tuple[InputFile, ...] = ()
    documents: tuple[InputFile, ...] = ()
    lists: dict[str, InputFile | None] = {}
    records: dict[str, InputFile] = {}
    entries = walk.entries(folder)
    names = {entry.name for entry in entries}
    form = form_of(names)
    has_text = any(map(TEXT_NAME.fullmatch, names))
    absent = (_PARTS[form] if has_text else set().union(*_PARTS.values())) - names
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if match := TEXT_NAME.fullmatch(entry.name):
            if match[1] != form:
                walk.problems.append(_mixed(path))
            elif file := _file(walk, entry, path):
                texts[match[2]] = file
        elif match := RECORD.fullmatch(entry.name):
            if file := _file(walk, entry, path):
                records[match[1]] = file
        elif entry.name == "facts":
            facts = _facts(walk, path, form)
        elif entry.name == "photos":
            photos = _files(walk, path)
        elif entry.name == DOCUMENTS:
            documents = _files(walk, path)
        elif entry.name in (LAUNCH_FILE, CORRECTIONS_FILE):
            lists[entry.name] = _list(walk, entry, path, form)
        else:
            message = _("'{name}' is not used", name=shown(entry.name))
            walk.problems.append(_stray(path, message, absent))
    launch, corrections = lists.get(LAUNCH_FILE), lists.get(CORRECTIONS_FILE)
    return FeatureFiles(
        slug, texts, facts, photos, launch, records, shared, form, documents, corrections
    )


def _list(walk: FolderWalk, entry: os.DirEntry[str], path: str, form: Form) -> InputFile | None:
    """A list that only a feature has, in its folder."""
    if form == "article":
        return _file(walk, entry, path)
    if entry.name == LAUNCH_FILE:
        message = _("a plain page has no launch list")
        walk.problems.append(warning(Location(path), "unknown-file", message, _("delete it")))
    else:
        hint = _("a page has no date: say in its text what has changed, and delete the file")
        walk.problems.append(_not_of_a_page(path, hint))
    return None


def _mixed(path: str) -> Problem:
    """The problem of a page in the folder of a feature."""
    message = _("this folder is a feature's, so it can't have a plain page as well")
    hint = _("move the page's files into a folder of their own")
    return Problem(Location(path), "mixed-folder", message, hint)


def _not_of_a_page(path: str, hint: Message) -> Problem:
    """The problem of a feature's file in the folder of a plain page."""
    name = path.rpartition("/")[2]
    message = _("this folder is a plain page's, which has no {name}", name=name)
    return Problem(Location(path), "mixed-folder", message, hint)


def _facts(walk: FolderWalk, folder: str, form: Form) -> tuple[InputFile, ...]:
    files = _files(walk, folder)
    absent = set(FACTS_FILES) - {file.name for file in files}
    for file in files:
        if file.name.removesuffix(".yaml") in SITE_WIDE:
            message = _("'{name}' is for all features", name=file.name)
            hint = _("move it to {path}", path=f"content/{file.name}")
            walk.problems.append(Problem(Location(file.path), "unknown-file", message, hint))
        elif file.name not in FACTS_FILES:
            message = _("'{name}' is not a facts file", name=shown(file.name))
            hint = _("facts files are: {names}", names=listed(FACTS_FILES))
            if file.name in (CORRECTIONS_FILE, LAUNCH_FILE):
                hint = _("it belongs in the feature's folder, beside facts/")
            walk.problems.append(_stray(file.path, message, absent, hint))
        elif file.name == FEATURE_FILE and form == "page":
            hint = _("put what a page can have of it into the front matter, and delete the file")
            walk.problems.append(_not_of_a_page(file.path, hint))
    used = {*FACTS_FILES} - ({FEATURE_FILE} if form == "page" else set())
    return tuple(file for file in files if file.name in used)


def _files(walk: FolderWalk, folder: str) -> tuple[InputFile, ...]:
    files = []
    for entry in walk.entries(folder):
        path = f"{folder}/{entry.name}"
        if walk.is_folder(entry) and entry.name not in FACTS_FILES:
            name = f"{folder.rpartition('/')[2]}/"
            message = _("Site Builder doesn't read folders in {folder}", folder=name)
            hint = _("move its files into {folder} itself", folder=name)
            walk.report(path, "unreadable", message, hint)
        elif file := _file(walk, entry, path):
            files.append(file)
    return tuple(files)


def _file(
    walk: FolderWalk, entry: os.DirEntry[str], path: str, *, report: bool = True
) -> InputFile | None:
    stat = walk.stat(entry, path, report=report)
    return InputFile(path, stat) if stat else None
