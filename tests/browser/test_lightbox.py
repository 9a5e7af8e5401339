"""The large picture over a story: its order, keys, focus, and what is read out."""

import gzip

from playwright.sync_api import Page, expect

from tests.support.browser import Opened
from tests.support.gallery_site import COVER, DRAWING, SEQUENCE, STREETS
from tests.support.repository import ROOT


def shown(page: Page) -> str:
    """The picture that is open, by its words."""
    return str(page.locator(".lightbox img").get_attribute("alt"))


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.className || document.activeElement.tagName"))


def test_it_is_small() -> None:
    script = (ROOT / "assets/lightbox.js").read_bytes()
    assert len(gzip.compress(script, 9)) < 4096


def test_every_picture_of_the_story_comes_in_turn(opened: Opened) -> None:
    page = opened("cover")
    for number, shot in enumerate(SEQUENCE, 1):
        assert shown(page) == shot.alt
        expect(page.locator(".lightbox .position")).to_have_text(f"{number} / {len(SEQUENCE)}")
        expect(page.locator(".lightbox figcaption p").first).to_have_text(shot.caption.strip())
        expect(page.locator(".lightbox .credit")).to_be_visible()
        page.get_by_role("button", name="Next picture").click()
    assert shown(page) == COVER.alt
    page.get_by_role("button", name="Previous picture").click()
    assert shown(page) == DRAWING.alt


def test_keys(opened: Opened) -> None:
    page = opened("p1")
    for key, expected in [
        ("ArrowRight", STREETS[2]), ("ArrowLeft", STREETS[1]), ("End", DRAWING), ("Home", COVER),
        ("ArrowLeft", DRAWING), ("ArrowRight", COVER),
    ]:  # fmt: skip
        page.keyboard.press(key)
        assert shown(page) == expected.alt
    page.keyboard.press("Control+End")
    assert shown(page) == COVER.alt
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_arrows_follow_the_writing(opened: Opened) -> None:
    page = opened("p1", "ar/story/")
    expect(page.locator(".lightbox .position")).to_have_text("3 / 8")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".lightbox .position")).to_have_text("4 / 8")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".lightbox .position")).to_have_text("3 / 8")
    left = page.get_by_role("button", name="Next picture").bounding_box()
    right = page.get_by_role("button", name="Previous picture").bounding_box()
    assert left
    assert right
    assert left["x"] < right["x"]


def test_focus_stays_in_and_comes_back(opened: Opened) -> None:
    page = opened("p1", viewport={"width": 1280, "height": 800})
    before = page.evaluate("scrollY")
    assert before > 0
    assert focused(page) == "close"
    seen = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        seen.add(focused(page))
    buttons = {"zoomOut", "zoomIn", "previous", "next", "close"}
    assert buttons <= seen <= buttons | {"A", "BODY"}
    page.mouse.wheel(0, 500)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")

    expect(page.locator("#photo-p1 a.enlarge")).to_be_focused()
    page.wait_for_timeout(100)
    assert page.evaluate("scrollY") == before


def test_opened_by_the_keyboard(gallery_url: str, page: Page) -> None:
    page.goto(f"{gallery_url}en/story/")
    page.locator("#photo-p2 a.enlarge").focus()
    page.keyboard.press("Enter")
    assert shown(page) == STREETS[2].alt
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator("#photo-p2 a.enlarge")).to_be_focused()


def test_a_long_caption_can_be_scrolled_by_the_keyboard(opened: Opened) -> None:
    page = opened("p0", viewport={"width": 320, "height": 500})
    caption = page.locator(".lightbox figcaption p").first
    assert (
        caption.evaluate("words => words.scrollHeight > words.clientHeight && words.tabIndex") == 0
    )
    page.keyboard.press("ArrowRight")
    assert caption.evaluate("words => words.tabIndex") == -1


def test_a_move_is_read_out_and_the_opening_only_once(gallery_url: str, page: Page) -> None:
    page.goto(f"{gallery_url}en/story/")
    page.evaluate(
        """() => {
            const open = HTMLDialogElement.prototype.showModal;
            HTMLDialogElement.prototype.showModal = function () {
                const name = document.getElementById(this.getAttribute('aria-labelledby'));
                window.named = name.textContent;
                open.call(this);
            };
        }"""
    )
    page.locator("#photo-p1 a.enlarge").click()
    name = f"Picture 3 of {len(SEQUENCE)} Street number 1"
    assert page.evaluate("named") == name, "the name is there before the dialog opens"
    expect(page.get_by_role("dialog", name=name)).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".lightbox [role=status]")).to_have_text(
        f"Picture 4 of {len(SEQUENCE)} Street number 2"
    )


def test_one_picture_alone_has_no_ways_on(opened: Opened) -> None:
    page = opened("drawing", "en/one/")
    expect(page.get_by_role("button", name="Next picture")).to_be_hidden()
    expect(page.get_by_role("button", name="Close")).to_be_focused()


def test_what_lies_behind_keeps_still(opened: Opened) -> None:
    page = opened("p1", viewport={"width": 1280, "height": 800})
    page.mouse.move(600, 400)
    before = page.evaluate("scrollY")
    page.mouse.wheel(0, 300)
    page.keyboard.press("PageDown")
    page.wait_for_timeout(100)
    assert page.evaluate("scrollY") == before


def test_without_dialogs_a_picture_stays_a_link(gallery_url: str, page: Page) -> None:
    page.add_init_script("delete window.HTMLDialogElement")
    page.goto(f"{gallery_url}en/story/")
    page.locator("#photo-p1 a.enlarge").click()
    page.wait_for_url(f"{gallery_url}en/story/photos/#photo-p1")
