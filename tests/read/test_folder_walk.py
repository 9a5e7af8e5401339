"""Folders walked without leaving the site. Whole sites are in tests/sites/test_odd_files.py."""

import os
from pathlib import Path

import pytest

from site_builder.read.folder_walk import FolderWalk


@pytest.fixture
def walk(tmp_path: Path) -> FolderWalk:
    (tmp_path / "site/photos").mkdir(parents=True)
    return FolderWalk(tmp_path / "site")


def names(walk: FolderWalk) -> list[str]:
    return [entry.name for entry in walk.entries("photos")]


def codes(walk: FolderWalk) -> list[tuple[str, str]]:
    return [(problem.location.path, problem.code) for problem in walk.problems]


def test_entries_are_sorted_and_left_behind_files_passed_over(walk: FolderWalk) -> None:
    for name in ("b.jpg", "a.jpg", ".hidden", "Thumbs.db"):
        (Path(walk.root) / "photos" / name).write_bytes(b"x")
    assert names(walk) == ["a.jpg", "b.jpg"]
    assert codes(walk) == []


@pytest.mark.parametrize("name", ["NUL.jpg", "con", "a.jpg.", "a.jpg "])
def test_names_that_windows_cannot_have(walk: FolderWalk, name: str) -> None:
    (Path(walk.root) / "photos" / name).write_bytes(b"x")
    assert names(walk) == []
    assert codes(walk) == [(f"photos/{name}", "bad-name")]


def test_a_plain_file_has_a_stat(walk: FolderWalk) -> None:
    (Path(walk.root) / "photos/a.jpg").write_bytes(b"four")
    (entry,) = walk.entries("photos")
    stat = walk.stat(entry, "photos/a.jpg")
    assert stat
    assert stat[0] == 4


def test_what_is_not_a_plain_file_has_none(walk: FolderWalk) -> None:
    (Path(walk.root) / "photos/a.jpg").mkdir()
    (entry,) = walk.entries("photos")
    assert walk.is_folder(entry)
    assert walk.stat(entry, "photos/a.jpg", report=False) is None
    assert codes(walk) == []
    assert walk.stat(entry, "photos/a.jpg") is None
    assert codes(walk) == [("photos/a.jpg", "unreadable")]


@pytest.mark.parametrize(
    ("target", "code"), [("..", "outside-root"), (".", "outside-root"), ("photos", "unreadable")]
)
def test_links_that_lead_out_or_back(walk: FolderWalk, target: str, code: str) -> None:
    (Path(walk.root) / "photos/link").symlink_to(Path(walk.root) / target)
    assert names(walk) == []
    assert codes(walk) == [("photos/link", code)]


def test_folders_that_are_none(walk: FolderWalk) -> None:
    (Path(walk.root) / "content").write_bytes(b"")
    assert walk.entries("content") == walk.entries("facts") == []
    assert codes(walk) == [("content", "unreadable"), ("facts", "missing-folder")]


def test_an_edit_of_the_same_size_with_its_time_set_back_is_seen(walk: FolderWalk) -> None:
    path = Path(walk.root) / "photos/a.jpg"
    path.write_bytes(b"one")
    (entry,) = walk.entries("photos")
    state = path.stat()
    known = walk.stat(entry, "photos/a.jpg")
    assert known == (3, state.st_mtime_ns, state.st_ctime_ns, state.st_ino)
    while path.stat().st_ctime_ns == state.st_ctime_ns:  # until the file system's next tick
        path.write_bytes(b"two")
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    (entry,) = walk.entries("photos")
    assert walk.stat(entry, "photos/a.jpg") != known
