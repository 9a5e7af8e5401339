"""Pictures that are see-through stand on a light sheet, softer on dark pages, and large."""

import io
from typing import Literal

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Locator, expect

from tests.support.browser import NewPage, SiteServer, wait_until
from tests.support.building import build_site
from tests.support.photo_sites import write_photo_site
from tests.support.pictures import encode, picture

DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400" viewBox="0 0 600 400">'
    b'<path d="M0 0h600v400h-600z" fill="none" stroke="black" stroke-width="40"/></svg>'
)
CLEAR = ("p0", "p1")
SHEETS = {"light": (255, 255, 255), "dark": (227, 224, 217)}


def chart() -> bytes:
    image = Image.new("RGBA", (600, 400), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((0, 0, 599, 399), outline=(0, 0, 0, 255), width=20)
    return encode(image, "PNG")


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory, site_server: SiteServer) -> str:
    photograph = encode(picture((600, 400)), "JPEG")
    originals = {"drawing.svg": DRAWING, "chart.png": chart(), "street.jpg": photograph}
    body = ":::{gallery} p0 p1 p2\n:::\n\nBody."
    site = write_photo_site(tmp_path_factory.mktemp("clear"), originals, body=body, cover="p0")
    build_site(site)
    return site_server(site / "build")


def middle(shown: Locator) -> tuple[int, ...]:
    """The colour in the middle of a picture, as it is on the screen."""
    shown.scroll_into_view_if_needed()
    shown.evaluate("image => image.decode()")
    with Image.open(io.BytesIO(shown.screenshot())) as image:
        found = image.convert("RGB").getpixel((image.width // 2, image.height // 2 + 5))
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["en/", "en/story/", "en/story/photos/"])
def test_they_stand_on_a_sheet(
    url: str, new_page: NewPage, path: str, scheme: Literal["light", "dark"]
) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(url + path)
    shown = page.locator("main img.clear")
    assert shown.count() == {"en/": 1, "en/story/": 3, "en/story/photos/": 2}[path]
    for picture_of in shown.all():
        assert middle(picture_of) == SHEETS[scheme]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_so_they_do_large(url: str, new_page: NewPage, scheme: Literal["light", "dark"]) -> None:
    page = new_page(color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"{url}en/story/")
    for photo in CLEAR:
        page.locator(f".gallery a.enlarge[href$='#photo-{photo}']").click()
        assert middle(page.locator(".lightbox img")) == SHEETS[scheme]
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_hidden()


def test_in_forced_colours_the_sheet_stays(url: str, new_page: NewPage) -> None:
    page = new_page(color_scheme="dark", forced_colors="active")
    page.goto(f"{url}en/story/")
    assert middle(page.locator(".gallery img.clear").last) == SHEETS["dark"]


def test_a_photograph_has_its_own_colours_until_it_has_come(url: str, new_page: NewPage) -> None:
    page = new_page(color_scheme="dark")
    page.goto(f"{url}en/story/")
    photograph = page.locator(".gallery img:not(.clear)")
    background = photograph.evaluate("image => getComputedStyle(image).backgroundColor")
    assert background not in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    page.locator(".gallery a.enlarge[href$='#photo-p2']").click()
    large = page.locator(".lightbox img")
    large.evaluate("image => image.decode()")
    wait_until(page, "document.querySelector('.lightbox figure').className === ''")
    assert large.evaluate("image => getComputedStyle(image).backgroundColor") == "rgba(0, 0, 0, 0)"
