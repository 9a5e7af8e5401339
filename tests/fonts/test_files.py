"""Font files: found in folders and below, listed without being opened."""

import os
import sys
from pathlib import Path

import pytest

from site_builder.fonts import files
from site_builder.fonts.choose import choose_face
from site_builder.fonts.files import font_folders, list_fonts, packaged_folders

TITLES = {
    "zh-Hans": "会移动的图书馆：94.70分，“龘”字、䶮、𠮷",
    "zh-Hant": "會移動的圖書館：「龍」",
    "ja": "水辺の図書館、ヴェネツィア",
    "ko": "배 도서관",
    "en": "A library that comes by boat: “it’s here” — 94.70 %",
    "fr": "Où l’œuvre naît « çà et là »",
    "pl": "Łódź, książka, źdźbło",
    "vi": "Thư viện nổi trên sông",
    "ru": "Библиотека",
    "el": "Βιβλιοθήκη",
}


def write(path: Path, text: str = "x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(*folders: Path) -> list[str]:
    return [file.name for file in list_fonts(folders)]


@pytest.mark.parametrize(
    ("platform", "known"),
    [
        ("linux", "/usr/share/fonts"),
        ("freebsd14", "/usr/local/share/fonts"),
        ("darwin", "/System/Library/Fonts"),
        ("win32", "C:/Windows/Fonts"),
    ],
)
def test_each_system_has_its_folders_and_the_users(platform: str, known: str) -> None:
    folders = font_folders(platform, Path("/home/li"))
    assert Path(known) in folders
    assert any(folder.is_relative_to("/home/li") for folder in folders)


def test_the_packaged_fonts_set_titles_on_a_machine_without_fonts() -> None:
    """Whole fonts, not slices by character range: the commonest characters and the rarest ones."""
    if sys.platform in ("darwin", "win32"):
        pytest.skip("these systems have fonts of their own, so none are installed")
    found = list_fonts(packaged_folders())
    for tag, title in TITLES.items():
        face = choose_face(found, tag, title).face
        assert face, tag
        assert face.weight >= 700, tag


def test_a_font_package_that_is_not_installed_has_no_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(files, "_PACKAGES", ("no_such_fonts",))
    assert packaged_folders() == ()


def test_the_fonts_of_all_folders_in_order(tmp_path: Path) -> None:
    write(tmp_path / "one" / "deep" / "b.TTC")
    write(tmp_path / "one" / "a.otf")
    write(tmp_path / "one" / "a.woff2")
    write(tmp_path / "two" / "c.ttf")
    assert names(tmp_path / "two", tmp_path / "none", tmp_path / "one") == [
        "a.otf", "b.TTC", "c.ttf",
    ]  # fmt: skip


def test_a_file_is_known_by_its_size_and_time(tmp_path: Path) -> None:
    path = write(tmp_path / "a.ttf", "four")
    os.utime(path, ns=(1_000, 2_000))
    before = list_fonts((tmp_path,))
    assert [(file.path, file.size, file.modified) for file in before] == [(str(path), 4, 2_000)]
    os.utime(path, ns=(1_000, 3_000))
    assert list_fonts((tmp_path,)) != before


def test_another_font_of_the_same_size_and_time_is_another(tmp_path: Path) -> None:
    path = write(tmp_path / "a.ttf", "four")
    state, before = path.stat(), list_fonts((tmp_path,))
    assert [(file.changed, file.inode) for file in before] == [(state.st_ctime_ns, state.st_ino)]
    while path.stat().st_ctime_ns == state.st_ctime_ns:  # until the file system's next tick
        path.write_text("five")
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert list_fonts((tmp_path,)) != before


def test_a_circle_of_links_ends(tmp_path: Path) -> None:
    write(tmp_path / "fonts" / "a.ttf")
    (tmp_path / "fonts" / "again").symlink_to(tmp_path / "fonts", target_is_directory=True)
    (tmp_path / "fonts" / "gone.ttf").symlink_to(tmp_path / "nothing.ttf")
    os.mkfifo(tmp_path / "fonts" / "pipe.ttf")
    assert names(tmp_path / "fonts") == ["a.ttf"]


def test_a_search_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        write(tmp_path / f"{number}.ttf")
    monkeypatch.setattr(files, "MAX_FILES", 3)
    assert len(list_fonts((tmp_path,))) == 3
