"""How wide a picture by itself is; `browser/test_sizes.py` holds it against Chromium."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.directive_options import SIZES, Size
from site_builder.model.page_widths import (
    CORNERS,
    column_width,
    photo_size,
    photo_width,
    widest_photo,
)


@pytest.mark.parametrize(
    ("ratio", "size", "window", "width"),
    [
        (1.5, "column", 24.375, 24.375),
        (1.5, "column", 64, 38),
        (1.5, "wide", 64, 57.6),
        (1.5, "wide", 80, 55),
        (1.5, "wide", 120, 58),
        (1.5, "full", 120, 120),
        (0.7, "column", 80, 30),
        (0.4, "column", 80, 38),
        (0.7, "full", 120, 58),
        (0.7, "full", 24.375, 21.875),
    ],
)
def test_a_picture_by_itself(ratio: float, size: Size, window: float, width: float) -> None:
    assert photo_width(ratio, size, window) == pytest.approx(width)


def test_a_panorama_fills_the_window_unless_its_author_says_otherwise() -> None:
    assert photo_size(3.1, None) == "full"
    assert photo_size(3.0, None) == "column"
    assert photo_size(3.1, "column") == "column"


def test_the_most_pixels_are_those_of_usual_windows() -> None:
    assert widest_photo(1.5, "column") == 608
    assert widest_photo(1.5, "wide") == 922
    assert widest_photo(1.5, "full") == 1280
    assert widest_photo(0.7, "column") == 480


@given(st.sampled_from(SIZES), st.floats(20, 200), st.floats(0, 1))
def test_between_two_corners_columns_grow_linearly(size: Size, window: float, part: float) -> None:
    corners = [*CORNERS, 200.0]
    start = max(corner for corner in corners if corner <= window)
    end = min((c for c in corners if c > start), default=start) - 1e-9
    at = start + part * (end - start)
    first, last = column_width(size, start), column_width(size, end)
    assert column_width(size, at) == pytest.approx(first + part * (last - first), abs=1e-4)
