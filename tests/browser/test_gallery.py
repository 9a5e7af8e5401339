"""A gallery's rows, the page of large pictures, and the way to it, in Chromium."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Axe, NewPage, SiteServer
from tests.support.gallery_pages import (
    LONG,
    RATIOS,
    Shot,
    gallery,
    shots,
    single,
    story,
    write_photos,
    write_story,
    write_theme,
)
from tests.support.nu import nu_errors

WINDOWS = [(320, 640), (390, 800), (768, 1024), (1280, 800), (1920, 1080)]
COUNTS = (1, 2, 3, 5, 12, 60)
COVER = Shot("cover", "wide")
ALONE = Shot("alone", "upright")
MIXED = [*shots(11), Shot("long", "upright", caption=LONG)]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gallery")
    write_theme(folder)
    write_story(folder, "en/mixed", story(gallery(MIXED) + single(ALONE), COVER))
    write_photos(folder, "en/mixed", [COVER, *MIXED, ALONE])
    write_story(folder, "en/right", story(gallery(MIXED)), rtl=True)
    for count in COUNTS:
        write_story(folder, f"en/count-{count}", story(gallery(shots(count))))
    for form in RATIOS:
        write_story(folder, f"en/{form}-7", story(gallery(shots(7, (form,)))))
    return folder


@pytest.fixture(scope="module")
def url(built: Path, site_server: SiteServer) -> str:
    return site_server(built)


def open_window(new_page: NewPage, url: str, size: tuple[int, int], **options: Any) -> Page:
    page = new_page(viewport={"width": size[0], "height": size[1]}, **options)
    page.goto(url)
    return page


def boxes(page: Page) -> list[dict[str, float]]:
    """Where each picture of the gallery is, in the order of the document."""
    found: list[dict[str, float]] = page.evaluate(
        """() => [...document.querySelectorAll('.gallery img')].map(image => {
            const {left, right, top, width, height} = image.getBoundingClientRect();
            const figure = image.closest('figure').getBoundingClientRect();
            const ratio = image.getAttribute('width') / image.getAttribute('height');
            return {left, right, top, width, height, ratio, figure: figure.width};
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
def test_pictures_stand_whole_in_rows_of_one_height(url: str, page: Page, count: int) -> None:
    page.goto(f"{url}en/count-{count}/")
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


@pytest.mark.parametrize("form", list(RATIOS))
def test_the_last_row_does_not_blow_up(url: str, page: Page, form: str) -> None:
    page.goto(f"{url}en/{form}-7/")
    for width, height in WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        found = rows(page)
        heights = [row[0]["height"] for row in found[1:-1]] or [found[0][0]["height"]]
        assert found[-1][0]["height"] <= 2.1 * min(heights)


def test_writing_from_the_right_begins_rows_at_the_right(url: str, page: Page) -> None:
    page.goto(f"{url}en/right/")
    for row in rows(page):
        assert [box["left"] for box in row] == sorted((box["left"] for box in row), reverse=True)


def test_nothing_moves_when_the_pictures_come(url: str, page: Page) -> None:
    page.route(re.compile(r"/media/"), lambda route: route.abort("aborted"))
    page.goto(f"{url}en/mixed/")
    without = boxes(page)
    shown = page.locator(".gallery img").first.evaluate("i => getComputedStyle(i).backgroundImage")
    assert shown.startswith('url("data:image/webp')
    page.unroute(re.compile(r"/media/"))
    page.reload()
    page.evaluate("[...document.images].forEach(image => image.loading = 'eager')")
    page.evaluate("Promise.all([...document.images].map(image => image.decode()))")
    assert boxes(page) == without


def test_a_cropped_picture_keeps_its_focus(url: str, page: Page) -> None:
    page.goto(f"{url}en/mixed/")
    cover = page.locator(".cover-photo img")
    assert cover.evaluate("image => getComputedStyle(image).objectPosition") == "43% 61%"
    assert cover.evaluate("image => getComputedStyle(image).objectFit") == "cover"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["en/mixed/", "en/mixed/photos/", "en/right/"])
@pytest.mark.parametrize("size", [(320, 640), (1280, 800)], ids=["phone", "desktop"])
def test_every_page_is_accessible_and_fits(
    url: str, new_page: NewPage, axe: Axe, path: str, scheme: str, size: tuple[int, int]
) -> None:
    page = open_window(new_page, url + path, size, color_scheme=scheme)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_nu_checker_finds_no_error(built: Path) -> None:
    assert nu_errors(built) == []


def test_without_javascript_a_picture_leads_to_the_large_one_and_back(
    url: str, new_page: NewPage
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{url}en/mixed/")
    page.locator("#photo-p3 a.enlarge").click()

    page.wait_for_url(f"{url}en/mixed/photos/#photo-p3")
    expect(page.locator("#photo-p3 img")).to_be_in_viewport()
    page.locator("#photo-p3 a.back").click()
    page.wait_for_url(f"{url}en/mixed/#photo-p3")
    expect(page.locator("#photo-p3")).to_be_in_viewport()


def test_a_large_picture_fits_its_window(url: str, page: Page) -> None:
    page.goto(f"{url}en/mixed/photos/")
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


def test_on_paper_pictures_stand_whole_in_two_columns(url: str, page: Page) -> None:
    page.goto(f"{url}en/mixed/")
    page.emulate_media(media="print")
    found = boxes(page)
    assert len({round(box["left"]) for box in found}) == 2
    for box in found:
        assert box["width"] / box["height"] == pytest.approx(box["ratio"], rel=0.02)
        assert box["height"] <= 310  # 80 mm and what rounding adds, in CSS pixels


def test_motion_is_left_out_where_it_is_not_wanted(url: str, new_page: NewPage) -> None:
    animation = "getComputedStyle(document.querySelector('.lightbox img')).animationName"
    for motion, expected in (("reduce", "none"), ("no-preference", "come")):
        page = new_page(reduced_motion=motion)
        page.goto(f"{url}en/mixed/")
        page.locator("#photo-p0 a.enlarge").click()
        assert page.evaluate(animation) == expected
