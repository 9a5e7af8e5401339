"""Pictures inside drawings lose their metadata, and none of their pixels."""

import io
import struct
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms, ImageOps
from PIL.PngImagePlugin import PngInfo

from site_builder.images.pixels.decode import decode
from site_builder.images.svg.bare_pictures import bare_jpeg, bare_picture
from tests.support.drawings import picture, with_exif
from tests.support.picture_words import xmp_of
from tests.support.work import little_work

FORMATS = ["JPEG", "PNG", "WEBP", "AVIF"]
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("orientation", [1, 3, 6])
def test_upright_and_without_metadata(kind: str, orientation: int) -> None:
    data = with_exif(kind, orientation)
    assert b"SECRET" in data
    media_type, bare = bare_picture(data)
    assert b"SECRET" not in bare
    before, after = opened(data), opened(bare)
    if kind != "WEBP":  # which browsers draw as it lies in the file
        before = ImageOps.exif_transpose(before)
    assert media_type == f"image/{(after.format or '').lower()}"
    assert not after.getexif()
    assert after.size == before.size
    difference = ImageChops.difference(before.convert("RGB"), after.convert("RGB"))
    slack = 12 if kind == "JPEG" and orientation != 1 else 0
    assert max(difference.tobytes()) <= slack
    assert bare_picture(bare) == (media_type, bare)


@pytest.mark.parametrize("kind", ["GIF", "WEBP"])
def test_the_first_frame_of_an_animation(kind: str) -> None:
    frames = [Image.new("RGB", (4, 4), colour) for colour in ("#c33", "#036")]
    out = io.BytesIO()
    frames[0].save(out, kind, save_all=True, append_images=frames[1:], lossless=True)
    media_type, bare = bare_picture(out.getvalue())
    assert media_type == "image/png"
    assert opened(bare).convert("RGB").tobytes()[:3] == b"\xcc\x33\x33"


def test_see_through_stays() -> None:
    for mode, kind, options in (
        ("RGBA", "PNG", {}),
        ("RGBA", "WEBP", {"lossless": True, "exif": b"Exif\0\0SECRET"}),
        ("RGBA", "AVIF", {"quality": 100}),
        ("P", "GIF", {"transparency": 0}),
        ("P", "PNG", {"transparency": 0}),
    ):
        out = io.BytesIO()
        Image.new(mode, (4, 4), 0).save(out, kind, **options)
        bare = opened(bare_picture(out.getvalue())[1])
        assert not bare.getexif()
        assert bare.convert("RGBA").tobytes()[3] == 0, kind


def test_chunks_of_words_go_and_those_of_colours_stay() -> None:
    words = PngInfo()
    words.add_text("Author", "SECRET")
    words.add_itxt("XML:com.adobe.xmp", "SECRET", zip=False)
    words.add(b"gAMA", struct.pack(">I", 45455))
    data = picture("PNG", pnginfo=words) + b"SECRET"
    bare = bare_picture(data)[1]
    assert b"SECRET" not in bare
    assert b"gAMA" in bare
    assert opened(bare).tobytes() == opened(data).tobytes()


