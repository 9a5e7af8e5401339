"""The large picture over a story, where the page's scrollbar takes room."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import FLAGS
from tests.support.browser import NewPage, wait_until
from tests.support.programs import require_chromium


@pytest.fixture(scope="module")
def browser(browser: Browser) -> Iterator[Browser]:
    """Chromium with the scrollbars of a desktop, which Playwright hides."""
    chromium = require_chromium()
    shown = browser.browser_type.launch(
        executable_path=chromium, args=FLAGS, ignore_default_args=["--hide-scrollbars"]
    )
    yield shown
    shown.close()


def places(page: Page) -> dict[str, Any]:
    """Where the page stands, and in the dialog, how far from the window's middle things are."""
    found: dict[str, Any] = page.evaluate(
        """() => {
            const room = document.querySelector('main').getBoundingClientRect();
            const off = ['img', 'figcaption > p'].map(name => {
                const part = document.querySelector(`.lightbox ${name}`)?.getBoundingClientRect();
                return part ? part.left + part.width / 2 - innerWidth / 2 : 0;
            });
            return {page: [room.left, room.width, scrollY], off, width: innerWidth};
        }"""
    )
    return found


@pytest.mark.parametrize("path", ["en/story/", "ar/story/"])
def test_the_picture_is_in_the_middle_and_the_page_stays(
    gallery_url: str, new_page: NewPage, path: str
) -> None:
    page = new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page.goto(gallery_url + path)
    page.locator("#photo-p1").scroll_into_view_if_needed()
    before = places(page)
    assert before["page"][1] < before["width"]
    page.locator("#photo-p1 a.enlarge").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.locator(".lightbox img").evaluate("image => image.decode()")
    opened = places(page)
    assert opened["page"] == before["page"]
    assert max(map(abs, opened["off"])) < 1
    page.set_viewport_size({"width": 1000, "height": 700})
    wait_until(page, "innerWidth === 1000")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert max(map(abs, places(page)["off"])) < 1
    page.set_viewport_size({"width": 1280, "height": 800})
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert places(page)["page"] == before["page"]
