"""A story that shows seven pictures, one of them twice, and what of it is open at full size."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests.support.gallery_pages import (
    LONG,
    Shot,
    gallery,
    shots,
    single,
    story,
    write_photos,
    write_story,
    write_theme,
)

COVER = Shot("cover", "wide", alt="The city from above")
STREETS = [Shot("p0", "classic", caption=LONG, alt="Street number 0"), *shots(5)[1:]]
AGAIN = Shot("p1", "upright", alt="Street number 1")
DRAWING = Shot("drawing", "drawing", alt="A drawing")
SEQUENCE = [COVER, *STREETS, AGAIN, DRAWING]

Opened = Callable[..., Page]
"""`opened("p1", path="en/right/", **options)` has the picture open in a new page."""


def write_lightbox_site(folder: Path) -> None:
    """The story; the same from right to left; and one with a single picture."""
    write_theme(folder)
    once_more = gallery([AGAIN], frozenset({"p1"})).replace('id="gallery"', 'id="again"')
    blocks = gallery(STREETS) + once_more + single(DRAWING)
    write_story(folder, "en/story", story(blocks, COVER))
    write_photos(folder, "en/story", [COVER, *STREETS, DRAWING])
    write_story(folder, "en/right", story(gallery(STREETS), COVER), rtl=True)
    write_story(folder, "en/one", story(single(DRAWING)))


def shown(page: Page) -> str:
    """The picture that is open, by its words."""
    return str(page.locator(".lightbox img").get_attribute("alt"))
