"""Colour management: from the colours of an embedded profile (ICC.1) to sRGB (IEC 61966-2-1)."""

import io
from contextlib import suppress
from functools import lru_cache

from PIL import Image, ImageCms

_SRGB_NAMES = ("sRGB", "IEC 61966-2.1", "IEC61966-2.1", "c2ci")


def in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB, in mode L, RGB or RGBA; without a profile it is taken for sRGB.

    Where no pixel changes it is the same picture, which then knows nothing else.
    """
    target = image.mode if image.mode in ("RGBA", "L") else "RGB"
    if profile and not _is_srgb(profile):
        # A broken profile is left out; the pixels alone are then the best guess there is.
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            mode = "RGBA" if image.mode == "RGBA" else "RGB"
            converted = ImageCms.profileToProfile(
                image, source, ImageCms.createProfile("sRGB"), outputMode=mode
            )
            image = converted or image
    if image.mode != target:
        image = image.convert(target)
    # Pillow would write some of what it read back into a file.
    image.info = {}
    return image


@lru_cache(maxsize=16)
def _is_srgb(profile: bytes) -> bool:
    """Whether the profile says that it is sRGB: most do, and need no work on every pixel."""
    try:
        name = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))
    except (ImageCms.PyCMSError, OSError, ValueError):
        return False
    return name.strip().startswith(_SRGB_NAMES)
