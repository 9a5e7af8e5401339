"""The walk over an output folder."""

import os
from pathlib import Path

import pytest

from site_builder.output.scan import scan


def test_files_folders_and_others(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "empty").mkdir()
    (tmp_path / ".site-builder").mkdir()
    (tmp_path / ".site-builder/manifest.json").write_text("")
    (tmp_path / "a/b/file").write_text("")
    (tmp_path / "a/link").symlink_to(tmp_path)
    (tmp_path / "dangling").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe")
    found = scan(str(tmp_path))
    assert found.files == {"a/b/file": (tmp_path / "a/b/file").lstat()}
    assert found.folders == {"a", "a/b", "empty"}
    assert found.others == ("a/link", "dangling", "pipe")


def test_a_private_area_that_is_none_of_ours(tmp_path: Path) -> None:
    (tmp_path / ".site-builder").symlink_to("/")
    assert scan(str(tmp_path)).others == (".site-builder",)


def test_what_programs_left_behind_is_apart(tmp_path: Path) -> None:
    (tmp_path / "a/.git").mkdir(parents=True)
    (tmp_path / "a/.git/HEAD").write_text("")
    (tmp_path / "a/.#page.html").symlink_to("li@desk.1234")
    for name in (".DS_Store", "a/Icon\r", "a/page.html"):
        (tmp_path / name).write_text("")
    found = scan(str(tmp_path))
    assert (set(found.files), found.folders, found.others) == ({"a/page.html"}, {"a"}, ())
    assert set(found.left) == {".DS_Store", "a/Icon\r", "a/.#page.html"}


def test_no_folder_is_empty_but_a_file_is_an_error(tmp_path: Path) -> None:
    found = scan(f"{tmp_path}/none")
    assert (found.files, found.folders, found.others) == ({}, set(), ())
    (tmp_path / "file").write_text("")
    with pytest.raises(NotADirectoryError):
        scan(f"{tmp_path}/file")
