"""Paths of outputs: unsound ones, and ones that get in each other's way."""

import pytest

from site_builder.store.paths import check_collisions, check_paths, fold, folders_of, show

UNSOUND = [
    "", "/", "/etc/passwd", "a//b", "a/", "..", "../a", "a/..", "a/../b", ".", "./a", "a/./b",
    "a\nb", "a\x00", "a\x7f", "a\x85", "a\u2028b", "a\ud800", "a\\b", "..\\a", "C:/a", "a:b",
    ".site-builder", ".site-builder/manifest.json", ".Site-Builder/x",
]  # fmt: skip
SOUND = [
    "index.html", "zh/衡阳/index.html", ".nojekyll", "..a", "...", "a..b/c", "a b", "é", "%2e%2e/a",
    "zh/.site-builder", "-", "~",
]  # fmt: skip
COLLIDING = [
    ["a", "a"],
    ["zh/A.html", "zh/a.html"],
    ["caf\u00e9", "cafe\u0301"],
    ["caf\u00c9", "cafe\u0301"],
    ["stra\u00dfe", "STRASSE"],
    ["a", "a/b"],
    ["A", "a/b/c"],
    ["a/b", "a/b/c/d"],
    ["Zh/a.html", "zh/b.html"],
]


@pytest.mark.parametrize("path", UNSOUND)
def test_unsound_paths(path: str) -> None:
    (problem,) = check_paths([path])
    assert problem.code == "bad-output-path"
    assert problem.location.path.isprintable()


def test_sound_paths() -> None:
    assert check_paths(SOUND) == ()


@pytest.mark.parametrize("paths", COLLIDING)
def test_collisions_in_either_order(paths: list[str]) -> None:
    problems = check_collisions(paths)
    assert [problem.code for problem in problems] == ["output-collision"]
    assert problems == check_collisions(reversed(paths))
    assert check_paths(paths) == problems


def test_all_collisions_are_told() -> None:
    problems = check_collisions(["a", "A", "b", "b/c", "d", "é/x", "E/x"])
    assert [problem.location.path for problem in problems] == ["a", "b"]
    assert problems[0].message == "the outputs 'A' and 'a' are the same file on some systems"
    assert problems[1].message == "'b' is a file and 'b' is a folder"


def test_neighbours_do_not_collide() -> None:
    assert check_collisions(["a", "ab/c", "b/a", "b/c/a", "a.html", "zh/a", "en/a"]) == ()
    assert check_collisions([]) == ()


def test_folding_is_the_same_for_every_spelling() -> None:
    assert fold("ÉTÉ") == fold("e\u0301te\u0301") == fold("été")
    assert fold("a/B") == "a/b"


def test_folders() -> None:
    assert folders_of(["a/b/c.html", "a/d", "e"]) == {"a", "a/b"}


def test_showing_escapes_what_a_terminal_would_obey() -> None:
    assert show("衡阳/a b") == "衡阳/a b"
    assert show("a\x1b[31m\udcff") == "a\\x1b[31m\\udcff"
