"""Pixels to AVIF: the encoder's settings, and what is done where it does not know them.

The encoder is libaom, at the last speed at which it tries out how to divide a block; at the next
faster one it guesses. The next slower one saves a tenth of the bytes for four times the time.
"""

from functools import lru_cache

from PIL import Image

from site_builder.images.encode.saving import saved, step_of

_QUALITIES = (50, 51, 50)
"""By `step_of`."""

_STRENGTHS = (75, 65, 81)
"""By `step_of`, how much finer the even parts of a picture are encoded than the rough ones,
where the eye finds what is wrong (in percent of what libaom thinks best). The qualities come in
steps of a twentieth of the bytes; this one is fine enough to meet a likeness."""

_SETTINGS = {
    # Errors count by how they are seen. This sets many others, so it stands first.
    "tune": "ssimulacra2",
    # What that rounds up is noise.
    "sharpness": "0",
    "enable-cdef": "1",
    # Coarse steps for the finest detail, and so finer ones for all else (0 is steep, 15 is flat).
    "qm-min": "2",
    "qm-max": "5",
    "quant-b-adapt": "1",
    # Edges as of type: blocks are divided further. The tools for drawn screens find nothing.
    "tune-content": "screen",
    "enable-palette": "0",
    "enable-intrabc": "0",
    # These take time, and find next to nothing in photographs.
    "enable-filter-intra": "0",
    "enable-flip-idtx": "0",
    "enable-intra-edge-filter": "0",
}
"""libaom's own settings, by the names it has for them (`av1/arg_defs.c`)."""

_PLAIN_QUALITY = 52


def avif(image: Image.Image) -> bytes:
    """The picture (mode L, RGB or RGBA) as AVIF."""
    if not _is_tunable():
        return _saved(image, _PLAIN_QUALITY)
    step = step_of(image)
    strength = str(_STRENGTHS[step])
    return _saved(image, _QUALITIES[step], {**_SETTINGS, "deltaq-strength": strength})


@lru_cache(maxsize=1)
def _is_tunable() -> bool:
    """Whether this Pillow's encoder knows the settings: libaom 3.12 does not, nor does any other.
    Found out once in each process, on a few pixels."""
    try:
        _saved(Image.new("RGB", (16, 16)), 50, {**_SETTINGS, "deltaq-strength": "100"})
    except (ValueError, OSError):
        return False
    return True


def _saved(image: Image.Image, quality: int, settings: dict[str, str] | None = None) -> bytes:
    return saved(
        image,
        "AVIF",
        quality=quality,
        speed=6,
        # Red type on white, or a red vest on asphalt, is smeared at half the resolution.
        subsampling="4:4:4",
        # 220 levels of brightness, as in films and in WebP: a hundredth fewer bytes than with 256.
        range="limited",
        autotiling=False,
        # The work is shared out by picture, and the bytes depend on no machine.
        max_threads=1,
        advanced=settings or {},
    )
