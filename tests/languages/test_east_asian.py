"""What is East Asian, and where line breaks are no spaces."""

import pytest

from site_builder.languages.east_asian import (
    contains_han,
    is_cjk,
    is_hangul,
    joins,
    last_character,
)
from site_builder.languages.unicode import east_asian_width

NEW_HAN = "\U00031350\U000323af\U0002ebf0\U0002ee5d\U000323b0\U00033479\U0003347a"
"""Extensions H, I and J, and a place that Unicode keeps for the next one."""


def test_han_of_every_age() -> None:
    assert all(is_cjk(c) and joins(c, c, "en") for c in "中㐀" + NEW_HAN)


@pytest.mark.parametrize("sign", "㊗㊙🈂🈷🈁〰〽㈱㍻㋿⺀⿰〒䷀🉠")
def test_enclosed_characters_and_signs_are_text_unless_emoji_by_default(sign: str) -> None:
    assert is_cjk(sign) == (sign != "🈁")


@pytest.mark.parametrize("emoji", "⌚⏰☕♈⚡✅❌⭐⭕🀄🆎🈚🉐🌀😀🚀🟰🤺🥳🩷🫨🪿🫩🫆🫪")
def test_emoji_are_not_text_however_new(emoji: str) -> None:
    assert east_asian_width(emoji) == "W"
    assert not is_cjk(emoji)


def test_jamo_are_korean_of_whatever_width() -> None:
    letters = "각ꥠힰퟋㄱ㈀㉠ﾡ가힣"
    assert all(is_cjk(c) and is_hangul(c) for c in letters)
    assert not any(joins(c, c, "zh-Hans") for c in letters)
    assert not any(is_hangul(c) for c in "中あｱ")


def test_the_last_character_has_its_selector_left_out() -> None:
    assert [last_character(text) for text in ("a城\U000e0100", "神\ufe00", "a", "", "\ufe0f")] == [
        "城",
        "神",
        "a",
        "",
        "\ufe0f",
    ]


def test_texts_with_chinese_characters() -> None:
    assert all(map(contains_han, ("a城b", "㐀", "\uf900", *NEW_HAN[:2])))
    assert not any(map(contains_han, ("", "abc", "かな", "한", "，", "䷀")))
