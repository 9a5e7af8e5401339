"""The pictures that other tests are made with: they hold what they say."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageOps

from tests.support.picture_words import PRIVATE, THUMBNAIL_COMMENT, private_exif, utf8_iptc, xmp_of
from tests.support.pictures import (
    CORNERS,
    adobe_like_profile,
    corners,
    encode,
    picture,
    srgb_profile,
    stored,
    wide_profile,
)


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def near(found: list[tuple[int, ...]], wanted: object = CORNERS) -> bool:
    assert isinstance(wanted, tuple)
    pairs = zip(found, wanted, strict=True)
    return all(abs(a - b) <= 40 for one, two in pairs for a, b in zip(one, two, strict=True))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_each_orientation_turns_upright(orientation: int) -> None:
    data = encode(stored(picture(), orientation), "JPEG", exif=private_exif(orientation))
    image = opened(data)
    assert near(corners(ImageOps.exif_transpose(image)))
    assert near(corners(image)) == (orientation == 1)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_private_words_are_planted(kind: str) -> None:
    data = encode(picture(), kind, exif=private_exif(), xmp=xmp_of(""), icc=srgb_profile())
    missing = {word for word in PRIVATE if word not in data}
    # Pillow writes the block anew for an AVIF, without its thumbnail.
    assert missing == ({THUMBNAIL_COMMENT} if kind == "AVIF" else set())
    image = opened(data)
    assert image.getexif().get_ifd(0x8825)[2] == (26, 53, 37)
    assert image.getexif().get_ifd(0x8769)[0xA431].startswith("BODY-SERIAL")
    assert image.info["icc_profile"] == srgb_profile()
    assert near(corners(image))


def test_iptc_is_where_pillow_finds_it() -> None:
    resources = utf8_iptc([(5, "题")])
    for kind in ("JPEG", "PNG"):
        assert opened(encode(picture(), kind, iptc=resources)).info
    photoshop = opened(encode(picture(), "JPEG", iptc=resources)).info["photoshop"]
    assert photoshop[0x0404].endswith("题".encode())


@pytest.mark.parametrize("profile", [wide_profile(), adobe_like_profile()])
def test_wide_profiles_have_wider_colours(profile: bytes) -> None:
    source = ImageCms.ImageCmsProfile(BytesIO(profile))
    image = Image.new("RGB", (1, 1), (200, 100, 100))
    turned = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"))
    assert turned is not None
    colour = turned.getpixel((0, 0))
    assert isinstance(colour, tuple)
    assert colour[0] > 205
    grey = ImageCms.profileToProfile(
        Image.new("RGB", (1, 1), (128, 128, 128)), source, ImageCms.createProfile("sRGB")
    )
    assert grey is not None
    level = grey.getpixel((0, 0))
    assert isinstance(level, tuple)
    assert max(level) - min(level) <= 2


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("CMYK", "JPEG"),
        ("L", "JPEG"),
        ("I;16", "PNG"),
        ("LA", "PNG"),
        ("P", "PNG"),
        ("1", "PNG"),
        ("RGBA", "PNG"),
        ("RGBA", "WEBP"),
        ("RGBA", "AVIF"),
    ],
)
def test_each_mode(mode: str, kind: str) -> None:
    image = opened(encode(picture(mode=mode), kind))
    assert image.mode == mode
    assert image.size == (48, 32)


@pytest.mark.parametrize("kind", ["WEBP", "PNG", "AVIF"])
def test_animations(kind: str) -> None:
    frames = (Image.new("RGB", (48, 32), "white"), picture())
    assert getattr(opened(encode(picture(), kind, frames=frames)), "n_frames", 1) == 3
