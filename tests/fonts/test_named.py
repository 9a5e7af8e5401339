"""The fonts that site.yaml names."""

from pathlib import Path

import pytest

from site_builder.problems.problems import Location
from site_builder.fonts.files import check_site_fonts, list_site_fonts
from site_builder.fonts.named import find_named_fonts
from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml
from tests.support.fonts import make_font, save_font

MARKS = read_yaml(Source("content/site.yaml", "fonts:\n  zh: Song.otf\n")).marks


def test_the_fonts_of_a_site(tmp_path: Path) -> None:
    save_font(tmp_path / "site" / "fonts" / "a.ttf", make_font("a"))
    save_font(tmp_path / "site" / "fonts" / "deep" / "b.ttf", make_font("a"))
    outside = save_font(tmp_path / "c.ttf", make_font("a"))
    (tmp_path / "site" / "fonts" / "c.ttf").symlink_to(outside.path)
    assert [file.name for file in list_site_fonts(tmp_path / "site")] == ["a.ttf"]
    assert list_site_fonts(tmp_path / "elsewhere") == ()
    (problem,) = check_site_fonts(tmp_path / "site")
    assert (problem.location.path, problem.code) == ("fonts/c.ttf", "outside-root")


def test_a_linked_folder_of_fonts_is_not_entered(tmp_path: Path) -> None:
    save_font(tmp_path / "elsewhere" / "a.ttf", make_font("a"))
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "fonts").symlink_to(tmp_path / "elsewhere")
    assert list_site_fonts(tmp_path / "site") == ()
    (problem,) = check_site_fonts(tmp_path / "site")
    assert (problem.location.path, problem.code) == ("fonts", "outside-root")


def test_a_sound_one_is_found(tmp_path: Path) -> None:
    file = save_font(tmp_path / "Song.otf", make_font("a"))
    assert find_named_fonts({"zh": "Song.otf"}, (file,), MARKS) == ({"zh": file}, [])


@pytest.mark.parametrize(
    ("name", "code", "hint"),
    [
        ("song.otf", "missing-font-file", "did you mean 'song.otf'?"),
        ("Song.otf", "bad-font", "replace it with an intact copy"),
    ],
)
def test_one_that_is_not_there_or_damaged(tmp_path: Path, name: str, code: str, hint: str) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / name).write_bytes(b"no font")
    found, problems = find_named_fonts({"zh": "Song.otf"}, list_site_fonts(tmp_path), MARKS)
    assert found == {}
    assert [(p.location, p.code, p.hint, p.is_error) for p in problems] == [
        (Location("content/site.yaml", 2, 7), code, hint, True)
    ]


def test_one_whose_outlines_are_damaged(tmp_path: Path) -> None:
    font = make_font("abc")
    file = save_font(tmp_path / "Song.otf", font)
    data = bytearray((tmp_path / "Song.otf").read_bytes())
    outlines = font["glyf"].compile(font)
    start = data.index(outlines[:40])
    data[start : start + len(outlines)] = b"\x7f" * len(outlines)
    (tmp_path / "Song.otf").write_bytes(data)
    found, problems = find_named_fonts({"zh": "Song.otf"}, (file,), MARKS)
    assert (found, [problem.code for problem in problems]) == ({}, ["bad-font"])
