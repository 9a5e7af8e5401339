"""The face for a text: of the right family, cut and weight, with all its characters."""

from pathlib import Path

import pytest

from site_builder.fonts.choose import choose_face, needed_characters
from site_builder.fonts.faces import ranges_of
from site_builder.fonts.files import font_folders, list_fonts
from site_builder.model.fonts import Face, FontFile
from tests.support.fonts import LATIN, make_font, save_font
from tests.support.programs import do_without

TITLE = "一座城的文明考卷：94.70"


def chosen(files: list[FontFile], tag: str, text: str, *named: FontFile) -> Face:
    choice = choose_face(tuple(files), tag, text, named)
    assert choice.face, choice.missing
    assert choice.missing == ""
    return choice.face


def test_the_family_that_suits_the_language(tmp_path: Path) -> None:
    everything = LATIN + TITLE
    files = [
        save_font(tmp_path / "Aaa.ttf", make_font(everything, weight=900)),
        save_font(tmp_path / "Charter.ttf", make_font(everything, weight=700)),
        save_font(tmp_path / "SimSun.ttf", make_font(everything, weight=400)),
    ]
    assert chosen(files, "zh-Hans", TITLE).file.name == "SimSun.ttf"
    assert chosen(files, "en", "Rivers").file.name == "Charter.ttf"


def test_the_bold_and_upright_face_of_the_languages_own_cut(tmp_path: Path) -> None:
    cuts = [make_font(LATIN + TITLE, f"Noto Serif CJK {cut}", 700) for cut in ("JP", "SC")]
    slanted = make_font(LATIN + TITLE, "Noto Serif CJK SC", 900, is_slanted=True)
    files = [
        save_font(tmp_path / "NotoSerifCJK-Bold.ttc", *cuts, slanted),
        save_font(tmp_path / "NotoSerifCJK.ttf", make_font(LATIN + TITLE, "Noto Serif CJK SC")),
    ]
    face = chosen(files, "zh-Hans", TITLE)
    assert (face.file.name, face.index, face.weight) == ("NotoSerifCJK-Bold.ttc", 1, 700)


def test_another_family_where_the_best_lacks_a_character(tmp_path: Path) -> None:
    files = [
        save_font(tmp_path / "SimSun.ttf", make_font(TITLE.replace("卷", ""))),
        save_font(tmp_path / "Zzz.ttf", make_font(TITLE + "…")),
        save_font(tmp_path / "Zzzserif.ttf", make_font(TITLE + "…")),
    ]
    assert chosen(files, "zh-Hans", TITLE).file.name == "Zzzserif.ttf"


def test_a_font_is_believed_about_the_scripts_it_has(tmp_path: Path) -> None:
    files = [save_font(tmp_path / "Zzz.ttf", make_font("城…", ranges=ranges_of("a")))]
    assert choose_face(tuple(files), "zh-Hans", "城").missing == "…城"
    files.append(save_font(tmp_path / "Zzzz.ttf", make_font("城…", ranges=ranges_of("a城"))))
    assert chosen(files, "zh-Hans", "城").file.name == "Zzzz.ttf"


def test_none_and_what_the_nearest_lacks(tmp_path: Path) -> None:
    files = [
        save_font(tmp_path / "SimSun.ttf", make_font("城…")),
        save_font(tmp_path / "Songti.ttf", make_font("一座城的…")),
        save_font(tmp_path / "LastResort.otf", make_font("一座城的文明…")),
    ]
    choice = choose_face(tuple(files), "zh-Hans", "一座城的文明")
    assert (choice.face, choice.missing) == (None, "文明")
    assert choose_face((), "en", "ba").missing == "ab…"


def test_the_named_font_comes_first_unless_it_lacks_a_character(tmp_path: Path) -> None:
    files = [save_font(tmp_path / "Charter.ttf", make_font(LATIN))]
    named = save_font(tmp_path / "Own.ttf", make_font("Rivers…"))
    assert chosen(files, "en", "Rivers", named).file.name == "Own.ttf"
    assert chosen(files, "en", "Roads", named).file.name == "Charter.ttf"


def test_the_fonts_of_pages_come_before_those_that_merely_suit(tmp_path: Path) -> None:
    names = ("Charter.ttf", "Zapf.ttf")
    files = tuple(save_font(tmp_path / name, make_font(LATIN)) for name in names)
    for wished, expected in (((), "Charter.ttf"), (("Missing", "Zapf"), "Zapf.ttf")):
        face = choose_face(files, "en", "Rivers", wished=wished).face
        assert face
        assert face.file.name == expected


def test_a_damaged_font_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "Charter.ttf").write_bytes(b"\0\1\0\0 no font")
    files = [FontFile(str(tmp_path / "Charter.ttf"), 12, 0)]
    files.append(save_font(tmp_path / "Georgia.ttf", make_font(LATIN)))
    assert chosen(files, "en", "Rivers").file.name == "Georgia.ttf"


def test_a_font_whose_outlines_are_damaged_is_passed_over(tmp_path: Path) -> None:
    font = make_font(LATIN)
    files = [
        save_font(tmp_path / "Charter.ttf", font),
        save_font(tmp_path / "Georgia.ttf", make_font(LATIN)),
    ]
    assert chosen(files, "en", "Rivers").file.name == "Charter.ttf"
    data, outlines = bytearray((tmp_path / "Charter.ttf").read_bytes()), font["glyf"].compile(font)
    start = data.index(outlines[:40])
    data[start : start + len(outlines)] = b"\x7f" * len(outlines)
    (tmp_path / "Charter.ttf").write_bytes(data)
    assert chosen(files, "en", "Rivers").file.name == "Georgia.ttf"


def test_the_characters_that_a_text_needs() -> None:
    assert needed_characters("e\u0301a \u00a0\u200d\ufe0f\n") == "aé…"
    assert needed_characters("\ue000") == "…\ue000"


def test_the_systems_own_font_for_chinese() -> None:
    files = list_fonts(font_folders("linux", Path("/nobody")))
    noto = tuple(file for file in files if file.name.startswith("NotoSerifCJK"))
    if not noto:
        do_without("Noto Serif CJK")
    for tag, cut in [("zh-Hans", "SC"), ("zh-Hant", "TC"), ("ja", "JP")]:
        face = choose_face(noto, tag, "一座城的文明考卷：94.70 “Site”").face
        assert face
        assert face.family == f"Noto Serif CJK {cut}"
        assert face.weight >= 700


@pytest.mark.parametrize("wanted", ["🦆", "龘"])
def test_a_sign_that_no_font_has(tmp_path: Path, wanted: str) -> None:
    files = (save_font(tmp_path / "Charter.ttf", make_font(LATIN)),)
    assert choose_face(files, "en", f"Duck {wanted}").missing == wanted
