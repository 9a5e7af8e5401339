"""Chinese words that are numbers by themselves."""

import pytest

from site_builder.parity.chinese.words import word_at
from tests.parity.notation import noted


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("第三名", "ordinal 3"),
        ("第3至5名", "ordinal 3..5"),
        ("第一", "ordinal 1 ?"),
        ("首次", "ordinal 1 ?"),
        ("十四五规划", "ordinal 14 ?"),
        ("二十大报告", "ordinal 20 ?"),
        ("翻番", "x2"),
        ("翻两番", "x4"),
        ("翻了一倍", "x2"),
        ("减半", "x0.5"),
        ("腰斩", "x0.5"),
        ("半年", "0.5 year"),
        ("半个小时", "0.5 h"),
        ("一半", "0.5"),
        ("打对折", "discount 0.5"),
        ("三八折", "discount 0.38"),
        ("半成", "5%"),
        ("半百", "50 ?"),
        ("半个", "0.5 ?"),
    ],
)
def test_words(text: str, value: str) -> None:
    found = word_at(text, 0)
    assert found is not None
    assert noted(found) == value


@pytest.mark.parametrize(
    "text", ["第几", "首都", "翻越", "减少", "半夜", "半岛", "一个", "十大品牌", "对"]
)
def test_no_words(text: str) -> None:
    assert word_at(text, 0) is None
