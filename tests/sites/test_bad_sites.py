"""Every bad site says exactly what its expected.txt holds (see README.md, also to write them)."""

import os
import shutil
from pathlib import Path

import pytest

from tests.support.fixture_sites import bad_names, compose, expected_path, printed

REGENERATE = "REGENERATE" in os.environ


@pytest.mark.parametrize("name", bad_names())
def test_says_what_is_expected_of_places_inside_its_files(name: str, tmp_path: Path) -> None:
    root = compose(tmp_path / "site", name)
    code, said = printed(root)
    if REGENERATE:
        expected_path(name).write_text(said, encoding="utf-8", newline="\n")
    assert said == expected_path(name).read_text(encoding="utf-8")
    assert code == (1 if ": error[" in said else 0)
    assert (root / "build").exists() == (code == 0)
    for head in said.splitlines():
        if "]: " in head and head[0] != " ":
            check_place(root, head)


def check_place(root: Path, head: str) -> None:
    """The place that a problem's first line names is inside the file."""
    path, *place = head.partition(": ")[0].split(":")
    if place:
        lines = (root / path).read_text(encoding="utf-8").split("\n")
        line, column = (int(part) for part in place)
        assert 1 <= line <= len(lines), head
        assert 1 <= column <= len(lines[line - 1]) + 1, head


@pytest.mark.parametrize("name", ["wording", "translation-differs", "translation-missing"])
def test_warnings_stop_a_strict_build(name: str, tmp_path: Path) -> None:
    root = compose(tmp_path / "site", name)
    code, said = printed(root, "--strict")
    assert code == 1
    assert not (root / "build").exists()
    shutil.rmtree(root / ".cache", ignore_errors=True)
    assert printed(root)[0] == 0
    assert ": warning[" in said


def test_the_base_is_sound(tmp_path: Path) -> None:
    assert printed(compose(tmp_path / "site"), "--strict") == (0, "")
