"""What is published of an original: sizes and kinds."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.pictures import (
    COVER_SHAPE,
    FALLBACK_WIDTH,
    MOST_SIDE,
    USUAL_HEIGHT,
    WIDTHS,
    PhotoFile,
    Picture,
    Rights,
    Use,
    renditions_of,
)
from site_builder.model.renditions import Rendition


def file(width: int, height: int, kind: str = "JPEG", *, is_clear: bool = False) -> PhotoFile:
    return PhotoFile("a", width, height, kind, "digest", is_clear)


def widths(width: int, height: int, use: Use, kind: str = "AVIF") -> list[int]:
    return [r.width for r in renditions_of(file(width, height), use) if r.kind == kind]


def test_a_camera_original() -> None:
    assert widths(6000, 4000, "cover") == [320, 640, 960, 1280, 1920, 2560]
    assert widths(6000, 4000, "figure") == [640, 960, 1280, 1920]
    assert widths(6000, 4000, "full") == [640, 960, 1280, 1920, 2560]
    assert widths(6000, 4000, "gallery", "WEBP") == [320, 640, 960, 1280, 1920]
    assert widths(6000, 4000, "gallery", "JPEG") == [1280]
    assert renditions_of(file(6000, 4000), "figure")[3] == Rendition(1920, 1280, "AVIF")


def test_a_smaller_original_ends_with_its_own_size() -> None:
    assert widths(1500, 1000, "cover") == [320, 640, 960, 1280, 1500]
    assert widths(1300, 1000, "cover") == [320, 640, 960, 1300]
    assert widths(1300, 1000, "cover", "JPEG") == [960]
    assert widths(200, 100, "gallery") == [200]
    assert widths(200, 100, "gallery", "JPEG") == [200]


def test_a_tall_one_is_no_higher_than_needed() -> None:
    assert widths(4000, 6000, "gallery") == [320, 640, 960, 1280, 1706]


def test_a_tall_one_is_published_at_full_resolution() -> None:
    assert widths(1080, 16_000, "figure") == [640, 960, 1080]
    assert widths(1080, 16_000, "gallery") == [320, 640, 960, 1080]
    assert widths(2000, 5000, "figure") == [640, 960, 1280, 1920]
    assert widths(2600, 5000, "figure") == [640, 960, 1280 + 51], "not much higher than wide"
    assert renditions_of(file(1080, 15_000), "figure")[-1] == Rendition(1080, 15_000, "JPEG")
    # As wide as a WebP can be high.
    assert renditions_of(file(1080, 60_000), "figure")[0] == Rendition(294, 16_333, "AVIF")
    assert renditions_of(file(100, 60_000), "gallery")[0][:2] == (27, 16_200)


def test_a_panorama_is_high_enough_for_a_cover_that_it_fills() -> None:
    assert widths(12_000, 2000, "cover") == [768, 1536, 2304, 3072, 4608, 6144]
    assert renditions_of(file(12_000, 2000), "cover")[5].height == 1024
    assert widths(12_000, 2000, "cover", "JPEG") == [3072]
    assert widths(12_000, 2000, "figure") == [640, 960, 1280, 1920]
    assert widths(90_000, 1000, "cover")[-1] == MOST_SIDE


def test_kinds() -> None:
    assert {r.kind for r in renditions_of(file(100, 100), "figure")} == {"AVIF", "WEBP", "JPEG"}
    clear = renditions_of(file(100, 100, is_clear=True), "figure")
    assert {r.kind for r in clear} == {"AVIF", "WEBP", "PNG"}
    assert renditions_of(file(9000, 100, "SVG"), "figure") == (Rendition(9000, 100, "SVG"),)


sides = st.integers(1, 70_000)


@given(sides, sides, st.sampled_from(list(WIDTHS)))
def test_laws(width: int, height: int, use: Use) -> None:
    made = renditions_of(file(width, height), use)
    assert len(set(made)) == len(made)
    for rendition in made:
        assert 1 <= rendition.width <= min(width, MOST_SIDE)
        assert 1 <= rendition.height <= MOST_SIDE
        exact = rendition.width * height / width
        assert abs(rendition.height - exact) <= 0.5 or rendition.height in (1, MOST_SIDE)
        assert rendition.height <= USUAL_HEIGHT + 1 or 2 * width < height or use == "cover"
    by_kind = [[r.width for r in made if r.kind == kind] for kind in ("AVIF", "WEBP")]
    assert by_kind[0] == by_kind[1] == sorted(by_kind[0])
    picture = Picture(file(width, height), Rights(), made, "mark")
    assert picture.fallback.kind == "JPEG"
    usual = use != "cover" or width <= COVER_SHAPE * height
    if usual and len(by_kind[0]) > 1:
        assert picture.fallback.width <= FALLBACK_WIDTH
