"""A copy that was cut short is refused wherever it was cut, unless all of the picture is there."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

import pytest
from PIL import Image

from site_builder.images.containers.avif import boxes
from site_builder.images.containers.jpeg import jpeg_segments
from site_builder.images.containers.pieces import Piece, up_to_the_fault
from site_builder.images.containers.png import png_chunks
from site_builder.images.containers.webp import webp_chunks
from site_builder.images.inspect import inspect
from site_builder.images.jpeg_scans import jpeg_scans
from site_builder.images.pixels.decode import decode
from tests.support.picture_words import private_exif
from tests.support.pictures import encode

EXIF = private_exif()
PICTURES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "sequential": ("JPEG", "RGB", {}),
    "progressive": ("JPEG", "RGB", {"progressive": True, "exif": EXIF}),
    "grey": ("JPEG", "L", {"progressive": True}),
    "png": ("PNG", "RGBA", {"exif": EXIF}),
    "palette": ("PNG", "P", {}),
    "animated png": (
        "PNG",
        "RGB",
        {"save_all": True, "append_images": [Image.new("RGB", (40, 30))]},
    ),
    "lossy": ("WEBP", "RGB", {"exif": EXIF}),
    "lossless": ("WEBP", "RGBA", {"lossless": True}),
    "clear": ("WEBP", "RGBA", {}),
    "avif": ("AVIF", "RGB", {"exif": EXIF, "speed": 10}),
    "clear avif": ("AVIF", "RGBA", {"speed": 10}),
}
PIECES: dict[str, Callable[[bytes], Iterator[Piece]]] = {
    "JPEG": jpeg_segments,
    "PNG": png_chunks,
    "WEBP": webp_chunks,
    "AVIF": lambda data: boxes(data, 0, len(data)),
}
_EVENLY = 60


def sample(kind: str, mode: str, options: dict[str, Any]) -> bytes:
    image = Image.effect_noise((40, 30), 60).convert("RGB")
    image.putalpha(Image.effect_noise((40, 30), 60))
    return encode(image.convert(mode), kind, **options)


def cuts(data: bytes, kind: str) -> list[int]:
    """Evenly, at the borders of all pieces, beside them, and between the passes of a JPEG."""
    pieces = list(up_to_the_fault(PIECES[kind](data)))
    borders = set(chain.from_iterable((p.start, p.body_start, p.end) for p in pieces))
    if kind == "JPEG":
        borders |= {data.index(b"\xff\xda\0" + bytes([6 + 2 * s[0]]) + s) for s in jpeg_scans(data)}
    near = {border + step for border in borders for step in (-1, 0, 1)}
    evenly = {len(data) * part // _EVENLY for part in range(_EVENLY)}
    return sorted(cut for cut in near | evenly | set(range(len(data) - 8, len(data))) if cut >= 0)


@pytest.mark.parametrize("name", PICTURES)
def test_wherever_a_file_is_cut(name: str) -> None:
    kind, mode, options = PICTURES[name]
    data, path = sample(kind, mode, options), f"photos/a.{kind.lower()}"
    whole = decode(data, kind, (40, 30))
    assert inspect(path, data, "").file
    published = [cut for cut in cuts(data, kind) if cut < len(data)]
    published = [cut for cut in published if inspect(path, data[:cut], "").file]
    for cut in published:
        assert decode(data[:cut], kind, (40, 30)).tobytes() == whole.tobytes(), cut
        assert inspect(path, data[:cut], "").problems, cut
