"""Volumes: which features belong together, and how shards are named."""

from site_builder.search.volumes import (
    FEATURES,
    SHARD_BYTES,
    SearchPart,
    Volume,
    in_volumes,
    index_file,
    name_of,
    shard_count,
)
from tests.support.searching import unpacked

PART = SearchPart("Title", "", "", (), "2023-05", 2, 900, "digest")


def parts(count: int) -> dict[str, SearchPart]:
    return {f"s{number}": PART for number in range(count)}


def test_a_new_feature_changes_one_volume() -> None:
    before = in_volumes(parts(2 * FEATURES - 1))
    after = in_volumes(parts(2 * FEATURES))
    assert len(before) == len(after) == 2
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1
    assert sorted(slug for volume in after for slug in volume) == sorted(parts(2 * FEATURES))


def test_an_edit_renames_no_shard() -> None:
    edited = parts(5) | {"s3": PART._replace(terms="other", size=901)}
    assert name_of(edited) == name_of(parts(5))
    assert name_of(parts(6)) != name_of(parts(5))
    assert name_of(parts(5) | {"s3": PART._replace(slots=3)}) != name_of(parts(5))


def test_more_text_has_more_shards() -> None:
    assert shard_count({}) == shard_count(parts(1)) == 1
    assert shard_count({"a": PART._replace(size=SHARD_BYTES * 3)}) == 4


def test_the_index_says_what_there_is() -> None:
    index = unpacked(index_file(iter([(parts(1), Volume("key", {}, "发"))])))
    assert index["volumes"] == [
        {"name": name_of(parts(1)), "shards": 1, "features": [["s0", 2, "2023-05"]]}
    ]
    assert index["han"] == "发發髮"
