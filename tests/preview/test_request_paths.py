"""Which file a request gets: by the rules of GitHub Pages, and none from outside the folder."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.preview.request_paths import Redirect, ServedFile, requested_file
from tests.support.sites import write

MISSING = ServedFile("404.html", 404)


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
        ("/repo/", ServedFile("index.html")),
        ("/repo", Redirect("/repo/")),
        ("/repo/zh/", ServedFile("zh/index.html")),
        ("/repo/zh", Redirect("/repo/zh/")),
        ("/repo/zh/page", ServedFile("zh/page.html")),
        ("/repo/a b.txt", ServedFile("a b.txt")),
        ("/repo/衡阳.txt", ServedFile("衡阳.txt")),
        ("/repo/inner.txt", ServedFile("inner.txt")),
    ],
)
def test_what_is_there(folder: Path, path: str, expected: ServedFile | Redirect) -> None:
    assert requested_file(folder, "/repo/", path) == expected


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
    assert requested_file(folder, "/repo/", path) == MISSING


def test_what_windows_takes_for_a_slash_is_in_no_path(tmp_path: Path) -> None:
    for name in ("zh\\page.html", "zh\npage.html"):
        write(tmp_path / name, "")
        assert requested_file(tmp_path, "/", f"/{name}").status == 404  # type: ignore[union-attr]


@given(st.lists(st.sampled_from(["..", ".", "", "zh", "out", "leak.txt", "secret.txt", "~", "\\"])))
def test_nothing_leads_out(folder: Path, parts: list[str]) -> None:
    found = requested_file(folder, "/", "/" + "/".join(parts))
    if isinstance(found, ServedFile) and found != MISSING:
        assert (folder / found.path).resolve().is_relative_to(folder.resolve())


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert requested_file(tmp_path / "absent", "/", "/") == MISSING
