"""Pictures of extreme shapes: which are, where, and what is said of them."""

import pytest

from site_builder.model.pictures import PhotoFile, Use
from site_builder.rules.picture_shapes import is_too_low, shape_fault


def file(width: int, height: int, kind: str = "JPEG") -> PhotoFile:
    return PhotoFile("a", width, height, kind, "digest")


@pytest.mark.parametrize("use", ["cover", "full", "figure", "gallery"])
@pytest.mark.parametrize(
    ("width", "height"),
    [(6000, 4000), (4000, 6000), (1080, 2400), (1170, 2532), (4000, 1000), (3000, 3000)],
)
def test_usual_shapes(use: Use, width: int, height: int) -> None:
    assert shape_fault(file(width, height), use) is None


@pytest.mark.parametrize(
    ("width", "height", "use", "words"),
    [
        (6000, 1000, "figure", "on a phone it is shown 62 pixels high"),
        (6000, 1000, "gallery", "6.0 times as wide as high"),
        (6000, 1000, "cover", "as a cover, only 25% of 'a' can be seen"),
        (1080, 60_000, "gallery", "but shown 608 wide"),
        (1080, 16_000, "cover", "as a cover, only 5% of 'a' can be seen"),
        (1080, 60_000, "figure", "published only 294 pixels wide"),
    ],
)
def test_ribbons(width: int, height: int, use: Use, words: str) -> None:
    fault = shape_fault(file(width, height), use)
    assert fault
    assert words in fault[0]
    assert fault[1]


def test_a_tall_picture_by_itself_is_readable() -> None:
    assert shape_fault(file(1080, 16_000), "figure") is None
    assert shape_fault(file(1080, 60_000, "SVG"), "figure") is None
    # It has no more than it is published with.
    assert shape_fault(file(100, 5_000), "figure") is None


def test_low_covers() -> None:
    assert is_too_low(file(3000, 400), "cover")
    assert not is_too_low(file(3000, 480), "cover")
    assert not is_too_low(file(3000, 400), "figure")
    assert not is_too_low(file(3000, 400, "SVG"), "cover")
