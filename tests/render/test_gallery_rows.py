"""The widths of a gallery's pictures; `browser/test_pictures.py` holds them against Chromium."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.render.gallery_rows import gallery_sizes
from site_builder.resolve.views import PhotoView, PictureLook, Words


def photos(*ratios: str) -> list[PhotoView]:
    none = Words("")
    return [
        PhotoView(
            anchor="",
            kind="photo",
            src="",
            width=0,
            height=0,
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
    assert first.startswith("(min-width: 87.5rem) 28.5rem, (min-width: 72rem) ")


def test_one_that_leads_has_the_column_to_itself() -> None:
    first, *others = gallery_sizes(photos("1.5", "1.5", "1.5", "1.5"))
    assert wide(first) == 58
    assert {wide(size) for size in others} == {18.7}


def test_the_frame_of_a_picture_that_is_not_to_hand_is_one_of_the_row() -> None:
    assert gallery_sizes(photos("", "0.6667")) == gallery_sizes(photos("1.5", "0.6667"))


def test_what_is_as_high_as_a_row_may_be_grows_no_more() -> None:
    (size,) = gallery_sizes(photos("0.6667"))
    assert size.rpartition(", ")[2] == "15.0rem"
    assert wide(size) == pytest.approx(26, abs=0.1)


@given(st.lists(st.floats(0.2, 5).map(lambda ratio: f"{ratio:.4g}"), max_size=30))
def test_no_picture_is_wider_than_the_column(ratios: list[str]) -> None:
    sizes = gallery_sizes(photos(*ratios))
    assert len(sizes) == len(ratios)
    for size in sizes:
        assert 0 < wide(size) <= 58
        for entry in size.split(", "):
            length = entry.rpartition(" ")[2]
            assert length.endswith("rem") or 0 < float(length.removesuffix("vw")) <= 90.5
