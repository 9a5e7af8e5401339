"""The watch, with a source of events in the test's hand."""

import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from site_builder.pipeline.changes import ANYTHING, Changes
from site_builder.preview.change_events import WatchedFolders
from site_builder.preview.watcher import Watcher, events
from tests.support.processes import PATIENCE
from tests.support.sites import write

STORY = Changes(slugs=frozenset({"story"}))


class Hand:
    """A source of events: what is put into `trees` and `folder` happens. An error is raised."""

    def __init__(self) -> None:
        self.queues: dict[bool, Queue[set[str] | OSError]] = {True: Queue(), False: Queue()}
        self.watched: Queue[list[Path]] = Queue()

    def __call__(
        self, paths: list[Path], stop: threading.Event, *, recursive: bool
    ) -> Iterator[set[str]]:
        if recursive:
            self.watched.put(paths)
        while not stop.is_set():
            if self.queues[recursive].empty():
                stop.wait(0.005)
                continue
            event = self.queues[recursive].get()
            if isinstance(event, OSError):
                raise event
            yield event


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def told() -> Queue[Changes]:
    return Queue()


@pytest.fixture
def watching(tmp_path: Path, hand: Hand, told: Queue[Changes]) -> Iterator[Watcher]:
    (tmp_path / "content").mkdir()
    watcher = Watcher(WatchedFolders(tmp_path, tmp_path), told.put, hand)
    watcher.start()
    yield watcher
    watcher.end()


def test_changes_are_told(
    tmp_path: Path, watching: Watcher, hand: Hand, told: Queue[Changes]
) -> None:
    assert hand.watched.get(timeout=PATIENCE) == [tmp_path / "content"]
    hand.queues[True].put({f"{tmp_path}/content/story/article.zh.md.swp"})
    hand.queues[True].put({f"{tmp_path}/content/story/article.zh.md"})
    assert told.get(timeout=PATIENCE) == STORY
    assert told.empty()


def test_a_folder_that_comes_is_watched_too(
    tmp_path: Path, watching: Watcher, hand: Hand, told: Queue[Changes]
) -> None:
    hand.watched.get(timeout=PATIENCE)
    (tmp_path / "templates").mkdir()
    hand.queues[False].put({f"{tmp_path}/README.md"})
    hand.queues[False].put({f"{tmp_path}/templates"})
    assert hand.watched.get(timeout=PATIENCE) == [tmp_path / "content", tmp_path / "templates"]
    assert told.get(timeout=PATIENCE) == ANYTHING, "what came in between is looked for"


def test_a_watch_that_breaks_is_taken_up_again(
    tmp_path: Path, hand: Hand, told: Queue[Changes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.preview.watcher._PAUSE", 0)
    (tmp_path / "content").mkdir()
    watcher = Watcher(WatchedFolders(tmp_path, tmp_path), told.put, hand)
    watcher.start()
    hand.watched.get(timeout=PATIENCE)
    hand.queues[True].put(OSError("no more watches"))
    hand.watched.get(timeout=PATIENCE)
    assert told.get(timeout=PATIENCE) == ANYTHING
    watcher.end()


def test_real_events(tmp_path: Path, told: Queue[Changes]) -> None:
    write(tmp_path / "content/story/article.zh.md", "one")
    watcher = Watcher(WatchedFolders(tmp_path, tmp_path), told.put)
    watcher.start()
    stop = threading.Event()

    def save_again() -> None:  # until the watch, which begins in its own time, has begun
        number = 0
        while not stop.wait(0.05):
            number += 1
            write(tmp_path / "content/story/article.zh.md", str(number))

    thread = threading.Thread(target=save_again)
    thread.start()
    try:
        assert told.get(timeout=PATIENCE) == STORY
    finally:
        stop.set()
        thread.join()
        watcher.end()


def test_a_source_ends_when_it_is_told_to(tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()
    assert list(events([tmp_path], stop, recursive=True)) == []
