"""Fonts that pages bring along: used for all that they should be, without moving anything."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Route

from tests.support.browser import NewPage, SiteServer
from tests.support.building import build_site
from tests.support.fonts import LATIN, make_font, save_font
from tests.support.sites import SITE, write, write_feature

FONTS = "fonts: {zh: {headlines: own.ttf, text: own.ttf}, en: {headlines: own.ttf}}\n"
TITLE = "一座城的文明考卷背后有多少人走上街头又走进小区"
STRINGS = Path(__file__).parents[2] / "templates/strings"
SHIFTS = """() => { window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifts.push(entry.value);
  }).observe({type: 'layout-shift', buffered: true}); }"""
SET_IN = """(name) => {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const inner = walker.currentNode.parentElement;
    if (inner.closest('script, style')) continue;
    if (getComputedStyle(inner).fontFamily.startsWith(`"${name}"`)) {
      for (const sign of walker.currentNode.data) if (sign.trim()) found.add(sign);
    }
  }
  return [...found];
}"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("site")
    write(site / "content/site.yaml", SITE + FONTS)
    folder = write_feature(site, "story", lead="街上的人多了起来。" * 20)
    for language in ("zh", "en"):
        article = folder / f"article.{language}.md"
        quote = ":::{quote}\n我们走。\n:::\n\n## One"
        words = article.read_text("utf-8").replace("story zh", TITLE).replace("## One", quote)
        write(article, words)
    words = "".join(path.read_text("utf-8") for path in STRINGS.glob("*.yaml"))
    characters = {*LATIN, *words, *TITLE, *"街上的人多了起来。我们走站王靖团队开始中文一个两余"}
    save_font(site / "fonts/own.ttf", make_font("".join(sorted(characters - {"\n"}))))
    build_site(site)
    build: Path = site / "build"
    return build


def test_nothing_moves_when_the_font_arrives(
    built: Path, site_server: SiteServer, new_page: NewPage
) -> None:
    page = new_page(viewport={"width": 390, "height": 800})
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/*.woff2", hold)
    page.add_init_script(f"({SHIFTS})()")
    page.goto(site_server(built) + "zh/story/", wait_until="domcontentloaded")
    page.wait_for_timeout(300)
    assert waiting
    status = '[...document.fonts].filter(f => /zh-Hans"?$/.test(f.family)).map(f => f.status)'
    assert set(page.evaluate(status)) <= {"loading", "unloaded"}
    heights = "[...document.querySelectorAll('h1, h2, p')].map(e => e.getBoundingClientRect().top)"
    before = page.evaluate(heights)
    for route in waiting:
        route.continue_()
    page.wait_for_function(f"({status}).filter(s => s === 'loaded').length >= 2")
    page.wait_for_timeout(200)
    assert page.evaluate(heights) == before
    assert page.evaluate("window.shifts") == []


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("zh/story/", "Headlines zh-Hans"),
        ("zh/story/", "Text zh-Hans"),
        ("en/story/", "Headlines en"),
    ],
)
def test_what_is_set_in_a_font_is_in_it(
    address: str, name: str, built: Path, site_server: SiteServer, new_page: NewPage
) -> None:
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto(site_server(built) + address)
    page.evaluate("document.fonts.ready")
    shown = set(page.evaluate(SET_IN, name))
    assert len(shown) > 5
    written = (built / address / "index.html").read_text("utf-8")
    files = re.findall(rf'font-family:"{name}"[^}}]*url\(([^)]*)\)', written)
    there = {
        chr(code)
        for file in files
        for code in TTFont(str((built / address / file).resolve())).getBestCmap()
    }
    assert shown <= there


def test_the_browser_sets_headlines_in_the_font(
    built: Path, site_server: SiteServer, new_page: NewPage
) -> None:
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto(site_server(built) + "zh/story/")
    page.evaluate("document.fonts.ready")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    for selector in ("h1", "h2", ".site-name"):
        node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
        assert node, selector
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        assert [font["isCustomFont"] for font in fonts] == [True], selector
