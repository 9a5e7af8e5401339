"""Profiles made from numbers."""

import io

import pytest
from PIL import Image, ImageCms

from site_builder.images.pixels.profiles import (
    ADOBE_CURVE,
    ADOBE_RGB,
    D65,
    SRGB,
    SRGB_CURVE,
    Curve,
    Primaries,
    made_profile,
)
from tests.support.pictures import adobe_like_profile


def shown(profile: bytes, colour: tuple[int, int, int]) -> object:
    image = Image.new("RGB", (1, 1), colour)
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    made = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"))
    assert made
    return made.getpixel((0, 0))


def test_srgb_is_that_of_the_library() -> None:
    for colour in ((180, 90, 60), (3, 2, 1), (255, 255, 255), (0, 255, 0)):
        assert shown(made_profile(SRGB, SRGB_CURVE), colour) == colour


def test_adobe_rgb_is_what_is_embedded_elsewhere() -> None:
    colour = (180, 90, 60)
    assert shown(made_profile(ADOBE_RGB, ADOBE_CURVE), colour) == (205, 90, 56)
    assert shown(adobe_like_profile(), colour) == (205, 90, 56)


def test_white_is_white_whatever_its_own() -> None:
    theatre = Primaries((0.314, 0.351), (0.68, 0.32), (0.265, 0.69), (0.15, 0.06))
    for primaries in (theatre, SRGB._replace(white=(0.3457, 0.3585))):
        assert shown(made_profile(primaries, Curve(2.6)), (255, 255, 255)) == (255, 255, 255)


@pytest.mark.parametrize(
    "primaries",
    [
        Primaries(D65, D65, D65, D65),
        Primaries((0.3, 0.0), (0.64, 0.33), (0.3, 0.6), (0.15, 0.06)),
        Primaries(D65, (0.64, 0.33), (0.64, 0.330000001), (0.150000001, 0.06)),
        Primaries((0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)),
    ],
)
def test_numbers_that_are_no_colours(primaries: Primaries) -> None:
    with pytest.raises(ValueError, match="no colours"):
        made_profile(primaries, SRGB_CURVE)


def test_a_curve_that_no_profile_holds() -> None:
    with pytest.raises(ValueError, match="no colours"):
        made_profile(SRGB, Curve(100_000.0))
