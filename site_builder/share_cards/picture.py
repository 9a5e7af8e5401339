"""The picture of a card: the cover, cropped around its focus; and the card as JPEG bytes."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from PIL import Image

from site_builder.images.pixels.broken import BROKEN
from site_builder.model.card_colours import Colour
from site_builder.model.renditions import CARD_SIZE

SIZE = WIDTH, HEIGHT = CARD_SIZE

MAX_BYTES = 200_000
QUALITIES = (88, 82, 76, 70, 62, 54, 45)
FORMATS = ("JPEG", "PNG", "WEBP")

Point = tuple[float, float]


def size_of(cover: bytes) -> tuple[int, int]:
    """The width and height of a cover in pixels; OSError or ValueError where it isn't a picture."""
    with _opened(cover) as original:
        return original.size


def crop(
    cover: bytes, focus: Point, paper: Colour, place: Point = (0.5, 0.5), zoom: float = 1.0
) -> Image.Image:
    """The cover at the size of a card, so cropped that its focus comes as near as can be to
    `place`; both are parts of the width and the height, from the left and from the top. With a
    `zoom` over one less of the cover is shown, and that larger. What is see-through in it lies on
    `paper`.

    OSError or ValueError where the cover cannot be decoded.
    """
    with _opened(cover) as original:
        return _cropped(original, focus, paper, place, zoom)


def crop_box(
    size: tuple[int, int], focus: Point, place: Point, zoom: float
) -> tuple[float, float, float, float]:
    """The part of a cover of a size that `crop` shows: its left, upper, right and lower edge."""
    width, height = size
    scale = max(WIDTH / width, HEIGHT / height) * zoom
    wide, high = min(WIDTH / scale, width), min(HEIGHT / scale, height)
    left = min(max(focus[0] * width - place[0] * wide, 0), width - wide)
    top = min(max(focus[1] * height - place[1] * high, 0), height - high)
    return (left, top, left + wide, top + high)


@contextmanager
def _opened(cover: bytes) -> Iterator[Image.Image]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of odd metadata, which goes anyway
        try:
            with Image.open(io.BytesIO(cover), formats=FORMATS) as original:
                yield original
        except BROKEN as error:
            raise ValueError(str(error)) from error


def _cropped(
    original: Image.Image, focus: Point, paper: Colour, place: Point, zoom: float
) -> Image.Image:
    width, height = original.size
    scale = max(WIDTH / width, HEIGHT / height) * zoom
    original.draft("RGB", (round(width * scale), round(height * scale)))
    # A draft is smaller by a power of two, so that all that follows goes by its own size.
    box = crop_box(original.size, focus, place, zoom)
    has_alpha = "A" in original.mode or "transparency" in original.info
    image = original.convert("RGBA" if has_alpha else "RGB")
    image = image.resize(SIZE, Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)
    card = Image.new("RGB", SIZE, paper)
    card.paste(image, (0, 0), image if has_alpha else None)
    return card


def encode(card: Image.Image) -> bytes:
    """A card as a progressive JPEG without metadata, in the best quality that keeps it under 200
    kilobytes; the colours are not subsampled, which would blur red beside paper."""
    data = b""
    for quality in QUALITIES:
        out = io.BytesIO()
        # Pillow's buffer is too small for pure noise in a high quality; a lower one is due anyway.
        with suppress(OSError):
            card.save(out, "JPEG", quality=quality, subsampling=0, progressive=True, optimize=True)
            data = out.getvalue()
            if len(data) <= MAX_BYTES:
                break
    return data
