"""Watches the files of a site, even while its folders come and go."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from watchfiles import watch

from site_builder.model.kinds import INPUT_FOLDERS
from site_builder.pipeline.changes import ANYTHING, Changes
from site_builder.preview.change_events import WatchedFolders, changes_from_all

STEP = 25  # milliseconds of silence that end a group of events
LONGEST = 400  # milliseconds after which a group is reported, even if events go on
_PAUSE = 1.0  # seconds before a failed watch is tried again


class Source(Protocol):
    """Where events come from: groups of (kind, path), until `stop` is set."""

    def __call__(
        self, paths: list[Path], stop: threading.Event, *, recursive: bool
    ) -> Iterator[set[str]]: ...


def events(paths: list[Path], stop: threading.Event, *, recursive: bool) -> Iterator[set[str]]:
    """The paths of the events below `paths`, by watchfiles."""
    groups = watch(
        *paths,
        watch_filter=None,
        debounce=LONGEST,
        step=STEP,
        stop_event=stop,
        rust_timeout=1_000,
        raise_interrupt=False,
        recursive=recursive,
        ignore_permission_denied=True,
    )
    for group in groups:
        yield {path for _, path in group}


class Watcher:
    """Watches the site's input folders in one thread, and in another the site's own folder, in
    which they come and go. `tell` is called with every change, from those threads."""

    def __init__(
        self, places: WatchedFolders, tell: Callable[[Changes], None], source: Source = events
    ) -> None:
        self._places = places
        self._tell = tell
        self._source = source
        self._ended = threading.Event()
        self._stop_trees = threading.Event()
        self._threads = [
            threading.Thread(target=run, name=name, daemon=True)
            for name, run in (("watch trees", self._trees), ("watch folder", self._folder))
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        self._ended.set()
        self._stop_trees.set()
        for thread in self._threads:
            thread.join()

    def _trees(self) -> None:
        while not self._ended.is_set():
            self._stop_trees.clear()
            trees = self._present()
            if self._ended.is_set():
                return
            if trees:
                self._follow(trees, self._stop_trees, recursive=True)
            else:
                self._stop_trees.wait()
            # Nothing was watched between the end of one watch and the start of the next.
            if not self._ended.is_set():
                self._tell(ANYTHING)

    def _folder(self) -> None:
        while not self._ended.is_set():
            self._follow([Path(self._places.site)], self._ended, recursive=False)

    def _follow(self, paths: list[Path], stop: threading.Event, *, recursive: bool) -> None:
        try:
            for group in self._source(paths, stop, recursive=recursive):
                if recursive:
                    self._told(group)
                elif any(Path(path).name in INPUT_FOLDERS for path in group):
                    self._stop_trees.set()
        except OSError:
            # A folder has just gone, or the system can watch no more: what changes until the next
            # try is found by searching for changes.
            stop.wait(_PAUSE)

    def _told(self, group: set[str]) -> None:
        if changes := changes_from_all(self._places, group):
            self._tell(changes)

    def _present(self) -> list[Path]:
        roots = dict.fromkeys((Path(self._places.site), Path(self._places.default_theme)))
        return [
            root / name for root in roots for name in INPUT_FOLDERS if self._is_wanted(root, name)
        ]

    def _is_wanted(self, root: Path, name: str) -> bool:
        is_theirs = root == self._places.site or name in ("templates", "assets")
        return is_theirs and os.path.isdir(root / name)  # noqa: PTH112 (it never raises)
