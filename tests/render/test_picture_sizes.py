"""The `sizes` of pictures in a story; `browser/test_sizes.py` holds them against Chromium."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.directive_options import LAYOUTS, SIZES, Layout, Size
from site_builder.model.gallery_rows import picture_widths
from site_builder.model.page_widths import photo_width
from site_builder.render.picture_sizes import gallery_sizes, photo_sizes
from site_builder.views.facts import PhotoView, PictureLook
from site_builder.views.shell import Words


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


def test_a_picture_by_itself() -> None:
    (flat,) = photos("1.5")
    assert photo_sizes(flat) == "(min-width: 42.22rem) 38rem, 100vw"
    assert photo_sizes(flat, "full") == "100vw"


def test_two_in_a_row_share_the_column() -> None:
    first, second = gallery_sizes(photos("1.5", "1.5"))
    assert first == second
    assert first.endswith(", 90vw")
    assert "28.5rem" in first


def test_the_frame_of_a_picture_that_is_unavailable_is_one_of_the_row() -> None:
    assert gallery_sizes(photos("", "0.6667")) == gallery_sizes(photos("1.5", "0.6667"))


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


def assert_right(size: str, window: float, width: float, most: float) -> None:
    assert 0.97 * width <= said(size, window), (window, size)
    assert said(size, window) <= most * width, (window, size)


@given(
    GALLERY,
    st.sampled_from(SIZES),
    st.sampled_from(LAYOUTS),
    st.lists(st.floats(20.1, 120), min_size=10, max_size=40),
)
def test_no_picture_is_said_to_be_narrower_than_it_is_or_much_wider(
    gallery: list[str], size: Size, layout: Layout, windows: list[float]
) -> None:
    sizes = gallery_sizes(photos(*gallery), size, layout)
    ratios = [float(ratio) for ratio in gallery]
    for window in windows:
        if any(abs(window - edge) < 0.02 for edge in (40, 56, 72, 80)):
            continue  # where the rows change is rounded
        widths = picture_widths(ratios, layout, size, window)
        for said_size, width in zip(sizes, widths, strict=True):
            assert_right(said_size, window, width, 1.3)


@given(RATIOS, st.sampled_from(SIZES), st.floats(20.1, 120))
def test_nor_is_one_by_itself(ratio: float, size: Size, window: float) -> None:
    (photo,) = photos(f"{ratio:.3f}")
    if not any(abs(window - edge) < 0.02 for edge in (40, 72)):
        width = photo_width(float(photo.look.ratio), size, window)
        assert_right(photo_sizes(photo, size), window, width, 1.3)


def test_sizes_are_short() -> None:
    """They stand twice in the page for each picture."""
    sizes = gallery_sizes(photos(*["1.5", "0.667", "1", "3", "1.778", "1.5"] * 10))
    assert max(size.count(",") for size in sizes) < 8
