"""Words that say what a number is of."""

import pytest

from site_builder.parity.anchors import (
    ALL_TABLES,
    anchors_in,
    group_of,
    latin_in,
    latin_of_both,
    shared,
)
from site_builder.parity.claims import claims_in


def words(text: str, tag: str) -> list[str]:
    found = list(dict.fromkeys((one.start, one.end) for one in anchors_in(text, tag)))
    return [text[start:end] for start, end in found]


def test_words_of_both_languages() -> None:
    assert words("男教师12人，女生30人，12户", "zh-Hans") == [
        "男",
        "教师",
        "人",
        "女生",
        "人",
        "户",
    ]
    assert words("The U.S. had 12 men's teams; us two, a hospital's", "en") == [
        "U.S.", "men", "hospital",
    ]  # fmt: skip
    assert words("the first half of the year and South\nKorea", "en") == [
        "first half", "South\nKorea",
    ]  # fmt: skip


def test_a_character_without_a_number_beside_it_is_part_of_a_word() -> None:
    assert words("校长重视", "zh-Hans") == []
    assert words("长50米", "zh-Hans") == ["长"]


@pytest.mark.parametrize("row", [row for table in ALL_TABLES for row in table.strip().split("\n")])
def test_each_row_means_the_same_in_both_languages(row: str) -> None:
    chinese, _, english = row.partition(" = ")
    first, other = chinese.split()[0], english.split()[0].replace("_", " ")
    ours = {(one.table, one.meaning) for one in anchors_in(f"5{first}5", "zh-Hans")}
    theirs = {(one.table, one.meaning) for one in anchors_in(f"5 {other} 5", "en")}
    assert ours & theirs


def test_latin_names_that_are_in_both() -> None:
    one, other = "iPhone和Mate、gdp", "the iPhone, the gdp"
    found = list(latin_in(one, latin_of_both(one, other)))
    assert [one.meaning for one in found] == ["iPhone"]


def test_values_of_both() -> None:
    source, target = claims_in("2019年5%", "zh-Hans"), claims_in("5% in 2019, 3% later", "en")
    ours, theirs = shared(source, target)
    assert {one.table for one in ours} == {"values date year 1", "values percent"}
    assert sorted(one.meaning for one in ours) == sorted(one.meaning for one in theirs)
    assert [group_of(claim) for claim in claims_in("12 km on May 3", "en")] == [
        "number length",
        "date day 1",
    ]
