"""Colour management: from the colours of a profile (ICC.1) to sRGB (IEC 61966-2-1)."""

import io
from collections.abc import Iterable
from functools import lru_cache

from PIL import Image, ImageChops, ImageCms

_MODES = {"GRAY": "L", "RGB ": "RGB", "CMYK": "CMYK"}
"""The modes of the pixels that a profile is made for, by its colour space (ICC.1 §7.2.6)."""

_FITTING = {"L": ("L", "RGB"), "RGB": ("RGB",), "RGBA": ("RGB",), "CMYK": ("CMYK",)}
"""By the picture's mode. Grey is red, green and blue alike: all browsers treat it so. They ignore
a profile that does not fit."""

_UNSEEN = 2
"""Levels out of 256 by which profiles of sRGB differ: small ones round its curve."""


def in_srgb(image: Image.Image, profiles: Iterable[bytes]) -> Image.Image:
    """A picture in mode L, LA, RGB, RGBA or CMYK, in sRGB, in mode L, RGB or RGBA.

    Its colours are those of the first profile that can be read and fits; without one they are taken
    for sRGB. Where no pixel changes it is the same picture, which then knows nothing else.
    """
    if image.mode == "LA":
        grey = in_srgb(image.getchannel("L"), profiles)
        return Image.merge("RGBA", (grey, grey, grey, image.getchannel("A")))
    target = image.mode if image.mode in ("RGBA", "L") else "RGB"
    for profile in profiles:
        effect = _effect(profile)
        if effect is not None and effect[0] in _FITTING[image.mode]:
            image = _through(profile, image, *effect)
            break
    if image.mode != target:
        image = image.convert(target)
    # Pillow would write some of what it read back into a file.
    image.info = {}
    return image


def _through(profile: bytes, image: Image.Image, mode: str, is_seen: bool) -> Image.Image:
    if not is_seen:
        return image
    return _converted(profile, image.convert(mode) if image.mode == "L" else image)


def _converted(profile: bytes, image: Image.Image) -> Image.Image:
    source, target = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    converted = ImageCms.profileToProfile(image, source, target, outputMode=mode)
    assert converted is not None, "only a conversion in place returns nothing"
    return converted


@lru_cache(maxsize=16)
def _effect(profile: bytes) -> tuple[str, bool] | None:
    """The mode of the pixels that a profile is for, and whether it makes a difference to see: most
    are those of sRGB, and need no work on every pixel. None for one that cannot be used.

    Found out on a few pixels, for what a profile calls itself proves nothing.
    """
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = _MODES.get(source.profile.xcolor_space)
        if mode is None:
            return None
        few = _few_colours().convert(mode)
        made = _converted(profile, few)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    differences = ImageChops.difference(few.convert("RGB"), made)
    return mode, differences.point(lambda by: by > _UNSEEN).getbbox() is not None


@lru_cache(maxsize=1)
def _few_colours() -> Image.Image:
    """All greys, and colours from all over the cube."""
    steps = (0, 32, 64, 96, 128, 160, 192, 224, 255)
    colours = [(red, green, blue) for red in steps for green in steps for blue in steps]
    colours += [(grey, grey, grey) for grey in range(256)]
    image = Image.new("RGB", (len(colours), 1))
    image.putdata(colours)
    return image
