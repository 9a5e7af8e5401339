"""The large picture made larger and smaller, by every means, and moved."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_lightbox import shown
from tests.browser.test_lightbox_look import width_of
from tests.support.browser import Axe, Opened
from tests.support.gallery_site import STREETS

WINDOW = {"width": 1280, "height": 800}


def open_large(opened: Opened, photo: str = "p0", **options: Any) -> Page:
    page = opened(photo, viewport=WINDOW, reduced_motion="reduce", **options)
    page.locator(".lightbox img").evaluate("image => image.decode()")
    return page


def scrolled(page: Page) -> list[int]:
    found: list[int] = page.locator(".lightbox .stage").evaluate("s => [s.scrollLeft, s.scrollTop]")
    return found


def test_keys(opened: Opened, axe: Axe) -> None:
    page = open_large(opened)
    before = width_of(page)
    page.keyboard.press("+")
    assert width_of(page) == pytest.approx(1.5 * before, rel=0.01)
    page.keyboard.press("+")
    assert width_of(page) > 2 * before
    assert axe(page) == []
    left, top = scrolled(page)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert scrolled(page) == [left + 80, top + 80]
    assert shown(page) == STREETS[0].alt
    page.keyboard.press("-")
    assert width_of(page) == pytest.approx(1.5 * before, rel=0.01)
    page.keyboard.press("0")
    assert width_of(page) == pytest.approx(before, abs=1)
    page.keyboard.press("ArrowRight")
    assert shown(page) == STREETS[1].alt


def test_buttons_and_what_they_say(opened: Opened) -> None:
    page = open_large(opened)
    before = width_of(page)
    less = page.get_by_role("button", name="Zoom out")
    more = page.get_by_role("button", name="Zoom in")
    expect(less).to_have_attribute("aria-disabled", "true")
    more.click()
    expect(less).to_have_attribute("aria-disabled", "false")
    assert width_of(page) > before
    for _ in range(9):
        more.click(force=True)
    expect(more).to_have_attribute("aria-disabled", "true")
    for _ in range(9):
        less.click(force=True)
    assert width_of(page) == pytest.approx(before, abs=1)


def test_what_scrolls_is_within_the_keyboards_reach(opened: Opened) -> None:
    page = open_large(opened)
    stage = page.locator(".lightbox .stage")
    expect(stage).to_have_attribute("tabindex", "-1")
    page.keyboard.press("+")
    page.keyboard.press("+")
    expect(stage).to_have_attribute("tabindex", "0")


def test_two_clicks_zoom_in_and_out(opened: Opened) -> None:
    page = open_large(opened)
    before = width_of(page)
    image = page.locator(".lightbox img")
    image.dblclick()
    assert width_of(page) >= 1.99 * before
    image.dblclick()
    assert width_of(page) == pytest.approx(before, abs=1)
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_wheel_zooms_where_the_pointer_is_and_the_mouse_drags(opened: Opened) -> None:
    page = open_large(opened)
    box = page.locator(".lightbox img").bounding_box()
    assert box
    at = (box["x"] + 0.25 * box["width"], box["y"] + 0.25 * box["height"])
    page.mouse.move(*at)
    page.mouse.wheel(0, -500)
    page.wait_for_function("document.querySelector('.zoomed')")
    larger = page.locator(".lightbox img").bounding_box()
    assert larger
    assert larger["x"] + 0.25 * larger["width"] == pytest.approx(at[0], abs=3)
    before = scrolled(page)
    page.mouse.down()
    page.mouse.move(at[0] - 60, at[1])
    page.mouse.up()
    assert scrolled(page)[0] == pytest.approx(before[0] + 60, abs=2)
    expect(page.get_by_role("dialog")).to_be_visible()


def test_another_picture_begins_whole(opened: Opened) -> None:
    page = open_large(opened)
    page.keyboard.press("+")
    page.get_by_role("button", name="Next picture").click()
    assert page.locator(".lightbox .zoomed").count() == 0
    page.get_by_role("button", name="Previous picture").click()
    assert page.locator(".lightbox .zoomed").count() == 0
