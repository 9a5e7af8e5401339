"""Originals to published pictures: upright, in sRGB, no wider than needed, without metadata."""

import io
import struct
import warnings
from contextlib import suppress

from PIL import Image, ImageCms, ImageOps

from site_builder.model.feature import PhotoFile

QUALITY = {"JPEG": 82, "WEBP": 80, "AVIF": 62}

_BROKEN = (
    Image.DecompressionBombError,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    RuntimeError,
    SyntaxError,
    TypeError,
    struct.error,
)
"""What Pillow raises on broken files, besides OSError and ValueError."""

_SIDEWAYS = (5, 6, 7, 8)
"""The EXIF orientations that swap width and height (CIPA DC-008 §4.6.4, tag 0x0112)."""


def publish_picture(data: bytes, file: PhotoFile) -> bytes:
    """The bytes to publish for an original; an SVG was found safe on reading and stays as it is.

    Of an animation the first picture is published. OSError or ValueError where the pixels cannot
    be decoded.
    """
    if file.format == "SVG":
        return data
    with warnings.catch_warnings():
        # Size was judged on reading; what else Pillow warns of is metadata, which goes anyway.
        warnings.simplefilter("ignore")
        try:
            return _publish(data, file)
        except _BROKEN as error:
            raise ValueError(str(error)) from error


def _publish(data: bytes, file: PhotoFile) -> bytes:
    with Image.open(io.BytesIO(data), formats=(file.format,)) as original:
        width, height = file.published_size
        turned = file.format == "JPEG" and original.getexif().get(0x0112) in _SIDEWAYS
        original.draft(None, (height, width) if turned else (width, height))
        profile = original.info.get("icc_profile")
        # Orientation goes with the metadata, so the pixels are turned before that is dropped.
        image = ImageOps.exif_transpose(original)
    has_palette = file.format == "PNG" and image.mode in ("1", "P")
    if has_palette and image.size == file.published_size and not profile:
        # A drawing that needs no work on its colours keeps them, and its small size.
        return _encoded(_bare(image, keep=("transparency",)), file.format)
    image = _plain(image, file.format)
    if image.size != file.published_size:
        image = image.resize(file.published_size, Image.Resampling.LANCZOS)
    image = _bare(_in_srgb(image, profile))
    if has_palette and image.mode == "RGB":
        image = image.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    return _encoded(image, file.format)


def _plain(image: Image.Image, kind: str) -> Image.Image:
    """Eight bits a channel: grey, red-green-blue or (in a JPEG) CMYK; see-through only where the
    format can be."""
    if image.mode.startswith("I"):
        # Sixteen bits of grey: Pillow would cut off what is over 255, not scale it.
        image = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if kind == "JPEG":
        return image if image.mode in ("RGB", "CMYK", "L") else image.convert("RGB")
    if "A" in image.mode or "transparency" in image.info:
        return image.convert("RGBA")
    return image if image.mode in ("RGB", "L") else image.convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB, from the colours of its profile; without one it is taken for sRGB."""
    target = image.mode if image.mode in ("RGBA", "L") else "RGB"
    if profile:
        # A broken profile is left out; the pixels alone are then the best guess there is.
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            colours = "RGBA" if image.mode == "RGBA" else "RGB"
            converted = ImageCms.profileToProfile(
                image, source, ImageCms.createProfile("sRGB"), outputMode=colours
            )
            image = converted or image
    return image.convert(target)


def _bare(image: Image.Image, keep: tuple[str, ...] = ()) -> Image.Image:
    """The pixels alone: Pillow would write some of what it read back into the file."""
    image.info = {key: value for key, value in image.info.items() if key in keep}
    return image


def _encoded(image: Image.Image, kind: str) -> bytes:
    out = io.BytesIO()
    match kind:
        case "JPEG":
            image.save(out, kind, quality=QUALITY[kind], progressive=True, optimize=True)
        case "PNG":
            image.save(out, kind, optimize=True)
        case "AVIF":
            # One thread: the work is shared out by picture, and the bytes depend on no machine.
            image.save(out, kind, quality=QUALITY[kind], max_threads=1)
        case _:
            image.save(out, kind, quality=QUALITY[kind])
    return out.getvalue()
