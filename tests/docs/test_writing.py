"""docs/writing.md: what it shows works when it is copied."""

import json
import shutil
from pathlib import Path

import pytest
import yaml

from site_builder.cli.report_formats import as_json
from site_builder.messages.catalogues import catalogue
from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem
from tests.support.building import build_site
from tests.support.documents import code_blocks
from tests.support.fonts import LATIN, make_font, save_font
from tests.support.markdown import article_html
from tests.support.markdown import read as read_article_text
from tests.support.site_yaml import GOOD, read
from tests.support.sites import write, write_feature, write_page

BLOCKS = list(code_blocks("docs/writing.md"))


def block(beginning: str) -> str:
    (text,) = [each.text for each in BLOCKS if each.text.startswith(beginning)]
    return text


SETTINGS = block("title:")
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"/>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with the settings as they are shown."""
    write(tmp_path / "content/site.yaml", SETTINGS)
    write_feature(tmp_path, "story")
    return tmp_path


def test_the_settings_work_as_they_are_shown(site: Path) -> None:
    assert build_site(site, strict=True).warnings == ()


def test_what_is_commented_out_works_as_well(site: Path) -> None:
    head, comments = SETTINGS.split("# The others", 1)
    rows = comments.splitlines()[1:]
    settings = head + "\n".join(row.removeprefix("# ") for row in rows) + "\n"
    assert {"nav", "fonts", "logo", "deploy", "preview"} <= set(yaml.safe_load(settings))
    for name in ("logo.svg", "logo-dark.svg"):
        write(site / "assets" / name, LOGO)
    write(site / "content/site.yaml", settings)
    write_page(site, "about", "zh", "en")
    save_font(site / "fonts/SourceHanSerifSC-Bold.otf", make_font(LATIN))
    assert build_site(site, strict=True).warnings == ()


def test_the_theme_works_as_it_is_shown() -> None:
    site = read(GOOD + block("theme:\n")).site
    assert site
    assert site.theme.light.accent == "#8f1d14"
    assert {"zh", "en"} == set(site.theme.serif)


def test_the_article_works_as_it_is_shown(site: Path) -> None:
    shutil.rmtree(site / "content/story")
    folder = write_feature(site, "story", languages=("zh",))
    article = block("---\ntitle: 一座城")
    write(folder / "article.zh.md", article)
    write(folder / "facts/sections.yaml", "- id: roadmap\n  label: {zh: 路线图}\n")
    built = build_site(site)
    assert [problem.code for problem in built.warnings] == ["missing-article"]
    assert "脚注的文字" in (site / "build/zh/story/index.html").read_text("utf-8")


def test_the_plain_page_the_aliases_and_related_work_as_they_are_shown(site: Path) -> None:
    write(site / "content/about/page.zh.md", block("---\ntitle: 关于我们"))
    facts = site / "content/story/facts/feature.yaml"
    write(facts, facts.read_text("utf-8") + block("aliases:") + block("related:"))
    for slug in ("bridge", "market"):
        write_feature(site, slug)
    built = build_site(site)
    assert [problem.code for problem in built.warnings] == ["missing-article"]
    assert 'id="contact"' in (site / "build/zh/about/index.html").read_text("utf-8")
    assert "url=../zh/story/" in (site / "build/2019/our-river.html").read_text("utf-8")
    assert "url=../story/" in (site / "build/en/river/index.html").read_text("utf-8")


def test_the_facts_and_the_launch_list_work_as_they_are_shown(site: Path) -> None:
    numbers = site / "content/story/facts/numbers.yaml"
    write(numbers, numbers.read_text("utf-8") + block("- id: volunteers"))
    write(site / "content/story/launch.yaml", block("- id: facts"))
    assert build_site(site, strict=True).warnings == ()


def test_readings_work_as_they_are_shown() -> None:
    article, problems = read_article_text(block("他在{重庆"))
    assert problems == []
    assert article_html(article).count("<rt") == 4


def test_the_report_for_programs_has_the_keys_that_are_shown() -> None:
    shown = json.loads(next(b.text for b in code_blocks("docs/checking.md") if b.kind == "json"))
    problem = Problem(Location("a", 1, 1), "c", _("m"), _("h"))
    more: dict[str, object] = {"open": [], "acknowledged": []}
    made = json.loads(as_json([problem], catalogue("en"), more))
    assert list(shown) == list(made)
    assert set(shown["problems"][0]) == set(made["problems"][0])


def test_the_fonts_of_pages_work_as_they_are_shown(site: Path) -> None:
    write(site / "content/site.yaml", SETTINGS + block("fonts:\n"))
    for weight, name in ((700, "Charter-Bold.ttf"), (400, "Charter-Regular.ttf")):
        characters = LATIN + "–·\u00a0王靖中文"
        save_font(site / "fonts" / name, make_font(characters, "Charter", weight))
    built = build_site(site)
    assert {p.code for p in built.warnings} <= {"missing-glyph"}
    names = [path.name for path in (site / "build/assets/fonts").iterdir()]
    assert {name.partition(".")[0] for name in names} >= {"headlines-en", "text-en", "LICENSE"}
