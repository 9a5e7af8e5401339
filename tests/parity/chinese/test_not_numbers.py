"""Chinese names and phrases that only look like numbers."""

import pytest

from site_builder.parity.chinese.not_numbers import without_phrases
from site_builder.parity.plain_text import NO_TEXT


@pytest.mark.parametrize(
    "phrase",
    [
        "五角大楼",
        "三门峡",
        "“五一”",
        "一个个",
        "四会一课",
        "千家万户",
        "一心一意",
        "第三方",
        "统一",
        "之一",
    ],
)
def test_phrases(phrase: str) -> None:
    text = f"在{phrase.replace('峡', '')}，" if phrase == "三门" else f"在{phrase}，"
    assert NO_TEXT in without_phrases(text)


@pytest.mark.parametrize(
    "text",
    [
        "一年三次",
        "三到五个",
        "三分之一",
        "一百零一万一千",
        "三十分钟",
        "成千上万棵",
        "五元三毛",
        "两斤三两",
    ],
)
def test_numbers_stay(text: str) -> None:
    assert without_phrases(text) == text


def test_the_length_stays() -> None:
    text = "四面八方，千军万马，一点点，3个"
    assert len(without_phrases(text)) == len(text)
