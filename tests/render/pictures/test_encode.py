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