def test_sixteen_bits_a_colour_stay() -> None:
    head = struct.pack(">IIBBBBB", 1, 1, 16, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0\x12\x34\x56\x78\x9a\xbc")
    chunks = [(b"IHDR", head), (b"tIME", b"\0" * 7), (b"IDAT", pixels), (b"IEND", b"")]
    written = {
        name: struct.pack(">I", len(body))
        + name
        + body
        + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    }
    start = b"\x89PNG\r\n\x1a\n"
    expected = start + b"".join(written[name] for name in (b"IHDR", b"IDAT", b"IEND"))
    assert bare_picture(start + b"".join(written.values())) == ("image/png", expected)


@given(st.sampled_from([*FORMATS, "GIF"]), st.integers(0, 400), st.binary(min_size=1, max_size=8))
def test_any_damage_is_an_error_or_a_picture(kind: str, at: int, bite: bytes) -> None:
    data = picture(kind)
    damaged = data[:at] + bite + data[at + len(bite) :]
    try:
        media_type, bare = bare_picture(damaged)
    except ValueError:
        return
    assert bare_picture(bare) == (media_type, bare)


@pytest.mark.parametrize("data", [b"", b"<svg/>", picture("PNG")[:-40], picture("JPEG")[:300]])
def test_what_is_no_picture(data: bytes) -> None:
    with pytest.raises(ValueError, match="cannot be decoded"):
        bare_picture(data)


def test_an_avif_of_high_dynamic_range_is_not_grey() -> None:
    out = io.BytesIO()
    Image.new("RGB", (16, 16), (150, 150, 150)).save(out, "AVIF", quality=100)
    data = bytearray(out.getvalue())
    at = data.index(b"nclx")
    data[at + 5], data[at + 7] = 9, 16
    kind, bare = bare_picture(bytes(data))
    assert kind == "image/png"
    with Image.open(io.BytesIO(bare)) as shown:
        found = shown.convert("RGB").getpixel((8, 8))
    assert found == decode(bytes(data), "AVIF", (16, 16)).getpixel((8, 8))
    assert found != (150, 150, 150)


@pytest.mark.parametrize(
    "options", [{}, {"progressive": True}, {"restart_marker_blocks": 1}, {"quality": 3}]
)
def test_the_pixels_of_a_jpeg_stay(options: dict[str, Any]) -> None:
    data = with_exif("JPEG", comment=b"SECRET", xmp=b"SECRET", icc_profile=PROFILE, **options)
    bare = bare_jpeg(data)
    assert b"SECRET" in data
    assert b"SECRET" not in bare
    assert ImageChops.difference(opened(data), opened(bare)).getbbox() is None
    assert opened(bare).info["icc_profile"] == PROFILE
    assert set(opened(bare).info) <= {
        "icc_profile",
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "progressive",
        "progression",
    }
    assert bare_jpeg(bare) == bare


def test_the_colours_of_print_stay() -> None:
    out = io.BytesIO()
    Image.new("CMYK", (8, 8), (10, 200, 30, 40)).save(out, "JPEG", comment=b"SECRET")
    bare = bare_jpeg(out.getvalue())
    assert opened(bare).tobytes() == opened(out.getvalue()).tobytes()
    assert "adobe" in opened(bare).info


def test_what_stands_between_and_behind_goes() -> None:
    data = picture("JPEG")
    small = b"\xff\xe0\x00\x12JFIF\0\x01\x02\0\0\x01\0\x01\1\1SEC"
    odd = data[:2] + b"SECRET" + small + b"\xff\xff\x01" + data[2:] + b"SECRET\xff\xd9"
    bare = bare_jpeg(odd)
    assert b"SEC" not in bare
    assert opened(bare).tobytes() == opened(data).tobytes()


def test_a_picture_that_stops_has_an_end() -> None:
    data = picture("JPEG")
    assert bare_jpeg(data[:-2]) == bare_jpeg(data)


def test_bytes_that_only_fill_are_no_part_of_a_scan() -> None:
    scan = b"\xff\xd8\xff\xda\0\2ab\xff\0cd\xff\xd0e"
    assert bare_jpeg(scan + b"\xff\xff\xff\xd9") == scan + b"\xff\xd9"
    with little_work():
        assert bare_jpeg(scan + b"\xff" * 1_000_000 + b"\0\xff\xd9").startswith(scan)


def test_an_orientation_in_xmp_turns_nothing() -> None:
    """No browser turns a picture by that."""
    turned = xmp_of(
        "<tiff:Orientation>6</tiff:Orientation>", 'xmlns:tiff="http://ns.adobe.com/tiff/1.0/"'
    )
    data = picture("JPEG", xmp=turned)
    with Image.open(io.BytesIO(data)) as image:
        assert ImageOps.exif_transpose(image).size != image.size
        assert opened(bare_picture(data)[1]).size == image.size
