"""Places in a sentence that is converted as a whole."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.conversion.alignment import places_alike
from site_builder.conversion.wording import converter

S2TWP = converter("s2twp")


@pytest.mark.parametrize(
    ("words", "cuts", "pieces"),
    [
        ("头发", [1], ["頭", "髮"]),
        ("理发店", [1, 2], ["理", "髮", "店"]),
        ("他的头发很干净", [3, 4], ["他的頭", "髮", "很乾淨"]),
        ("内存不够", [2], ["記憶體", "不夠"]),
        ("内存不够", [1, 2], ["記憶", "體", "不夠"]),
        ("打印机坏了", [3], ["印表機", "壞了"]),
    ],
)
def test_a_word_is_cut_where_it_was(words: str, cuts: list[int], pieces: list[str]) -> None:
    result = S2TWP(words)
    places = [0, *places_alike(words, result, cuts, S2TWP), len(result)]
    assert [result[a:b] for a, b in pairwise(places)] == pieces


@settings(max_examples=40)
@given(st.text("头发内存干净软件后面", max_size=12), st.data())
def test_places_are_in_order_and_inside(words: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(words)), max_size=5)))
    result = S2TWP(words)
    places = places_alike(words, result, cuts, S2TWP)
    assert places == sorted(places)
    assert all(0 <= place <= len(result) for place in places)


def test_a_very_long_sentence_is_cut_in_proportion() -> None:
    words = "发" * 1000
    assert places_alike(words, S2TWP(words), [250, 500], S2TWP) == [250, 500]


def test_without_a_way_to_convert_places_are_in_proportion() -> None:
    assert places_alike("ab", "abcd", [1], None) == [2]
