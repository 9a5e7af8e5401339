"""git and fonts."""

from pathlib import Path

import pytest

from site_builder.doctor.machine import USUAL, _wished, font_findings, git_finding, machine_findings
from site_builder.fonts.files import font_file
from site_builder.model.fonts import FontSettings
from site_builder.model.site import Language, Site
from site_builder.model.theme import Theme
from tests.support.fonts import LATIN, make_font
from tests.support.sites import write_site


@pytest.mark.parametrize(
    ("platform", "words"),
    [("linux", "apt install git"), ("darwin", "xcode-select"), ("win32", "winget")],
)
def test_git_and_how_to_get_it(platform: str, words: str) -> None:
    found = git_finding(platform, lambda: "git version 2.39.5")
    assert (found.state, found.found) == ("ok", "2.39.5")
    missing = git_finding(platform, lambda: "")
    assert missing.state == "unused"
    assert words in missing.remedy
    assert "deploy" in missing.purpose


def test_a_font_for_each_language(tmp_path: Path) -> None:
    make_font(LATIN + "中文").save(tmp_path / "boxes.ttf")
    file = font_file(tmp_path / "boxes.ttf")
    assert file
    chinese, english = font_findings("win32", (file,), USUAL, {})
    assert (english.state, english.found) == ("ok", "Boxes")
    # The name of the language alone is in the font; other characters aren't.
    assert (chinese.state, chinese.name) == ("unused", "中文 (zh-Hans)")
    assert "fonts/" in chinese.remedy
    (other,) = font_findings("linux", (), [Language("fr", "fr", "Français")], {})
    assert "pip install manimgx-fonts" in other.remedy


def test_the_languages_are_the_sites(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    names = [one.name for one in machine_findings(site, tmp_path, "linux")]
    assert names == ["git", "中文 (zh-Hans)", "English (en)"]
    assert len(machine_findings(tmp_path, tmp_path, "linux")) == 3


def test_the_families_that_a_site_names_come_first() -> None:
    fonts = {"zh": FontSettings(headlines="Song"), "en": FontSettings(cards="a.ttf")}
    languages = (Language("zh", "zh-Hans", "中文"), Language("en", "en", "English"))
    theme = Theme(serif={"zh": ("Ming",)})
    site = Site({}, {}, "", languages, fonts=fonts, theme=theme)
    assert _wished(site) == {"zh": ("Song", "Ming"), "en": ()}
