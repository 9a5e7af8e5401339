"""What the encoders have in common."""

import io

import pytest
from PIL import Image

from site_builder.images.encode.saving import saved, step_of


@pytest.mark.parametrize(
    ("width", "step"), [(1, 0), (799, 0), (800, 1), (1599, 1), (1600, 2), (5000, 2)]
)
def test_wider_pictures_have_settings_of_their_own(width: int, step: int) -> None:
    assert step_of(Image.new("L", (width, 1))) == step


def test_a_picture_comes_out_as_a_file_of_its_kind() -> None:
    data = saved(Image.new("RGB", (3, 2), "red"), "PNG", optimize=True)

    with Image.open(io.BytesIO(data), formats=("PNG",)) as opened:
        assert opened.size == (3, 2)
        assert opened.getpixel((2, 1)) == (255, 0, 0)
