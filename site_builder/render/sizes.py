"""`sizes` (HTML §4.8.4.2.1) of a picture whose width depends on the window in many ways: few
entries, none narrower than the picture is shown, or much wider."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

_LENIENCE = 1.2
"""How many times too wide an entry can be: the widths of files differ by more than that."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Windows from `start` to `end` in which the width of every picture grows linearly, from
    `first` to `last`; in rem."""

    start: float
    end: float
    first: tuple[float, ...]
    last: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """The least and the greatest width of a picture in windows from `start` on, in rem and as a
    fraction of the window."""

    start: float
    least: float
    most: float
    least_part: float
    most_part: float

    def with_(self, other: "_Entry") -> "_Entry":
        return _Entry(
            self.start,
            min(self.least, other.least),
            max(self.most, other.most),
            min(self.least_part, other.least_part),
            max(self.most_part, other.most_part),
        )

    @property
    def is_even(self) -> bool:
        """Whether one length can be used for them all."""
        return self.most <= _LENIENCE * self.least or self.most_part <= _LENIENCE * self.least_part

    @property
    def length(self) -> str:
        """The width in the unit that fits better, never less than the picture's."""
        if self.most * self.least_part <= self.most_part * self.least:
            return f"{_up(self.most, 10):g}rem"
        return f"{_up(100 * self.most_part, 10):g}vw"


def sizes_of(stretches: Sequence[Stretch], at: int) -> str:
    """The `sizes` of the picture at index `at` of each stretch; stretches go from the narrowest
    window on."""
    entries: list[_Entry] = []
    width = 0.0
    for stretch in stretches:
        first, last = stretch.first[at], stretch.last[at]
        parts = (first / stretch.start, last / stretch.end)
        # A width that shrinks is smaller only from just beyond the named window.
        start = _up(stretch.start, 100) if first < width else floor(stretch.start * 100) / 100
        entry = _Entry(start, min(first, last), max(first, last), min(parts), max(parts))
        width = last
        if entries and (joined := entries[-1].with_(entry)).is_even:
            entries[-1] = joined
        else:
            entries.append(entry)
    narrowest, *wider = entries
    said = [f"(min-width: {entry.start:g}rem) {entry.length}" for entry in reversed(wider)]
    return ", ".join([*said, narrowest.length])


def _up(value: float, steps: int) -> float:
    """Rounded up to a multiple of one `steps`-th."""
    return ceil(value * steps - 1e-6) / steps
