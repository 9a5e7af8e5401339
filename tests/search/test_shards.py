"""Shards: what a reader gets out of them is what was put in."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from site_builder.search.shards import encode_shards
from tests.support.searching import read_shard

hashes = st.integers(0, 2**32 - 1) | st.integers(0, 40).map(lambda number: number << 16 | number)


@given(st.lists(st.frozensets(hashes, max_size=30), max_size=20), st.sampled_from([1, 2, 16]))
def test_they_say_in_which_slots_a_term_is(slots: list[frozenset[int]], shards: int) -> None:
    data = [array("I", sorted(found)).tobytes() for found in slots]
    expected: list[dict[int, set[int]]] = [{} for _ in range(shards)]
    for at, found in enumerate(slots):
        for number in found:
            expected[number % shards].setdefault(number >> 16, set()).add(at)
    read = [read_shard(shard, len(slots)) for shard in encode_shards(data, shards)]
    assert [{term: set(slots) for term, slots in shard.items()} for shard in read] == expected
    assert all(slots == sorted(set(slots)) for shard in read for slots in shard.values())


def test_they_are_small() -> None:
    """A term in half of the slots takes less than two bits for each."""
    slots = [array("I", [7]).tobytes() if at % 2 else b"" for at in range(800)]
    (shard,) = encode_shards(slots, 1)
    assert len(shard) < 4 + 6 + 100
