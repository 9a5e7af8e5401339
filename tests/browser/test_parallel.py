"""A translation beside its source, and the way from each block to its partner."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.support.borrowing_site import build_borrowing_site
from tests.support.browser import Axe, NewPage, SiteServer, see_everything
from tests.support.nu import nu_errors
from tests.support.repository import LANGUAGES

SIZES = [{"width": 320, "height": 640}, {"width": 1440, "height": 900}]
OTHER = {"zh": "en", "en": "zh"}
TAGS = {"zh": "zh-Hans", "en": "en"}

WAYS = """async (tag) => {
    const found = [];
    for (const ways of document.querySelectorAll('.ways')) {
        const own = ways.querySelector('a');
        location.hash = own.hash;
        await new Promise(requestAnimationFrame);
        const box = ways.getBoundingClientRect();
        const other = ways.querySelector(`[hreflang="${tag}"]`);
        const is_seen = getComputedStyle(ways).visibility === 'visible' && box.width > 0
            && box.left >= 0 && box.right <= innerWidth;
        found.push([own.hash, other.href, is_seen]);
    }
    return found;
}"""
"""The hash of each block, where its way leads, and whether that is seen once the block is the
address's."""

SWITCH = """async (tag) => {
    const wrong = [];
    const link = document.querySelector(`.languages [hreflang="${tag}"]`);
    const frame = () => new Promise(requestAnimationFrame);
    for (const ways of document.querySelectorAll('.ways')) {
        const own = ways.querySelector('a').hash;
        const due = new URL(ways.querySelector(`[hreflang="${tag}"]`).href).hash;
        location.hash = own;
        for (let tries = 0; tries < 30 && link.hash !== due; tries += 1) await frame();
        if (link.hash !== due) wrong.push(`${own}: ${link.hash} is not ${due}`);
    }
    return wrong;
}"""


@pytest.fixture(scope="module")
def built(repository: Path) -> Path:
    return repository / "build"


@pytest.fixture(scope="module")
def url(built: Path, site_server: SiteServer) -> str:
    return site_server(built)


@pytest.fixture(scope="module")
def lacking(tmp_path_factory: pytest.TempPathFactory, site_server: SiteServer) -> tuple[Path, str]:
    """The folder and the URL of a site whose translations borrow something of every kind."""
    folder = build_borrowing_site(tmp_path_factory.mktemp("borrowing"))
    return folder, site_server(folder)


