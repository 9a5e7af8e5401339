"""Which things are in order, and what is between them."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from site_builder.translation.match_order import Gaps, in_order, longest_in_order


@given(st.permutations(range(7)))
def test_as_many_as_can_be_are_in_order(numbers: list[int]) -> None:
    kept = sorted(longest_in_order(numbers))
    assert all(numbers[a] < numbers[b] for a, b in pairwise(kept))
    growing = (
        size
        for size in range(8)
        for some in combinations(numbers, size)
        if list(some) == sorted(some)
    )
    assert len(kept) == max(growing)


def test_one_that_was_moved_is_the_one_out_of_order() -> None:
    assert longest_in_order([0, 1, 5, 2, 3, 4]) == {0, 1, 3, 4, 5}
    assert longest_in_order([]) == set()


def test_pairs_in_order() -> None:
    assert in_order({0: 0, 1: 3, 2: 1, 3: 2}) == [(0, 0), (2, 1), (3, 2)]


def test_gaps() -> None:
    gaps = Gaps({2: 1, 4: 5})
    assert [gaps.of_first(index) for index in (0, 1, 3, 5)] == [0, 0, 1, 2]
    assert [gaps.of_second(index) for index in (0, 2, 4, 6)] == [0, 1, 1, 2]
    assert gaps.shared([5, 0, 1], [6, 2, 0, 7]) == [([0, 1], [0]), ([5], [6, 7])]
