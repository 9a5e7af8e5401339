"""What an AV1 stream says of the size of its pictures (AV1 Bitstream & Decoding Process §5)."""

from collections.abc import Iterator
from itertools import islice

_SEQUENCE_HEADER = 1
_MOST_UNITS = 1000
_LONGEST_HEADER = 1000
"""Bytes; a sequence header has a few dozen, whatever its unit says."""
_TICKS, _IDC, _LEVEL = 32, 12, 5
_LEVEL_WITH_TIER = 8


def frame_sizes(data: bytes) -> Iterator[tuple[int, int]]:
    """The width and height that each sequence header of a stream gives for the largest picture.
    ValueError, after those that are whole, where the stream is broken off."""
    for kind, body in islice(_units(data), _MOST_UNITS):
        if kind == _SEQUENCE_HEADER:
            yield _size(_Bits(body))


def _units(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The open bitstream units, by kind (§5.3)."""
    place = 0
    while place < len(data):
        head = data[place]
        place += 2 if head & 4 else 1
        size = len(data) - place
        if head & 2:
            size, place = _leb128(data, place)
        yield head >> 3 & 15, data[place : place + min(size, _LONGEST_HEADER)]
        place += size


def _leb128(data: bytes, place: int) -> tuple[int, int]:
    """A number in groups of seven bits (§4.10.5), and the place after it."""
    value = 0
    for shift in range(0, 56, 7):
        if place >= len(data):
            break
        value |= (data[place] & 127) << shift
        place += 1
        if not data[place - 1] & 128:
            return value, place
    raise ValueError("the AV1 stream is broken off")


def _size(bits: "_Bits") -> tuple[int, int]:
    """The size in a sequence header (§5.5.1)."""
    bits.take(4)
    if bits.take(1):  # a reduced header, that of a still picture
        bits.take(_LEVEL)
    else:
        _skip_timing(bits)
    wide, high = bits.take(4) + 1, bits.take(4) + 1
    return bits.take(wide) + 1, bits.take(high) + 1


def _skip_timing(bits: "_Bits") -> None:
    delay = 0
    if bits.take(1):
        bits.take(2 * _TICKS)
        if bits.take(1):
            bits.skip_exponential()
        if bits.take(1):
            delay = bits.take(5) + 1
            bits.take(_TICKS + 10)
    has_display_delay = bits.take(1)
    for _ in range(bits.take(5) + 1):
        bits.take(_IDC)
        if bits.take(_LEVEL) >= _LEVEL_WITH_TIER:
            bits.take(1)
        if delay and bits.take(1):
            bits.take(2 * delay + 1)
        if has_display_delay and bits.take(1):
            bits.take(4)


class _Bits:
    """Takes numbers off bytes, bit by bit."""

    def __init__(self, data: bytes) -> None:
        self.length = 8 * len(data)
        self.value = int.from_bytes(data, "big")

    def take(self, count: int) -> int:
        """The number of the next bits; ValueError past the end."""
        self.length -= count
        if self.length < 0:
            raise ValueError("the AV1 stream is broken off")
        return self.value >> self.length & (1 << count) - 1

    def skip_exponential(self) -> None:
        """Pass a number that is led by as many zeros as it has bits (§4.10.3)."""
        zeros = 0
        while not self.take(1):
            zeros += 1
        self.take(zeros if zeros < _TICKS else 0)