@pytest.mark.parametrize("size", SIZES, ids=["phone", "desktop"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_from_every_block_the_way_leads_to_its_partner(
    url: str, new_page: NewPage, language: str, size: dict[str, Any]
) -> None:
    other = OTHER[language]
    page = new_page(viewport=size)
    page.goto(f"{url}{other}/hengyang/")
    partners = page.locator(".ways").evaluate_all(
        "all => all.map(ways => ways.querySelector('a').hash)"
    )
    page.goto(f"{url}{language}/hengyang/")
    ways = page.evaluate(WAYS, TAGS[other])
    assert len(ways) >= 50
    assert [way for way in ways if not way[2]] == []
    # The feature is kept in step, so that each block has a partner of the same name.
    assert [href for _own, href, _seen in ways] == [
        f"{url}{other}/hengyang/{own}" for own, _href, _seen in ways
    ]
    assert [own for own, _href, _seen in ways] == partners


@pytest.mark.parametrize("size", SIZES, ids=["phone", "desktop"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_switch_in_the_header_keeps_the_block(
    url: str, new_page: NewPage, language: str, size: dict[str, Any]
) -> None:
    page = new_page(viewport=size)
    page.goto(f"{url}{language}/hengyang/")
    see_everything(page)
    assert page.evaluate(SWITCH, TAGS[OTHER[language]]) == []


def test_without_javascript_a_block_has_its_way(url: str, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False, viewport=SIZES[0])
    page.goto(f"{url}zh/hengyang/#roadmap-3")
    page.locator("#roadmap-3 .ways [hreflang='en']").click()
    page.wait_for_url(f"{url}en/hengyang/#roadmap-3")
    expect(page.locator("#roadmap-3")).to_be_in_viewport()


@pytest.mark.parametrize("size", SIZES, ids=["phone", "desktop"])
def test_languages_stand_side_by_side_and_take_turns_on_a_phone(
    url: str, new_page: NewPage, axe: Axe, size: dict[str, Any]
) -> None:
    page = new_page(viewport=size, java_script_enabled=True)
    page.goto(f"{url}en/hengyang/")
    pictures = page.locator("main img").count()
    page.locator("a.parallel").click()
    page.wait_for_url(f"{url}en/hengyang/with-zh/")
    see_everything(page)
    boxes = page.locator(".pair:has(#roadmap-3) > div")
    own, source = (boxes.nth(n).bounding_box() for n in (0, 1))
    assert own
    assert source
    if size["width"] > 1000:
        assert own["y"] == source["y"]
        assert own["x"] + own["width"] < source["x"]
    else:
        assert own["y"] + own["height"] <= source["y"]
    assert page.locator("main img").count() <= pictures, "a picture is shown for each language"
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == []


def test_the_partner_of_what_is_pointed_at_is_lit(url: str, new_page: NewPage) -> None:
    page = new_page(viewport=SIZES[1], reduced_motion="reduce")
    page.goto(f"{url}en/hengyang/with-zh/")
    pair = page.locator(".pair:has(#roadmap-3)")
    dark = "rgba(0, 0, 0, 0)"
    source = pair.locator("> div").nth(1)
    expect(source).to_have_css("background-color", dark)
    page.locator("#roadmap-3").hover()
    expect(source).not_to_have_css("background-color", dark)
    expect(pair.locator("> div").nth(0)).to_have_css("background-color", dark)


def test_an_address_leads_to_its_row(url: str, new_page: NewPage) -> None:
    page = new_page(viewport=SIZES[1])
    page.goto(f"{url}en/hengyang/with-zh/#renewal-2")
    expect(page.locator(".pair:has(#renewal-2)")).to_be_in_viewport()


LAYOUT = """() => {
    const wrong = [];
    const box = (element) => element.getBoundingClientRect();
    for (const item of document.querySelectorAll('.prose li')) {
        const list = box(item.parentElement);
        const style = getComputedStyle(item);
        const room = style.direction === 'ltr' ? box(item).left - list.left
            : list.right - box(item).right;
        if (room < 16) wrong.push(`a marker stands outside its list: ${item.textContent}`);
    }
    for (const row of document.querySelectorAll('.prose tr[dir]')) {
        const head = row.closest('table').rows[0];
        [...row.cells].forEach((cell, at) => {
            const [one, other] = [cell, head.cells[at]].map((each) => {
                const range = document.createRange();
                range.selectNodeContents(each);
                const words = range.getBoundingClientRect();
                return [words.left - box(each).left, box(each).right - words.right];
            });
            // At the same edge of the column, or in its middle.
            if (Math.min(Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1])) > 1
                && Math.abs(one[0] - one[1]) > 14) wrong.push(`off column: ${cell.textContent}`);
        });
    }
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('it is too wide');
    return wrong;
}"""
"""Where what was borrowed stands badly: the markers of lists, the cells of rows, and the page."""


@pytest.mark.parametrize("path", ["en/part/", "ar/part/", "ar/whole/", "ar/part/with-zh/"])
def test_what_is_borrowed_has_its_place_and_its_language(
    lacking: tuple[Path, str], new_page: NewPage, axe: Axe, path: str
) -> None:
    page = new_page(viewport=SIZES[0], color_scheme="dark")
    page.goto(lacking[1] + path)
    assert page.evaluate(LAYOUT) == []
    assert axe(page) == []
    page.set_viewport_size(SIZES[1])  # type: ignore[arg-type]
    assert page.evaluate(LAYOUT) == []
    chinese = page.locator("p:lang(zh)").first
    assert chinese.evaluate("one => getComputedStyle(one).direction") == "ltr"
    if "with" in path:
        own, source = (page.locator(".pair > div").nth(n).bounding_box() for n in (0, 1))
        assert own
        assert source
        assert own["x"] > source["x"], "the reader's language comes first, on the right"
    if "whole" in path:
        notice, title = (page.locator(one).bounding_box() for one in (".notice", "h1"))
        assert notice
        assert title
        assert title["y"] > notice["y"]


def test_large_pictures_with_borrowed_words_fill_a_phone(
    lacking: tuple[Path, str], new_page: NewPage
) -> None:
    page = new_page(viewport=SIZES[0], java_script_enabled=False)
    page.goto(f"{lacking[1]}ar/part/photos/")
    box = page.locator(".large img").first.bounding_box()
    assert box
    assert (box["x"], box["width"]) == (0, 320)
    assert page.evaluate(LAYOUT) == []


def test_the_nu_checker_finds_no_error(lacking: tuple[Path, str]) -> None:
    assert nu_errors(lacking[0] / "ar", (".html",)) == []
