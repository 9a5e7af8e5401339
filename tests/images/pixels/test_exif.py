"""What EXIF says of the pixels."""

import io

import pytest
from PIL import Image

from site_builder.images.containers.png import png_chunk
from site_builder.images.pixels.exif import exif_of, is_in_adobe_rgb, orientation
from tests.support.pictures import encode, picture, with_chunks


def held(way: int) -> bytes:
    tags = Image.Exif()
    tags[0x0112] = way
    return tags.tobytes()


def camera(space: int, index: str) -> bytes:
    tags = Image.Exif()
    tags[0x8769] = {0xA001: space, 0xA005: {1: index, 2: b"0100"}}
    return tags.tobytes()


def of(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as image:
        return exif_of(image, data)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_each_kind_has_its_place_for_it(kind: str) -> None:
    assert orientation(of(encode(picture(), kind, exif=held(6)))) == 6
    assert orientation(of(encode(picture(), kind))) == 1


def test_in_a_png_it_may_stand_after_the_pixels() -> None:
    data = encode(picture(), "PNG")
    end = png_chunk(b"IEND", b"")
    chunk = png_chunk(b"eXIf", held(8).removeprefix(b"Exif\0\0"))
    assert orientation(of(data.removesuffix(end) + chunk + end)) == 8


@pytest.mark.filterwarnings("ignore:Corrupt EXIF")
@pytest.mark.parametrize(
    "exif", [b"", b"garbage", b"Exif\0\0", b"Exif\0\0II*\0", held(6)[:20], held(0), held(9)]
)
def test_what_is_broken_says_nothing(exif: bytes) -> None:
    assert orientation(exif) == 1
    assert not is_in_adobe_rgb(exif)


def test_a_broken_block_does_no_harm_to_the_picture() -> None:
    assert orientation(of(with_chunks(encode(picture(), "PNG"), eXIf=b"garbage"))) == 1


def test_adobe_rgb_is_said_in_two_places() -> None:
    assert is_in_adobe_rgb(camera(0xFFFF, "R03"))
    assert not is_in_adobe_rgb(camera(0xFFFF, "R98"))
    assert not is_in_adobe_rgb(camera(1, "R03"))
    assert not is_in_adobe_rgb(held(1))
