"""The measure of likeness: 1 for the same, less for less; and the drawn photographs."""

import io

import pytest
from PIL import Image, ImageFilter

pytest.importorskip("numpy")
pytest.importorskip("scipy")

from benchmarks.camera import photograph
from benchmarks.similarity import decibels, similarity

SIZE = (600, 400)


def picture(number: int = 0) -> Image.Image:
    return Image.open(io.BytesIO(photograph(number, SIZE))).convert("RGB")


def test_the_same_is_1_and_a_blur_is_less() -> None:
    one = picture()
    a_little, more = (one.filter(ImageFilter.GaussianBlur(reach)) for reach in (0.5, 1.5))
    assert similarity(one, one) == pytest.approx(1, abs=1e-6)
    assert similarity(one, one) > similarity(one, a_little) > similarity(one, more)


def test_lost_colour_counts() -> None:
    one = picture()
    assert similarity(one, one.convert("L").convert("RGB")) < 0.99


def test_other_sizes_are_refused() -> None:
    with pytest.raises(ValueError, match="no sizes of one picture"):
        similarity(picture(), picture().resize((300, 200)))


def test_levels() -> None:
    assert decibels(0.99) == pytest.approx(20)
    assert decibels(1) == pytest.approx(90)


def test_photographs_are_the_same_every_time_and_turned_as_they_say() -> None:
    assert photograph(2, SIZE) == photograph(2, SIZE)
    with Image.open(io.BytesIO(photograph(2, SIZE))) as portrait:
        assert (portrait.size, portrait.getexif()[0x0112]) == (SIZE, 6)
