"""What makes a Chinese amount a share, a multiple or a measure."""

from fractions import Fraction

import pytest

from site_builder.parity.chinese.amounts import amount_at
from site_builder.parity.chinese.behind import counted


@pytest.mark.parametrize(
    ("text", "start", "kind", "low"),
    [
        ("三成", 0, "percent", Fraction(3, 10)),
        ("三成半", 0, "percent", Fraction(35, 100)),
        ("八成五", 0, "percent", Fraction(85, 100)),
        ("2.5个百分点", 0, "points", Fraction(25, 1000)),
        ("25个基点", 0, "points", Fraction(25, 10_000)),
        ("七折", 0, "discount", Fraction(7, 10)),
        ("75折", 0, "discount", Fraction(75, 100)),
        ("增长两倍", 2, "multiple", 3),
        ("增长到两倍", 3, "multiple", 2),
        ("的两倍", 1, "multiple", 2),
        ("增加一倍", 2, "multiple", 2),
        ("一等奖", 0, "ordinal", 1),
        ("两个半小时", 0, "number", Fraction(5, 2)),
        ("一年半", 0, "number", Fraction(3, 2)),
        ("三成立", 0, "number", 3),
    ],
)
def test_what_stands_behind(text: str, start: int, kind: str, low: Fraction) -> None:
    amount = amount_at(text, start)
    assert amount is not None
    found = counted(text, start, amount).amount
    assert (found.kind, found.low) == (kind, low)


def test_a_measure_word_is_no_unit() -> None:
    amount = amount_at("三个", 0)
    assert amount is not None
    found = counted("三个", 0, amount)
    assert (found.units, found.counts, found.end) == ((), "个", 1)
