"""How much memory pictures take, and that those which take too much are never decoded."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zlib import compress

import pytest
from PIL import Image

from site_builder.images.avif_frames import Frame
from site_builder.images.containers.png import SIGNATURE, png_chunk
from site_builder.images.containers.webp import webp_chunk, webp_file
from site_builder.images.memory import MOST_MEMORY, memory_needed
from site_builder.images.pixels.hdr import light_needed
from site_builder.images.pixels.readable import opened

_RUN = """
import resource, sys
from pathlib import Path
from site_builder.images.inspect import inspect
files = [(Path(name), Path(name).read_bytes()) for name in sys.argv[1:]]
kept = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (kept + 50_000_000,) * 2)
for file, data in files:
    print(*(problem.message for problem in inspect(f"photos/{file.name}", data, "").problems))
"""


def png(width: int, height: int, colour: int = 0) -> bytes:
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, colour, 0, 0, 0])
    chunks = ((b"IHDR", head), (b"IDAT", compress(b"\0")), (b"IEND", b""))
    return SIGNATURE + b"".join(png_chunk(*chunk) for chunk in chunks)


def lossless_webp(width: int, height: int) -> bytes:
    bits = (width - 1) | (height - 1) << 14
    return webp_file([webp_chunk(b"VP8L", b"\x2f" + bits.to_bytes(4, "little") + bytes(9))])


def extended_webp(width: int, height: int) -> bytes:
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    out = BytesIO()
    Image.new("RGB", (8, 8)).save(out, "WEBP")
    return webp_file([webp_chunk(b"VP8X", bytes(4) + sides), out.getvalue()[12:]])


def lossy_webp(width: int, height: int) -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8)).save(out, "WEBP")
    data = bytearray(out.getvalue())
    data[26:30] = width.to_bytes(2, "little") + height.to_bytes(2, "little")
    return bytes(data)


def jpeg(width: int, height: int, **options: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (16, 16)).save(out, "JPEG", **options)
    data = bytearray(out.getvalue())
    at = max(data.find(b"\xff\xc0"), data.find(b"\xff\xc2")) + 5
    data[at : at + 4] = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return bytes(data)


BOMBS = {
    "high.png": png(1, 200_000_000),
    "wide.png": png(200_000_000, 1),
    "square.png": png(15_000, 15_000, colour=6),
    "lossless.webp": lossless_webp(16_383, 15_000),
    "lossy.webp": lossy_webp(16_383, 15_000),
    "extended.webp": extended_webp(16_383, 15_000),
    "progressive.jpg": jpeg(15_800, 15_800, progressive=True, subsampling=0),
}


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the memory in use")
def test_what_takes_too_much_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    for name, data in BOMBS.items():
        (tmp_path / name).write_bytes(data)
    command = [sys.executable, "-c", _RUN, *(str(tmp_path / name) for name in BOMBS)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    limited = " MB of memory to decode, and at most 1,500 MB are used"
    lines = said.splitlines()
    assert [line.endswith(limited) for line in lines] == [True] * len(BOMBS), said


def test_telephones_take_200_million_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", None)
    for options in ({}, {"progressive": True}, {"subsampling": 0}):
        data = jpeg(16_320, 12_240, **options)
        with opened(data) as image:
            assert memory_needed(image, data, image.size) < MOST_MEMORY


@pytest.mark.parametrize(
    ("kind", "bytes_of_a_pixel"), [("PNG", 12), ("WEBP", 20), ("AVIF", 28), ("JPEG", 12)]
)
def test_each_kind_has_its_own_price(kind: str, bytes_of_a_pixel: int) -> None:
    out = BytesIO()
    Image.new("RGB", (640, 640)).save(out, kind)
    with opened(out.getvalue()) as image:
        needed = memory_needed(image, out.getvalue(), image.size)
    assert needed / 640**2 == pytest.approx(bytes_of_a_pixel, rel=0.01)


@pytest.mark.parametrize("size", [(1, 60_000_000), (60_000_000, 1)])
def test_the_place_of_each_row_counts_as_well_however_the_picture_is_turned(
    size: tuple[int, int],
) -> None:
    """Its pixels alone would take 720 MB."""
    data = png(1, 1)
    with opened(data) as image:
        assert memory_needed(image, data, size) > MOST_MEMORY


@pytest.mark.parametrize(
    "hidden",
    [
        [Frame((16_000, 12_000), (16_000, 12_000))] * 2,
        [Frame((64, 48), (64, 48), own=1 << 28)],
    ],
)
def test_what_is_hidden_in_a_tile_counts(
    hidden: list[Frame], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = BytesIO()
    Image.new("RGB", (64, 48)).save(out, "AVIF")
    monkeypatch.setattr("site_builder.images.memory.avif_frames", lambda data: hidden)
    with opened(out.getvalue()) as image:
        assert memory_needed(image, out.getvalue(), image.size) > MOST_MEMORY


def test_the_light_of_a_picture_with_a_high_range_counts_as_well() -> None:
    plain = png(640, 480)
    high = plain[:33] + png_chunk(b"cICP", bytes([9, 16, 0, 1])) + plain[33:]
    needed = []
    for data in (plain, high):
        with opened(data) as image:
            needed.append(memory_needed(image, data, image.size))
    assert needed[1] - needed[0] == light_needed((640, 480)) > 0
