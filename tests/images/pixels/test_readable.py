"""Files that browsers show, made such that Pillow opens them."""

from io import BytesIO

import pytest
from PIL import Image

from site_builder.images.containers.png import png_chunk
from site_builder.images.pixels.readable import readable
from tests.support.pictures import encode, in_several_lists, picture


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "AVIF"])
def test_a_sound_file_is_the_same_file(kind: str) -> None:
    data = encode(picture(), kind)
    assert readable(data) is data


def test_a_png_keeps_its_pixels_and_colours_alone() -> None:
    data = encode(picture(), "PNG")
    more = png_chunk(b"tEXt", b"Comment\0x") + png_chunk(b"gAMA", (45455).to_bytes(4, "big"))
    made = readable(data[:33] + more + data[33:])
    assert b"tEXt" not in made
    with Image.open(BytesIO(made)) as image:
        assert image.info["gamma"] == pytest.approx(0.45455)
        assert image.tobytes() == picture().tobytes()


def test_what_is_in_the_way_goes() -> None:
    sound = encode(picture(mode="RGBA"), "AVIF")
    with Image.open(BytesIO(readable(in_several_lists(sound)))) as image:
        assert image.mode == "RGBA"
    cut = encode(picture(), "JPEG")[:-2]
    assert readable(cut) == cut + b"\xff\xd9"


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"<svg/>"])
def test_what_is_no_picture_stays(data: bytes) -> None:
    assert readable(data) == data
