"""Where files say that they are of high dynamic range."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from site_builder.images.containers.png import png_chunk
from site_builder.images.pixels.hdr_signal import HLG, PQ, HdrSignal, hdr_signal
from site_builder.images.pixels.profiles import REC_2020
from tests.support.pictures import encode, picture

PNG = encode(picture(), "PNG")


def signal_of(data: bytes) -> HdrSignal | None:
    with Image.open(BytesIO(data)) as image:
        return hdr_signal(image, data)


def with_chunk(kind: bytes, body: bytes, data: bytes = PNG) -> bytes:
    return data[:33] + png_chunk(kind, body) + data[33:]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_most_pictures_are_not(kind: str) -> None:
    assert signal_of(encode(picture(), kind)) is None


@pytest.mark.parametrize("transfer", [PQ, HLG])
def test_numbers_in_a_png(transfer: int) -> None:
    assert signal_of(with_chunk(b"cICP", bytes([9, transfer, 0, 1]))) == HdrSignal(
        REC_2020, transfer, 1000
    )


@pytest.mark.parametrize(
    "body", [b"", b"\x09\x10", b"\x09\x10\0\0", b"\x09\x10\x09\1", b"\x09\x0d\0\1", b"\xff\x10\0\1"]
)
def test_numbers_that_say_nothing(body: bytes) -> None:
    assert signal_of(with_chunk(b"cICP", body)) is None


def test_the_content_s_light_goes_before_the_display_s() -> None:
    display = with_chunk(b"mDCV", bytes(16) + (40_000_000).to_bytes(4, "big") + bytes(4))
    pq = bytes([9, PQ, 0, 1])
    shown = signal_of(with_chunk(b"cICP", pq, display))
    assert shown
    assert shown.peak == 4000
    both = with_chunk(b"cLLI", (6_500_000).to_bytes(4, "big") + bytes(4), display)
    shown = signal_of(with_chunk(b"cICP", pq, both))
    assert shown
    assert shown.peak == 650
    # Nobody measured it.
    none = with_chunk(b"cLLI", bytes(8))
    shown = signal_of(with_chunk(b"cICP", pq, none))
    assert shown
    assert shown.peak == 1000


def test_the_screen_of_hlg_is_the_usual_one() -> None:
    data = with_chunk(b"cLLI", (6_500_000).to_bytes(4, "big") + bytes(4))
    shown = signal_of(with_chunk(b"cICP", bytes([9, HLG, 0, 1]), data))
    assert shown
    assert shown.peak == 1000


@given(st.binary(max_size=400))
def test_any_profile(tail: bytes) -> None:
    profile = bytes(128) + tail
    out = BytesIO()
    picture().save(out, "JPEG", icc_profile=profile)
    found = signal_of(out.getvalue())
    assert found is None or found.transfer in (PQ, HLG)
