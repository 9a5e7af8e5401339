"""Colours of a profile to sRGB."""

import pytest
from PIL import Image

from site_builder.images.pixels.colour import in_srgb
from site_builder.images.pixels.profiles import (
    ADOBE_RGB,
    D65,
    SRGB,
    SRGB_CURVE,
    Curve,
    made_profile,
)
from tests.support.pictures import (
    linear_grey_profile,
    linear_profile,
    srgb_profile,
    wide_profile,
)

COLOUR = (180, 90, 60)
IN_LINEAR = (219, 160, 133)
"""What that is where it counts light itself, by littleCMS and by Chromium."""


def shown(image: Image.Image, *profiles: bytes) -> tuple[str, object]:
    made = in_srgb(image, profiles)
    return made.mode, made.getpixel((0, 0))


def plain(mode: str = "RGB", colour: object = COLOUR) -> Image.Image:
    return Image.new(mode, (2, 2), colour)  # type: ignore[arg-type]


def test_without_a_profile_it_is_srgb() -> None:
    image = plain()
    assert in_srgb(image, ()) is image


@pytest.mark.parametrize("profile", [srgb_profile(), made_profile(SRGB, SRGB_CURVE)])
def test_what_is_srgb_already_costs_no_work(profile: bytes) -> None:
    image = plain()
    assert in_srgb(image, [profile]) is image


def test_a_name_proves_nothing() -> None:
    assert shown(plain(), linear_profile()) == ("RGB", IN_LINEAR)


def test_the_first_that_can_be_used_goes_before_others() -> None:
    unusable = (b"", b"broken", srgb_profile()[:200], linear_grey_profile())
    assert shown(plain(), *unusable, linear_profile(), wide_profile()) == ("RGB", IN_LINEAR)
    assert shown(plain(), srgb_profile(), linear_profile()) == ("RGB", COLOUR)
    assert shown(plain(), *unusable) == ("RGB", COLOUR)


@pytest.mark.parametrize("profile", [linear_grey_profile(), linear_profile()])
def test_grey_is_a_colour_too(profile: bytes) -> None:
    """Chromium shows the same, of JPEG, PNG and AVIF."""
    assert shown(plain("L", 100), profile) == ("L", 168)
    assert shown(plain("LA", (100, 200)), profile) == ("RGBA", (168, 168, 168, 200))


def test_what_is_see_through_stays_so() -> None:
    assert shown(plain("RGBA", (*COLOUR, 100)), linear_profile()) == ("RGBA", (*IN_LINEAR, 100))
    assert shown(plain("LA", (100, 200))) == ("RGBA", (100, 100, 100, 200))


def test_a_profile_for_red_green_and_blue_is_none_for_ink() -> None:
    ink = plain("CMYK", (0, 128, 200, 30))
    assert shown(ink, linear_profile()) == shown(ink)


def test_two_levels_are_not_to_be_seen() -> None:
    image = plain()
    nearly = made_profile(SRGB, SRGB_CURVE._replace(g=2.402))
    assert in_srgb(image, [nearly]) is image
    for other in (made_profile(SRGB, Curve(2.2)), made_profile(ADOBE_RGB, SRGB_CURVE)):
        assert in_srgb(image, [other]) is not image
    p3 = SRGB._replace(red=(0.68, 0.32), green=(0.265, 0.69), white=D65)
    assert shown(image, made_profile(p3, SRGB_CURVE)) == ("RGB", (193, 83, 51))


@pytest.mark.parametrize(
    ("mode", "made"),
    [("L", "L"), ("RGB", "RGB"), ("RGBA", "RGBA"), ("CMYK", "RGB"), ("LA", "RGBA")],
)
def test_modes(mode: str, made: str) -> None:
    assert in_srgb(Image.new(mode, (2, 2)), ()).mode == made


def test_nothing_is_left_of_what_was_read() -> None:
    image = plain()
    image.info = {"icc_profile": b"x", "exif": b"y"}
    assert in_srgb(image, ()).info == {}
