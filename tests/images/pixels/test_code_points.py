"""The numbers by which files name their colours."""

import pytest

from site_builder.images.pixels.code_points import (
    CodePoints,
    avif_code_points,
    png_code_points,
)
from tests.support.pictures import encode, picture, with_chunks, with_colour_numbers

PNG, AVIF = encode(picture(), "PNG"), encode(picture(), "AVIF")


def test_those_of_a_png() -> None:
    assert png_code_points(with_chunks(PNG, cICP=b"\x09\x10\0\1")) == CodePoints(9, 16, 0)


@pytest.mark.parametrize("body", [b"", b"\x09\x10\0", b"\x09\x10\0\0", b"\x09\x10\1\1"])
def test_only_rgb_in_full_range_is_a_png_of_today(body: bytes) -> None:
    assert png_code_points(with_chunks(PNG, cICP=body)) is None
    assert png_code_points(PNG) is None
    assert png_code_points(b"") is None


def test_those_of_an_avif() -> None:
    points = avif_code_points(with_colour_numbers(AVIF, 9, 16))
    assert points
    assert points[:2] == (9, 16)
    assert avif_code_points(AVIF.replace(b"nclx", b"prof")) is None
    assert avif_code_points(AVIF[:60]) is None
