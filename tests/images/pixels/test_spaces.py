"""In which colours a file says that it is. What is awaited is what Chromium shows of the same file,
or of an Adobe RGB without a profile, which it does not know, what littleCMS makes of it."""

import io
import zlib
from typing import Any

import pytest
from PIL import Image

from site_builder.images.pixels.decode import decode
from site_builder.images.pixels.spaces import profiles_of
from tests.support.pictures import (
    encode,
    linear_profile,
    srgb_profile,
    wide_profile,
    with_chunks,
    with_colour_numbers,
)

SIZE = (16, 16)
STORED, P3, LINEAR = (180, 90, 60), (193, 83, 51), (219, 160, 133)
WIDE = (195, 83, 47)
"""Display P3 with a gamma of 2.2."""

COLOUR = Image.new("RGB", SIZE, STORED)
PNG = encode(COLOUR, "PNG")
AVIF = encode(COLOUR, "AVIF", quality=100, subsampling="4:4:4")
CHRM_P3 = (31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000)
CHRM_SRGB = (31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)


def shown(data: bytes, kind: str) -> object:
    return decode(data, kind, SIZE).getpixel((8, 8))


def near(found: Any, colour: tuple[int, ...], by: int = 3) -> bool:
    return all(abs(a - b) <= by for a, b in zip(found, colour, strict=True))


def said(data: bytes) -> int:
    """How many profiles there are of it."""
    with Image.open(io.BytesIO(data)) as image:
        return len(list(profiles_of(image, data, b"")))


def icc(profile: bytes) -> bytes:
    return b"x\0\0" + zlib.compress(profile)


def gama(value: int) -> bytes:
    return value.to_bytes(4, "big")


def chrm(values: tuple[int, ...]) -> bytes:
    return b"".join(map(gama, values))


CICP_P3, CICP_SRGB = bytes([12, 13, 0, 1]), bytes([1, 13, 0, 1])


@pytest.mark.parametrize(
    ("chunks", "colour"),
    [
        ({"cICP": CICP_P3}, P3),
        ({"cICP": CICP_P3, "iCCP": icc(linear_profile())}, P3),
        ({"cICP": CICP_SRGB, "iCCP": icc(linear_profile())}, STORED),
        ({"cICP": CICP_P3, "sRGB": b"\0"}, P3),
        ({"iCCP": icc(linear_profile()), "sRGB": b"\0"}, LINEAR),
        ({"iCCP": icc(wide_profile()), "gAMA": gama(100_000)}, WIDE),
        ({"iCCP": icc(b"broken" * 30), "gAMA": gama(100_000)}, LINEAR),
        ({"sRGB": b"\0", "gAMA": gama(100_000), "cHRM": chrm(CHRM_P3)}, STORED),
        ({"gAMA": gama(100_000)}, LINEAR),
        ({"gAMA": gama(55_556)}, (193, 109, 77)),
        ({"gAMA": gama(45_455), "cHRM": chrm(CHRM_P3)}, WIDE),
        ({"cHRM": chrm(CHRM_P3)}, STORED),
    ],
)
def test_a_png_in_its_order_of_precedence(
    chunks: dict[str, bytes], colour: tuple[int, int, int]
) -> None:
    assert near(shown(with_chunks(PNG, **chunks), "PNG"), colour, 1)


@pytest.mark.parametrize(
    "chunks",
    [
        {},
        {"sRGB": b"\0"},
        {"gAMA": gama(45_455)},
        {"gAMA": gama(45_455), "cHRM": chrm(CHRM_SRGB)},
        {"sRGB": b"\0", "gAMA": gama(45_455), "cHRM": chrm(CHRM_SRGB)},
        {"gAMA": gama(0)},
        {"gAMA": gama(1)},
        {"gAMA": gama(100_000), "cHRM": chrm((0,) * 8)},
        {"cICP": b""},
        {"cICP": bytes([12, 13, 0, 0])},
        {"cICP": bytes([12, 13, 1, 1])},
        {"cICP": bytes([200, 200, 0, 1])},
    ],
)
def test_a_png_that_says_srgb_or_nothing_of_use(chunks: dict[str, bytes]) -> None:
    data = with_chunks(PNG, **chunks)
    assert said(data) == 0
    assert shown(data, "PNG") == STORED


@pytest.mark.parametrize("transfer", [16, 18])
def test_nothing_is_made_of_high_dynamic_range(transfer: int) -> None:
    assert said(with_chunks(PNG, cICP=bytes([9, transfer, 0, 1]))) == 0
    assert said(with_colour_numbers(AVIF, 9, transfer)) == 0


@pytest.mark.parametrize(
    ("primaries", "transfer", "colour"),
    [
        (12, 13, (193, 85, 49)),
        (12, 2, (193, 85, 49)),
        (9, 1, (217, 70, 49)),
        (6, 6, (176, 93, 58)),
        (1, 8, (219, 161, 132)),
        (2, 4, (181, 91, 56)),
        (1, 13, STORED),
        (1, 1, STORED),
        (2, 2, STORED),
    ],
)
def test_an_avif_by_numbers(primaries: int, transfer: int, colour: tuple[int, int, int]) -> None:
    assert near(shown(with_colour_numbers(AVIF, primaries, transfer), "AVIF"), colour)


def test_a_profile_goes_before_the_numbers_of_an_avif() -> None:
    data = encode(COLOUR, "AVIF", quality=100, subsampling="4:4:4", icc=linear_profile())
    assert near(shown(with_colour_numbers(data, 12, 13), "AVIF"), LINEAR)


def test_an_avif_with_broken_boxes_says_nothing() -> None:
    with Image.open(io.BytesIO(AVIF)) as image:
        assert list(profiles_of(image, with_colour_numbers(AVIF, 12, 13), b""))
        assert not list(profiles_of(image, AVIF.replace(b"ipma", b"free"), b""))


def camera(index: str) -> bytes:
    tags = Image.Exif()
    tags[0x8769] = {0xA001: 0xFFFF, 0xA005: {1: index, 2: b"0100"}}
    return tags.tobytes()


def test_a_camera_may_say_adobe_rgb_by_its_index_alone() -> None:
    for kind in ("JPEG", "MPO"):
        data = encode(COLOUR, kind, quality=100, exif=camera("R03"))
        assert near(shown(data, "JPEG"), (205, 90, 56))
    assert near(shown(encode(COLOUR, "JPEG", quality=100, exif=camera("R98")), "JPEG"), STORED)


def test_a_profile_goes_before_what_the_camera_says() -> None:
    data = encode(COLOUR, "JPEG", quality=100, exif=camera("R03"), icc=srgb_profile())
    assert near(shown(data, "JPEG"), STORED)
