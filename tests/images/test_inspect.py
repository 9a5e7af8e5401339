"""Photographs: size, kind, and whatever else may lie in photos/."""

import zlib
from base64 import b64decode
from dataclasses import replace
from io import BytesIO
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, UnidentifiedImageError

from site_builder.images.containers.jpeg import APP2, jpeg_segment
from site_builder.images.containers.png import png_chunk
from site_builder.images.inspect import inspect
from site_builder.images.pixels.decode import decode
from site_builder.images.pixels.profiles import ADOBE_CURVE, ADOBE_RGB, made_profile
from site_builder.model.pictures import PhotoFile
from tests.support.drawings import drawing_of
from tests.support.pictures import in_several_lists

FOLDER = "content/story/photos"


def picture(kind: str, size: tuple[int, int] = (6, 4), **options: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "grey").save(out, kind, **options)
    return out.getvalue()


JPEG = picture("JPEG", (60, 40))


def read(name: str, data: bytes) -> PhotoFile | str:
    """The photograph without its looks, or the message of the one problem."""
    inspection = inspect(f"{FOLDER}/{name}", data, "digest")
    if inspection.file:
        assert inspection.problems == ()
        return replace(inspection.file, colour="", preview="")
    (problem,) = inspection.problems
    assert problem.hint
    return problem.message


def look(image: Image.Image, kind: str = "PNG") -> PhotoFile:
    out = BytesIO()
    image.save(out, kind)
    file = inspect(f"{FOLDER}/a.{kind.lower()}", out.getvalue(), "digest").file
    assert file
    return file


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.jpg", "JPEG"),
        ("a.JPEG", "JPEG"),
        ("a.png", "PNG"),
        ("a.webp", "WEBP"),
        ("a.avif", "AVIF"),
    ],
)
def test_each_kind(name: str, kind: str) -> None:
    assert read(name, picture(kind)) == PhotoFile(name, 6, 4, kind, "digest")


def test_a_drawing() -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4"/>'
    assert read("a.svg", drawing) == PhotoFile("a.svg", 6, 4, "SVG", "digest")


def test_a_doubt_about_a_picture_inside_leaves_the_drawing() -> None:
    doubtful = JPEG[:-2] + b"\x12\x34" * 40 + JPEG[-2:]
    inspection = inspect("a.svg", drawing_of(doubtful, "jpeg"), "digest")
    assert inspection.file == PhotoFile("a.svg", 40, 40, "SVG", "digest")
    assert [problem.code for problem in inspection.problems] == ["doubtful-photo"]


def test_a_photo_that_lies_on_its_side_is_measured_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert read("a.jpg", picture("JPEG", exif=exif)) == PhotoFile("a.jpg", 4, 6, "JPEG", "digest")


def test_what_is_wrong() -> None:
    assert read("a.psd", JPEG) == "'a.psd' is JPEG under another name"
    assert read("a.psd", b"words") == "'a.psd' is PSD (Photoshop), which can't be published"
    assert read("a.jpg", b"") == "the file is empty"
    assert read("a.jpg", b"words") == "'a.jpg' can't be read as a picture"
    assert read("a.jpg", picture("PNG")) == "'a.jpg' isn't JPEG: it's PNG"
    assert read("a.jpg", picture("GIF")) == "'a.jpg' isn't JPEG: it's GIF, which can't be published"


def test_the_right_name_for_a_wrong_one() -> None:
    problems = inspect(f"{FOLDER}/桥.jpg", picture("PNG"), "").problems
    assert problems[0].hint == "rename it to '桥.png'"


@given(st.integers(0, len(JPEG) - 1), st.binary(min_size=1, max_size=8), st.integers(20, len(JPEG)))
def test_damaged_bytes_are_a_photo_or_a_problem(start: int, change: bytes, length: int) -> None:
    data = (JPEG[:start] + change + JPEG[start + len(change) :])[:length]
    for name in ("a.jpg", "a.png", "a.webp", "a.avif"):
        inspection = inspect(f"{FOLDER}/{name}", data, "digest")
        assert inspection.file or [problem.code for problem in inspection.problems] == ["bad-photo"]


def test_a_picture_is_known_by_its_colour_and_a_tiny_preview() -> None:
    image = Image.new("RGB", (600, 400), "#2040c0")
    image.paste("#40c020", (0, 0, 300, 400))
    file = look(image)
    assert not file.is_clear
    assert [int(file.colour[i : i + 2], 16) for i in (1, 3, 5)] == pytest.approx(
        [0x30, 0x80, 0x70], abs=4
    )
    preview = Image.open(BytesIO(b64decode(file.preview)))
    assert (preview.format, preview.size) == ("WEBP", (24, 16))
    assert len(file.preview) < 400


