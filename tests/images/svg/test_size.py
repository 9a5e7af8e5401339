"""The size of a drawing, from its root's width, height and viewBox."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.images.svg.size import MAX_SIDE, svg_size


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ({"width": "60", "height": "40"}, (60, 40)),
        ({"width": "60px", "height": " 40.4 px "}, (60, 40)),
        ({"width": "100%", "height": "100%"}, None),
        ({"width": "100%", "height": "100%", "viewBox": "0 0 6 4"}, (6, 4)),
        ({"width": "auto", "height": "3cap", "viewBox": "0 0 6 4"}, (6, 4)),
        ({"viewBox": "0 0 6"}, None),
        ({"viewBox": "a b c d"}, None),
        ({"viewBox": "0 0 inf 4"}, None),
        ({"viewBox": "0 0 nan 4"}, None),
        ({"viewBox": "0 0 1e308 1e308"}, None),
        ({"viewBox": "0 0 -6 4"}, None),
        ({"width": "0", "height": "0"}, None),
        ({"width": f"{'1' * 300_000}x", "height": f"1{' ' * 300_000}x"}, None),
        ({"width": ".5e9", "height": "5."}, None),
        ({"width": "1e999", "height": "5"}, None),
        ({}, None),
    ],
)
def test_size(attributes: dict[str, str], size: tuple[int, int] | None) -> None:
    assert svg_size(attributes) == size


@pytest.mark.parametrize(
    ("length", "pixels"),
    [
        ("1in", 96),
        ("72pt", 96),
        ("128pt", 171),
        ("6pc", 96),
        ("25.4mm", 96),
        ("2.54cm", 96),
        ("101.6q", 96),
        ("101.6Q", 96),
        ("210MM", 794),
        ("10em", 160),
        ("2rem", 32),
        ("1.5e2", 150),
        (".5e3px", 500),
    ],
)
def test_units(length: str, pixels: int) -> None:
    assert svg_size({"width": length, "height": length}) == (pixels, pixels)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ({"width": "60", "viewBox": "0,0,6,3"}, (60, 30)),
        ({"height": "1in", "viewBox": "0 0 6 3"}, (192, 96)),
        ({"width": "465pt", "height": "252pt", "viewBox": "0 0 465 252"}, (620, 336)),
    ],
)
def test_what_one_side_lacks_follows_from_the_view_box(
    attributes: dict[str, str], size: tuple[int, int]
) -> None:
    assert svg_size(attributes) == size


TEXT = st.text("0123456789.eE+-%ptxmcinq \n", max_size=12)


@given(TEXT, TEXT, TEXT)
def test_any_text_gives_a_sane_size_or_none(width: str, height: str, box: str) -> None:
    size = svg_size({"width": width, "height": height, "viewBox": box})
    assert size is None or all(1 <= side <= MAX_SIDE for side in size)
