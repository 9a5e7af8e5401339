"""Our side of the photographs' benchmark: originals in, renditions out, one task an original.

`python -m benchmarks.our_pictures OUTPUT WIDTHS JOBS PHOTO…`, run by the Python of the product.
This is the one place that knows how the product is called.
"""

import io
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

AVIF = {
    "quality": 51,
    "speed": 6,
    "subsampling": "4:4:4",
    "autotiling": False,
    "advanced": {"sharpness": "0"},
    "max_threads": 1,
}
WEBP = {"quality": 79, "method": 5}
JPEG = {"quality": 79, "progressive": True, "optimize": True, "subsampling": "4:2:0"}
_KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "avif": ("AVIF", AVIF),
    "webp": ("WEBP", WEBP),
    "jpeg": ("JPEG", JPEG),
}
_SIDEWAYS = (5, 6, 7, 8)


def ours(originals: Sequence[Path], widths: Sequence[int], output: Path, jobs: int) -> list[Path]:
    """The files made of the originals, `NAME-WIDTH.KIND` in the output folder."""
    output.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(jobs) as pool:
        made = pool.map(partial(_renditions_of, tuple(widths), output), originals)
        return [path for paths in made for path in paths]


def _renditions_of(widths: tuple[int, ...], output: Path, original: Path) -> list[Path]:
    paths = []
    for width, kind, data in derive(original.read_bytes(), widths):
        paths.append(output / f"{original.stem}-{width}.{kind}")
        paths[-1].write_bytes(data)
    return paths


def derive(data: bytes, widths: Sequence[int]) -> Iterator[tuple[int, str, bytes]]:
    """Width, kind and bytes of each rendition, from one decode; every size from the next larger."""
    picture = _decoded(data, max(widths))
    ratio = picture.height / picture.width
    for width in sorted(widths, reverse=True):
        picture = picture.resize((width, round(width * ratio)), Image.Resampling.LANCZOS)
        for kind, (name, settings) in _KINDS.items():
            out = io.BytesIO()
            picture.save(out, name, **settings)
            yield width, kind, out.getvalue()


def _decoded(data: bytes, width: int) -> Image.Image:
    """Upright, at least so wide; a JPEG is made smaller while it is decoded."""
    with Image.open(io.BytesIO(data), formats=("JPEG",)) as original:
        full_width, full_height = original.size
        if original.getexif().get(0x0112) in _SIDEWAYS:
            original.draft("RGB", (round(width * full_width / full_height), width))
        else:
            original.draft("RGB", (width, round(width * full_height / full_width)))
        picture = ImageOps.exif_transpose(original).convert("RGB")
    picture.info = {}
    return picture


if __name__ == "__main__":
    folder, wanted, processes, *photos = sys.argv[1:]
    ours(
        [Path(photo) for photo in photos],
        [int(width) for width in wanted.split(",")],
        Path(folder),
        int(processes),
    )
