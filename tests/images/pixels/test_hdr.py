"""Pictures of high dynamic range: shown as on a screen of the usual range, not grey."""

import struct
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from site_builder.images.containers.png import png_chunk
from site_builder.images.pixels.decode import decode
from site_builder.images.pixels.profiles import SRGB, SRGB_CURVE, made_profile

WHITE = 203.0
SIZE = (16, 16)
Colour = tuple[float, float, float]


def pq(nits: float) -> float:
    """The value that stands for a luminance (SMPTE ST 2084)."""
    y = (nits / 10_000) ** (2610 / 16384)
    return float(((3424 / 4096 + 2413 / 128 * y) / (1 + 2392 / 128 * y)) ** (2523 / 32))


def png(values: Colour, points: tuple[int, int], *more: bytes) -> bytes:
    """A PNG of one colour that says what its values mean by `cICP`."""
    out = BytesIO()
    stored = tuple(round(value * 255) for value in values)
    Image.new("RGB", SIZE, stored).save(out, "PNG")
    data = out.getvalue()
    chunks = b"".join((png_chunk(b"cICP", bytes([*points, 0, 1])), *more))
    return data[:33] + chunks + data[33:]


def light_level(nits: float) -> bytes:
    return png_chunk(b"cLLI", struct.pack(">II", round(nits * 10_000), round(nits * 1_000)))


def shown(data: bytes, kind: str = "PNG") -> tuple[int, ...]:
    pixel = decode(data, kind, SIZE).convert("RGB").getpixel((8, 8))
    assert isinstance(pixel, tuple)
    return pixel


def near(one: tuple[int, ...], other: tuple[int, ...], by: int = 4) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


def linear(pixel: int) -> float:
    value = pixel / 255
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


@pytest.mark.parametrize(
    ("nits", "peak", "white"),
    [
        # At half its light where there is all headroom, and at all of it where there is none.
        (WHITE, 1000, 0.5),
        (WHITE / 4, 1000, 0.125),
        (WHITE, WHITE, 1.0),
        (WHITE / 2, 100, 0.5),
        (1000, 1000, 1.0),
        (4000, 1000, 1.0),
        # Measured in Chromium, for a peak of 703 cd/m².
        (260, 703, 0.723),
        (400, 703, 0.855),
    ],
)
def test_grey_in_pq(nits: float, peak: float, white: float) -> None:
    value = pq(nits)
    red, green, blue = shown(png((value, value, value), (9, 16), light_level(peak)))
    assert red == green == blue
    assert linear(red) == pytest.approx(white, rel=0.05)


def test_the_peak_is_a_thousand_where_the_file_has_none() -> None:
    value = (pq(300),) * 3
    assert shown(png(value, (9, 16))) == shown(png(value, (9, 16), light_level(1000)))
    display = png_chunk(b"mDCV", bytes(16) + struct.pack(">II", 4_000_0000, 1))
    assert shown(png(value, (9, 16), display)) == shown(png(value, (9, 16), light_level(4000)))


def test_grey_in_hlg() -> None:
    # 75 % is reference white (BT.2408 table 1), 100 % the peak of 1,000 cd/m².
    white = shown(png((0.75, 0.75, 0.75), (9, 18)))
    assert linear(white[0]) == pytest.approx(0.5, rel=0.05)
    assert shown(png((1, 1, 1), (9, 18))) == (255, 255, 255)
    assert shown(png((0, 0, 0), (9, 18))) == (0, 0, 0)


@pytest.mark.parametrize("transfer", [16, 18])
@pytest.mark.parametrize("primaries", [1, 9, 12])
def test_colours_stay_what_they_are(primaries: int, transfer: int) -> None:
    high, low = (0.6, 0.1)
    red, green, blue = (
        shown(png(colour, (primaries, transfer)))
        for colour in ((high, low, low), (low, high, low), (low, low, high))
    )
    assert red[0] > 2 * max(red[1:])
    assert green[1] > 2 * max(green[0], green[2])
    assert blue[2] > 2 * max(blue[:2])


def test_a_bright_orange_does_not_turn_yellow() -> None:
    def hue(nits: float) -> float:
        colour = (pq(nits), pq(nits * 0.3), pq(nits * 0.02))
        red, green, _ = map(linear, shown(png(colour, (1, 16), light_level(1000))))
        return green / red

    assert hue(900) == pytest.approx(hue(100), rel=0.12)


