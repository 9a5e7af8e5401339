"""The address of a large picture: open, share, Back, Forward, and links as links."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import NewPage
from tests.support.gallery_site import STREETS


@pytest.fixture
def start(gallery_url: str) -> str:
    """A story that shows p1 twice."""
    return f"{gallery_url}en/story/"


def expect_open(page: Page, url: str, alt: str) -> None:
    expect(page.locator("dialog.lightbox img")).to_have_attribute("alt", alt)
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.url == url


def expect_closed(page: Page, url: str) -> None:
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.wait_for_url(url)


def entries(page: Page) -> int:
    return int(page.evaluate("history.length"))


def test_open_move_back_forward(start: str, page: Page) -> None:
    page.goto(start)
    before = entries(page)
    page.locator("#photo-p1 a.enlarge").click()
    expect_open(page, f"{start}#photo-p1", STREETS[1].alt)
    page.keyboard.press("ArrowRight")
    expect_open(page, f"{start}#photo-p2", STREETS[2].alt)
    assert entries(page) == before + 1

    page.go_back()
    expect_closed(page, start)
    page.go_forward()
    expect_open(page, f"{start}#photo-p2", STREETS[2].alt)
    page.reload()
    expect_open(page, f"{start}#photo-p2", STREETS[2].alt)
    page.keyboard.press("Escape")
    expect_closed(page, start)
    expect(page.locator("#photo-p2 a.enlarge")).to_be_focused()


def test_back_and_forward_at_once(start: str, page: Page) -> None:
    """The news that the dialog has closed comes when it is open again already."""
    page.goto(start)
    page.locator("#photo-p1 a.enlarge").click()
    expect_open(page, f"{start}#photo-p1", STREETS[1].alt)
    page.locator("dialog.lightbox").evaluate(
        """dialog => new Promise((done) => {
            dialog.addEventListener("close", () => setTimeout(done, 100));
            dialog.close();
            dialog.showModal();
        })"""
    )
    expect_open(page, f"{start}#photo-p1", STREETS[1].alt)


@pytest.mark.parametrize("way", ["Escape", "button", "beside"])
def test_closing_leaves_no_entry_behind(start: str, page: Page, way: str) -> None:
    page.goto(f"{start}photos/")
    page.goto(f"{start}#streets")
    page.locator("#photo-p1 a.enlarge").click()
    if way == "Escape":
        page.keyboard.press("Escape")
    elif way == "button":
        page.get_by_role("button", name="Close").click()
    else:
        page.mouse.click(200, 300)
    expect_closed(page, f"{start}#streets")
    page.go_back()
    page.wait_for_url(f"{start}photos/")


def test_a_shared_link_opens_with_the_page_behind_it(start: str, page: Page) -> None:
    page.goto(f"{start}#photo-p3")
    expect_open(page, f"{start}#photo-p3", STREETS[3].alt)
    page.go_back()
    expect_closed(page, start)
    expect(page.locator("#photo-p3")).to_be_in_viewport()
    page.reload()
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_a_shared_link_is_led_on_from_by_keyboard(start: str, page: Page) -> None:
    page.goto(f"{start}#photo-p3")
    expect_open(page, f"{start}#photo-p3", STREETS[3].alt)
    for _ in range(2):
        page.wait_for_timeout(300)  # the browser has gone to the address's place by then
        expect(page.get_by_role("button", name="Close")).to_be_focused()
        page.keyboard.press("Home")
        expect(page.locator("dialog.lightbox img")).not_to_have_attribute("alt", STREETS[3].alt)
        page.keyboard.press("End")
        page.reload()
        expect(page.get_by_role("dialog")).to_be_visible()


def test_keys_count_after_a_click_beside_the_buttons(start: str, page: Page) -> None:
    page.goto(start)
    page.locator("#photo-p2 a.enlarge").click()
    page.locator("dialog.lightbox img").click()
    page.keyboard.press("ArrowRight")
    expect_open(page, f"{start}#photo-p3", STREETS[3].alt)


def test_a_shared_link_put_into_an_open_page(start: str, page: Page) -> None:
    page.goto(start)
    page.evaluate("location.hash = 'photo-p2'")
    expect_open(page, f"{start}#photo-p2", STREETS[2].alt)
    page.keyboard.press("Escape")
    expect_closed(page, start)


def test_a_link_elsewhere_in_the_page_opens_nothing(start: str, page: Page) -> None:
    page.goto(f"{start}#streets")
    page.evaluate("location.hash = 'streets-2'")
    page.locator("#photo-p1 a.enlarge").click()
    page.go_back()
    expect_closed(page, f"{start}#streets-2")


def test_back_from_the_page_of_large_pictures_the_story_is_seen(start: str, page: Page) -> None:
    page.goto(f"{start}photos/#photo-p2")
    page.locator("#photo-p2 a.back").click()
    page.wait_for_url(f"{start}#at_photo-p2")
    expect(page.locator("#photo-p2")).to_be_in_viewport()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.locator("#photo-p3 a.enlarge").click()
    page.go_back()
    expect_closed(page, f"{start}#at_photo-p2")


def test_so_too_from_the_pages_file_and_from_a_folder(
    start: str, gallery_folder: Path, page: Page
) -> None:
    """Where it stands in the address bar otherwise, or no page says where its reader comes from."""
    folder = (gallery_folder / "en/story").as_uri()
    for photos in (f"{start}photos/index.html", f"{folder}/photos/index.html"):
        page.goto(f"{photos}#photo-p2")
        page.locator("#photo-p2 a.back").click()
        page.wait_for_url("**/story/*#at_photo-p2")
        expect(page.locator("#photo-p2")).to_be_in_viewport()
        page.wait_for_timeout(100)
        expect(page.get_by_role("dialog")).to_be_hidden()


def test_a_picture_shown_twice_opens_where_it_was_touched(start: str, page: Page) -> None:
    page.goto(start)
    second = page.locator("#streets-3 a.enlarge")
    second.click()
    expect_open(page, f"{start}#photo-p1", STREETS[1].alt)
    expect(page.locator(".lightbox .position")).to_have_text("7 / 8")
    page.go_back()
    expect(second).to_be_focused()
    page.go_forward()
    expect_open(page, f"{start}#photo-p1", STREETS[1].alt)


def test_from_a_folder(gallery_folder: Path, page: Page) -> None:
    start = (gallery_folder / "en/story/index.html").as_uri()
    page.goto(start)
    page.locator("#photo-p1 a.enlarge").click()
    expect_open(page, f"{start}#photo-p1", STREETS[1].alt)
    page.keyboard.press("ArrowRight")
    expect_open(page, f"{start}#photo-p2", STREETS[2].alt)
    page.go_back()
    expect_closed(page, start)
    page.goto("about:blank")
    page.goto(f"{start}#photo-p3")
    expect_open(page, f"{start}#photo-p3", STREETS[3].alt)
    page.keyboard.press("Escape")
    expect_closed(page, start)


@pytest.mark.parametrize("key", ["Control", "Shift", "middle"])
def test_a_click_for_another_window_stays_the_browsers(
    start: str, new_page: NewPage, key: str
) -> None:
    page = new_page()
    page.goto(start)
    link = page.locator("#photo-p1 a.enlarge")
    with page.context.expect_page() as other:
        if key == "middle":
            link.click(button="middle")
        else:
            link.click(modifiers=["Control" if key == "Control" else "Shift"])
    other.value.wait_for_url(f"{start}photos/#photo-p1")
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert page.url == start
