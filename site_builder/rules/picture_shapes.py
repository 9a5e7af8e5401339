"""Pictures so tall or so wide that little of them is seen where they stand.

How large a picture is shown comes from the default theme: `assets/pictures.css`, `feature.css`.
"""

from site_builder.model.pictures import LEAST_HEIGHT, PhotoFile, Use, renditions_of

_TALL, _WIDE, _WIDE_COVER = 1 / 3, 5.0, 4.0
"""Width to height, beyond which a picture is a ribbon: a telephone's whole screen is no less than
0.4, and a panorama of three photographs no more than 4.5."""

_GALLERY_ROW = 432
"""CSS pixels: no row of a gallery is higher."""

_FIGURE = 480
"""CSS pixels: what stands upright by itself is no wider."""

_TELEPHONE = 375
"""The width of a common telephone's window, in CSS pixels."""


def shape_fault(file: PhotoFile, use: Use) -> tuple[str, str] | None:
    """What readers would see of a picture of an extreme shape, and what to do; None for others."""
    shape = file.width / file.height
    if use == "cover":
        return _cover_fault(shape)
    if shape > _WIDE:
        seen = f"on a telephone it is shown {round(_TELEPHONE / shape)} pixels high"
        return f"it is {shape:.1f} times as wide as high: {seen}", "crop it, or cut it into parts"
    if shape >= _TALL:
        return None
    tall = f"it is {1 / shape:.1f} times as high as wide"
    if use == "gallery":
        most = max(1, round(_GALLERY_ROW * shape))
        pixels = "1 pixel" if most == 1 else f"{most} pixels"
        seen = f"in a gallery it is shown {pixels} wide at most"
        return f"{tall}: {seen}", "place it by itself with :::{photo}, or cut it into parts"
    widest = max(rendition.width for rendition in renditions_of(file, use))
    if file.format != "SVG" and widest < min(_FIGURE, file.width):
        seen = f"it is published only {widest} pixels wide, and shown {_FIGURE} wide"
        return f"{tall}: {seen}", "cut it into parts"
    return None


def _cover_fault(shape: float) -> tuple[str, str] | None:
    if _TALL <= shape <= _WIDE_COVER:
        return None
    # The cover's box is about 1.5 times as wide as high on a telephone.
    share = max(1, round(100 * (shape / 1.5 if shape < 1 else 1.5 / shape)))
    seen = f"as a cover {share} % of it is seen on a telephone"
    return seen, "choose another cover, or crop it"


def is_too_low(file: PhotoFile, use: Use) -> bool:
    """Whether a cover has too few pixels from top to bottom for the box that it fills."""
    return use == "cover" and file.format != "SVG" and file.height < LEAST_HEIGHT
