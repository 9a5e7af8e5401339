"""Where the sheet lies, and where the focus goes."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.share_cards.layout import CLEAR, Direction, Layout, lay_out
from site_builder.share_cards.picture import HEIGHT, WIDTH, Point, crop_box

PHOTO, SHEET = (1500, 1000), (965, 340)


@dataclass(frozen=True)
class Seen:
    """A layout, and where on the card the focus comes to lie by it, in pixels."""

    layout: Layout
    x: float
    y: float


def seen(
    focus: Point,
    picture: tuple[int, int] = PHOTO,
    sheet: tuple[int, int] = SHEET,
    direction: Direction = "ltr",
) -> Seen:
    layout = lay_out(picture, focus, sheet, direction)
    left, top, right, bottom = crop_box(picture, focus, layout.place, layout.zoom)
    x = (focus[0] * picture[0] - left) / (right - left) * WIDTH
    y = (focus[1] * picture[1] - top) / (bottom - top) * HEIGHT
    return Seen(layout, x, y)


def test_the_sheet_is_on_the_lower_edge_where_that_hides_nothing() -> None:
    for focus in ((0.5, 0.5), (0.3, 0.1), (0.0, 0.0), (0.95, 0.4)):
        assert seen(focus).layout[::2] == (False, 1.0)


@pytest.mark.parametrize("focus", [(0.3, 0.75), (0.3, 0.8), (0.5, 0.9), (0.0, 1.0), (0.8, 0.9)])
def test_it_is_on_the_upper_edge_where_the_focus_is_low(focus: Point) -> None:
    found = seen(focus)
    assert found.layout[::2] == (True, 1.0)
    assert found.y >= SHEET[1] + CLEAR


def test_a_picture_without_room_is_enlarged_no_more_than_needed() -> None:
    found = seen((0.5, 0.5), picture=(1200, 630))
    assert found.layout.zoom == 1.3
    assert found.y <= HEIGHT - SHEET[1] - CLEAR


def test_a_wide_picture_may_have_its_focus_beside_the_sheet() -> None:
    found = seen((0.7, 0.5), picture=(3000, 630))
    assert found.layout.zoom == 1.0
    assert found.x == pytest.approx((SHEET[0] + WIDTH) / 2)


@pytest.mark.parametrize(("width", "x"), [(520, 860), (800, 600)])
def test_a_narrow_sheet_has_the_picture_beside_it(width: int, x: int) -> None:
    found = seen((0.5, 0.3), picture=(3000, 900), sheet=(width, 250))
    assert found.x == pytest.approx(x)
    mirrored = seen((0.5, 0.3), picture=(3000, 900), sheet=(width, 250), direction="rtl")
    assert mirrored.x == pytest.approx(WIDTH - x)


part = st.floats(0, 1)
side = st.integers(1, 9000)


@given(
    focus=st.tuples(part, part),
    picture=st.tuples(side, side),
    sheet=st.tuples(st.integers(520, WIDTH), st.integers(150, 400)),
    direction=st.sampled_from(["ltr", "rtl"]),
)
def test_the_focus_is_never_under_the_sheet(
    focus: Point, picture: tuple[int, int], sheet: tuple[int, int], direction: Direction
) -> None:
    found = seen(focus, picture, sheet, direction)
    over = (found.y if found.layout.on_top else HEIGHT - found.y) - sheet[1]
    beyond = (found.x if direction == "ltr" else WIDTH - found.x) - sheet[0]
    assert max(over, beyond) >= CLEAR - 0.01
    assert -0.01 <= found.x <= WIDTH + 0.01
    assert -0.01 <= found.y <= HEIGHT + 0.01
