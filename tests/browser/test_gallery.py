"""A gallery's rows, the page of large pictures, and the way to it, in Chromium."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Axe, NewPage, see_everything
from tests.support.gallery_site import COUNTS, SIZES
from tests.support.nu import nu_errors

WINDOWS = [(320, 640), (390, 800), (768, 1024), (1280, 800), (1920, 1080)]


def open_window(new_page: NewPage, url: str, size: tuple[int, int], **options: Any) -> Page:
    page = new_page(viewport={"width": size[0], "height": size[1]}, **options)
    page.goto(url)
    return page


def boxes(page: Page) -> list[dict[str, float]]:
    """Where each picture of the gallery is, or the frame for it, in the order of the document."""
    found: list[dict[str, float]] = page.evaluate(
        """() => [...document.querySelectorAll('.gallery :is(img, .missing)')].map(image => {
            const {left, right, top, width, height} = image.getBoundingClientRect();
            const figure = image.closest('figure').getBoundingClientRect();
            const ratio = (image.getAttribute('width') ?? 3) / (image.getAttribute('height') ?? 2);
            const isFrame = image.className === 'missing';
            return {left, right, top, width, height, ratio, isFrame, figure: figure.width};
        })"""
    )
    return found


def rows(page: Page) -> list[list[dict[str, float]]]:
    found: list[list[dict[str, float]]] = []
    for box in boxes(page):
        if found and abs(found[-1][0]["top"] - box["top"]) < 1:
            found[-1].append(box)
        else:
            found.append([box])
    return found


@pytest.mark.parametrize("count", COUNTS)
def test_pictures_stand_whole_in_rows_of_one_height(
    gallery_url: str, page: Page, count: int
) -> None:
    page.goto(f"{gallery_url}en/count-{count}/")
    for width, height in WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        column = page.locator(".gallery").evaluate("gallery => gallery.clientWidth")
        found = rows(page)
        assert sum(map(len, found)) == count
        for row in found:
            assert max(box["height"] for box in row) - min(box["height"] for box in row) < 2
            assert [box["left"] for box in row] == sorted(box["left"] for box in row)
            assert row[-1]["right"] - row[0]["left"] <= column + 1
        for box in boxes(page):
            assert box["width"] / box["height"] == pytest.approx(box["ratio"], rel=0.02)
            assert box["figure"] >= 110, "a caption needs room"
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("form", list(SIZES))
def test_the_last_row_does_not_blow_up(gallery_url: str, page: Page, form: str) -> None:
    page.goto(f"{gallery_url}en/{form}-7/")
    for width, height in WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        found = rows(page)
        heights = [row[0]["height"] for row in found[1:-1]] or [found[0][0]["height"]]
        assert found[-1][0]["height"] <= 2.1 * min(heights)


def test_writing_from_the_right_begins_rows_at_the_right(gallery_url: str, page: Page) -> None:
    page.goto(f"{gallery_url}ar/mixed/")
    for row in rows(page):
        assert [box["left"] for box in row] == sorted((box["left"] for box in row), reverse=True)


def test_a_picture_that_is_not_to_hand_has_its_frame_in_the_row(
    gallery_url: str, page: Page
) -> None:
    page.goto(f"{gallery_url}en/mixed/")
    frame = page.locator("#photo-absent .missing")
    expect(frame).to_contain_text("Picture unavailable Nobody has this picture")
    (row,) = [row for row in rows(page) if any(box["isFrame"] for box in row)]
    assert len(row) > 1


@pytest.mark.parametrize("path", ["en/mixed/", "zh/mixed/photos/", "ar/mixed/", "en/"])
@pytest.mark.parametrize("size", [(320, 640), (1280, 800)], ids=["phone", "desktop"])
def test_every_page_is_accessible_and_fits(
    gallery_url: str, new_page: NewPage, axe: Axe, path: str, size: tuple[int, int]
) -> None:
    page = open_window(new_page, gallery_url + path, size, color_scheme="light")
    see_everything(page)
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_nu_checker_finds_no_error(gallery_folder: Path) -> None:
    """In a story and its page of large pictures, written from right to left."""
    assert nu_errors(gallery_folder / "ar/mixed", (".html",)) == []


def test_without_javascript_a_picture_leads_to_the_large_one_and_back(
    gallery_url: str, new_page: NewPage
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{gallery_url}en/mixed/")
    page.locator("#photo-p3 a.enlarge").click()

    page.wait_for_url(f"{gallery_url}en/mixed/photos/#photo-p3")
    expect(page.locator("#photo-p3 img")).to_be_in_viewport()
    page.locator("#photo-p3 a.back").click()
    page.wait_for_url(f"{gallery_url}en/mixed/#at_photo-p3")
    expect(page.locator("#photo-p3")).to_be_in_viewport()


def test_a_large_picture_fits_its_window(gallery_url: str, page: Page) -> None:
    page.goto(f"{gallery_url}en/mixed/photos/")
    for width, height in WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        shown = page.evaluate(
            """() => [...document.querySelectorAll('.large img')].map(image => {
                const {width, height} = image.getBoundingClientRect();
                const ratio = image.getAttribute('width') / image.getAttribute('height');
                return {width, height, ratio};
            })"""
        )
        for box in shown:
            assert box["width"] / box["height"] == pytest.approx(box["ratio"], rel=0.02)
            assert box["height"] <= height
            assert box["width"] >= 0.85 * width or box["height"] >= 0.85 * height


def test_on_paper_pictures_stand_whole_in_rows(gallery_url: str, page: Page) -> None:
    page.goto(f"{gallery_url}en/mixed/")
    page.emulate_media(media="print")
    for row in rows(page):
        assert len(row) <= 3
        for box in row:
            assert box["width"] / box["height"] == pytest.approx(box["ratio"], rel=0.02)
            assert box["height"] <= 400  # 105 mm and what rounding adds, in CSS pixels


@pytest.mark.parametrize("count", COUNTS)
def test_every_row_fills_the_width(gallery_url: str, page: Page, count: int) -> None:
    page.goto(f"{gallery_url}en/count-{count}/")
    for width, height in WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        end = page.locator(".gallery").evaluate("one => one.getBoundingClientRect().right")
        for row in rows(page):
            is_upright = len(row) == count == 1 and row[0]["ratio"] < 1
            assert is_upright or abs(row[-1]["right"] - end) < 1.5


def test_motion_is_left_out_where_it_is_not_wanted(gallery_url: str, new_page: NewPage) -> None:
    animation = "getComputedStyle(document.querySelector('.lightbox img')).animationName"
    for motion, expected in (("reduce", "none"), ("no-preference", "come")):
        page = new_page(reduced_motion=motion)
        page.goto(f"{gallery_url}en/mixed/")
        page.locator("#photo-p0 a.enlarge").click()
        assert page.evaluate(animation) == expected
