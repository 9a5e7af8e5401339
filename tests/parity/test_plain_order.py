"""Values and words that plainly stand in the same order in both languages."""

import pytest

from site_builder.parity.anchors import anchors_in
from site_builder.parity.plain_order import are_in_order, cited_in, plain_texts, values_in
from tests.parity.support import CHINESE, ENGLISH, plain


def is_in_order(chinese: str, english: str) -> bool:
    found = plain_texts(plain(chinese), plain(english), CHINESE, ENGLISH)
    words = list(anchors_in(chinese, "zh-Hans")), list(anchors_in(english, "en"))
    return found is not None and are_in_order(*found, *words)


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        ("男性144人，女性210人", "144 men, 210 women", True),
        ("男性144人，女性210人", "210 men, 144 women", False),
        ("男性144人，女性210人", "144 women, 210 men", False),
        # How exact a figure is says nothing of its place.
        ("男性144人，女性不过210人", "144 men, no more than 210 women", True),
        # Words of different tables belong to nothing of each other's.
        ("男性144人，城镇210人", "144 urban, men 210", True),
        # What is counted stands behind its number: here, only the households do.
        ("志愿者144余人，平均7户", "Volunteers: 144, for 7 households. People give way.", True),
        ("144人，7户", "7 households, 144 people", False),
        ("增长两倍", "tripled", False),
    ],
)
def test_values_and_words_in_order(chinese: str, english: str, *, expected: bool) -> None:
    assert is_in_order(chinese, english) is expected


@pytest.mark.parametrize(
    ("chinese", "english", "found"),
    [
        ("一共有5个人", "5 people in all", [True, True]),
        ("5个人，5张床", "5 people, 5 beds", [True, True]),
        ("5个人，3天", "5 people, 3 days", [True, True]),
        ("5个人，7张床", "5 people, 7 beds", [False, False]),
        ("{number}`a`和5个人", "{number}`a` and 5 people", [False, False]),
    ],
)
def test_texts_of_one_value(chinese: str, english: str, found: list[bool]) -> None:
    texts = plain_texts(plain(chinese), plain(english), CHINESE, ENGLISH)
    assert texts is not None
    assert [text.is_of_one for text in texts] == found


def test_the_texts_may_be_the_other_way_round() -> None:
    texts = plain_texts(plain("5 people, 3 days"), plain("5个人，3天"), ENGLISH, CHINESE)
    assert texts is not None
    assert [text.values for text in texts] == [[("5", ""), ("3", "day")]] * 2


def test_digits_and_years() -> None:
    assert values_in("去年12人，last year 7") == [2, 16, 0, 6]
    assert cited_in(plain("{number}`a`, {date}`b` and {person}`c`")) == 2
