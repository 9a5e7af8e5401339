"""Colours: WCAG's contrast, and the nearest colour that has enough."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.colours import (
    BLACK,
    HEX,
    WHITE,
    contrast,
    from_oklch,
    is_legible,
    luminance,
    mixed,
    nearest_legible,
    normal_colour,
    rgb,
    to_oklch,
)

COLOURS = st.builds("#{:06x}".format, st.integers(0, 0xFFFFFF))


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        (BLACK, WHITE, 21.0),
        ("#777777", WHITE, 4.48),
        ("#767676", WHITE, 4.54),
        ("#ff0000", WHITE, 4.0),
        ("#0000ff", WHITE, 8.59),
        ("#b3261e", "#fcfbf8", 6.32),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@given(COLOURS, COLOURS)
def test_contrast_is_the_same_in_either_order_and_within_its_bounds(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21
    assert contrast(one, one) == 1


@given(COLOURS, COLOURS, st.sampled_from([3.0, 4.5]))
def test_the_nearest_is_enough_and_keeps_its_hue(colour: str, ground: str, least: float) -> None:
    found = nearest_legible(colour, (ground,), least)
    assert contrast(found, ground) >= least
    if is_legible(colour, (ground,), least):
        assert found == colour
    before, after = to_oklch(colour), to_oklch(found)
    if min(before.chroma, after.chroma) > 0.05:  # eight bits tell the hue of no greyer one
        turned = abs(math.remainder(before.hue - after.hue, math.tau))
        assert turned < 0.12


def test_the_nearest_is_the_nearest() -> None:
    assert nearest_legible("#777777", (WHITE,), 4.5) in ("#767676", "#757575")
    assert luminance(nearest_legible("#bbbbbb", ("#333333",), 7.0)) > luminance("#bbbbbb")


def test_where_none_is_enough_it_is_the_end_that_has_more() -> None:
    assert nearest_legible("#808080", (BLACK, WHITE), 7.0) in (BLACK, WHITE)
    assert nearest_legible("#808080", ("#888888",), 21.0) == BLACK


@given(COLOURS)
def test_a_colour_comes_back_from_what_is_seen(colour: str) -> None:
    back = from_oklch(to_oklch(colour))
    assert max(abs(a - b) for a, b in zip(rgb(colour), rgb(back), strict=True)) <= 1


def test_one_that_no_screen_shows_becomes_the_strongest_that_it_does() -> None:
    strong = to_oklch("#b3261e")._replace(chroma=0.4)
    assert to_oklch(from_oklch(strong)).hue == pytest.approx(strong.hue, abs=0.05)


@given(COLOURS, COLOURS)
def test_a_mixture_lies_between(one: str, other: str) -> None:
    assert HEX.fullmatch(mixed(one, other, 0.3))
    ends = sorted((to_oklch(one).lightness, to_oklch(other).lightness))
    assert ends[0] - 0.02 <= to_oklch(mixed(one, other, 0.5)).lightness <= ends[1] + 0.02


def test_the_normal_form() -> None:
    assert normal_colour("#B3c") == "#bb33cc"
    assert normal_colour("#B3261E") == "#b3261e"
