"""Searches, as readers meet them."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from site_builder.languages.unicode import category
from site_builder.search.folding import composed, fold
from tests.support.browser import Axe, NewPage, SiteServer
from tests.support.building import build_site
from tests.support.sites import write_feature, write_page, write_site

BODY = "衡阳的志愿者清理了街头。头发花白的老人看着。\n\nA café opened. Nothing else happened here."


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = write_site(tmp_path_factory.mktemp("search"), "street", "other")
    write_feature(site, "street", body=BODY)
    write_page(site, "about", "zh", "en", body="街头之外。")
    build_site(site)
    return site


@pytest.fixture(scope="module")
def url(site: Path, site_server: SiteServer) -> str:
    return site_server(site / "build")


@pytest.fixture
def page(url: str, new_page: NewPage) -> Page:
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{url}zh/")
    return page


def said(page: Page, words: str) -> None:
    expect(page.locator(".search-status")).to_have_text(words)


def test_by_keyboard_from_the_box_to_the_place(page: Page, url: str, axe: Axe) -> None:
    page.locator(".search-box input").focus()
    page.keyboard.type("頭髮")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/zh/search/\?q="))
    said(page, "共找到1篇")
    expect(page.locator(".result mark")).to_have_text(["头发"])
    expect(page.locator(".result .found")).to_have_text("头发花白的老人看着。")
    assert axe(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.locator(".search-form input").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".result h2 a")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{url}zh/street/#one-1")


def test_as_one_types(page: Page, url: str) -> None:
    page.goto(f"{url}zh/search/")
    field = page.locator(".search-form input")
    expect(field).to_be_focused()
    field.press_sequentially("街头")
    said(page, "共找到2篇")
    expect(page.locator(".site-index")).to_be_hidden()
    field.press_sequentially(" CAFÉ ope")
    said(page, "共找到1篇")
    assert set(page.locator(".result mark").all_inner_texts()) == {"街头", "café", "ope"}
    expect(page.locator(".languages a").last).to_have_attribute(
        "href", re.compile(r"\?q=.+cafe|CAF")
    )
    field.fill("没有的话")
    said(page, "没有找到。不妨减少字词再试。")
    field.fill("头")
    said(page, "请至少输入两个字。")
    field.fill("开始")
    expect(page.locator(".result")).to_have_count(2)
    expect(page.locator(".found").first).to_have_text("2021年9月 · 开始")
    field.fill("")
    expect(page.locator(".site-index")).to_be_visible()


def test_both_sides_fold_alike(page: Page, url: str) -> None:
    page.goto(f"{url}zh/search/?q=街头")
    said(page, "共找到2篇")
    known = page.evaluate("tables && [...tables.variants.keys()].join('')")
    letters = [
        chr(code)
        for code in (*range(0x20, 0xD800), *range(0xF900, 0x10000), *range(0x1F100, 0x1F200))
        if category(chr(code)) not in ("Cn", "Co")
    ]
    script = """(letters) => letters.filter((one) => !/\\p{Cn}/u.test(one)).map(
      (one) => [one, [...one].map(foldedCharacter).join('')])"""
    # Of the forms of Chinese characters the client has those alone that this site needs.
    pairs = page.evaluate(script, letters)
    other = {one: (got, fold(one)) for one, got in pairs if fold(one) != got}
    assert {one for one in other if one in known} == set()
    forms = {one for one, (got, wanted) in other.items() if fold(got) == wanted}
    assert other.keys() - forms == set()
    assert page.evaluate("composed('ﾊﾟﾝ e\\u0301')") == composed("ﾊﾟﾝ e\u0301")


def test_without_scripts_there_is_a_list(url: str, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{url}en/street/")
    page.locator(".search-box input").fill("word")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{url}en/search/?q=word")
    expect(page.get_by_text("Searching needs JavaScript.")).to_be_visible()
    page.get_by_role("link", name="One").first.click()
    expect(page).to_have_url(re.compile(r"/en/\w+/#one$"))


def test_from_disk_it_says_why_not(site: Path, new_page: NewPage) -> None:
    page = new_page()
    page.goto((site / "build/en/street/index.html").as_uri())
    page.locator(".search-box input").fill("word")
    page.keyboard.press("Enter")
    expect(page.locator(".search-status")).to_contain_text(
        "Search works only on the published site"
    )
    expect(page.locator(".site-index")).to_be_visible()
