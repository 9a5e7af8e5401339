"""Units behind Chinese amounts, and their smaller parts."""

from fractions import Fraction

import pytest

from site_builder.parity.chinese.amounts import amount_at
from site_builder.parity.chinese.behind import counted
from site_builder.parity.chinese.parts import unit_word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("平方公里的", "平方公里"),
        ("公里", "公里"),
        ("km，", "km"),
        ("kmh", ""),
        ("元素", ""),
        ("个月", "个月"),
        ("里屯", ""),
    ],
)
def test_the_longest_word_for_a_unit(text: str, word: str) -> None:
    assert unit_word(text, 0) == word


@pytest.mark.parametrize(
    ("text", "number", "end"),
    [
        ("五元三毛", Fraction(53, 10), 4),
        ("50元6角三分", Fraction(5063, 100), 7),
        ("两美元又三美分", Fraction(203, 100), 7),
        ("1米75", Fraction(175, 100), 4),
        ("2小时30分钟", Fraction(5, 2), 7),
        ("6英尺2英寸", Fraction(37, 6), 6),
        ("5元3公里", Fraction(5), 2),
    ],
)
def test_parts(text: str, number: Fraction, end: int) -> None:
    amount = amount_at(text, 0)
    assert amount is not None
    found = counted(text, 0, amount)
    assert (found.amount.low, found.end) == (number, end)
