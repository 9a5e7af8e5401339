"""Pixels of any depth and kind to eight bits a channel."""

from PIL import Image, ImageCms

_DEPTH_AT = 24
"""Where a PNG's header has the bits of a sample (PNG third edition §11.2.1)."""


def plain(image: Image.Image, data: bytes) -> Image.Image:
    """The picture, opened from `data`, in mode L or RGB, in CMYK as printers have it, or, where it
    has a channel or a colour for what is see-through, in LA or RGBA."""
    clear = image.info.get("transparency")
    if image.mode == "LAB":
        return _from_lab(image)
    if image.mode == "F":
        return _from_floats(image)
    if image.mode.startswith("I"):
        return _from_sixteen_bits(image, clear)
    if image.mode == "L" and isinstance(clear, int) and image.format == "PNG":
        # The grey that is see-through, as a sample of the file; Pillow's pixels have eight bits.
        most = (1 << data[_DEPTH_AT]) - 1
        image.info["transparency"] = (clear & most) * 255 // most
    if image.mode == "LA" or (image.mode == "L" and clear is not None):
        return image.convert("LA")
    if "A" in image.mode or "a" in image.mode or clear is not None:
        return image.convert("RGBA")
    return image if image.mode in ("RGB", "L", "CMYK") else image.convert("RGB")


def opaque(image: Image.Image) -> Image.Image:
    """The picture without its alpha channel, if that hides nothing: many programs write such."""
    if image.mode != "RGBA":
        return image
    hides = image.getchannel("A").point(lambda alpha: alpha < 255).getbbox() is not None
    return image if hides else image.convert("RGB")


def _from_lab(image: Image.Image) -> Image.Image:
    """CIE L*a*b*, as prepress writes it into a TIFF: by itself, Pillow would take it for RGB."""
    lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    made = ImageCms.profileToProfile(image, lab, srgb, outputMode="RGB")
    assert made is not None, "only a conversion in place returns nothing"
    # The profile in the file was for these values.
    made.info = {}
    return made


def _from_floats(image: Image.Image) -> Image.Image:
    """Grey in floating point: from 0 to 1, or else as eight bits."""
    most = image.getextrema()[1]
    is_of_one = isinstance(most, float) and most <= 1
    return (
        image.point(lambda value: value * 255 + 0.5).convert("L")
        if is_of_one
        else image.convert("L")
    )


def _from_sixteen_bits(image: Image.Image, clear: object) -> Image.Image:
    """Grey of sixteen bits: Pillow would cut off what is over 255, not scale it."""
    wide = image.convert("I")
    grey = wide.point(lambda value: value * (1 / 257)).convert("L")
    if not isinstance(clear, int):
        return grey
    alpha = wide.point([255 * (value != clear) for value in range(1 << 16)], "L")
    return Image.merge("LA", (grey, alpha))
