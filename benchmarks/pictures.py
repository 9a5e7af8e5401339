"""Site Builder and eleventy-img on the same photographs: throughput, bytes, quality, memory.

`python -m benchmarks.pictures` draws photographs of 24 megapixels, has both make AVIF, WebP and
JPEG of them at three widths, in turns, and prints how many a minute each makes, the bytes of each
format, how near each rendition is to a neutral one, and the peak of memory by the number of
photographs.

What is equal: the originals, the widths, the formats, no cache of an earlier run, pictures upright
and without metadata. eleventy-img has its own defaults, of quality and of concurrency; we have one
process a core.

The quality of a rendition is its MS-SSIM (see `similarity`) to a reference that neither of them
made: the original decoded in full and scaled in one step by a Lanczos filter of three lobes. Both
scale down while they decode, so the reference favours neither. Means are of the levels in decibels.
"""

import argparse
import json
import os
import shutil
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import partial
from pathlib import Path

from PIL import Image, ImageOps

from benchmarks.camera import photographs
from benchmarks.machine import machine_facts, said_by
from benchmarks.measure import FailedError, Peak, Run, peak, timed
from benchmarks.options import positive
from benchmarks.picture_report import KINDS, NAMES, Found, Rendition, table
from benchmarks.similarity import decibels, similarity

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "benchmarks"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options(arguments)
    print(f"Drawing {_needed(options)} photographs", file=sys.stderr)
    originals = photographs(CACHE / "photographs", _needed(options))
    try:
        found = _measure(options, originals)
    except FailedError as error:
        print(error, file=sys.stderr)
        return 1
    about = _about(options)
    print(table(found, about))
    if options.json:
        data = {"about": about, **asdict(found)}
        options.json.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


def _needed(options: argparse.Namespace) -> int:
    """How many photographs all the runs need."""
    needed: int = max([options.count, *options.memory])
    return needed


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="benchmark pictures", description="Site Builder beside eleventy-img."
    )
    parser.add_argument("--count", type=positive, default=12, help="photographs")
    parser.add_argument("--full", dest="count", action="store_const", const=60, help="60")
    parser.add_argument("--rounds", type=positive, default=3, help="of timed runs")
    parser.add_argument(
        "--memory", type=positive, nargs="*", default=[4, 12], help="numbers of photographs"
    )
    parser.add_argument(
        "--compared", type=positive, default=6, help="photographs whose quality is taken"
    )
    parser.add_argument("--widths", type=positive, nargs="+", default=[640, 1280, 1920])
    parser.add_argument("--jobs", type=positive, default=os.cpu_count(), help="processes of ours")
    parser.add_argument(
        "--python", type=Path, default=ROOT / ".venv/bin/python", help="the product's"
    )
    parser.add_argument("--json", type=Path, help="a file for all the numbers")
    return parser.parse_args(arguments)


def _measure(options: argparse.Namespace, originals: Sequence[Path]) -> Found:
    runs: dict[str, list[Run]] = {name: [] for name in NAMES}
    peaks: dict[str, dict[int, Peak]] = {name: {} for name in NAMES}
    for number in range(options.rounds):
        print(f"Round {number + 1} of {options.rounds}", file=sys.stderr)
        # Each goes first in turn, for the first finds a busier or a colder machine.
        for name in NAMES if number % 2 else reversed(NAMES):
            command = _command(name, options, originals[: options.count])
            runs[name].append(timed(command, ROOT))
    sizes = {name: _sizes(_output(name)) for name in NAMES}
    print("Comparing", file=sys.stderr)
    # None but the first `count` has its renditions in the folders now.
    renditions = _compared(originals[: min(options.compared, options.count)], options.widths)
    for count in options.memory:
        for name in NAMES:
            print(f"Memory of {name} with {count}", file=sys.stderr)
            peaks[name][count] = peak(_command(name, options, originals[:count]), ROOT)
    return Found(options.count, runs, sizes, renditions, peaks)


def _output(name: str) -> Path:
    return CACHE / "pictures" / name.replace(" ", "-").lower()


def _command(name: str, options: argparse.Namespace, photos: Sequence[Path]) -> list[str | Path]:
    """How a contender is called, with its output folder empty."""
    output = _output(name)
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    widths = ",".join(map(str, options.widths))
    if name == NAMES[0]:
        jobs = str(options.jobs)
        return [options.python, "-m", "benchmarks.our_pictures", output, widths, jobs, *photos]
    script = ROOT / "benchmarks" / "eleventy_img.mjs"
    return ["node", script, CACHE / "node" / "node_modules", output, widths, *photos]


def _sizes(folder: Path) -> dict[str, int]:
    return {kind: sum(path.stat().st_size for path in folder.glob(f"*.{kind}")) for kind in KINDS}


def _compared(originals: Sequence[Path], widths: Sequence[int]) -> list[Rendition]:
    folders = tuple(map(_output, NAMES))
    with ProcessPoolExecutor() as pool:
        found = pool.map(partial(_levels, tuple(widths), folders), originals)
        return [rendition for several in found for rendition in several]


def _levels(widths: tuple[int, ...], folders: tuple[Path, ...], original: Path) -> list[Rendition]:
    """The level of every rendition of an original, ours and theirs, against one reference;
    `folders` are those of the renditions, ours first."""
    with Image.open(original) as opened:
        full = ImageOps.exif_transpose(opened).convert("RGB")
    found = []
    for width in widths:
        size = width, round(width * full.height / full.width)
        reference = full.resize(size, Image.Resampling.LANCZOS)
        for kind in KINDS:
            paths = [folder / f"{original.stem}-{width}.{kind}" for folder in folders]
            ours, theirs = (_level(reference, path) for path in paths)
            less, more = (path.stat().st_size for path in paths)
            found.append(Rendition(original.stem, width, kind, (ours, theirs), (less, more)))
    return found


def _level(reference: Image.Image, path: Path) -> float:
    with Image.open(path) as rendition:
        return decibels(similarity(reference, rendition))


def _about(options: argparse.Namespace) -> dict[str, str]:
    modules = CACHE / "node" / "node_modules"
    return {
        "photographs": f"{options.count} of 24 megapixels, widths {options.widths}",
        "rounds": str(options.rounds),
        "jobs": str(options.jobs),
        "revision": said_by("git", "-C", ROOT, "describe", "--always", "--dirty"),
        "pillow": said_by(options.python, "-c", "import PIL; print(PIL.__version__)"),
        "eleventy-img": _version(modules / "@11ty" / "eleventy-img"),
        "sharp": _version(modules / "sharp"),
        "libvips": said_by("node", "-p", f"require('{modules}/sharp').versions.vips"),
        "node": said_by("node", "--version"),
        "python": said_by(options.python, "--version"),
        **machine_facts(),
    }


def _version(package: Path) -> str:
    return str(json.loads((package / "package.json").read_text(encoding="utf-8"))["version"])


if __name__ == "__main__":
    sys.exit(main())
