"""The best way to pair the things of two rows in order, by what speaks for each pair."""

from collections.abc import Callable

_SMALL = 40_000
_BAND = 24
_LARGE = 200_000
"""So many places are looked at on either side of the diagonal, or 24 for each row."""


def best_in_order(
    rows: int, columns: int, gain: Callable[[int, int], float]
) -> list[tuple[int, int]]:
    """The rows and columns to pair, in order, so that the gains add up to the most; only gains
    above 0 count (Saul B. Needleman and Christian D. Wunsch, 1970, with gaps that cost nothing).

    Where there are very many of both, only those near the diagonal are looked at.
    """
    table = _Table(rows, columns, gain)
    pairs = []
    row = column = 0
    while row < rows and column < columns:
        gain_here = table.gain(row, column)
        here, below = table.best(row, column), table.best(row + 1, column)
        if gain_here > 0 and here == gain_here + table.best(row + 1, column + 1):
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif here == below:
            row += 1
        else:
            column += 1
    return pairs


class _Table:
    """For each row and column near the diagonal, the gain there, and the most that can be gained
    from there on."""

    def __init__(self, rows: int, columns: int, gain: Callable[[int, int], float]) -> None:
        self._columns = columns
        band = columns
        if rows * columns > _SMALL:
            band = min(_BAND + 2 * abs(rows - columns), max(_BAND, _LARGE // rows))
        middles = [row * columns // max(rows, 1) for row in range(rows)]
        self._starts = [max(0, middle - band) for middle in middles]
        ends = [min(columns, middle + band + 1) for middle in middles]
        self._gains = [
            [gain(row, column) for column in range(start, end)]
            for row, (start, end) in enumerate(zip(self._starts, ends, strict=True))
        ]
        self._best: list[list[float]] = [[] for _row in range(rows)]
        for row in range(rows - 1, -1, -1):
            self._fill(row, ends[row])

    def _fill(self, row: int, end: int) -> None:
        start, gains = self._starts[row], self._gains[row]
        # What the next row gives at each place of this one, and at the one behind it.
        below = [self.best(row + 1, column) for column in range(start, end + 1)]
        most = below[-1]
        found = [most]
        for at in range(end - start - 1, -1, -1):
            most = max(most, below[at])
            if gains[at] > 0:
                most = max(most, gains[at] + below[at + 1])
            found.append(most)
        self._best[row] = found[::-1]

    def gain(self, row: int, column: int) -> float:
        at = column - self._starts[row]
        return self._gains[row][at] if 0 <= at < len(self._gains[row]) else 0

    def best(self, row: int, column: int) -> float:
        """The most that the rows from `row` on and the columns from `column` on give. The column is
        none behind the one that follows those looked at in this row, or in an earlier one."""
        if row == len(self._best):
            return 0
        return self._best[row][max(column - self._starts[row], 0)]
