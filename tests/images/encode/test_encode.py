"""Pixels to the bytes of each kind of file."""

import io
import random

import pytest
from PIL import Image, ImageDraw

from site_builder.images.encode.encode import encoded
from site_builder.images.encode.saving import saved
from site_builder.model.pictures import Kind

NOISE = Image.effect_noise((64, 48), 60)


@pytest.mark.parametrize("kind", ["AVIF", "WEBP", "JPEG", "PNG"])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_each_kind_from_each_mode(kind: Kind, mode: str) -> None:
    image = NOISE.convert(mode)
    made = Image.open(io.BytesIO(encoded(image, kind)))
    assert (made.format, made.size) == (kind, image.size)
    difference = [
        abs(a - b)
        for a, b in zip(made.convert("L").tobytes(), image.convert("L").tobytes(), strict=True)
    ]
    assert sum(difference) / len(difference) < 18  # of noise, which is not seen, little is kept


@pytest.mark.parametrize("kind", ["AVIF", "WEBP", "PNG"])
def test_see_through(kind: Kind) -> None:
    image = NOISE.convert("RGBA")
    image.putalpha(0)
    made = Image.open(io.BytesIO(encoded(image, kind)))
    assert made.convert("RGBA").getchannel("A").getextrema() == (0, 0)


def test_avif_keeps_the_edges_of_colours() -> None:
    """A red line one pixel wide, which half the colours' resolution would smear."""
    image = Image.new("RGB", (32, 32), "white")
    image.paste((200, 0, 0), (15, 0, 16, 32))
    made = Image.open(io.BytesIO(encoded(image, "AVIF"))).convert("RGB")
    pixel = made.getpixel((15, 16))
    assert isinstance(pixel, tuple)
    assert pixel[1] < 60


def test_noise_is_encoded_as_well() -> None:
    noise = Image.frombytes("RGB", (256, 256), random.Random(1).randbytes(256 * 256 * 3))
    made = Image.open(io.BytesIO(encoded(noise, "JPEG")))
    made.load()
    assert made.size == noise.size


def chart(background: str) -> Image.Image:
    """Lines of one pixel in red and blue, and a yellow field, as a map has them."""
    image = Image.new("RGB", (640, 400), background)
    draw = ImageDraw.Draw(image)
    for x in range(0, 640, 40):
        draw.line([(x, 0), (x, 399)], fill=(255, 0, 0))
    for y in range(0, 400, 37):
        draw.line([(0, y), (639, (y + 90) % 400)], fill=(0, 90, 255))
    draw.rectangle([200, 100, 300, 200], fill=(240, 200, 40))
    return image


@pytest.mark.parametrize("background", ["white", "black", "#123456"])
@pytest.mark.parametrize("kind", ["AVIF", "WEBP", "JPEG"])
def test_thin_lines_keep_their_colour(background: str, kind: Kind) -> None:
    made = Image.open(io.BytesIO(encoded(chart(background), kind))).convert("RGB")
    for place in ((40, 20), (80, 250), (600, 333)):
        pixel = made.getpixel(place)
        assert isinstance(pixel, tuple)
        assert pixel[0] > 215
        assert max(pixel[1:]) < 50


def test_a_flat_picture_is_no_larger_than_with_losses() -> None:
    image = chart("white")
    assert len(encoded(image, "WEBP")) < len(saved(image, "WEBP", quality=79, method=5))


@pytest.mark.parametrize("kind", ["WEBP", "JPEG"])
def test_a_photograph_keeps_its_bytes(kind: Kind) -> None:
    sky = Image.linear_gradient("L").resize((640, 400))
    image = Image.merge("RGB", (sky, sky.rotate(180), Image.effect_noise((640, 400), 9)))
    settings = {"method": 5} if kind == "WEBP" else {"progressive": True, "optimize": True}
    quality = 79 if kind == "WEBP" else 78
    assert encoded(image, kind) == saved(image, kind, quality=quality, **settings)
