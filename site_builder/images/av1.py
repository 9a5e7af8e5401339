"""What an AV1 stream says of the size of its pictures (AV1 Bitstream & Decoding Process §5)."""

from collections.abc import Iterator
from typing import NamedTuple

_SEQUENCE_HEADER, _FRAMES = 1, (3, 6)
_MOST_UNITS = 1000
_LONGEST_HEADER = 1000
"""Bytes; a sequence header has a few dozen, whatever its unit says."""
_TICKS, _IDC, _LEVEL = 32, 12, 5
_LEVEL_WITH_TIER = 8
_SAID_BY_FRAMES = 2
_KEY, _SWITCH = 0, 3


def frame_sizes(data: bytes) -> Iterator[tuple[int, int]]:
    """The width and height that each sequence header of a stream gives for the largest picture.
    ValueError, after those that are whole, where the stream is broken off. OverflowError where it
    has very many units."""
    for kind, body in _units(data):
        if kind == _SEQUENCE_HEADER:
            yield _head(_Bits(body)).size


def own_pixels(data: bytes) -> int:
    """How many pixels a picture of a stream may have that gives a size of its own, which decoders
    take even where it is larger than that of the sequence header; 0 where none does, up to where
    the stream is broken off. OverflowError as for `frame_sizes`."""
    most, sequence = 0, None
    try:
        for kind, body in _units(data):
            if kind == _SEQUENCE_HEADER:
                bits = _Bits(body)
                sequence = _with_tools(bits, _head(bits))
            elif kind in _FRAMES and sequence and _has_own_size(_Bits(body), sequence):
                most = max(most, sequence.room)
    except ValueError:
        return most
    return most


def _units(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The open bitstream units, by kind (§5.3)."""
    place = count = 0
    while place < len(data):
        count += 1
        if count > _MOST_UNITS:
            raise OverflowError("the AV1 stream has too many units")
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


class _Sequence(NamedTuple):
    """What a sequence header says (§5.5): the size of the largest picture, and how many pixels one
    may have that gives its own; how many bits the time takes that a picture is shown, and its
    number, in its header; whether that says if there are tools for screens (2: yes), and moves in
    whole pixels."""

    size: tuple[int, int]
    room: int = 0
    time: int = 0
    number: int = 0
    screen: int = 0
    whole: int = 0


def _head(bits: "_Bits") -> _Sequence:
    """The beginning of a sequence header, up to the size."""
    bits.take(4)
    is_reduced = bits.take(1)  # that of a still picture
    time = 0
    if is_reduced:
        bits.take(_LEVEL)
    else:
        time = _time_of_showing(bits)
    wide, high = bits.take(4) + 1, bits.take(4) + 1
    size = bits.take(wide) + 1, bits.take(high) + 1
    return _Sequence(size, 0 if is_reduced else 1 << wide + high, time)


def _with_tools(bits: "_Bits", head: _Sequence) -> _Sequence:
    """What follows it."""
    if not head.room:
        return head
    number = bits.take(4) + bits.take(3) + 3 if bits.take(1) else 0
    bits.take(7)
    if bits.take(1):
        bits.take(2)
    screen = _SAID_BY_FRAMES if bits.take(1) else bits.take(1)
    whole = _SAID_BY_FRAMES
    if screen and not bits.take(1):
        whole = bits.take(1)
    return head._replace(number=number, screen=screen, whole=whole)


def _time_of_showing(bits: "_Bits") -> int:
    """Pass what a sequence header says of times; how many bits they take in a frame header."""
    delay = time = 0
    if bits.take(1):
        bits.take(2 * _TICKS)
        if is_steady := bits.take(1):
            bits.skip_exponential()
        if bits.take(1):
            delay = bits.take(5) + 1
            bits.take(_TICKS + 5)
            time = 0 if is_steady else bits.take(5) + 1
            bits.take(5 if is_steady else 0)
    has_display_delay = bits.take(1)
    for _ in range(bits.take(5) + 1):
        bits.take(_IDC)
        if bits.take(_LEVEL) >= _LEVEL_WITH_TIER:
            bits.take(1)
        if delay and bits.take(1):
            bits.take(2 * delay + 1)
        if has_display_delay and bits.take(1):
            bits.take(4)
    return time


def _has_own_size(bits: "_Bits", sequence: _Sequence) -> bool:
    """Whether a frame header gives a size (§5.9.2)."""
    if not sequence.room or bits.take(1):  # one that is known is shown again
        return False
    kind, is_shown = bits.take(2), bits.take(1)
    bits.take(sequence.time if is_shown else 1)
    if kind != _SWITCH and not (kind == _KEY and is_shown):
        bits.take(1)
    bits.take(1)
    screen = bits.take(1) if sequence.screen == _SAID_BY_FRAMES else sequence.screen
    if screen and sequence.whole == _SAID_BY_FRAMES:
        bits.take(1)
    bits.take(sequence.number)
    return kind == _SWITCH or bool(bits.take(1))


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
