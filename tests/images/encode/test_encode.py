"""Pixels to the bytes of each kind of file, and an original to all that is published of it."""

import io
import random
from typing import Any

import pytest
from PIL import Image, ImageDraw

from site_builder.images.encode.encode import derive, encoded
from site_builder.images.encode.saving import saved
from site_builder.images.inspect import inspect
from site_builder.images.pixels.decode import DamagedError
from site_builder.model.pictures import PhotoFile, Use, renditions_of
from site_builder.model.renditions import Rendition

NOISE = Image.effect_noise((64, 48), 60)


@pytest.mark.parametrize("kind", ["AVIF", "WEBP", "JPEG", "PNG"])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_each_kind_from_each_mode(kind: str, mode: str) -> None:
    image = NOISE.convert(mode)
    made = Image.open(io.BytesIO(encoded(image, kind)))
    assert (made.format, made.size) == (kind, image.size)
    difference = [
        abs(a - b)
        for a, b in zip(made.convert("L").tobytes(), image.convert("L").tobytes(), strict=True)
    ]
    assert sum(difference) / len(difference) < 18  # of noise, which is not seen, little is kept


@pytest.mark.parametrize("kind", ["AVIF", "WEBP", "PNG"])
def test_see_through(kind: str) -> None:
    image = NOISE.convert("RGBA")
    image.putalpha(0)
    made = Image.open(io.BytesIO(encoded(image, kind)))
    assert made.convert("RGBA").getchannel("A").getextrema() == (0, 0)


def test_avif_keeps_the_edges_of_colours() -> None:
    """A red line one pixel wide, which half the colours' resolution would smear."""
    image = Image.new("RGB", (32, 32), "white")
    image.paste((200, 0, 0), (15, 0, 16, 32))
    made = Image.open(io.BytesIO(encoded(image, "AVIF"))).convert("RGB")
    pixel = made.getpixel((15, 16))
    assert isinstance(pixel, tuple)
    assert pixel[1] < 60


def test_noise_is_encoded_as_well() -> None:
    noise = Image.frombytes("RGB", (256, 256), random.Random(1).randbytes(256 * 256 * 3))
    made = Image.open(io.BytesIO(encoded(noise, "JPEG")))
    made.load()
    assert made.size == noise.size


def chart(background: str) -> Image.Image:
    """Lines of one pixel in red and blue, and a yellow field, as a map has them."""
    image = Image.new("RGB", (640, 400), background)
    draw = ImageDraw.Draw(image)
    for x in range(0, 640, 40):
        draw.line([(x, 0), (x, 399)], fill=(255, 0, 0))
    for y in range(0, 400, 37):
        draw.line([(0, y), (639, (y + 90) % 400)], fill=(0, 90, 255))
    draw.rectangle([200, 100, 300, 200], fill=(240, 200, 40))
    return image


@pytest.mark.parametrize("background", ["white", "black", "#123456"])
@pytest.mark.parametrize("kind", ["AVIF", "WEBP", "JPEG"])
def test_thin_lines_keep_their_colour(background: str, kind: str) -> None:
    made = Image.open(io.BytesIO(encoded(chart(background), kind))).convert("RGB")
    for place in ((40, 20), (80, 250), (600, 333)):
        pixel = made.getpixel(place)
        assert isinstance(pixel, tuple)
        assert pixel[0] > 215
        assert max(pixel[1:]) < 50


def test_a_flat_picture_is_no_larger_than_with_losses() -> None:
    image = chart("white")
    assert len(encoded(image, "WEBP")) < len(saved(image, "WEBP", quality=79, method=5))


@pytest.mark.parametrize("kind", ["WEBP", "JPEG"])
def test_a_photograph_keeps_its_bytes(kind: str) -> None:
    sky = Image.linear_gradient("L").resize((640, 400))
    image = Image.merge("RGB", (sky, sky.rotate(180), Image.effect_noise((640, 400), 9)))
    settings = {"method": 5} if kind == "WEBP" else {"progressive": True, "optimize": True}
    quality = 79 if kind == "WEBP" else 78
    assert encoded(image, kind) == saved(image, kind, quality=quality, **settings)


def original(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def file_of(data: bytes, kind: str) -> PhotoFile:
    inspection = inspect(f"content/story/photos/a.{kind.lower()}", data, "digest")
    assert inspection.file, inspection.problems
    return inspection.file


def derived(data: bytes, kind: str, use: Use = "cover") -> dict[Rendition, Image.Image]:
    file = file_of(data, kind)
    made: dict[Rendition, Image.Image] = {}
    for rendition, pixels in derive(data, file.format, renditions_of(file, use)):
        made[rendition] = Image.open(io.BytesIO(pixels))
        made[rendition].load()
    assert list(made)
    assert set(made) == set(renditions_of(file, use))
    return made


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_every_rendition_is_what_the_page_says(kind: str) -> None:
    made = derived(original(Image.effect_mandelbrot((1000, 500), (-3, -2, 2, 2), 20), kind), kind)
    assert {rendition.kind for rendition in made} == {"AVIF", "WEBP", "JPEG"}
    for rendition, image in made.items():
        assert (image.width, image.height, image.format) == rendition


def test_a_jpeg_is_made_smaller_by_the_filter_and_not_by_its_decoder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    image = Image.effect_noise((1000, 600), 60).convert("RGB")
    data = original(image, "JPEG", quality=95)
    made: list[Image.Image] = []
    monkeypatch.setattr(
        "site_builder.images.encode.encode.encoded", lambda image, kind: made.append(image)
    )

    list(derive(data, "JPEG", [Rendition(400, 240, "AVIF")]))

    whole = Image.open(io.BytesIO(data))
    assert made[0].tobytes() == whole.resize((400, 240), Image.Resampling.LANCZOS).tobytes()


def test_what_is_see_through_falls_back_on_png() -> None:
    clear = Image.new("RGBA", (400, 300), (255, 0, 0, 0))
    made = derived(original(clear, "PNG"), "PNG", "gallery")
    assert {rendition.kind for rendition in made} == {"AVIF", "WEBP", "PNG"}
    for image in made.values():
        pixel = image.convert("RGBA").getpixel((100, 100))
        assert isinstance(pixel, tuple)
        assert pixel[3] == 0


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_no_metadata_but_the_picture(mode: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = "SECRET"
    data = original(Image.new(mode, (700, 400)), "JPEG", exif=exif, comment=b"SECRET")
    file = file_of(data, "JPEG")
    for rendition, pixels in derive(data, file.format, renditions_of(file, "figure")):
        assert b"SECRET" not in pixels
        assert not {"exif", "xmp", "icc_profile", "comment"} & set(
            Image.open(io.BytesIO(pixels)).info
        ), rendition


def test_only_what_is_wanted_is_made() -> None:
    data = original(Image.new("RGB", (700, 400)), "JPEG")
    file = file_of(data, "JPEG")
    wanted = renditions_of(file, "figure")[:1]
    assert [rendition for rendition, _ in derive(data, file.format, wanted)] == list(wanted)


def test_equal_originals_give_equal_bytes() -> None:
    data = original(Image.effect_noise((300, 200), 90).convert("RGB"), "PNG")
    file = file_of(data, "PNG")
    wanted = renditions_of(file, "gallery")
    assert dict(derive(data, file.format, wanted)) == dict(derive(data, file.format, wanted))


def test_a_damaged_original_is_an_error() -> None:
    data = original(Image.effect_noise((300, 200), 90).convert("RGB"), "JPEG")
    file = file_of(data, "JPEG")
    with pytest.raises(DamagedError):
        list(derive(data[:200], file.format, renditions_of(file, "gallery")))
