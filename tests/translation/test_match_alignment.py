"""The best way to pair two rows of things in order."""

from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from site_builder.translation.match_alignment import best_in_order

GAINS = st.integers(0, 4).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 5), min_size=columns, max_size=columns), max_size=4
    )
)


def pair(gains: list[list[int]]) -> list[tuple[int, int]]:
    columns = len(gains[0]) if gains else 0
    return best_in_order(len(gains), columns, lambda row, column: gains[row][column])


@given(GAINS)
def test_no_other_pairs_in_order_gain_more(gains: list[list[int]]) -> None:
    pairs = pair(gains)
    rows, columns = range(len(gains)), range(len(gains[0]) if gains else 0)
    assert pairs == sorted(set(pairs))
    assert all(gains[row][column] > 0 for row, column in pairs)
    best = max(
        sum(gains[row][column] for row, column in zip(some, others, strict=True))
        for size in range(min(len(rows), len(columns)) + 1)
        for some, others in product(combinations(rows, size), combinations(columns, size))
    )
    assert sum(gains[row][column] for row, column in pairs) == best


def test_many_are_paired_near_the_diagonal() -> None:
    pairs = best_in_order(3000, 3010, lambda row, column: column - row == 10)
    assert pairs == [(row, row + 10) for row in range(3000)]


def test_of_very_long_rows_only_what_is_near_the_diagonal_is_looked_at() -> None:
    asked = 0

    def gain(_row: int, _column: int) -> float:
        nonlocal asked
        asked += 1
        return 0.0

    best_in_order(3000, 1500, gain)
    assert asked < 500_000
