"""The widths of a gallery's pictures; `browser/test_sizes.py` holds them against Chromium."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.render.gallery_rows import gallery_sizes
from site_builder.views.facts import PhotoView, PictureLook
from site_builder.views.shell import Words
from tests.support.flex_rows import shown


def photos(*ratios: str) -> list[PhotoView]:
    none = Words("")
    return [
        PhotoView(
            anchor="",
            kind="photo",
            src="",
            width=round(1000 * float(ratio or 1)),
            height=1000,
            sources=(),
            look=PictureLook("", ratio, "", "", ""),
            large_href="",
            alt=none,
            caption=none,
            credit=none,
            taken=None,
            place=None,
            license="",
        )
        for ratio in ratios
    ]


def wide(size: str) -> float:
    """The width on the widest windows, in rem."""
    return float(size.partition(",")[0].rpartition(" ")[2].removesuffix("rem"))


def test_two_in_a_row_share_the_column() -> None:
    first, second = gallery_sizes(photos("1.5", "1.5"))
    assert first == second
    assert first.startswith("(min-width: 83.61rem) 28.5rem, (min-width: 72rem) ")


def test_one_that_leads_has_the_column_to_itself() -> None:
    first, *others = gallery_sizes(photos("1.5", "1.5", "1.5", "1.5"))
    assert wide(first) == 58
    assert {wide(size) for size in others} == {18.7}


def test_the_frame_of_a_picture_that_is_not_to_hand_is_one_of_the_row() -> None:
    assert gallery_sizes(photos("", "0.6667")) == gallery_sizes(photos("1.5", "0.6667"))


def test_what_is_as_high_as_a_row_may_be_grows_no_more() -> None:
    (size,) = gallery_sizes(photos("0.6667"))
    assert size.rpartition(", ")[2] == "15rem"
    assert wide(size) == 26.1


def said(sizes: str, window: float) -> float:
    """What it says in a window of that width (HTML §4.8.4.2.1)."""
    for entry in sizes.split(", "):
        condition, _, length = entry.rpartition(" ")
        start = float(condition.removeprefix("(min-width: ").removesuffix("rem)") or 0)
        if window >= start:
            unit = window / 100 if length.endswith("vw") else 1
            return float(length.removesuffix("vw").removesuffix("rem")) * unit
    raise AssertionError(sizes)


RATIOS = st.one_of(st.floats(0.2, 5), st.sampled_from([2 / 3, 1, 1.5, 1.778, 3]))
GALLERY = st.lists(RATIOS.map(lambda ratio: f"{ratio:.3f}"), min_size=1, max_size=20)


@given(GALLERY, st.lists(st.floats(20.1, 120), min_size=10, max_size=40))
def test_no_picture_is_said_to_be_narrower_than_it_is_or_much_wider(
    gallery: list[str], windows: list[float]
) -> None:
    sizes = gallery_sizes(photos(*gallery))
    ratios = [float(ratio) for ratio in gallery]
    for window in windows:
        # Where a row breaks is rounded in `sizes`.
        near = zip(*(shown(ratios, window + by) for by in (-0.02, 0, 0.02)), strict=True)
        for size, (before, width, after) in zip(sizes, near, strict=True):
            assert 0.99 * width <= said(size, window), (window, size)
            assert said(size, window) <= 1.25 * max(before, width, after), (window, size)


@pytest.mark.parametrize(
    ("gallery", "window"),
    [
        (("1", "1", "1"), 412 / 16),
        (("1.5", "3", "1", "0.667"), 20),
        (("1", "1", "1"), 63.5),
    ],
    ids=["the last of three", "an upright one at the end", "one beside the first"],
)
def test_rows_that_break_within_a_range_of_windows(gallery: tuple[str, ...], window: float) -> None:
    widths = shown([float(ratio) for ratio in gallery], window)
    for size, width in zip(gallery_sizes(photos(*gallery)), widths, strict=True):
        assert said(size, window) == pytest.approx(width, rel=0.2)
        assert said(size, window) > 0.99 * width


def test_sizes_are_short() -> None:
    """They stand twice in the page for each picture."""
    sizes = gallery_sizes(photos(*["1.5", "0.667", "1", "3", "1.778", "1.5"] * 10))
    assert max(size.count(",") for size in sizes) < 8


@given(GALLERY)
def test_no_picture_is_wider_than_the_column(ratios: list[str]) -> None:
    for size in gallery_sizes(photos(*ratios)):
        assert 0 < wide(size) <= 58
        for entry in size.split(", "):
            length = entry.rpartition(" ")[2]
            assert length.endswith("rem") or 0 < float(length.removesuffix("vw")) <= 90.5
