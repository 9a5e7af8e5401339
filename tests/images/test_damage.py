"""Damage that decoders pass over: what was cut off, garbled, changed or never written."""

import re
import struct
from io import BytesIO
from typing import Any
from zlib import compress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from site_builder.images.containers.png import SIGNATURE, png_chunk
from site_builder.images.damage import Damage
from site_builder.images.formats import find_damage
from site_builder.messages.message import _
from tests.support.picture_words import private_exif
from tests.support.pictures import encode, picture

END = b"\xff\xd9"
CUT_SHORT = Damage(_("the picture is damaged: its data is cut short"))
GARBLED = Damage(_("the picture is damaged: its data is garbled"))
COARSE = Damage(
    _("the last passes that the picture is stored in are missing, so it may be coarse"),
    is_certain=False,
)
EMPTY = Damage(_("the picture is damaged: its data ends in empty space"))

NOISE = Image.effect_noise((320, 240), 70)
JPEGS = {
    "sequential": encode(NOISE.convert("RGB"), "JPEG"),
    "progressive": encode(NOISE.convert("RGB"), "JPEG", progressive=True),
    "grey": encode(NOISE, "JPEG"),
    "ink": encode(NOISE.convert("CMYK"), "JPEG"),
    "red-green-blue": encode(NOISE.convert("RGB"), "JPEG", keep_rgb=True),
    "restarts": encode(NOISE.convert("RGB"), "JPEG", restart_marker_blocks=8),
}


@pytest.mark.parametrize("data", JPEGS.values(), ids=JPEGS)
def test_a_jpeg_that_was_cut_and_given_an_end(data: bytes) -> None:
    assert find_damage(data, "JPEG") is None
    for left in (len(data) // 2, len(data) * 9 // 10, len(data) - 60):
        assert find_damage(data[:left], "JPEG") == CUT_SHORT
        # Pillow decodes this, and finds nothing amiss.
        closed = data[:left].rstrip(b"\xff") + END
        with Image.open(BytesIO(closed)) as image:
            image.load()
        assert find_damage(closed, "JPEG") == CUT_SHORT


@settings(deadline=None)
@given(st.integers(900, len(JPEGS["sequential"]) - 40))
def test_wherever_it_was_cut(left: int) -> None:
    closed = JPEGS["sequential"][:left].rstrip(b"\xff") + END
    assert find_damage(closed, "JPEG") == CUT_SHORT


def test_a_jpeg_out_of_step() -> None:
    data = JPEGS["restarts"]
    at = data.index(b"\xff\xd3", len(data) // 2)
    assert find_damage(data[:at] + b"\xff\xd5" + data[at + 2 :], "JPEG") in (GARBLED, CUT_SHORT)


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_a_grey_jpeg_is_no_damage(mode: str) -> None:
    assert find_damage(encode(Image.new(mode, (90, 70), 128), "JPEG"), "JPEG") is None


def test_what_is_left_over() -> None:
    data = JPEGS["sequential"]
    few, many = (data[:-2] + bytes(count) + END for count in (2, 4000))
    assert find_damage(few, "JPEG") is None
    assert find_damage(data + bytes(4000), "JPEG") is None
    doubt = find_damage(many, "JPEG")
    assert doubt is not None
    # A few of them libjpeg had read already.
    assert re.fullmatch(r"(3,99\d|4,000) bytes of the picture's data are left .*", doubt.message)
    assert not doubt.is_certain


def test_a_jpeg_of_very_many_passes() -> None:
    data = JPEGS["progressive"]
    last = data[data.rindex(b"\xff\xda") : -2]
    assert find_damage(data[:-2] + 80 * last + END, "JPEG") is None
    refused = find_damage(data[:-2] + 100 * last + END, "JPEG")
    assert refused == Damage(_("the picture is stored in more than 100 passes"))


def test_a_jpeg_without_its_last_passes() -> None:
    """Between two passes nothing is missing that a decoder would wait for."""
    data = JPEGS["progressive"]
    for place in [found.start() for found in re.finditer(rb"\xff\xda", data)][1:]:
        assert find_damage(data[:place], "JPEG") == CUT_SHORT
        assert find_damage(data[:place] + END, "JPEG") == COARSE


@pytest.mark.parametrize(
    ("kind", "options"),
    [("WEBP", {}), ("WEBP", {"lossless": True}), ("AVIF", {}), ("AVIF", {"quality": 95})],
)
def test_room_that_was_never_filled(kind: str, options: dict[str, Any]) -> None:
    data = encode(NOISE.convert("RGB"), kind, **options)
    assert find_damage(data, kind) is None
    assert (
        find_damage(encode(NOISE.convert("RGB"), kind, exif=private_exif(), **options), kind)
        is None
    )
    assert find_damage(data[:-400] + bytes(400), kind) == EMPTY


@pytest.mark.parametrize("kind", ["WEBP", "AVIF"])
def test_transparency_that_was_never_filled(kind: str) -> None:
    image = NOISE.convert("RGB")
    image.putalpha(NOISE)
    data = encode(image, kind, lossless=True) if kind == "WEBP" else encode(image, kind)
    assert find_damage(data, kind) is None
    assert find_damage(data[:-400] + bytes(400), kind) == EMPTY


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@given(st.binary(max_size=40), st.integers(0, 400))
def test_any_bytes(kind: str, change: bytes, at: int) -> None:
    data = encode(picture(), kind)
    damage = find_damage(data[:at] + change + data[at + len(change) :], kind)
    assert damage is None or damage.message.startswith("the picture") or not damage.is_certain


@pytest.mark.parametrize("rows", [1, 499, 500])
def test_a_png_that_ends_before_its_last_row(rows: int) -> None:
    head = (64).to_bytes(4, "big") + (500).to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    chunks = ((b"IHDR", head), (b"IDAT", compress(bytes(65 * rows))), (b"IEND", b""))
    data = SIGNATURE + b"".join(png_chunk(*chunk) for chunk in chunks)
    assert find_damage(data, "PNG") == (CUT_SHORT if rows < 500 else None)


@pytest.mark.parametrize("size", [(640, 240), (320, 480), (64, 48), (3200, 2400)])
def test_an_avif_that_would_be_stretched(size: tuple[int, int]) -> None:
    """Decoders give a picture the size that the file says, whatever its data says."""
    data = encode(NOISE.convert("RGB"), "AVIF", speed=10)
    said = b"ispe" + bytes(4) + struct.pack(">II", 320, 240)
    assert said in data
    odd = data.replace(said, b"ispe" + bytes(4) + struct.pack(">II", *size))
    with Image.open(BytesIO(odd)) as image:
        image.load()
        assert image.size == size
    damage = find_damage(odd, "AVIF")
    assert damage
    assert damage.message == "the picture is damaged: its data has another size than the file says"
    assert damage.is_certain


@pytest.mark.parametrize("size", [(320, 239), (319, 240), (160, 240)])
def test_a_png_with_more_rows_than_its_head_says(size: tuple[int, int]) -> None:
    data = encode(NOISE, "PNG")
    head = struct.pack(">II", *size) + data[24:29]
    odd = data[:8] + png_chunk(b"IHDR", head) + data[33:]
    damage = find_damage(odd, "PNG")
    assert damage
    assert damage.message.startswith("the picture's data goes on after its last row")
    assert not damage.is_certain
