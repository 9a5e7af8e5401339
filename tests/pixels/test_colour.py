"""Colours of a profile to sRGB."""

import pytest
from PIL import Image, ImageCms

from site_builder.pixels.colour import in_srgb

RED = Image.new("RGB", (2, 2), "red")


def srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def test_without_a_profile_it_is_srgb() -> None:
    assert in_srgb(RED, None).tobytes() == RED.tobytes()


def test_what_is_srgb_already_costs_no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*args: object, **options: object) -> None:
        raise AssertionError("converted")

    monkeypatch.setattr("PIL.ImageCms.profileToProfile", never)
    assert in_srgb(RED, srgb()).tobytes() == RED.tobytes()


@pytest.mark.parametrize(
    ("mode", "made"), [("L", "L"), ("RGB", "RGB"), ("RGBA", "RGBA"), ("CMYK", "RGB")]
)
def test_modes(mode: str, made: str) -> None:
    assert in_srgb(Image.new(mode, (2, 2)), None).mode == made


def test_nothing_is_left_of_what_was_read() -> None:
    image = RED.copy()
    image.info = {"icc_profile": b"x", "exif": b"y"}
    assert in_srgb(image, None).info == {}
