"""The dashboard of translations in Chromium: on a screen, on a phone, in the dark, on paper."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.cli.main import main
from tests.support.browser import Axe, NewPage, SiteServer
from tests.support.nu import nu_errors
from tests.support.repository import ROOT

PAGES = ("en", "zh")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the dashboard of this repository's content in each language of the program;
    everything was accepted, and then a paragraph changed, one went, and one came."""
    site = tmp_path_factory.mktemp("dashboard")
    shutil.copytree(ROOT / "content", site / "content", ignore=shutil.ignore_patterns("photos"))
    runner = CliRunner()
    runner.invoke(main, ["--site", str(site), "translated", "hengyang", "--all", "--by", "Li Na"])
    article = site / "content/hengyang/article.zh.md"
    text = article.read_text("utf-8")
    first, second, *others = text.split("\n\n## ")
    paragraphs = first.split("\n\n")
    paragraphs[-1] = f"近年来，{paragraphs[-1]}"
    article.write_text("\n\n## ".join(["\n\n".join([*paragraphs, "新的一段。"]), second, *others]))
    (site / "out").mkdir()
    for language in PAGES:
        words = ["--site", str(site), "status", "--format", "html", "--lang", language]
        (site / f"out/{language}.html").write_text(runner.invoke(main, words).stdout, "utf-8")
    return site / "out"


@pytest.fixture(scope="module")
def url(folder: Path, site_server: SiteServer) -> str:
    return site_server(folder)


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_it_is_accessible_and_fits(
    url: str, new_page: NewPage, axe: Axe, language: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 800}, color_scheme="light")
    page.goto(f"{url}{language}.html")

    assert page.locator(".unit.stale").count() == 1
    assert page.locator(".unit.missing").count() == 1
    assert "近年来，" in page.locator(".unit.stale ins").inner_text()
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_needs_no_script(url: str, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{url}en.html")
    page.get_by_role("link", name="hengyang").click()
    assert page.url.endswith("#hengyang_en")
    assert page.get_by_role("heading", name="hengyang · English").is_visible()


def test_on_paper_there_is_nothing_to_click(url: str, new_page: NewPage) -> None:
    page = new_page(color_scheme="dark")
    page.goto(f"{url}en.html")
    page.emulate_media(media="print")
    assert not page.get_by_text("Back to the overview").first.is_visible()
    background = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert background == "rgb(255, 255, 255)"


def test_the_nu_checker_finds_no_error(folder: Path) -> None:
    assert nu_errors(folder) == []
