"""The rendition of a cover that a share card is cropped from."""

from site_builder.model.cards import rendition_for_card
from site_builder.model.pictures import Picture, Rights
from site_builder.model.renditions import Rendition
from tests.support.features import make_photo_file


def cover(*sizes: tuple[int, int]) -> Picture:
    files = [Rendition(w, h, kind) for kind in ("AVIF", "WEBP", "JPEG") for w, h in sizes]
    return Picture(make_photo_file(), Rights(), tuple(files), "mark")


def test_the_narrowest_that_is_large_enough() -> None:
    sizes = (960, 640), (1200, 630), (1920, 1280)
    assert rendition_for_card(cover(*sizes)) == Rendition(1200, 630, "WEBP")


def test_both_sides_must_be_large_enough() -> None:
    sizes = (1200, 629), (1920, 1007)
    assert rendition_for_card(cover(*sizes)) == Rendition(1920, 1007, "WEBP")


def test_the_widest_where_none_is_large_enough() -> None:
    sizes = (240, 160), (480, 320)
    assert rendition_for_card(cover(*sizes)) == Rendition(480, 320, "WEBP")
