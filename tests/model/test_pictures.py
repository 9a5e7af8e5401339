"""What is published of an original: sizes and kinds."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.pictures import (
    FALLBACK_WIDTH,
    MAX_HEIGHT,
    WIDTHS,
    PhotoFile,
    Picture,
    Rendition,
    Use,
    renditions_of,
)
from site_builder.model.rights import Rights


def file(width: int, height: int, kind: str = "JPEG", *, is_clear: bool = False) -> PhotoFile:
    return PhotoFile("a", width, height, kind, "digest", is_clear)


def widths(width: int, height: int, use: Use, kind: str = "AVIF") -> list[int]:
    return [r.width for r in renditions_of(file(width, height), use) if r.kind == kind]


def test_a_camera_original() -> None:
    assert widths(6000, 4000, "cover") == [320, 640, 960, 1280, 1920, 2560]
    assert widths(6000, 4000, "figure") == [640, 960, 1280, 1920]
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
    assert renditions_of(file(100, 60_000), "gallery")[0][:2] == (4, 2400)


def test_kinds() -> None:
    assert {r.kind for r in renditions_of(file(100, 100), "figure")} == {"AVIF", "WEBP", "JPEG"}
    clear = renditions_of(file(100, 100, is_clear=True), "figure")
    assert {r.kind for r in clear} == {"AVIF", "WEBP", "PNG"}
    assert renditions_of(file(9000, 100, "SVG"), "figure") == (Rendition(9000, 100, "SVG"),)


sides = st.integers(1, 20_000)


@given(sides, sides, st.sampled_from(list(WIDTHS)))
def test_laws(width: int, height: int, use: Use) -> None:
    made = renditions_of(file(width, height), use)
    assert len(set(made)) == len(made)
    for rendition in made:
        assert 1 <= rendition.width <= width
        assert 1 <= rendition.height <= MAX_HEIGHT
        exact = rendition.width * height / width
        assert abs(rendition.height - exact) <= 0.5 or rendition.height in (1, MAX_HEIGHT)
    by_kind = [[r.width for r in made if r.kind == kind] for kind in ("AVIF", "WEBP")]
    assert by_kind[0] == by_kind[1] == sorted(by_kind[0])
    picture = Picture(file(width, height), Rights(), made, "mark")
    assert picture.fallback.kind == "JPEG"
    assert picture.fallback.width <= FALLBACK_WIDTH or len(by_kind[0]) == 1