def icc_with_points(primaries: int, transfer: int) -> bytes:
    """A display profile of sRGB that says by `cicp` what its values are in truth."""
    profile = made_profile(SRGB, SRGB_CURVE)
    count = int.from_bytes(profile[128:132], "big")
    tags, body = profile[132 : 132 + 12 * count], profile[132 + 12 * count :]
    moved = b"".join(
        tags[at : at + 4]
        + (int.from_bytes(tags[at + 4 : at + 8], "big") + 12).to_bytes(4, "big")
        + tags[at + 8 : at + 12]
        for at in range(0, len(tags), 12)
    )
    place = 132 + 12 * (count + 1) + len(body)
    moved += b"cicp" + place.to_bytes(4, "big") + (12).to_bytes(4, "big")
    element = b"cicp" + bytes(4) + bytes([primaries, transfer, 0, 1])
    made = profile[4:128] + (count + 1).to_bytes(4, "big") + moved + body + element
    return (len(made) + 4).to_bytes(4, "big") + made


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("transfer", [16, 18])
def test_a_profile_can_say_it_in_any_kind(kind: str, transfer: int) -> None:
    out = BytesIO()
    grey = Image.new("RGB", SIZE, (140, 140, 140))
    options = {"quality": 100} if kind != "PNG" else {}
    grey.save(out, kind, icc_profile=icc_with_points(9, transfer), **options)
    grey_value = 140 / 255
    expected = shown(png((grey_value, grey_value, grey_value), (9, transfer)))
    assert near(shown(out.getvalue(), kind), expected)
    grey.save(out := BytesIO(), kind, icc_profile=icc_with_points(1, 13), **options)
    assert near(shown(out.getvalue(), kind), (140, 140, 140))


@pytest.mark.parametrize(("primaries", "transfer"), [(9, 16), (12, 16), (1, 16), (9, 18)])
def test_numbers_in_an_avif(primaries: int, transfer: int) -> None:
    out = BytesIO()
    Image.new("RGBA", SIZE, (150, 120, 90, 128)).save(out, "AVIF", quality=100)
    at = out.getvalue().index(b"nclx")
    data = bytearray(out.getvalue())
    data[at + 5], data[at + 7] = primaries, transfer
    found = decode(bytes(data), "AVIF", SIZE)
    assert found.mode == "RGBA"
    expected = shown(png((150 / 255, 120 / 255, 90 / 255), (primaries, transfer)))
    assert near(shown(bytes(data), "AVIF"), expected, 8)


def test_a_sky_has_no_bands() -> None:
    """Values between two steps of eight bits are told by what is around them."""
    out = BytesIO()
    ramp = Image.new("L", (1024, 64))
    ramp.putdata([120 + x // 64 for _ in range(64) for x in range(1024)])
    ramp.convert("RGB").save(out, "PNG")
    cicp = png_chunk(b"cICP", bytes([9, 16, 0, 1]))
    data = out.getvalue()[:33] + cicp + out.getvalue()[33:]
    row = decode(data, "PNG", (1024, 64)).convert("L").crop((64, 32, 960, 33)).tobytes()
    steps = [after - before for before, after in pairwise(row)]
    assert min(steps) >= 0
    assert max(steps) <= 2


@given(st.integers(0, 254), st.sampled_from([1, 9, 12]), st.sampled_from([16, 18]))
def test_what_is_brighter_is_never_shown_darker(level: int, primaries: int, transfer: int) -> None:
    points = (primaries, transfer)
    one, next_one = (level / 255,) * 3, ((level + 1) / 255,) * 3
    assert shown(png(one, points)) <= shown(png(next_one, points))


def test_a_picture_that_is_wider_than_a_strip_is_high_has_no_seam() -> None:
    out = BytesIO()
    Image.linear_gradient("L").resize((40, 700)).convert("RGB").save(out, "PNG")
    data = out.getvalue()[:33] + png_chunk(b"cICP", bytes([9, 16, 0, 1])) + out.getvalue()[33:]
    column = decode(data, "PNG", (40, 700)).convert("L").crop((20, 0, 21, 700)).tobytes()
    assert list(column) == sorted(column)
