"""Pixels of any depth to eight bits a channel."""

import io
import zlib
from collections.abc import Sequence

import pytest
from PIL import Image

from site_builder.images.containers.png import SIGNATURE, png_chunk
from site_builder.images.pixels.channels import opaque, plain

GREY, COLOURS = 0, 2
"""A PNG's types of colour (third edition §11.2.1)."""


def png(depth: int, colours: int, samples: Sequence[int], clear: Sequence[int]) -> bytes:
    """A PNG of one row of a pixel twice, whose colour `clear` is see-through."""
    bits = "".join(format(sample, f"0{depth}b") for sample in (*samples, *samples))
    row = int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8), "big")
    head = (2).to_bytes(4, "big") + (1).to_bytes(4, "big") + bytes([depth, colours, 0, 0, 0])
    chunks = {
        b"IHDR": head,
        b"tRNS": b"".join(sample.to_bytes(2, "big") for sample in clear),
        b"IDAT": zlib.compress(b"\0" + row),
        b"IEND": b"",
    }
    return SIGNATURE + b"".join(png_chunk(kind, body) for kind, body in chunks.items())


def shown(data: bytes) -> tuple[str, object]:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        made = plain(image, data)
    return made.mode, made.getpixel((0, 0))


@pytest.mark.parametrize(
    ("depth", "sample", "grey"), [(16, 100 * 257, 100), (8, 100, 100), (4, 6, 102), (2, 2, 170)]
)
def test_one_grey_may_be_see_through(depth: int, sample: int, grey: int) -> None:
    assert shown(png(depth, GREY, [sample], [sample])) == ("LA", (grey, 0))
    assert shown(png(depth, GREY, [sample], [sample - 1])) == ("LA", (grey, 255))


@pytest.mark.parametrize("sample", [0, 1])
def test_black_or_white_may_be_see_through(sample: int) -> None:
    mode, pixel = shown(png(1, GREY, [sample], [sample]))
    assert (mode, pixel) == ("RGBA", (*[255 * sample] * 3, 0))


def test_one_colour_may_be_see_through() -> None:
    samples = [40_000, 20_000, 10_000]
    assert shown(png(16, COLOURS, samples, samples))[0] == "RGBA"


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK", "LA", "RGBA"])
def test_what_is_plain_stays_as_it_is(mode: str) -> None:
    assert plain(Image.new(mode, (2, 2)), b"").mode == mode


def test_an_alpha_channel_that_hides_nothing_is_dropped() -> None:
    assert opaque(Image.new("RGBA", (2, 2), (1, 2, 3, 255))).mode == "RGB"
    assert opaque(Image.new("RGBA", (2, 2), (1, 2, 3, 254))).mode == "RGBA"
    assert opaque(Image.new("L", (2, 2))).mode == "L"
