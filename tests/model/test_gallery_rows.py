"""The rows of a gallery: each fills its column, and no picture is left over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.directive_options import LAYOUTS, SIZES, Layout, Size
from site_builder.model.gallery_rows import (
    COLUMN,
    STAGES,
    Stage,
    gallery_size,
    gap_in,
    parts_of,
    picture_widths,
    rows_of,
    widest_pictures,
)
from site_builder.model.page_widths import column_width

PHONE, _, WIDE = STAGES["wide"]
RATIOS = st.lists(
    st.one_of(st.floats(0.2, 5), st.sampled_from([2 / 3, 1, 1.5, 1.778])), min_size=1, max_size=30
)


def counts(ratios: list[float], stage: Stage = WIDE, layout: Layout = "rows") -> list[int]:
    return [len(row) for row in rows_of(ratios, layout, stage)]


@pytest.mark.parametrize("number", range(2, 31))
def test_no_photograph_is_left_over(number: int) -> None:
    assert 1 not in counts([1.5] * number)


def test_rows_of_usual_galleries() -> None:
    assert counts([1.5, 0.667, 1.778, 1, 1.5, 1.5, 0.5625]) == [2, 2, 3]
    assert counts([1.5, 0.3, 1.5, 1.5]) == [1, 1, 2], "one that is tall stands alone"
    assert counts([1.5, 4, 1.5, 1.5]) == [1, 1, 2], "and so does a panorama"
    assert counts([1.5, 1.5], PHONE) == [1, 1]
    assert counts([0.667, 0.667], PHONE) == [2]


def test_boxes_of_a_grid_are_spread_evenly() -> None:
    assert counts([1.5] * 7, layout="grid") == [2, 2, 3]
    assert counts([1.5] * 4, layout="grid") == [2, 2]
    assert counts([1.5] * 3, PHONE, layout="grid") == [1, 2]


def test_a_pair_stands_side_by_side_where_there_is_room() -> None:
    assert counts([1.5, 1.5], PHONE, "pair") == [2]
    assert counts([3, 0.6], PHONE, "pair") == [1, 1]
    assert counts([3, 0.6], COLUMN, "pair") == [1, 1]
    assert counts([1.5, 0.6], COLUMN, "pair") == [2]


@given(RATIOS, st.sampled_from(LAYOUTS), st.sampled_from(SIZES))
def test_every_row_fills_its_column(ratios: list[float], layout: Layout, size: Size) -> None:
    for stage in STAGES[size]:
        rows, parts = rows_of(ratios, layout, stage), parts_of(ratios, layout, stage)
        assert [at for row in rows for at in row] == list(range(len(ratios)))
        for row in rows:
            taken = [parts[at] for at in row]
            assert sum(part.part for part in taken) == pytest.approx(1)
            assert sum(part.gaps for part in taken) == pytest.approx(len(row) - 1)
            if layout == "rows":
                heights = [part.part / ratios[at] for part, at in zip(taken, row, strict=True)]
                assert max(heights) == pytest.approx(min(heights))


@given(RATIOS, st.sampled_from(SIZES), st.floats(20, 120))
def test_captions_have_room(ratios: list[float], size: Size, window: float) -> None:
    widths = list(picture_widths(ratios, "rows", size, window))
    assert min(widths) >= 6.9
    assert max(widths) <= column_width(size, window) + 1e-6


def test_a_few_high_ones_stand_in_the_column_of_text() -> None:
    assert gallery_size([1.5], "rows", None) == "column"
    assert gallery_size([0.667, 0.667], "rows", None) == "column"
    assert gallery_size([1.5, 1.5], "rows", None) == "wide"
    assert gallery_size([0.667, 0.667], "rows", "full") == "full"


def test_the_most_pixels() -> None:
    assert widest_pictures([1.5, 1.5], "rows", "wide") == [453, 453]
    assert widest_pictures([1.5] * 3, "rows", "full")[0] == 691
    assert widest_pictures([3.0, 1.5], "grid", "wide")[0] == 906, "it is cropped"
    assert widest_pictures([1.5], "strip", "wide") == [576]


def test_the_gap() -> None:
    assert (gap_in(39), gap_in(40)) == (0.75, 1.0)
