"""The picture of a card: its size, its crop, and its bytes."""

import io
import random
from typing import Any

import pytest
from PIL import Image

from site_builder.share_cards.picture import MAX_BYTES, SIZE, crop, crop_box, encode, size_of

RED, GREEN, BLUE = (255, 0, 0), (0, 128, 0), (0, 0, 255)
PAPER = (250, 240, 230)


def encoded(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def thirds(size: tuple[int, int], *, upright: bool) -> Image.Image:
    """A picture in three bands: red, green and blue, from the left or from the top."""
    image = Image.new("RGB", size)
    width, height = size
    for number, colour in enumerate((RED, GREEN, BLUE)):
        wide, high = (width, height // 3) if upright else (width // 3, height)
        at = (0, number * high) if upright else (number * wide, 0)
        image.paste(colour, (*at, at[0] + wide, at[1] + high))
    return image


def near(found: Any, colour: tuple[int, int, int], by: int = 12) -> bool:
    return all(abs(a - b) <= by for a, b in zip(found, colour, strict=True))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("size", [(3000, 900), (900, 3000), (60, 30), (1, 1), (1200, 630)])
def test_the_size_of_a_card_whatever_the_covers(kind: str, size: tuple[int, int]) -> None:
    card = crop(encoded(Image.new("RGB", size, BLUE), kind), (0.5, 0.5), PAPER)
    assert (card.size, card.mode) == (SIZE, "RGB")
    assert near(card.getpixel((600, 315)), BLUE)


@pytest.mark.parametrize("upright", [True, False])
@pytest.mark.parametrize(("focus", "colour"), [(0.0, RED), (0.5, GREEN), (1.0, BLUE)])
def test_the_crop_keeps_the_focus(
    upright: bool, focus: float, colour: tuple[int, int, int]
) -> None:
    size = (600, 3000) if upright else (6000, 600)
    point = (0.5, focus) if upright else (focus, 0.5)
    card = crop(encoded(thirds(size, upright=upright)), point, PAPER)
    assert near(card.getpixel((600, 315)), colour)


def test_the_focus_comes_to_its_place() -> None:
    image = Image.new("RGB", (2400, 630), GREEN)
    image.paste(RED, (1190, 0, 1211, 630))
    card = crop(encoded(image), (0.5, 0.5), PAPER, (0.75, 0.5))
    assert near(card.getpixel((900, 300)), RED)
    assert near(card.getpixel((600, 300)), GREEN)


def test_enlarged_it_shows_less_around_the_focus() -> None:
    image = Image.new("RGB", SIZE, GREEN)
    image.paste(RED, (590, 300, 610, 330))
    card = crop(encoded(image), (0.5, 0.5), PAPER, (0.5, 0.25), 1.5)
    assert near(card.getpixel((600, 158)), RED)
    assert near(card.getpixel((612, 158)), RED)
    assert near(card.getpixel((620, 158)), GREEN)
    assert crop_box(SIZE, (0.5, 0.5), (0.5, 0.25), 1.5) == (200, 210, 1000, 630)


def test_the_size_of_a_cover() -> None:
    assert size_of(encoded(Image.new("RGB", (30, 20)), "WEBP")) == (30, 20)
    with pytest.raises((OSError, ValueError)):
        size_of(b"no picture")


def test_the_draft_of_a_large_jpeg_is_cropped_in_the_same_place() -> None:
    cover = encoded(thirds((9000, 1500), upright=False), "JPEG", quality=95)
    assert near(crop(cover, (0.0, 0.5), PAPER).getpixel((5, 300)), RED)
    assert near(crop(cover, (1.0, 0.5), PAPER).getpixel((1194, 300)), BLUE)


@pytest.mark.parametrize(
    "image",
    [
        Image.new("RGBA", (20, 10), (0, 0, 0, 0)),
        Image.new("LA", (20, 10), (0, 0)),
    ],
)
def test_paper_is_under_what_is_see_through(image: Image.Image) -> None:
    assert near(crop(encoded(image), (0.5, 0.5), PAPER).getpixel((600, 315)), PAPER, 1)


@pytest.mark.parametrize("data", [b"", b"no picture", encoded(Image.new("RGB", (9, 9)))[:45]])
def test_a_broken_cover(data: bytes) -> None:
    with pytest.raises((OSError, ValueError)):
        crop(data, (0.5, 0.5), PAPER)


def test_a_progressive_jpeg_with_full_colour_and_nothing_else() -> None:
    cover = Image.new("RGB", (50, 50), RED)
    cover.info = {"comment": b"SECRET", "exif": b"SECRET", "icc_profile": b"SECRET"}
    data = encode(crop(encoded(cover), (0.5, 0.5), PAPER))
    with Image.open(io.BytesIO(data)) as card:
        assert card.format == "JPEG"
        assert set(card.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density",
                                  "progressive", "progression"}  # fmt: skip
        assert card.info["progressive"]
        assert [part[1:3] for part in card.layer] == [(1, 1)] * 3  # type: ignore[attr-defined]
    assert b"SECRET" not in data
    assert data == encode(crop(encoded(cover), (0.5, 0.5), PAPER))


def test_a_restless_picture_is_kept_small() -> None:
    noise = random.Random(1).randbytes(SIZE[0] * SIZE[1] * 3)
    card = Image.frombytes("RGB", SIZE, noise)
    data = encode(card)
    with Image.open(io.BytesIO(data)) as read:
        assert read.size == SIZE
    assert len(data) < len(encoded(card, "JPEG", quality=54, subsampling=0))
    photo = card.reduce(12).resize(SIZE, Image.Resampling.LANCZOS)
    assert len(encode(photo)) <= MAX_BYTES
