"""The short way around texts that plainly say the same numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.parity.plain import HIDDEN
from site_builder.parity.plainly import plain_figures, without_plain


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("97座城市，5100支队伍", "97 cities, 5,100 teams"),
        ("近1.2万元，144万余人", "nearly 12,000 yuan, more than 1.44 million people"),
        ("提高2.5个百分点", "up 2.5 percentage points"),
        ("占比31%", "a share of 31 percent"),
        ("2018年，新铺管线479公里", "In 2018, 479 kilometres of pipes were laid"),
        ("全年140元", "140 yuan a year"),
        ("每天清洗8次", "washed 8 times a day"),
        ("三个人，一条街", "three people, a street"),
        ("不高于1.2米", "no more than 1.2 metres"),
        ("至少97人", "at least 97 people"),
        ("从2012年守到今天", "kept from 2012 to this day"),
        ("有97人，都是", "there are 97 and they are"),
        ("会有97人", "there may be 97 people"),
        ("没有", "nothing"),
        ("至少97人", "97 people"),
        ("2023年2月18日开始", "It began on Feb. 18, 2023"),
        ("2月18日，", "On February 18,"),
        ("2023年2月18日", "18 February 2023"),
        ("热线4小时内回电", "called back within 4 hours"),
        ("全年不过347千元", "no more than 347,000 yuan in the year"),
        ("在2月，", "In February,"),
        ("十年", "ten years"),
        ("3个月", "3 months"),
        ("三秒", "Three seconds"),
        ("他说", "says He Jun."),
    ],
)
def test_nothing_is_left(chinese: str, english: str) -> None:
    assert without_plain(chinese, english) == ("", "")


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("97座城市", "98 cities"),
        ("97万座城市", "97 cities"),
        ("97座城市", "97 million cities"),
        ("近97座城市", "97 cities"),
        ("97余座城市", "97 cities"),
        ("提高2.5个百分点", "up 2.5 percent"),
        ("144万人", "144 million people"),
        ("97座城市", "nearly 97 cities"),
        ("97座城市", "approximately 97 cities"),
        ("97座城市", "$97"),
        ("97元", "97 dollars"),
        ("不超过97人", "more than 97 people"),
        ("97人", "97 to 98 people"),
        ("97人", "97 and 98 people"),
        ("97公里", "97 miles"),
        ("97%", "97 cities"),
        ("3个月", "three years"),
        ("第二名", "third place"),
        ("增长两倍", "two of them"),
        ("翻了一番", "multiplied"),
        ("三星手机", "3 phones"),
        ("2月18日", "2 and 18"),
        ("2月18日", "February 19"),
        ("今年2月18日", "February 18"),
        ("2月18日至20日", "February 18 to 20"),
        ("2月18日、20日", "February 18 and 20"),
        ("2023年2月", "February 2023"),
        ("农历8月15日", "August 15"),
        ("他说", "in Jun, he said"),
        ("近三年", "three years"),
        ("三年多", "three years"),
        ("98年", "1998"),
    ],
)
def test_something_is_left(chinese: str, english: str) -> None:
    left = without_plain(chinese, english)
    assert any(text.replace(HIDDEN, "") for text in left)


@given(st.integers(11, 10**6), st.integers(11, 10**6))
def test_figures_are_plainly_the_same_only_if_they_are(one: int, other: int) -> None:
    left = without_plain(f"有{one}个人。", f"There were {other:,} people.")
    assert (left == ("", "")) == (one == other)


def test_what_is_left_are_sentences() -> None:
    left = without_plain("有97座。近12亩。没有。", "There are 97. Nearly 12, of 97. None.")
    assert left == ("近12亩。", f" Nearly 12, of {HIDDEN * 2}.")


def test_the_figures_of_two_texts_have_their_places_if_all_are_plain() -> None:
    found = plain_figures("男性144人，女性210人", "144 men and 210 women")
    assert found is not None
    assert [[figure for _start, figure in figures] for figures in found] == [
        [("144", "", ""), ("210", "", "")]
    ] * 2
    assert [start for start, _figure in found[1]] == [0, 12]
    assert plain_figures("男性144人", "a gross of men") is not None
    assert plain_figures("增长两倍", "tripled") is None
