"""Which way up a picture is (CIPA DC-008 §4.6.4, tag 0x0112)."""

from PIL import Image

from site_builder.images.pixels.exif import exif_of, orientation

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS = (5, 6, 7, 8)


def is_turned(image: Image.Image, data: bytes) -> bool:
    """Whether width and height change places when the picture, opened from `data`, is put
    upright."""
    return is_sideways(orientation(exif_of(image, data)))


def is_sideways(stored: int) -> bool:
    return stored in _SIDEWAYS


def upright(image: Image.Image, stored: int) -> Image.Image:
    """The picture as it was seen, from the orientation that it is stored in."""
    turn = _TURNS.get(stored)
    return image if turn is None else image.transpose(turn)
