"""Cards: the sheet on the cover, mirrored where a language runs from right to left."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageDraw, features

from site_builder.model.card_colours import CardColours
from site_builder.model.fonts import Face
from site_builder.share_cards.card import (
    MARGIN,
    ShareCard,
    cover_card,
    draw_card,
)
from site_builder.share_cards.picture import HEIGHT, SIZE, WIDTH
from tests.support.fonts import LATIN, make_face

BLUE, YELLOW = (0, 0, 255), (255, 255, 0)
PAPER, INK, ACCENT, BAND = (250, 250, 245), (25, 26, 28), (179, 38, 30), (20, 90, 40)
COLOURS = CardColours(PAPER, INK, ACCENT, BAND)


def cover(size: tuple[int, int] = (600, 315)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, BLUE).save(out, "PNG")
    return out.getvalue()


CARD = ShareCard("Rivers run", "Site", "en", "ltr", cover(), COLOURS)


@pytest.fixture
def face(tmp_path: Path) -> Face:
    return make_face(tmp_path / "a.ttf", LATIN + "城市国مدينة")


def drawn(card: ShareCard, face: Face) -> Image.Image:
    image = Image.open(io.BytesIO(draw_card(card, face, face)))
    assert image.size == SIZE
    return image.convert("RGB")


def is_near(found: Any, colour: tuple[int, int, int]) -> bool:
    return all(abs(a - b) <= 16 for a, b in zip(found, colour, strict=True))


def places(image: Image.Image, colour: tuple[int, int, int]) -> tuple[int, int, int, int]:
    """The box around all that has a colour."""
    channels = ImageChops.difference(image, Image.new("RGB", SIZE, colour)).split()
    furthest = ImageChops.lighter(ImageChops.lighter(*channels[:2]), channels[2])
    box = furthest.point(lambda by: 255 if by <= 16 else 0).getbbox()
    assert box
    return box


def test_the_sheet_lies_on_the_lower_left_of_the_cover(face: Face) -> None:
    image = drawn(CARD, face)
    left, top, right, bottom = places(image, PAPER)
    assert (left, bottom) == (0, HEIGHT)
    assert top > HEIGHT * 0.3
    assert right < WIDTH
    assert is_near(image.getpixel((600, top // 2)), BLUE)
    assert is_near(image.getpixel((WIDTH - 5, HEIGHT - 5)), BLUE)


def dotted(focus: tuple[float, float]) -> bytes:
    """A cover with a yellow dot where its focus is."""
    image = Image.new("RGB", (1500, 1000), BLUE)
    x, y = focus[0] * 1500, focus[1] * 1000
    ImageDraw.Draw(image).ellipse((x - 70, y - 70, x + 70, y + 70), YELLOW)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("focus", [(0.3, 0.75), (0.3, 0.8), (0.5, 0.9), (0.5, 0.5), (0.8, 0.2)])
@pytest.mark.parametrize("title", ["Rivers run", "Rivers run " * 4, "城市城市城市城市城市城市城市"])
def test_the_sheet_hides_nothing_of_what_the_cover_is_about(
    face: Face, title: str, focus: tuple[float, float]
) -> None:
    image = drawn(replace(CARD, title=title, cover=dotted(focus), focus=focus), face)
    left, top, right, bottom = places(image, YELLOW)
    assert (right - left, bottom - top) == pytest.approx((113, 113), abs=4)


def test_the_sheet_on_the_upper_edge(face: Face) -> None:
    low = replace(CARD, cover=dotted((0.5, 0.9)), focus=(0.5, 0.9))
    image = drawn(low, face)
    left, top, right, bottom = places(image, PAPER)
    assert (left, top) == (0, 0)
    below = drawn(replace(CARD, cover=dotted((0.5, 0.1)), focus=(0.5, 0.1)), face)
    other = places(below, PAPER)
    assert (right, bottom) == (other[2], HEIGHT - other[1])
    assert places(image, INK)[1] == pytest.approx(MARGIN, abs=2)


@pytest.mark.parametrize(
    "title", ["Rivers run", "W" * 60, "Rivers run and run " * 20, "a", "城市" * 60]
)
@pytest.mark.parametrize("has_cover", [True, False])
@pytest.mark.parametrize("height", [0.1, 1.0])
def test_no_word_is_near_an_edge(face: Face, title: str, has_cover: bool, height: float) -> None:
    changed = replace(CARD, title=title, site_name="Site " * 40, focus=(0.5, height))
    image = drawn(changed if has_cover else replace(changed, cover=None), face)
    left, top, right, bottom = places(image, INK)
    assert left >= MARGIN - 1
    assert top >= MARGIN
    assert right <= WIDTH - MARGIN + 1
    assert bottom <= HEIGHT - MARGIN + 1


def test_the_sites_mark_is_beside_its_name(face: Face) -> None:
    left, top, right, bottom = places(drawn(CARD, face), ACCENT)
    assert left == pytest.approx(MARGIN, abs=1)
    assert right - left == pytest.approx(bottom - top, abs=2)
    assert HEIGHT - 2 * MARGIN < top < bottom < HEIGHT - MARGIN + 1


def test_without_a_cover_there_is_a_band(face: Face) -> None:
    image = drawn(replace(CARD, cover=None), face)
    assert places(image, BAND)[:3] == (0, 0, WIDTH)
    assert is_near(image.getpixel((WIDTH - 5, HEIGHT - 5)), PAPER)


@pytest.mark.skipif(not features.check("raqm"), reason="this Pillow has no Raqm")
def test_from_right_to_left_it_is_mirrored(face: Face) -> None:
    image = drawn(replace(CARD, title="مدينة", tag="ar", direction="rtl"), face)
    assert places(image, PAPER)[2:] == (WIDTH, HEIGHT)
    assert places(image, ACCENT)[2] == pytest.approx(WIDTH - MARGIN, abs=1)
    assert is_near(image.getpixel((5, HEIGHT - 5)), BLUE)


def test_the_same_card_has_the_same_bytes(face: Face) -> None:
    assert draw_card(CARD, face, face) == draw_card(replace(CARD), face, face)
    assert draw_card(CARD, face, face) != draw_card(replace(CARD, title="Roads"), face, face)


def test_the_cover_alone() -> None:
    image = Image.open(io.BytesIO(cover_card(cover((90, 400)), (0.5, 0.2), PAPER))).convert("RGB")
    assert image.size == SIZE
    assert places(image, BLUE) == (0, 0, *SIZE)
