"""Our side of the photographs' benchmark: originals in, renditions out, one task an original.

`python -m benchmarks.our_pictures OUTPUT WIDTHS JOBS PHOTO…`, run by the Python of the product.
This is the one place that knows how the product is called.
"""

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from site_builder.images.encode.encode import derive
from site_builder.images.inspect import inspect
from site_builder.model.renditions import Rendition

_KINDS = ("AVIF", "WEBP", "JPEG")


def ours(originals: Sequence[Path], widths: Sequence[int], output: Path, jobs: int) -> list[Path]:
    """The files made of the originals, `NAME-WIDTH.KIND` in the output folder."""
    output.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(jobs) as pool:
        made = pool.map(partial(_renditions_of, tuple(widths), output), originals)
        return [path for paths in made for path in paths]


def _renditions_of(widths: tuple[int, ...], output: Path, original: Path) -> list[Path]:
    paths = []
    for rendition, data in _made(original, widths):
        paths.append(output / f"{original.stem}-{rendition.width}.{rendition.kind.lower()}")
        paths[-1].write_bytes(data)
    return paths


def _made(original: Path, widths: Sequence[int]) -> Iterator[tuple[Rendition, bytes]]:
    """Each rendition of an original, inspected first, as a build does."""
    data = original.read_bytes()
    file = inspect(original.name, data, "").file
    if file is None:
        raise ValueError(f"{original} is no picture")
    wanted = [
        Rendition(width, round(width * file.height / file.width), kind)
        for width in widths
        for kind in _KINDS
    ]
    return derive(data, file.format, wanted)


if __name__ == "__main__":
    folder, wanted, processes, *photos = sys.argv[1:]
    ours(
        [Path(photo) for photo in photos],
        [int(width) for width in wanted.split(",")],
        Path(folder),
        int(processes),
    )
