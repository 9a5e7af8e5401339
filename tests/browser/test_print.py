"""A story on paper: its pages in Chromium's PDF, and how pictures are laid out for it."""

import pytest
from playwright.sync_api import Page

from tests.support.browser import see_everything
from tests.support.gallery_site import MIXED
from tests.support.pdf import PrintedPage, pages_of


def printed(page: Page, url: str) -> list[PrintedPage]:
    """The pages, once every picture has loaded: for how long printing waits for others is up to
    the browser, and to how busy the machine is."""
    page.goto(url)
    see_everything(page)
    return pages_of(page.pdf(prefer_css_page_size=True))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_page_is_filled_and_every_picture_is_there(
    gallery_url: str, page: Page, language: str
) -> None:
    pages = printed(page, f"{gallery_url}{language}/mixed/")
    assert 3 <= len(pages) <= 12
    assert sum(one.pictures for one in pages) >= len(MIXED)
    for one in pages:
        # The running title and the page's number are two runs.
        assert one.pictures or one.texts > 2 + 4, pages


def test_pictures_float_and_rows_stay_whole(gallery_url: str, page: Page) -> None:
    page.goto(f"{gallery_url}en/mixed/")
    page.emulate_media(media="print")
    rows = page.locator(".gallery .row").evaluate_all(
        """rows => rows.map(row => {
            const {cssFloat, breakInside} = getComputedStyle(row);
            return `${cssFloat} ${breakInside}`;
        })"""
    )
    assert set(rows) == {"inline-start avoid"}
    assert page.locator("body").evaluate("body => body.scrollWidth <= innerWidth")
