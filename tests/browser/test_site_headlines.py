"""How the headlines of this repository's own site break into lines."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.browser import NewPage, SiteServer


@pytest.fixture(scope="module")
def url(repository: Path, site_server: SiteServer) -> str:
    return site_server(repository / "build")


LINES = """element => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const lines = new Map();
    for (let node; (node = walker.nextNode());) {
        for (let at = 0; at < node.length; at++) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const bottom = Math.round(range.getBoundingClientRect().bottom / 9);
            lines.set(bottom, (lines.get(bottom) ?? '') + node.data[at]);
        }
    }
    return [...lines.values()];
}"""
"""The lines that the text of an element is set in."""
WORDS = (
    "一座城", "文明", "考卷", "94.70分", "背后", "97个", "地级", "提名", "城市", "第二",
    "湖南", "衡阳", "全国", "称号", "赶考", "日报", "媒体", "记者", "王靖", "报道", "写成",
)  # fmt: skip


@pytest.mark.parametrize("width", [320, 360, 390, 430, 768, 1280])
@pytest.mark.parametrize("path", ["zh/", "zh/hengyang/"])
def test_no_line_of_a_chinese_headline_ends_within_a_word(
    url: str, new_page: NewPage, path: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(url + path)
    for selector in ("article h1, article h2", "article .deck"):
        lines = page.locator(selector).first.evaluate(LINES)
        assert len(lines) > 1 or width > 700
        text = "".join(lines)
        for word in WORDS:
            assert text.count(word) == sum(line.count(word) for line in lines), (word, lines)


def test_the_marks_between_phrases_are_not_part_of_the_words(url: str, new_page: NewPage) -> None:
    """For who copies, searches, listens, or reads the description on another page."""
    title = "一座城的文明考卷：衡阳94.70分背后"
    page = new_page()
    page.goto(f"{url}zh/hengyang/")
    expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()
    assert page.locator("h1 wbr").count() > 0
    page.locator("h1").select_text()
    assert page.evaluate("getSelection().toString()") == title
    page.evaluate("getSelection().removeAllRanges()")
    assert page.evaluate("text => window.find(text)", title)
    for meta in page.locator("meta[content]").all():
        content = meta.get_attribute("content") or ""
        assert "wbr" not in content
        assert "\u200b" not in content


@pytest.mark.parametrize("width", [960, 1280, 1920])
def test_the_first_headline_is_no_tower_beside_its_picture(
    url: str, new_page: NewPage, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{url}en/")
    lines = page.locator(".card.first h2").evaluate(LINES)
    assert len(lines) <= (4 if width == 960 else 3), lines
