"""A unit's text as readers see it, and where each of its characters is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.parity.plain_text import (
    NO_TEXT,
    blanked,
    lowered,
    plain_text,
    without_spaces_in_han,
)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("**144**万", "144万"),
        ("*1* _2_ ~~3~~", "1 2 3"),
        ("a_b 2\\*3", "a_b 2*3"),
        ("１２％，", "12%，"),
        ("１，２３４", "1,234"),
        ("3，500", "3，500"),
        ("−5", "-5"),
        ("5&nbsp;km &amp; 7", "5 km & 7"),
        ("1\u200b0", "10"),
        ("5\u202fkm", "5 km"),
        ("5 | 6", "5 | 6"),
    ],
)
def test_what_is_seen(written: str, seen: str) -> None:
    assert plain_text(written).text == seen


@pytest.mark.parametrize(
    "hidden",
    [
        "`30`", "``a ` 3``", "{number}`score`", "[^12]", "{#part-3}", "<https://a.b/3>",
        "https://a.b/3", "www.a.b/3", "me3@example.com", "<!-- 3 -->",
    ],
)  # fmt: skip
def test_what_is_no_text(hidden: str) -> None:
    seen = plain_text(f"a {hidden} z").text
    assert seen.strip(" az").strip(NO_TEXT) == ""
    assert not any(sign.isdigit() for sign in seen)


@pytest.mark.parametrize(
    "written", ["[5](http://a/3)", "[5](a_(3)_b)", '[5](a "3 b")', "[5][ref-3]", "![5](3.jpg)"]
)
def test_addresses_of_links_are_no_text(written: str) -> None:
    seen = plain_text(written).text
    assert [sign for sign in seen if sign.isdigit()] == ["5"]


def test_what_is_not_closed_is_text() -> None:
    assert plain_text("`3 and [5](a").text == "`3 and [5](a"


@given(st.text(alphabet="*_`[](){}#a1一 &;\\~<>!-^\u200b", max_size=40))
def test_places_are_where_signs_are_written(written: str) -> None:
    text, places = plain_text(written)
    assert len(places) == len(text) + 1
    assert list(places) == sorted(places)
    for sign, place in zip(text, places, strict=False):
        assert sign in (NO_TEXT, written[place]) or written[place] == "&"


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("144 万 元", "144万元"),
        ("五 分之 一", "五分之一"),
        ("三 四", "三 四"),
        ("共 5 个", "共5个"),
        ("1 3/4", "1 3/4"),
        ("a b", "a b"),
    ],
)
def test_spaces_in_chinese(written: str, seen: str) -> None:
    assert without_spaces_in_han(plain_text(written)).text == seen


def test_spans_are_blanked() -> None:
    assert blanked("abcde", [(1, 3)]) == f"a{NO_TEXT * 2}de"


def test_a_span_is_where_it_is_written() -> None:
    plain = plain_text("**144**万")
    assert plain.span(0, 4) == (2, 8)


def test_small_letters_stand_in_their_places() -> None:
    assert lowered("İZMİR and Ä") == "İzmİr and ä"
    assert lowered("ABC") == "abc"
