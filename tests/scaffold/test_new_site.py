"""`site-builder new site`: a site in any languages that builds, and is checked, without a word."""

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

from site_builder.check.check import check_built, open_items, read_sources
from site_builder.problems.problems import SiteError
from site_builder.scaffold.languages import parse_languages
from site_builder.scaffold.new_site import SAMPLE, NewSite, SitePlan, new_site
from tests.support.building import build_site
from tests.support.git import codes
from tests.support.sites import snapshot, write

BASE_URL = "https://example.org/news/"


def make(root: Path, languages: str) -> NewSite:
    return new_site(root, SitePlan(parse_languages(languages), {}, BASE_URL))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in Chinese and English, built."""
    root = tmp_path_factory.mktemp("new") / "site"
    assert make(root, "zh,en") == NewSite((), (), ignores_build=True)
    assert build_site(root, strict=True).features == 1
    return root


def checked(root: Path) -> None:
    assert build_site(root, strict=True).warnings == ()
    assert check_built(read_sources(root), root / "build", BASE_URL) == ()


def test_the_sample_has_all_that_a_story_can_show(made: Path) -> None:
    checked(made)
    for language, sign in (("zh", "1.26万"), ("en", "12,600")):
        page = (made / f"build/{language}/{SAMPLE}/index.html").read_text("utf-8")
        for kind in ("timeline", "gallery", "awards", "numbers"):
            assert f'class="{kind}' in page or f" {kind}" in page, kind
        assert sign in page
        assert len(list((made / "build/media" / SAMPLE).glob(f"card.{language}.*.jpg"))) == 1


def test_its_files_teach(made: Path) -> None:
    for path in (made / "content").rglob("*.*"):
        if path.suffix in (".yaml", ".md"):
            text = path.read_text("utf-8")
            assert re.search(r"(?m)^ *# .*[\u4e00-\u9fff]", text) or ".en." in path.name, path
            assert "<!--" not in text


def test_editors_know_its_files(made: Path) -> None:
    settings = json.loads((made / ".vscode/settings.json").read_text("utf-8"))
    for schema, patterns in settings["yaml.schemas"].items():
        assert json.loads((made / schema).read_text("utf-8"))["title"]
        # One story is no series.
        is_there = any(list(made.glob(pattern)) for pattern in patterns)
        assert is_there or patterns == ["content/series.yaml"], patterns


def test_its_launch_list_is_open(made: Path) -> None:
    assert len(open_items(read_sources(made))) == 6


@pytest.mark.parametrize(
    "languages", ["en", "zh", "zh-Hant", "fr", "en,zh", "zh,en,fr", "ar,en", "ja,ko,pt-BR"]
)
def test_any_languages_build_and_are_checked_without_a_warning(
    made: Path, tmp_path: Path, languages: str
) -> None:
    # What the pictures are made of is the same in all of them.
    shutil.copytree(made / ".cache", tmp_path / ".cache")
    result = make(tmp_path, languages)
    checked(tmp_path)
    keys = [language.key for language in parse_languages(languages)]
    stubs = [key for key in keys if key not in ("zh", "en")]
    assert [language.key for language in result.stubs] == stubs
    for key in keys:
        page = (tmp_path / f"build/{key}/{SAMPLE}/index.html").read_text("utf-8")
        assert (f"({key}) " in page) == (key in stubs)


def test_the_themes_words_are_there_to_translate(tmp_path: Path) -> None:
    result = make(tmp_path, "zh,zh-Hant,en-GB,fr")
    assert result.strings == ("templates/strings/fr.yaml",), "the theme has Chinese and English"
    text = (tmp_path / result.strings[0]).read_text("utf-8")
    english = Path(__file__).resolve().parents[2] / "templates/strings/en.yaml"
    assert yaml.safe_load(text) == yaml.safe_load(english.read_text("utf-8"))
    assert text.startswith("# The theme's words in Français, still in English: translate")


def test_what_is_in_the_folder_stays(tmp_path: Path) -> None:
    editor = {".vscode/settings.json": b"{}"}
    mine = {**editor, "README.md": b"mine", ".gitignore": b"*.log\n", ".git/config": b"[core]\n"}
    for path, data in mine.items():
        write(tmp_path / path, data.decode())
    result = make(tmp_path, "en")
    assert not result.ignores_build
    assert mine.items() <= snapshot(tmp_path).items()


@pytest.mark.parametrize("taken", ["content/site.yaml", "content/story/article.en.md", "content"])
def test_a_site_is_not_written_over(tmp_path: Path, taken: str) -> None:
    write(tmp_path / taken, "mine")
    before = snapshot(tmp_path)
    with pytest.raises(SiteError) as refused:
        make(tmp_path, "en")
    assert codes(refused.value.problems) == ["already-there"]
    assert snapshot(tmp_path) == before
