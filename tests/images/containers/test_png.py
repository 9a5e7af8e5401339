"""A PNG's chunks."""

from zlib import compress

import pytest

from site_builder.images.containers.png import SIGNATURE, missing_bytes, png_chunk, png_chunks
from tests.support.pictures import encode, picture

DATA = encode(picture(), "PNG")


def test_chunks_are_the_whole_file() -> None:
    chunks = list(png_chunks(DATA + b"after the end"))
    assert [chunk.kind for chunk in chunks] == [b"IHDR", b"IDAT", b"IEND"]
    assert SIGNATURE + b"".join(chunk.whole(DATA) for chunk in chunks) == DATA
    assert chunks[0].body(DATA)[:8] == b"\0\0\0\x30\0\0\0\x20"


def test_a_chunk_is_made_as_it_is_read() -> None:
    for chunk in png_chunks(DATA):
        assert png_chunk(chunk.kind, chunk.body(DATA)) == chunk.whole(DATA)


@pytest.mark.parametrize("data", [b"", SIGNATURE, DATA[:-1], DATA[:30]])
def test_broken(data: bytes) -> None:
    with pytest.raises(ValueError, match="PNG"):
        list(png_chunks(data))


DEPTHS = [(0, 1), (0, 8), (0, 16), (2, 8), (2, 16), (3, 4), (4, 8), (6, 16)]
CHANNELS = {2: 3, 4: 2, 6: 4}
# The pass of each pixel in a square of eight by eight (§8.1).
ADAM7 = [
    "16462646",
    "77777777",
    "56565656",
    "77777777",
    "36463646",
    "77777777",
    "56565656",
    "77777777",
]


def rows(width: int, height: int, colour: int, depth: int, is_interlaced: bool) -> bytes:
    """The bytes of all rows, empty; each begins with its filter."""
    lines: list[int] = []
    for number in "1234567" if is_interlaced else "1":
        cells = [
            [x for x in range(width) if not is_interlaced or ADAM7[y % 8][x % 8] == number]
            for y in range(height)
        ]
        lines += [len(row) for row in cells if row]
    bits = depth * CHANNELS.get(colour, 1)
    return b"".join(bytes(1 + -(-bits * count // 8)) for count in lines)


def made(
    size: tuple[int, int], colour: int, depth: int, data: list[bytes], interlace: int
) -> bytes:
    head = b"".join(side.to_bytes(4, "big") for side in size)
    head += bytes([depth, colour, 0, 0, interlace])
    bodies = [(b"IHDR", head), *((b"IDAT", part) for part in data), (b"IEND", b"")]
    return SIGNATURE + b"".join(png_chunk(*body) for body in bodies)


@pytest.mark.parametrize("is_interlaced", [False, True])
@pytest.mark.parametrize(("colour", "depth"), DEPTHS)
@pytest.mark.parametrize("size", [(1, 1), (3, 9), (17, 5), (8, 8)])
def test_a_picture_has_all_of_its_rows(
    size: tuple[int, int], colour: int, depth: int, is_interlaced: bool
) -> None:
    whole = rows(*size, colour, depth, is_interlaced)
    for data, is_short in ((whole, False), (whole[:-1], True), (whole + b"more", False)):
        packed = compress(data)
        parts = [packed[:3], b"", packed[3:]]
        assert (missing_bytes(made(size, colour, depth, parts, int(is_interlaced))) > 0) == is_short


def test_what_is_broken_off_is_left_to_the_decoder() -> None:
    packed = compress(rows(64, 64, 2, 8, is_interlaced=False))
    assert not missing_bytes(made((64, 64), 2, 8, [packed[:-9]], 0))
    assert not missing_bytes(made((64, 64), 2, 8, [b"not packed"], 0))
