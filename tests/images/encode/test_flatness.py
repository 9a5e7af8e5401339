"""Which pictures are flat, and lose the colour of thin lines."""

import pytest
from PIL import Image, ImageDraw, ImageFilter

from site_builder.images.encode.flatness import loses_colour

SIZE = (640, 400)


def lines(colour: str, background: str = "white", mode: str = "RGB") -> Image.Image:
    image = Image.new("RGB", SIZE, background)
    draw = ImageDraw.Draw(image)
    for x in range(20, 640, 60):
        draw.line([(x, 0), (x + 30, 399)], fill=colour)
    return image.convert(mode)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_thin_colours(mode: str) -> None:
    assert loses_colour(lines("red", mode=mode))
    assert loses_colour(lines("#0050ff", "black", mode))


def test_what_is_made_smaller_is_flat_still() -> None:
    assert loses_colour(lines("red").resize((400, 250), Image.Resampling.LANCZOS))


def test_grey_and_thick_lose_nothing() -> None:
    assert not loses_colour(lines("black"))
    assert not loses_colour(lines("red", mode="L"))
    assert not loses_colour(Image.new("RGB", SIZE, "red"))
    assert not loses_colour(Image.new("RGB", (1, 400), "red"))


def test_a_photograph_is_not_flat() -> None:
    """Noise, a smooth sky, a studio's white with an object in it: none is taken for a drawing."""
    noise = Image.effect_noise(SIZE, 12).convert("RGB")
    sky = Image.linear_gradient("L").resize(SIZE)
    gradient = Image.merge("RGB", (sky, sky.rotate(180), sky))
    assert not loses_colour(noise)
    assert not loses_colour(gradient)
    studio = Image.new("RGB", SIZE, "white")
    studio.paste((180, 60, 40), (250, 150, 390, 300))
    assert not loses_colour(studio.filter(ImageFilter.GaussianBlur(3)))


def test_a_red_line_on_a_photograph_does_not_make_it_flat() -> None:
    image = Image.effect_noise(SIZE, 12).convert("RGB")
    ImageDraw.Draw(image).line([(0, 0), (639, 399)], fill="red")
    assert not loses_colour(image)
