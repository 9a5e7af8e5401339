"""The size of the pictures in an AV1 stream."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.images.av1 import frame_sizes, own_pixels


def packed(*numbers: tuple[int, int]) -> bytes:
    """Numbers, each of so many bits, and a rest of zeros."""
    bits = "".join(format(number, f"0{size}b") for number, size in numbers if size)
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


SIZE = ((9, 4), (7, 4), (639, 10), (199, 8))
REDUCED = packed((0, 3), (1, 1), (1, 1), (8, 5), *SIZE)
PLAIN = packed((0, 3), (0, 1), (0, 1), (0, 1), (0, 1), (0, 5), (0, 12), (4, 5), *SIZE)
TIMED = packed(
    *((1, 3), (0, 1), (0, 1), (1, 1), (1, 32), (25, 32), (1, 1), (0b00101, 5), (1, 1)),
    *((4, 5), (1, 32), (9, 5), (9, 5), (1, 1), (1, 5)),
    *((0, 12), (9, 5), (1, 1), (1, 1), (31, 5), (31, 5), (1, 1), (1, 1), (3, 4)),
    *((1, 12), (7, 5), (0, 1), (0, 1)),
    *SIZE,
)


def unit(kind: int, body: bytes, *, is_long: bool = False) -> bytes:
    """An open bitstream unit with its length; a long one has an extension as well."""
    head = bytes([kind << 3 | 6, 0]) if is_long else bytes([kind << 3 | 2])
    size = bytes([len(body) | 128, 0]) if is_long else bytes([len(body)])
    return head + size + body


@pytest.mark.parametrize("header", [REDUCED, PLAIN, TIMED])
def test_each_kind_of_header(header: bytes) -> None:
    assert list(frame_sizes(unit(2, b"") + unit(1, header) + unit(6, b"pixels"))) == [(640, 200)]
    assert list(frame_sizes(unit(2, b"", is_long=True) + unit(1, header, is_long=True))) == [
        (640, 200)
    ]
    assert list(frame_sizes(bytes([1 << 3]) + header)) == [(640, 200)]  # up to the end


def test_every_header_counts() -> None:
    larger = packed((0, 3), (1, 1), (1, 1), (8, 5), (15, 4), (15, 4), (65_535, 16), (0, 16))
    assert list(frame_sizes(unit(1, REDUCED) + unit(1, larger))) == [(640, 200), (65_536, 1)]


@pytest.mark.parametrize("left", range(1, len(TIMED)))
def test_a_header_that_is_broken_off(left: int) -> None:
    if left < len(TIMED) - 1:
        with pytest.raises(ValueError, match="broken off"):
            list(frame_sizes(unit(1, TIMED[:left])))


HEAD = ((0, 3), (0, 1), (0, 1))
POINT = ((0, 1), (0, 5), (0, 12), (4, 5))
TIMES = (
    *((0, 3), (0, 1), (0, 1), (1, 1), (1, 32), (25, 32), (0, 1), (1, 1)),
    *((4, 5), (1, 32), (9, 5), (9, 5)),
    *((0, 1), (0, 5), (0, 12), (4, 5), (0, 1)),
)
TOOLS = ((0, 7), (1, 1), (0, 2))


@pytest.mark.parametrize(
    ("sequence", "frame"),
    [
        ((*HEAD, (0, 1), *POINT, *SIZE, (0, 1), (0, 8), (0, 1), (0, 1)), ((0, 2), (1, 1), (0, 1))),
        ((*HEAD, (0, 1), *POINT, *SIZE, (0, 1), *TOOLS, (1, 1), (1, 1)),
         ((1, 2), (0, 1), (1, 1), (1, 1), (0, 1), (1, 1), (1, 1))),
        ((*HEAD, (0, 1), *POINT, *SIZE, (0, 1), *TOOLS, (0, 1), (1, 1), (0, 1), (1, 1)),
         ((2, 2), (1, 1), (0, 1), (0, 1))),
        ((*HEAD, (0, 1), *POINT, *SIZE, (1, 1), (3, 4), (2, 3), *TOOLS, (0, 1), (0, 1)),
         ((0, 2), (1, 1), (0, 1), (77, 8))),
        ((*TIMES, *SIZE, (0, 1), *TOOLS, (0, 1), (0, 1)),
         ((0, 2), (1, 1), (0, 10), (0, 1))),
    ],
)  # fmt: skip
def test_a_picture_that_gives_its_own_size(
    sequence: tuple[tuple[int, int], ...], frame: tuple[tuple[int, int], ...]
) -> None:
    """§5.9.2: it may be as large as the bits of a size allow."""
    head = unit(1, packed(*sequence))
    own = b""
    for kind in (3, 6):
        own = unit(kind, packed((0, 1), *frame, (1, 1), (0, 30)))
        assert own_pixels(head + own) == 1024 * 256
        assert own_pixels(unit(1, REDUCED) + own) == own_pixels(own) == 0
        assert own_pixels(head + unit(kind, packed((0, 1), *frame, (0, 1), (0, 30)))) == 0
        assert own_pixels(head + unit(kind, packed((1, 1), (127, 7)))) == 0, "it is shown again"
    assert own_pixels(head + own + unit(1, b"")) == 1024 * 256, "before it is broken off"
    assert own_pixels(head + unit(6, packed((0, 1), (3, 2), (1, 1), (0, 40)))) == 1024 * 256


def test_very_many_units_are_no_picture() -> None:
    for read in (own_pixels, lambda data: list(frame_sizes(data))):
        with pytest.raises(OverflowError):
            read(unit(2, b"") * 1001 + unit(1, REDUCED))


@given(st.binary(max_size=80))
def test_any_bytes(data: bytes) -> None:
    assert own_pixels(data) >= 0
    try:
        sizes = list(frame_sizes(data))
    except ValueError:
        return
    assert all(0 < width <= 65_536 and 0 < height <= 65_536 for width, height in sizes)
