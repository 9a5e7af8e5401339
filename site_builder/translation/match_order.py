"""Which of some numbered things are in order, and between which of these the others stand."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence


def longest_in_order(numbers: Sequence[int]) -> set[int]:
    """The indexes of a longest run of numbers that grow (a longest increasing subsequence), found
    by patience sorting in n log n steps."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        before.append(ends[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [number]
        ends[pile : pile + 1] = [index]
    found: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        found.add(index)
        index = before[index]
    return found


def in_order(pairs: Mapping[int, int]) -> list[tuple[int, int]]:
    """As many of the pairs as are in the same order on both sides."""
    rows = sorted(pairs.items())
    kept = longest_in_order([second for _first, second in rows])
    return [row for index, row in enumerate(rows) if index in kept]


class Gaps:
    """The gaps between pairs that are in order: numbered, the same on both sides."""

    def __init__(self, pairs: Mapping[int, int]) -> None:
        rows = in_order(pairs)
        self._first = [first for first, _second in rows]
        self._second = [second for _first, second in rows]

    def of_first(self, index: int) -> int:
        """The gap that a thing of the first side is in."""
        return bisect_left(self._first, index)

    def of_second(self, index: int) -> int:
        """The gap that a thing of the second side is in."""
        return bisect_left(self._second, index)

    def shared(
        self, first: Iterable[int], second: Iterable[int]
    ) -> list[tuple[list[int], list[int]]]:
        """The things of either side by gap, in order, where a gap has some of both."""
        ours: dict[int, list[int]] = {}
        theirs: dict[int, list[int]] = {}
        for index in sorted(first):
            ours.setdefault(self.of_first(index), []).append(index)
        for index in sorted(second):
            theirs.setdefault(self.of_second(index), []).append(index)
        return [(ours[gap], theirs[gap]) for gap in sorted(ours) if gap in theirs]
