"""The rows of a gallery in the page's own style sheet."""

import re

import pytest

from site_builder.compose.gallery_look import gallery_look, ratios_of


def test_each_picture_has_its_width_for_each_stage() -> None:
    look = gallery_look([1.5, 1.5, 1.5], "rows", "column")
    assert look.rows == (1, 2)
    assert look.style.startswith(f".{look.name}>:nth-child(1)>:nth-child(1){{--s:100%;--m:100%}}")
    assert (
        f".{look.name}>:nth-child(2)>:nth-child(2)"
        "{--s:100%;--m:calc(49.99% - 0.5*var(--gap))}" in look.style
    )


def test_a_strip_has_rows_on_paper_alone() -> None:
    look = gallery_look([1.5, 1.5, 1.5], "strip", "full")
    assert look.rows == (1, 2)
    assert "--m:" in look.style
    assert "--s:" not in look.style


def test_galleries_alike_share_their_rules() -> None:
    assert gallery_look([1.5, 1], "rows", "wide") == gallery_look([1.5, 1], "rows", "wide")
    names = {gallery_look([1.5, ratio], "rows", "wide").name for ratio in (1, 1.1, 1.2)}
    assert len(names) == 3


@pytest.mark.parametrize("count", [2, 3, 7, 30])
def test_no_row_is_wider_than_its_column(count: int) -> None:
    look = gallery_look([1.5, 0.667, 1.777] * count, "rows", "full")
    for name in "smlx":
        percents = re.findall(rf"--{name}:(?:calc\()?([0-9.]+)%", look.style)
        whole = sum(map(float, percents))
        assert whole <= 100 * round(whole / 100) <= whole + len(percents) / 40


def test_the_frame_of_a_missing_picture_has_a_ratio() -> None:
    assert ratios_of([]) == []
