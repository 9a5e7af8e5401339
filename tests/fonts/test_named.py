"""The fonts that site.yaml names."""

from pathlib import Path

import pytest

from site_builder.fonts import packed
from site_builder.fonts.files import check_site_fonts, list_site_fonts
from site_builder.fonts.named import find_named_fonts
from site_builder.model.fonts import FontFile, FontSettings, NamedFonts
from site_builder.model.site import Language, Site
from site_builder.problems.problems import Location, Problem
from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml
from tests.support.fonts import LATIN, make_font, save_font

MARKS = read_yaml(
    Source("content/site.yaml", "fonts:\n  zh: {headlines: Song, text: Song}\n")
).marks
LANGUAGES = (Language("zh", "zh-Hans", "中文"),)
HEADLINES = Location("content/site.yaml", 2, 19)


def find(
    settings: FontSettings, own: tuple[FontFile, ...] = (), installed: tuple[FontFile, ...] = ()
) -> tuple[NamedFonts, list[Problem]]:
    site = Site({}, {}, "", LANGUAGES, fonts={"zh": settings})
    return find_named_fonts(site, own, installed, MARKS)


def test_the_fonts_of_a_site(tmp_path: Path) -> None:
    save_font(tmp_path / "site" / "fonts" / "a.ttf", make_font("a"))
    save_font(tmp_path / "site" / "fonts" / "deep" / "b.ttf", make_font("a"))
    (tmp_path / "site/fonts/OFL.txt").write_text("SIL Open Font License")
    outside = save_font(tmp_path / "c.ttf", make_font("a"))
    (tmp_path / "site" / "fonts" / "c.ttf").symlink_to(outside.path)
    names = [file.name for file in list_site_fonts(tmp_path / "site")]
    assert names == ["OFL.txt", "a.ttf"]
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


def test_a_file_for_each_use(tmp_path: Path) -> None:
    light = save_font(tmp_path / "Light.ttf", make_font("a", weight=300))
    bold = save_font(tmp_path / "Bold.ttf", make_font("a", weight=700))
    found, problems = find(FontSettings(headlines="Bold.ttf", text="Light.ttf"), (bold, light))
    assert problems == []
    assert found.cards == {"zh": (bold,)}
    uses = [(font.use, font.face.file, font.licence.name) for font in found.published]
    assert uses == [("headlines", bold, "OFL-1.1"), ("text", light, "OFL-1.1")]
    only_cards, _ = find(FontSettings(cards="Bold.ttf"), (bold,))
    assert only_cards == NamedFonts({"zh": (bold,)})


def test_the_faces_of_an_installed_family(tmp_path: Path) -> None:
    """Of a collection, those of the language's region; of these, the nearest in weight."""
    regions = [make_font("a", f"Song {region}", weight=700) for region in ("JP", "SC")]
    bold = save_font(tmp_path / "Song-Bold.ttc", *regions)
    plain = save_font(tmp_path / "Song-Regular.ttf", make_font("a", "Song SC"))
    save_font(tmp_path / "Other.ttf", make_font("a", "Other"))
    settings = FontSettings(headlines="Song", text="song sc", scope="site")
    found, problems = find(settings, installed=(bold, plain))
    assert problems == []
    faces = {font.use: (font.face.file, font.face.index) for font in found.published}
    assert faces == {"headlines": (bold, 1), "text": (plain, 0), "strong": (bold, 1)}
    assert {font.scope for font in found.published} == {"site"}


def test_a_variable_font_is_used_at_the_weight_that_is_wanted(tmp_path: Path) -> None:
    file = save_font(tmp_path / "Song.ttf", make_font("a", "Song", weights=(200, 900)))
    found, _ = find(FontSettings(text="Song"), installed=(file,))
    assert [font.face.axes for font in found.published] == [(400.0,), (700.0,)]


def test_a_family_that_is_not_installed() -> None:
    found, (problem,) = find(FontSettings(headlines="Song"))
    assert (problem.location, problem.code, problem.is_error) == (HEADLINES, "missing-family", True)
    assert found == NamedFonts()
    assert find(FontSettings(headlines="Song", optional=True)) == (NamedFonts(), [])


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
    found, problems = find(FontSettings(headlines="Song.otf"), list_site_fonts(tmp_path))
    assert found == NamedFonts()
    assert [(p.location, p.code, p.hint, p.is_error) for p in problems] == [
        (HEADLINES, code, hint, True)
    ]


def test_one_whose_outlines_are_damaged(tmp_path: Path) -> None:
    font = make_font("abc")
    file = save_font(tmp_path / "Song.otf", font)
    data = bytearray((tmp_path / "Song.otf").read_bytes())
    outlines = font["glyf"].compile(font)
    start = data.index(outlines[:40])
    data[start : start + len(outlines)] = b"\x7f" * len(outlines)
    (tmp_path / "Song.otf").write_bytes(data)
    found, problems = find(FontSettings(cards="Song.otf"), (file,))
    assert (found, [problem.code for problem in problems]) == (NamedFonts(), ["bad-font"])


def test_nothing_is_published_without_a_licence(tmp_path: Path) -> None:
    secret = save_font(tmp_path / "Song.ttf", make_font(LATIN, licence=""))
    kept = save_font(tmp_path / "Kept.ttf", make_font(LATIN, embedding=2))
    for file, words in ((secret, "no licence was found"), (kept, "forbids use on web pages")):
        found, (problem,) = find(FontSettings(headlines=file.name), (file,))
        assert (problem.code, problem.is_error, found.published) == ("font-licence", True, ())
        assert words in problem.message
    installed, (problem,) = find(FontSettings(headlines="Boxes"), installed=(secret,))
    assert (problem.code, installed.published) == ("missing-family", ())


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = save_font(tmp_path / "Song.ttf", make_font(LATIN))
    monkeypatch.setattr(packed, "IS_INSTALLED", False)
    for is_optional in (False, True):
        settings = FontSettings(headlines="Song.ttf", optional=is_optional)
        found, (problem,) = find(settings, (file,))
        assert (problem.code, problem.is_error) == ("missing-extra", not is_optional)
        assert "site-builder[fonts]" in problem.hint
        assert found == NamedFonts({"zh": (file,)})
