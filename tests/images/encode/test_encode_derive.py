"""An original to all that is published of it."""

import io
from typing import Any

import pytest
from PIL import Image

from site_builder.images.encode.encode import derive
from site_builder.images.inspect import inspect
from site_builder.images.pixels.decode import DamagedError
from site_builder.model.pictures import PhotoFile, Rendition, Use, renditions_of


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
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
    for rendition, pixels in derive(data, file, renditions_of(file, use)):
        made[rendition] = Image.open(io.BytesIO(pixels))
        made[rendition].load()
    assert list(made)
    assert set(made) == set(renditions_of(file, use))
    return made


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_every_rendition_is_what_the_page_says(kind: str) -> None:
    made = derived(encoded(Image.effect_mandelbrot((1000, 500), (-3, -2, 2, 2), 20), kind), kind)
    assert {rendition.kind for rendition in made} == {"AVIF", "WEBP", "JPEG"}
    for rendition, image in made.items():
        assert (image.width, image.height, image.format) == rendition


def test_a_jpeg_is_made_smaller_by_the_filter_and_not_by_its_decoder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    image = Image.effect_noise((1000, 600), 60).convert("RGB")
    data = encoded(image, "JPEG", quality=95)
    made: list[Image.Image] = []
    monkeypatch.setattr(
        "site_builder.images.encode.encode.encoded", lambda image, kind: made.append(image)
    )

    list(derive(data, file_of(data, "JPEG"), [Rendition(400, 240, "AVIF")]))

    whole = Image.open(io.BytesIO(data))
    assert made[0].tobytes() == whole.resize((400, 240), Image.Resampling.LANCZOS).tobytes()


def test_what_is_see_through_falls_back_on_png() -> None:
    clear = Image.new("RGBA", (400, 300), (255, 0, 0, 0))
    made = derived(encoded(clear, "PNG"), "PNG", "gallery")
    assert {rendition.kind for rendition in made} == {"AVIF", "WEBP", "PNG"}
    for image in made.values():
        pixel = image.convert("RGBA").getpixel((100, 100))
        assert isinstance(pixel, tuple)
        assert pixel[3] == 0


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_no_metadata_but_the_picture(mode: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = "SECRET"
    data = encoded(Image.new(mode, (700, 400)), "JPEG", exif=exif, comment=b"SECRET")
    file = file_of(data, "JPEG")
    for rendition, pixels in derive(data, file, renditions_of(file, "figure")):
        assert b"SECRET" not in pixels
        assert not {"exif", "xmp", "icc_profile", "comment"} & set(
            Image.open(io.BytesIO(pixels)).info
        ), rendition


def test_what_is_known_already_is_not_made_again() -> None:
    data = encoded(Image.new("RGB", (700, 400)), "JPEG")
    file = file_of(data, "JPEG")
    wanted = renditions_of(file, "figure")[:1]
    assert [rendition for rendition, _ in derive(data, file, wanted)] == list(wanted)


def test_equal_originals_give_equal_bytes() -> None:
    data = encoded(Image.effect_noise((300, 200), 90).convert("RGB"), "PNG")
    file = file_of(data, "PNG")
    wanted = renditions_of(file, "gallery")
    assert dict(derive(data, file, wanted)) == dict(derive(data, file, wanted))


def test_a_damaged_original_is_an_error() -> None:
    data = encoded(Image.effect_noise((300, 200), 90).convert("RGB"), "JPEG")
    file = file_of(data, "JPEG")
    with pytest.raises(DamagedError):
        list(derive(data[:200], file, renditions_of(file, "gallery")))
