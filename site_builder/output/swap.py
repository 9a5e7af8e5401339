"""The swap: staged files into place one by one, with the way back until the last is there."""

# Plain calls on strings (why: see `files`).
# ruff: noqa: PTH105, PTH106

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from errno import EEXIST, ENOTEMPTY

from site_builder.output.plan import Plan
from site_builder.output.stage import Area
from site_builder.store import files
from site_builder.store.files import FULL

PENDING = "pending.json"  # the two manifests' names in the stage
FINAL = "final.json"


class Journal:
    """The steps that were begun, each with its way back.

    A step is noted before it is done, for an interruption may fall between any two calls; so
    each way back must also be right for a step that was not done.
    """

    def __init__(self) -> None:
        self._ways_back: list[tuple[Callable[..., None], tuple[str, ...]]] = []

    def __len__(self) -> int:
        return len(self._ways_back)

    def note(self, way_back: Callable[..., None], *paths: str) -> None:
        self._ways_back.append((way_back, paths))

    def roll_back(self) -> None:
        """Take all steps back, the last one first. Raises nothing.

        Should one fail, the others are done, but not the first: that brings back the manifest,
        and the pending one is the truth of a folder that is half way.
        """
        failed = False
        while self._ways_back:
            way_back, paths = self._ways_back.pop()
            if failed and not self._ways_back:
                return
            try:
                way_back(*paths)
            except OSError:
                failed = True


def swap(
    area: Area, plan: Plan, existing: Collection[str], blobs: Mapping[str, str] | None = None
) -> None:
    """Do the plan. The stage holds its files by number, and the two manifests.

    `existing` are the files that are there; `blobs` the files to link into place, by path,
    instead of moving them there from the stage. Any error is raised only after everything is as it
    was before (as far as the computer lets us).
    """
    journal, linked = Journal(), blobs or {}
    try:
        _install_pending(area, journal)
        _make_way(area, plan, journal)
        for number, path in enumerate(plan.write):
            target = f"{area.root}/{path}"
            if path in existing:
                _replace(area.staged(number), target, area.kept(number), journal)
                continue
            journal.note(files.remove_if_there, target)
            if blob := linked.get(path):
                os.link(blob, target)
            else:
                os.replace(area.staged(number), target)
        for path in plan.remove:
            _put_aside(area, path, journal)
        for path in plan.prune:
            _remove_if_empty(f"{area.root}/{path}", journal)
        os.replace(area.staged(FINAL), area.manifest)
    except BaseException:
        journal.roll_back()
        raise


def replace(area: Area, paths: Sequence[str]) -> None:
    """Put the staged files, which are numbered, into the place of those at `paths`.

    Any error is raised only after everything is as it was before.
    """
    journal = Journal()
    try:
        for number, path in enumerate(paths):
            _replace(area.staged(number), f"{area.root}/{path}", area.kept(number), journal)
    except BaseException:
        journal.roll_back()
        raise


def _install_pending(area: Area, journal: Journal) -> None:
    if os.path.lexists(area.manifest):
        _replace(area.staged(PENDING), area.manifest, area.kept("manifest.json"), journal)
    else:
        journal.note(files.remove_if_there, area.manifest)
        os.replace(area.staged(PENDING), area.manifest)


def _make_way(area: Area, plan: Plan, journal: Journal) -> None:
    for path in plan.make_way:
        _put_aside(area, path, journal)
    for path in plan.clear:
        folder = f"{area.root}/{path}"
        journal.note(_make_again, folder)
        os.rmdir(folder)
    for path in plan.make:
        folder = f"{area.root}/{path}"
        journal.note(_remove_folder, folder)
        files.make_folder(folder)


def _replace(new: str, target: str, kept: str, journal: Journal) -> None:
    """Put the new file in the old one's place, which is never empty if that can be helped."""
    journal.note(_move_back, kept, target)
    try:
        os.link(target, kept, follow_symlinks=False)
    except OSError as error:
        if error.errno in FULL:
            raise
        os.replace(target, kept)
    os.replace(new, target)


def _put_aside(area: Area, path: str, journal: Journal) -> None:
    target, kept = f"{area.root}/{path}", area.kept(f"removed-{len(journal)}")
    journal.note(_move_back, kept, target)
    os.replace(target, kept)


def _remove_if_empty(folder: str, journal: Journal) -> None:
    journal.note(_make_again, folder)
    try:
        os.rmdir(folder)
    except OSError as error:  # somebody's empty folder in it, which does no harm
        if error.errno not in {ENOTEMPTY, EEXIST}:
            raise


def _move_back(kept: str, target: str) -> None:
    # Where `kept` is still the same file as the target this does nothing, as rename(2) says.
    with suppress(FileNotFoundError):
        os.replace(kept, target)


def _remove_folder(folder: str) -> None:
    with suppress(FileNotFoundError):
        os.rmdir(folder)


def _make_again(folder: str) -> None:
    with suppress(FileExistsError):
        files.make_folder(folder)
