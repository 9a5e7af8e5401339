"""Which file a request gets: by the rules of GitHub Pages, and none from outside the folder."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.preview.found import Found, Moved, find
from tests.support.sites import write

MISSING = Found("404.html", 404)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("served")
    folder = root / "site"
    for name in ("index.html", "404.html", "zh/index.html", "zh/page.html", "a b.txt", "衡阳.txt"):
        write(folder / name, name)
    write(folder / ".site-builder/manifest.json", "{}")
    write(folder / "empty/note.txt", "")
    write(root / "secret.txt", "secret")
    (folder / "leak.txt").symlink_to(root / "secret.txt")
    (folder / "out").symlink_to(root)
    (folder / "inner.txt").symlink_to(folder / "a b.txt")
    (folder / "loop").symlink_to(folder / "loop")
    return folder


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/repo/", Found("index.html")),
        ("/repo", Moved("/repo/")),
        ("/repo/zh/", Found("zh/index.html")),
        ("/repo/zh", Moved("/repo/zh/")),
        ("/repo/zh/page", Found("zh/page.html")),
        ("/repo/a b.txt", Found("a b.txt")),
        ("/repo/衡阳.txt", Found("衡阳.txt")),
        ("/repo/inner.txt", Found("inner.txt")),
    ],
)
def test_what_is_there(folder: Path, path: str, expected: Found | Moved) -> None:
    assert find(folder, "/repo/", path) == expected


@pytest.mark.parametrize(
    "path",
    [
        "/", "/zh/", "/repository/", "/repo/absent", "/repo/empty/", "/repo/empty",
        "/repo/../secret.txt", "/repo/zh/../../secret.txt", "/repo/./index.html", "/repo//zh/",
        "/repo//etc/passwd", "/repo/..\\secret.txt", "/repo/leak.txt", "/repo/out/secret.txt",
        "/repo/loop", "/repo/\0", "/repo/index.html\0", "/repo/" + "x" * 255 + "/y",
        "/repo/" + "x" * 300, "/repo/" + "x/" * 5000, "/repo/.site-builder/manifest.json",
    ],
)  # fmt: skip
def test_what_is_not(folder: Path, path: str) -> None:
    assert find(folder, "/repo/", path) == MISSING


@given(st.lists(st.sampled_from(["..", ".", "", "zh", "out", "leak.txt", "secret.txt", "~", "\\"])))
def test_nothing_leads_out(folder: Path, parts: list[str]) -> None:
    found = find(folder, "/", "/" + "/".join(parts))
    if isinstance(found, Found) and found != MISSING:
        assert (folder / found.path).resolve().is_relative_to(folder.resolve())


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert find(tmp_path / "absent", "/", "/") == MISSING
