"""`site-builder new photos`: the originals that no entry names yet, added to photos.yaml."""

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from site_builder.images.file_faults import file_fault, left_out
from site_builder.images.metadata.metadata import read_metadata
from site_builder.messages.message import _
from site_builder.model.picture_formats import is_picture_name
from site_builder.model.site import Language, Text
from site_builder.problems.problems import Location, Problem, SiteError, in_order, shown
from site_builder.read.config import CONFIG, read_config
from site_builder.read.inventory import FeatureFiles, take_inventory
from site_builder.scaffold.features import bytes_at, check_sound, feature_named
from site_builder.scaffold.photo_entries import NewPhoto, draft_entries
from site_builder.store import files
from site_builder.store.files import write_problem
from site_builder.text.source import Source, decode
from site_builder.text.yaml import read_yaml


@dataclass(frozen=True, slots=True)
class Drafted:
    """`path` is the file that entries were added to, relative to the site's folder; `names` are the
    pictures that got one, if any; `problems` are those of the pictures that couldn't."""

    path: str
    names: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


_USED = ("", "/facts", "/facts/photos.yaml", "/facts/people.yaml")
"""The folders and files of a feature, besides its photos, that must be sound."""


def new_photos(site: Path, slug: str) -> Drafted:
    """Add an entry to the feature's photos.yaml for each picture that none names.

    What is already in the file stays as it is, letter by letter. A picture that no build could use
    is an error, any other file a warning; the other pictures are added. SiteError, with nothing
    written, if a facts file can't be read, or no entry can be added at the end of photos.yaml.
    """
    feature, problems = _feature(site, slug)
    path = f"{feature.folder}/facts/photos.yaml"
    old = bytes_at(site, path)
    entries = _entries(path, old)
    photos, unsound = _fresh(site, feature, {str(entry.get("file")) for entry in entries})
    problems = in_order([*problems, *unsound])
    if not photos:
        return Drafted(path, (), problems)
    ids = [str(entry.get("id")) for entry in entries]
    drafted = draft_entries(photos, ids, _people(site, feature), _languages(site))
    data = _joined(old, drafted)
    if not _has_entries(path, data, len(entries) + len(photos)):
        message = _("entries can't be added at the end of this file")
        hint = _("write each entry on lines of its own, starting with '- id: …'")
        raise SiteError([Problem(Location(path), "wrong-type", message, hint)])
    _write(site, path, data)
    return Drafted(path, tuple(photo.file for photo in photos), problems)


def _feature(site: Path, slug: str) -> tuple[FeatureFiles, tuple[Problem, ...]]:
    """The feature, and what is wrong with its photos. SiteError if there is no such feature, or its
    facts can't be read or written."""
    inventory = take_inventory(site)
    feature = feature_named(inventory, slug)
    errors = [problem for problem in inventory.problems if problem.is_error]
    # A misspelt name counts as well: it concerns the file that is missing.
    check_sound(inventory, [feature.folder + name for name in _USED])
    folder = f"{feature.folder}/photos"
    return feature, tuple(p for p in errors if f"{p.concerns}/".startswith(f"{folder}/"))


def _fresh(
    site: Path, feature: FeatureFiles, named: Collection[str]
) -> tuple[list[NewPhoto], list[Problem]]:
    """The pictures that no entry names, and what is wrong with those that none can."""
    photos: list[NewPhoto] = []
    problems: list[Problem] = []
    for file in feature.photos:
        if file.name in named:
            continue
        if "\\" in file.name:
            message = _("no entry can name '{name}': it contains a '\\'", name=shown(file.name))
            hint = _("give it a name without a '\\'")
            problems.append(Problem(Location(file.path), "bad-name", message, hint))
            continue
        try:
            data = bytes_at(site, file.path)
        except SiteError as error:
            problems += error.problems
            continue
        if fault := file_fault(file.path, data):
            problems.append(fault if is_picture_name(file.name) else left_out(fault))
        else:
            photos.append(NewPhoto(file.name, read_metadata(data)))
    return photos, problems


def _entries(path: str, data: bytes) -> list[dict[str, Any]]:
    """The entries of a facts file. SiteError if it isn't a list of mappings."""
    source = decode(path, data)
    if isinstance(source, Problem):
        raise SiteError([source])
    document = read_yaml(source)
    if document.problems:
        raise SiteError(document.problems)
    entries: Any = document.data
    if entries is None:
        return []
    if isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries):
        return entries
    message = _("this file must be a list of entries")
    raise SiteError([Problem(document.marks.value(()), "wrong-type", message)])


def _has_entries(path: str, data: bytes, count: int) -> bool:
    try:
        return len(_entries(path, data)) == count
    except SiteError:
        return False


def _people(site: Path, feature: FeatureFiles) -> dict[str, Text]:
    path = f"{feature.folder}/facts/people.yaml"
    entries = _entries(path, bytes_at(site, path))
    names = {str(e.get("id")): e["name"] for e in entries if isinstance(e.get("name"), dict)}
    # Names in other shapes are left to the build, which reports them.
    return {name: {k: v for k, v in t.items() if isinstance(v, str)} for name, t in names.items()}


def _languages(site: Path) -> tuple[Language, ...]:
    source = decode(CONFIG, bytes_at(site, CONFIG))
    if not isinstance(source, Source):
        raise SiteError([source])
    config = read_config(source)
    if not config.languages:
        raise SiteError(config.problems)
    return config.languages


def _joined(old: bytes, drafted: str) -> bytes:
    """The drafted entries after the old ones, with the same line ends."""
    end = b"\r\n" if b"\r\n" in old else b"\n"
    gap = b"" if not old.strip() else (end if old.endswith(b"\n") else end + end)
    return old + gap + drafted.encode("utf-8").replace(b"\n", end)


def _write(site: Path, path: str, data: bytes) -> None:
    # What a link leads to is written, and the link stays.
    target = os.path.realpath(site / path)
    try:
        Path(target).parent.mkdir(exist_ok=True)
        files.write_atomically(target, data)
    except OSError as error:
        raise SiteError([write_problem(error, path)]) from error
