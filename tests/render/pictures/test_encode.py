"""Pixels to the bytes of each kind of file."""

import io
import random

import pytest
from PIL import Image

from site_builder.model.pictures import Kind
from site_builder.render.pictures.encode import encoded

NOISE = Image.effect_noise((64, 48), 60)


@pytest.mark.parametrize("kind", ["AVIF", "WEBP", "JPEG", "PNG"])
@pytest.mark.parametrize("mode", ["L", "RGB"])
@pytest.mark.parametrize("drawn", [False, True])
def test_each_kind_from_each_mode(kind: Kind, mode: str, drawn: bool) -> None:
    image = NOISE.convert(mode)
    made = Image.open(io.BytesIO(encoded(image, kind, drawn=drawn)))
    assert (made.format, made.size) == (kind, image.size)
    difference = [
        abs(a - b)
        for a, b in zip(made.convert("L").tobytes(), image.convert("L").tobytes(), strict=True)
    ]
    assert sum(difference) / len(difference) < 12


@pytest.mark.parametrize("kind", ["AVIF", "WEBP", "PNG"])
def test_see_through(kind: Kind) -> None:
    image = NOISE.convert("RGBA")
    image.putalpha(0)
    made = Image.open(io.BytesIO(encoded(image, kind, drawn=False)))
    assert made.convert("RGBA").getchannel("A").getextrema() == (0, 0)


@pytest.mark.parametrize("kind", ["AVIF", "JPEG"])
def test_a_drawing_keeps_the_edges_of_its_colours(kind: Kind) -> None:
    """A red line one pixel wide, which half the colours' resolution would smear."""
    image = Image.new("RGB", (32, 32), "white")
    for y in range(32):
        image.putpixel((15, y), (200, 0, 0))
    greens = {}
    for drawn in (False, True):
        made = Image.open(io.BytesIO(encoded(image, kind, drawn=drawn))).convert("RGB")
        pixel = made.getpixel((15, 16))
        assert isinstance(pixel, tuple)
        greens[drawn] = pixel[1]
    assert greens[True] < greens[False] or greens[True] < 30


def test_noise_is_encoded_as_well() -> None:
    noise = Image.frombytes("RGB", (256, 256), random.Random(1).randbytes(256 * 256 * 3))
    made = Image.open(io.BytesIO(encoded(noise, "JPEG", drawn=True)))
    made.load()
    assert made.size == noise.size
