"""The large picture over a story: its size, touch and zoom, and what is loaded when."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_lightbox import shown
from tests.support.browser import Axe, NewPage, Opened, wait_until
from tests.support.gallery_site import SEQUENCE, STREETS

PHONE = {"width": 390, "height": 844}


@pytest.mark.parametrize("size", [(320, 568), (844, 390), (1280, 800)], ids=str)
@pytest.mark.parametrize("photo", ["p0", "p1", "p3", "drawing"])
def test_the_picture_is_whole_and_its_words_are_seen(
    opened: Opened, axe: Axe, photo: str, size: tuple[int, int]
) -> None:
    page = opened(photo, viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    image = page.locator(".lightbox img")
    image.evaluate("image => image.decode()")
    box = image.bounding_box()
    shot = next(shot for shot in SEQUENCE if shot.id == photo)
    assert box
    assert box["width"] / box["height"] == pytest.approx(shot.ratio, rel=0.02)
    assert box["width"] > 0.55 * size[0] or box["height"] > 0.55 * size[1]
    caption = page.locator(".lightbox figcaption").bounding_box()
    assert caption
    assert (
        caption["y"] >= box["y"] + box["height"] - 1 or caption["x"] >= box["x"] + box["width"] - 1
    )
    for part in [image, *page.locator(".lightbox button").all()]:
        place = part.bounding_box()
        assert place
        assert 0 <= place["x"] <= size[0] + 1 - place["width"]
        assert 0 <= place["y"] <= size[1] + 1 - place["height"]
    for button in page.locator(".lightbox button").all():
        place = button.bounding_box()
        assert place
        assert min(place["width"], place["height"]) >= 44
    assert axe(page) == []


def swipe(page: Page, *, across: int, along: int = 0, fingers: int = 1) -> None:
    """One finger, or two of which the second rests, drawn from the middle of the window."""
    session = page.context.new_cdp_session(page)
    second = [{"x": 100, "y": 500, "id": 1}] if fingers > 1 else []

    def send(kind: str, *points: dict[str, int]) -> None:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    send("touchStart", {"x": 195, "y": 300, "id": 0}, *second)
    for step in range(1, 6):
        x, y = 195 + across * step // 5, 300 + along * step // 5
        send("touchMove", {"x": x, "y": y, "id": 0}, *second)
    send("touchEnd")
    session.detach()


def test_a_swipe_moves_on(opened: Opened) -> None:
    page = opened("p1", viewport=PHONE, has_touch=True, is_mobile=True)
    swipe(page, across=-120)
    expect(page.locator(".lightbox img")).to_have_attribute("alt", STREETS[2].alt)
    swipe(page, across=120)
    expect(page.locator(".lightbox img")).to_have_attribute("alt", STREETS[1].alt)
    for across, along, fingers in [(20, 0, 1), (-90, 120, 1), (0, -200, 1), (-120, 0, 2)]:
        swipe(page, across=across, along=along, fingers=fingers)
        page.wait_for_timeout(50)
        assert shown(page) == STREETS[1].alt


def test_a_swipe_follows_the_writing(opened: Opened) -> None:
    page = opened("p1", "ar/story/", viewport=PHONE, has_touch=True, is_mobile=True)
    swipe(page, across=120)
    expect(page.locator(".lightbox .position")).to_have_text("4 / 8")


def pinch(page: Page) -> None:
    """Two fingers drawn apart."""
    session = page.context.new_cdp_session(page)
    for step in range(8):
        points = [
            {"x": 180 - 20 * step, "y": 400, "id": 0},
            {"x": 210 + 20 * step, "y": 400, "id": 1},
        ]
        kind = "touchMove" if step else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        page.wait_for_timeout(30)  # as fingers do, not all at once
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    session.detach()


def width_of(page: Page) -> float:
    return float(page.locator(".lightbox img").evaluate("i => i.getBoundingClientRect().width"))


def test_two_fingers_zoom_the_picture(opened: Opened) -> None:
    page = opened("p1", viewport=PHONE, has_touch=True, is_mobile=True)
    page.locator(".lightbox img").evaluate("image => image.decode()")
    before = width_of(page)
    pinch(page)
    assert width_of(page) > 1.5 * before
    assert page.evaluate("visualViewport.scale") == 1
    # A finger then moves the picture, and doesn't go on to the next.
    swipe(page, across=-120)
    page.wait_for_timeout(50)
    assert shown(page) == STREETS[1].alt


def test_a_click_beside_the_picture_closes(opened: Opened) -> None:
    page = opened("p1", viewport={"width": 1280, "height": 800})
    page.locator(".lightbox img").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.mouse.click(150, 300)
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_neighbours_are_loaded_after_the_picture(gallery_url: str, new_page: NewPage) -> None:
    """And in sizes that nothing on the page itself has."""
    page = new_page(viewport={"width": 1000, "height": 900})
    page.goto(f"{gallery_url}en/mixed/")
    page.locator("#photo-p1 a.enlarge").click()
    loaded = """() => performance.getEntriesByType('resource')
        .sort((one, other) => one.startTime - other.startTime)
        .map(entry => ({name: entry.name.split('/').at(-1).replace(/\\.[^.]*-/, '-'),
                        at: entry.startTime, end: entry.responseEnd}))
        .filter(entry => ['p0-1280.avif', 'p1-640.avif', 'p2-1000.avif'].includes(entry.name))"""
    wait_until(page, f"() => ({loaded})().filter(entry => entry.end).length === 3")
    first, *others = page.evaluate(loaded)
    assert first["name"] == "p1-640.avif"
    assert min(entry["at"] for entry in others) >= first["end"]
