"""Pixels: upright, in sRGB, eight bits a channel, in any size, whatever they come from."""

import io
from typing import Any

import pytest
from PIL import Image, ImageCms

from site_builder.images.pixels.decode import DamagedError, decode, scaled
from site_builder.images.pixels.upright import is_turned

ORIENTATION = 0x0112
RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)
KINDS = ["JPEG", "PNG", "WEBP", "AVIF"]


def encoded(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def corners(width: int = 64, height: int = 32) -> Image.Image:
    """Red, green, blue and white, from top left to bottom right."""
    image = Image.new("RGB", (2, 2))
    image.putdata([RED, GREEN, BLUE, WHITE])
    return image.resize((width, height), Image.Resampling.NEAREST)


def near(one: Any, other: tuple[int, ...], by: int = 40) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


def held(orientation: int) -> Image.Exif:
    """How the camera was held."""
    made = Image.Exif()
    made[ORIENTATION] = orientation
    return made


def has_corners(image: Image.Image) -> bool:
    width, height = image.size
    places = [(x, y) for y in (height // 4, height * 3 // 4) for x in (width // 8, width * 7 // 8)]
    colours = (RED, GREEN, BLUE, WHITE)
    return all(near(image.getpixel(p), c) for p, c in zip(places, colours, strict=True))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("size", [(64, 32), (16, 8)])
def test_all_orientations_come_out_upright(
    kind: str, orientation: int, size: tuple[int, int]
) -> None:
    """How each is stored is how the camera was held: undoing it gives the picture."""
    stored = {
        1: (),
        2: (Image.Transpose.FLIP_LEFT_RIGHT,),
        3: (Image.Transpose.ROTATE_180,),
        4: (Image.Transpose.FLIP_TOP_BOTTOM,),
        5: (Image.Transpose.TRANSPOSE,),
        6: (Image.Transpose.ROTATE_90,),
        7: (Image.Transpose.TRANSVERSE,),
        8: (Image.Transpose.ROTATE_270,),
    }[orientation]
    image = corners()
    for step in stored:
        image = image.transpose(step)
    options = {"quality": 95} if kind != "PNG" else {}
    data = encoded(image, kind, exif=held(orientation), **options)
    made = scaled(decode(data, kind, size), size)
    assert made.size == size
    assert has_corners(made)
    assert is_turned(Image.open(io.BytesIO(data)), data) == (orientation > 4)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_but_pixels_is_left(kind: str) -> None:
    made = decode(encoded(corners(), kind, exif=held(1), icc_profile=srgb()), kind, (64, 32))
    assert made.info == {}


def test_a_jpeg_is_decoded_no_larger_than_needed() -> None:
    image = corners(640, 320)
    turned = encoded(image, "JPEG", exif=held(6))
    assert decode(encoded(image, "JPEG"), "JPEG", (100, 50)).size == (160, 80)
    assert decode(turned, "JPEG", (50, 100)).size == (80, 160)
    assert decode(encoded(image, "PNG"), "PNG", (100, 50)).size == (640, 320)


def test_the_same_size_is_the_same_picture() -> None:
    image = corners()
    assert scaled(image, image.size) is image


def test_two_steps_down_are_as_good_as_one() -> None:
    image = Image.effect_mandelbrot((1200, 800), (-2, -1, 1, 1), 60)
    made = scaled(image, (150, 100))
    whole = image.resize((150, 100), Image.Resampling.LANCZOS)
    differences = [abs(a - b) for a, b in zip(made.tobytes(), whole.tobytes(), strict=True)]
    assert sum(differences) / len(differences) < 1


def srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_colours_of_a_profile_become_srgb(kind: str) -> None:
    """A profile with red for green shows that it was used."""
    options = {"quality": 100} if kind != "PNG" else {}
    red = Image.new("RGB", (32, 32), RED)
    data = encoded(red, kind, icc_profile=swapped_profile(), **options)
    pixel = decode(data, kind, (32, 32)).getpixel((16, 16))
    assert near(pixel, GREEN, 60), pixel


def swapped_profile() -> bytes:
    """The sRGB profile with red for green: its tags' places swapped in the table."""
    data = bytearray(srgb())
    count = int.from_bytes(data[128:132], "big")
    entries = {bytes(data[132 + 12 * n : 136 + 12 * n]): 132 + 12 * n for n in range(count)}
    red, green = entries[b"rXYZ"], entries[b"gXYZ"]
    data[red + 4 : red + 12], data[green + 4 : green + 12] = (
        data[green + 4 : green + 12],
        data[red + 4 : red + 12],
    )
    return bytes(data)


@pytest.mark.parametrize("profile", [b"broken", b"", srgb()[:200]])
def test_a_broken_profile_is_left_out(profile: bytes) -> None:
    data = encoded(Image.new("RGB", (32, 32), RED), "JPEG", icc_profile=profile, quality=100)
    assert near(decode(data, "JPEG", (32, 32)).getpixel((16, 16)), RED)


def test_cmyk_becomes_rgb() -> None:
    data = encoded(Image.new("CMYK", (32, 32), (0, 255, 255, 0)), "JPEG", quality=100)
    made = decode(data, "JPEG", (32, 32))
    assert made.mode == "RGB"
    assert near(made.getpixel((16, 16)), RED)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_grey_stays_grey(kind: str) -> None:
    grey = Image.new("L", (32, 32), 120)
    made = decode(encoded(grey, kind, icc_profile=srgb()), kind, (32, 32))
    assert made.mode == "L"
    assert near((made.getpixel((16, 16)),), (120,), 2)


@pytest.mark.parametrize("value", [0, 257, 30_000, 65_535])
def test_sixteen_bits_of_grey_are_scaled_and_not_cut_off(value: int) -> None:
    made = decode(encoded(Image.new("I;16", (32, 32), value)), "PNG", (32, 32))
    assert made.mode == "L"
    assert near((made.getpixel((16, 16)),), (value // 257,), 1)


def test_a_palette_becomes_colours() -> None:
    made = decode(encoded(corners().quantize(4)), "PNG", (64, 32))
    assert made.mode == "RGB"
    assert has_corners(made)


def see_through(mode: str) -> bytes:
    """Half of it is see-through, in the way of each mode."""
    if mode in ("RGBA", "LA"):
        colour = {"RGBA": (255, 0, 0, 0), "LA": (90, 0)}[mode]
        return encoded(Image.new(mode, (32, 32), colour))
    image = Image.new(mode, (32, 32), {"RGB": RED, "L": 90, "P": 1}[mode])  # type: ignore[arg-type]
    if mode == "P":
        image.putpalette([0, 0, 0, 255, 0, 0])
    return encoded(image, transparency={"RGB": RED, "L": 90, "P": 1}[mode])


@pytest.mark.parametrize("mode", ["RGBA", "LA", "RGB", "L", "P"])
@pytest.mark.parametrize("size", [(32, 32), (8, 8)])
def test_what_is_see_through_stays_so(mode: str, size: tuple[int, int]) -> None:
    made = scaled(decode(see_through(mode), "PNG", size), size)
    pixel = made.getpixel((4, 4))
    assert made.mode == "RGBA"
    assert isinstance(pixel, tuple)
    assert pixel[3] == 0


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_an_alpha_channel_that_hides_nothing_is_dropped(kind: str) -> None:
    data = encoded(
        corners().convert("RGBA"), kind, **({"lossless": True} if kind == "WEBP" else {})
    )
    assert decode(data, kind, (64, 32)).mode == "RGB"


def test_black_and_white() -> None:
    made = decode(encoded(Image.new("1", (32, 32), 1)), "PNG", (32, 32))
    assert made.convert("L").getpixel((0, 0)) == 255


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_of_an_animation_it_is_the_first_picture(kind: str) -> None:
    frames = [Image.new("RGB", (32, 32), colour) for colour in (RED, GREEN)]
    data = encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
    assert near(decode(data, kind, (32, 32)).getpixel((16, 16)), RED)


def test_a_picture_of_two_eyes_or_with_a_gain_map() -> None:
    frames = [Image.new("RGB", (32, 32), colour) for colour in (RED, GREEN)]
    data = encoded(frames[0], "MPO", save_all=True, append_images=frames[1:], quality=95)
    assert near(decode(data, "JPEG", (32, 32)).getpixel((16, 16)), RED)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "JPEG"])
def test_a_picture_that_breaks_off_is_an_error(kind: str) -> None:
    data = encoded(Image.effect_noise((256, 256), 90).convert("RGB"), kind)
    with pytest.raises(DamagedError):
        decode(data[: len(data) // 2], kind, (256, 256))


def test_another_kind_is_an_error() -> None:
    with pytest.raises(DamagedError):
        decode(encoded(corners(), "PNG"), "JPEG", (64, 32))
