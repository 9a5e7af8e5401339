"""Pictures: upright, in sRGB, no wider than needed, and nothing in them but the picture."""

import io
from typing import Any

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from site_builder.digests import digest_of
from site_builder.model.feature import MAX_WIDTH, PhotoFile
from site_builder.read.photos import read_photo
from site_builder.render.images import publish_picture

SECRET = "SECRET-28.2282N-112.9388E"
ORIENTATION = 0x0112
RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def encoded(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def read(data: bytes, kind: str) -> PhotoFile:
    """What reading finds the original to be."""
    name = f"a.{kind.lower()}"
    file, problems = read_photo(f"content/story/photos/{name}", data, digest_of(data))
    assert file, problems
    return file


def published(data: bytes, kind: str = "PNG") -> Image.Image:
    """The published picture, which has the size that the page gives."""
    file = read(data, kind)
    image = Image.open(io.BytesIO(publish_picture(data, file)))
    assert image.format == kind
    assert image.size == file.published_size
    image.load()
    return image


def corners(width: int = 64, height: int = 32) -> Image.Image:
    """Red, green, blue and white, from top left to bottom right."""
    image = Image.new("RGB", (2, 2))
    image.putdata([RED, GREEN, BLUE, WHITE])
    return image.resize((width, height), Image.Resampling.NEAREST)


def near(one: Any, other: tuple[int, ...], by: int = 40) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


def exif(orientation: int) -> Image.Exif:
    """Metadata of a camera: orientation, artist, and where the picture was taken."""
    made = Image.Exif()
    made[ORIENTATION] = orientation
    made[0x013B] = SECRET
    made.get_ifd(0x8825).update({1: "N", 2: (28.0, 13.0, 41.5), 3: "E", 4: (112.0, 56.0, 19.7)})
    return made


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_all_orientations_come_out_upright(kind: str, orientation: int) -> None:
    """How each is stored is how the camera was held: undoing it gives the picture."""
    stored = {
        1: (),
        2: (Image.Transpose.FLIP_LEFT_RIGHT,),
        3: (Image.Transpose.ROTATE_180,),
        4: (Image.Transpose.FLIP_TOP_BOTTOM,),
        5: (Image.Transpose.TRANSPOSE,),
        6: (Image.Transpose.ROTATE_90,),
        7: (Image.Transpose.TRANSVERSE,),
        8: (Image.Transpose.ROTATE_270,),
    }[orientation]
    image = corners()
    for step in stored:
        image = image.transpose(step)
    options = {"quality": 95} if kind != "PNG" else {}
    made = published(encoded(image, kind, exif=exif(orientation), **options), kind).convert("RGB")
    assert made.size == (64, 32)
    places = [(8, 8), (56, 8), (8, 24), (56, 24)]
    for place, colour in zip(places, (RED, GREEN, BLUE, WHITE), strict=True):
        assert near(made.getpixel(place), colour), (place, made.getpixel(place))


@pytest.mark.parametrize("orientation", [1, 6])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("size", [(MAX_WIDTH + 1, 30), (MAX_WIDTH * 3, 500), (30, MAX_WIDTH + 1)])
def test_no_wider_than_needed(kind: str, orientation: int, size: tuple[int, int]) -> None:
    made = published(encoded(Image.new("RGB", size), kind, exif=exif(orientation)), kind)
    width, height = size if orientation == 1 else size[::-1]
    assert made.size[0] == min(width, MAX_WIDTH)
    assert made.size[1] == round(height * min(1, MAX_WIDTH / width))


def test_never_scaled_up() -> None:
    assert published(encoded(corners(3, 2))).size == (3, 2)


def srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def holding(kind: str) -> bytes:
    """A picture with its secret in every kind of metadata that the format has."""
    secret = SECRET.encode()
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + secret + b"</x:xmpmeta>"
    options: dict[str, Any] = {"exif": exif(1), "icc_profile": srgb()}
    match kind:
        case "PNG":
            info = PngImagePlugin.PngInfo()
            info.add_text("Comment", SECRET)
            info.add_itxt("XML:com.adobe.xmp", SECRET)
            info.add_text("Raw", SECRET, zip=True)
            options |= {"pnginfo": info, "dpi": (300, 300)}
        case "JPEG":
            options |= {"xmp": xmp, "comment": secret, "dpi": (300, 300)}
        case _:
            options |= {"xmp": xmp}
    return encoded(corners(), kind, **options)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_nothing_but_the_picture_is_left(kind: str) -> None:
    data = holding(kind)
    assert SECRET.encode() in data
    made = publish_picture(data, read(data, kind))
    assert SECRET.encode() not in made
    for mark in (b"Exif", b"EXIF", b"eXIf", b"ICC", b"iCCP", b"xmp", b"XMP", b"tEXt", b"iTXt"):
        assert mark not in made, mark
    image = Image.open(io.BytesIO(made))
    image.load()
    assert not image.getexif()
    assert not set(image.info) & {
        "exif",
        "icc_profile",
        "xmp",
        "comment",
        "dpi",
        "XML:com.adobe.xmp",
    }


def test_a_palette_keeps_nothing_else_either() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", SECRET)
    image = corners().quantize(4)
    data = encoded(image, pnginfo=info, exif=exif(1))
    made = publish_picture(data, read(data, "PNG"))
    assert SECRET.encode() not in made
    assert b"eXIf" not in made


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_colours_of_a_profile_become_srgb(kind: str) -> None:
    """Lab is the one wide profile that Pillow can make; a swapped one shows that it was used."""
    wide = ImageCms.ImageCmsProfile(io.BytesIO(swapped_profile()))
    options = {"quality": 100} if kind != "PNG" else {}
    data = encoded(Image.new("RGB", (32, 32), RED), kind, icc_profile=wide.tobytes(), **options)
    pixel = published(data, kind).convert("RGB").getpixel((16, 16))
    assert near(pixel, GREEN, 60), pixel


def swapped_profile() -> bytes:
    """The sRGB profile with red for green: its tags' places swapped in the table."""
    data = bytearray(srgb())
    count = int.from_bytes(data[128:132], "big")
    entries = {bytes(data[132 + 12 * n : 136 + 12 * n]): 132 + 12 * n for n in range(count)}
    red, green = entries[b"rXYZ"], entries[b"gXYZ"]
    data[red + 4 : red + 12], data[green + 4 : green + 12] = (
        data[green + 4 : green + 12],
        data[red + 4 : red + 12],
    )
    return bytes(data)


@pytest.mark.parametrize("profile", [b"broken", b"", srgb()[:200]])
def test_a_broken_profile_is_left_out(profile: bytes) -> None:
    data = encoded(Image.new("RGB", (32, 32), RED), "JPEG", icc_profile=profile, quality=100)
    assert near(published(data, "JPEG").getpixel((16, 16)), RED)


def test_cmyk_becomes_rgb() -> None:
    data = encoded(Image.new("CMYK", (32, 32), (0, 255, 255, 0)), "JPEG", quality=100)
    made = published(data, "JPEG")
    assert made.mode == "RGB"
    assert near(made.getpixel((16, 16)), RED)


@pytest.mark.parametrize(("kind", "mode"), [("JPEG", "L"), ("PNG", "L")])
def test_grey_stays_grey(kind: str, mode: str) -> None:
    made = published(encoded(Image.new("L", (32, 32), 120), kind, icc_profile=srgb()), kind)
    assert made.mode == mode
    assert near((made.getpixel((16, 16)),), (120,), 2)


@pytest.mark.parametrize("value", [0, 257, 30_000, 65_535])
def test_sixteen_bits_of_grey_are_scaled_and_not_cut_off(value: int) -> None:
    data = encoded(Image.new("I;16", (32, 32), value))
    made = published(data)
    assert made.mode == "L"
    assert near((made.getpixel((16, 16)),), (value // 257,), 1)


def test_a_palette_stays_a_palette() -> None:
    data = encoded(corners().quantize(4))
    made = published(data)
    assert made.mode == "P"
    assert made.convert("RGB").getpixel((8, 8)) == RED


def test_a_palette_that_is_scaled_stays_small() -> None:
    data = encoded(corners(MAX_WIDTH * 2, 64).quantize(4))
    assert published(data).mode == "P"


def see_through(mode: str) -> bytes:
    """Half of it is see-through, in the way of each mode."""
    if mode in ("RGBA", "LA"):
        colour = {"RGBA": (255, 0, 0, 0), "LA": (90, 0)}[mode]
        return encoded(Image.new(mode, (32, 32), colour))
    image = Image.new(mode, (32, 32), {"RGB": RED, "L": 90, "P": 1}[mode])  # type: ignore[arg-type]
    if mode == "P":
        image.putpalette([0, 0, 0, 255, 0, 0])
    return encoded(image, transparency={"RGB": RED, "L": 90, "P": 1}[mode])


@pytest.mark.parametrize("mode", ["RGBA", "LA", "RGB", "L", "P"])
def test_what_is_see_through_stays_so(mode: str) -> None:
    made = published(see_through(mode)).convert("RGBA")
    pixel = made.getpixel((16, 16))
    assert isinstance(pixel, tuple)
    assert pixel[3] == 0


def test_a_scaled_palette_with_see_through_parts() -> None:
    image = Image.new("P", (MAX_WIDTH * 2, 64), 1)
    image.putpalette([0, 0, 0, 255, 0, 0])
    made = published(encoded(image, transparency=1)).convert("RGBA")
    pixel = made.getpixel((16, 16))
    assert isinstance(pixel, tuple)
    assert pixel[3] == 0


def test_black_and_white() -> None:
    made = published(encoded(Image.new("1", (32, 32), 1)))
    assert made.convert("L").getpixel((0, 0)) == 255


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_of_an_animation_the_first_picture_is_published(kind: str) -> None:
    frames = [Image.new("RGB", (32, 32), colour) for colour in (RED, GREEN)]
    data = encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
    made = published(data, kind)
    assert getattr(made, "n_frames", 1) == 1
    assert near(made.convert("RGB").getpixel((16, 16)), RED)


def test_a_picture_of_two_eyes_or_with_a_gain_map() -> None:
    frames = [Image.new("RGB", (32, 32), colour) for colour in (RED, GREEN)]
    data = encoded(frames[0], "MPO", save_all=True, append_images=frames[1:], quality=95)
    made = Image.open(io.BytesIO(publish_picture(data, PhotoFile("a.jpg", 32, 32, "JPEG", ""))))
    assert made.format == "JPEG"
    assert near(made.getpixel((16, 16)), RED)


def test_an_svg_stays_as_it_is() -> None:
    data = b'<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'
    assert publish_picture(data, PhotoFile("a.svg", 3, 2, "SVG", "")) == data


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_that_breaks_off_is_an_error(kind: str) -> None:
    data = encoded(Image.effect_noise((256, 256), 90).convert("RGB"), kind)
    file = read(data, kind)
    with pytest.raises((OSError, ValueError)):
        publish_picture(data[: len(data) // 2], file)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_equal_originals_give_equal_bytes(kind: str) -> None:
    data = encoded(Image.effect_noise((128, 128), 90).convert("RGB"), kind)
    file = read(data, kind)
    assert publish_picture(data, file) == publish_picture(data, file)