@pytest.mark.parametrize(("size", "preview"), [((9, 3000), (1, 24)), ((3000, 9), (24, 1))])
def test_very_long_pictures(size: tuple[int, int], preview: tuple[int, int]) -> None:
    file = look(Image.new("RGB", size))
    assert Image.open(BytesIO(b64decode(file.preview))).size == preview


def test_nothing_shows_through_what_is_see_through() -> None:
    file = look(Image.new("RGBA", (60, 40), (255, 0, 0, 100)))
    assert (file.is_clear, file.colour, file.preview) == (True, "", "")
    opaque = look(Image.new("RGBA", (60, 40), (255, 0, 0, 255)))
    assert (opaque.is_clear, opaque.colour) == (False, "#ff0000")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_that_breaks_off(kind: str) -> None:
    out = BytesIO()
    Image.effect_noise((256, 256), 90).convert("RGB").save(out, kind)
    name = f"a.{kind.lower()}"
    said = read(name, out.getvalue()[: len(out.getvalue()) // 2])
    assert isinstance(said, str)
    assert said.startswith("the picture is damaged: ") or said.endswith("read as a picture")


def test_a_jpeg_that_breaks_off_but_was_given_an_end() -> None:
    data = picture("JPEG", (600, 400))
    said = read("a.jpg", data[: len(data) * 3 // 4] + b"\xff\xd9")
    assert said == "the picture is damaged: its data is cut short"


def test_a_png_in_which_one_bit_has_changed() -> None:
    data = bytearray(picture("PNG", (300, 200), compress_level=0))
    for at in (200, len(data) // 2, len(data) - 60):
        changed = bytes([*data[:at], data[at] ^ 1, *data[at + 1 :]])
        assert read("a.png", changed) == "the picture is damaged: its data can't be decoded"


def test_a_jpeg_with_bytes_left_over_is_published_with_a_warning() -> None:
    data = picture("JPEG")
    inspection = inspect(f"{FOLDER}/a.jpg", data[:-2] + bytes(90) + data[-2:], "digest")
    assert inspection.file
    assert [(p.code, p.is_error) for p in inspection.problems] == [("doubtful-photo", False)]
    assert inspection.problems[0].hint


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_an_animation_is_published_with_a_warning(kind: str) -> None:
    out = BytesIO()
    frames = [Image.new("RGB", (32, 32), colour) for colour in ("red", "green")]
    frames[0].save(out, kind, save_all=True, append_images=frames[1:], duration=100)
    inspection = inspect(f"{FOLDER}/a.{kind.lower()}", out.getvalue(), "digest")
    assert inspection.file
    assert [(p.code, p.is_error) for p in inspection.problems] == [("animated-photo", False)]


def test_a_bomb_is_refused_before_it_is_decoded() -> None:
    data = bytearray(picture("PNG", (8, 8)))
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    data[29:33] = crc32(bytes(data[12:29])).to_bytes(4, "big")
    assert read("a.png", bytes(data)) == "the picture has more than 250 million pixels"


def test_a_telephone_s_two_hundred_million_pixels_are_no_bomb() -> None:
    data = bytearray(picture("JPEG", (64, 64)))
    size = data.index(b"\xff\xc0") + 5
    data[size : size + 4] = (12_240).to_bytes(2, "big") + (16_320).to_bytes(2, "big")
    assert read("a.jpg", bytes(data)) == "the picture is damaged: its data is cut short"


def test_a_picture_of_two_eyes_or_with_a_gain_map_is_a_jpeg() -> None:
    out = BytesIO()
    frames = [Image.new("RGB", (32, 24), colour) for colour in ("red", "green")]
    frames[0].save(out, "MPO", save_all=True, append_images=frames[1:])
    inspection = inspect(f"{FOLDER}/a.jpg", out.getvalue(), "digest")
    assert inspection.problems == ()
    assert inspection.file
    assert (inspection.file.format, inspection.file.width) == ("JPEG", 32)


def test_what_a_picture_says_of_itself() -> None:
    exif = Image.Exif()
    exif[0x013B] = "Peng Bin"
    inspection = inspect(f"{FOLDER}/a.jpg", picture("JPEG", exif=exif), "digest")
    assert inspection.metadata.creators == ("Peng Bin",)


def codes_of(name: str, data: bytes) -> tuple[bool, list[str]]:
    """Whether the picture can be published, and what is said of it."""
    inspection = inspect(f"{FOLDER}/{name}", data, "digest")
    return inspection.file is not None, [problem.code for problem in inspection.problems]


BIG = zlib.compress(b"<x/>" * (1 << 20))
"""Four megabytes of text in a few kilobytes."""


@pytest.mark.parametrize(
    "chunk",
    [
        png_chunk(b"zTXt", b"Comment\0\0" + BIG),
        png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + BIG),
        png_chunk(b"iCCP", b"p\0\0" + BIG),
        png_chunk(b"iCCP", b"p\0\0" + zlib.compress(bytes(40 << 20))),
        png_chunk(b"zTXt", b"Comment\0\7what is this?"),
        png_chunk(b"iCCP", b"p\0\7what is this?"),
        png_chunk(b"acTL", bytes(8)),
    ],
    ids=["text", "xmp", "profile", "huge-profile", "odd-text", "odd-profile", "no-frames"],
)
def test_what_is_beside_the_pixels_of_a_png_keeps_none_out(chunk: bytes) -> None:
    data = picture("PNG")
    header = 8 + 25
    assert codes_of("a.png", data[:header] + chunk + data[header:]) == (True, [])


def test_a_large_profile_counts() -> None:
    profile = made_profile(ADOBE_RGB, ADOBE_CURVE)
    # Space after the last tag is allowed, and ignored.
    padded = profile + bytes(2 << 20)
    out = BytesIO()
    Image.new("RGB", (6, 4), (0, 255, 0)).save(out, "PNG")
    chunk = png_chunk(b"iCCP", b"p\0\0" + zlib.compress(padded))
    data = out.getvalue()[:33] + chunk + out.getvalue()[33:]
    assert decode(data, "PNG", (6, 4)).getpixel((0, 0)) == decode(
        data.replace(chunk, png_chunk(b"iCCP", b"p\0\0" + zlib.compress(profile))), "PNG", (6, 4)
    ).getpixel((0, 0))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("options", [{}, {"progressive": True}], ids=["", "progressive"])
def test_a_picture_that_lacks_only_its_end_is_doubtful(kind: str, options: dict[str, bool]) -> None:
    out = BytesIO()
    Image.effect_noise((256, 256), 90).convert("RGB").save(out, kind, **options)
    data = out.getvalue()
    missing = range(1, 3) if kind == "JPEG" else range(1, 13)
    for left_out in missing:
        name = f"a.{kind.lower()}"
        assert codes_of(name, data[:-left_out]) == (True, ["doubtful-photo"])
        whole = decode(data, kind, (256, 256))
        assert decode(data[:-left_out], kind, (256, 256)).tobytes() == whole.tobytes()


def test_a_jpeg_with_an_odd_profile_is_no_damage() -> None:
    data = picture("JPEG", (60, 40))
    odd = jpeg_segment(APP2, b"ICC_PROFILE\0\7\1odd")
    assert codes_of("a.jpg", data[:2] + odd + data[2:]) == (True, [])
    broken = data[: len(data) - 40] + b"\xff\xd9"
    assert codes_of("a.jpg", broken[:2] + odd + broken[2:]) == (False, ["bad-photo"])


def test_an_avif_with_properties_in_several_lists() -> None:
    out = BytesIO()
    clear = Image.new("RGBA", (64, 48), (200, 30, 30, 128))
    clear.save(out, "AVIF")
    data = in_several_lists(out.getvalue())
    with pytest.raises(UnidentifiedImageError):
        Image.open(BytesIO(data))
    inspection = inspect(f"{FOLDER}/a.avif", data, "digest")
    assert inspection.problems == ()
    assert inspection.file
    assert (inspection.file.width, inspection.file.is_clear) == (64, True)
    whole = decode(out.getvalue(), "AVIF", (64, 48))
    assert decode(data, "AVIF", (64, 48)).tobytes() == whole.tobytes()


def test_a_gain_map_that_breaks_off_is_no_damage() -> None:
    out = BytesIO()
    frames = [Image.effect_noise(size, 90).convert("RGB") for size in ((64, 48), (32, 24))]
    frames[0].save(out, "MPO", save_all=True, append_images=frames[1:])
    assert codes_of("a.jpg", out.getvalue()[:-400]) == (True, [])


def test_an_avif_whose_colours_cannot_be_decoded_says_why() -> None:
    data = bytearray(picture("AVIF", (64, 48)))
    data[data.index(b"nclx") + 9] = 10
    said = read("a.avif", bytes(data))
    assert said == "its colours are stored in a way that can't be decoded (H.273 matrix 10)"


def test_a_png_that_ends_after_its_first_row_is_cut_short() -> None:
    whole = Image.new("RGB", (20, 500), "red")
    out = BytesIO()
    whole.save(out, "PNG")
    row = zlib.compress(b"\0" + bytes(60))
    head = out.getvalue()[: out.getvalue().index(b"IDAT") - 4]
    data = head + png_chunk(b"IDAT", row) + png_chunk(b"IEND", b"")
    assert read("a.png", data) == "the picture is damaged: its data is cut short"
