"""Chinese ranges and ratios."""

from fractions import Fraction

import pytest

from site_builder.parity.chinese.amounts import amount_at
from site_builder.parity.chinese.behind import counted
from site_builder.parity.chinese.ranges import pair_at, range_from, ratio_at


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3至5个", 3, 5),
        ("3—5名", 3, 5),
        ("3至5万元", 30_000, 50_000),
        ("3万至5万", 30_000, 50_000),
        ("9000至1万人", 9000, 10_000),
        ("20-30%", Fraction(1, 5), Fraction(3, 10)),
        ("62岁到64岁", 62, 64),
        ("10与20之间", 10, 20),
        ("75万人到两百万人", 750_000, 2_000_000),
        ("百分之二十到三十", Fraction(1, 5), Fraction(3, 10)),
        ("6成至7成", Fraction(3, 5), Fraction(7, 10)),
    ],
)
def test_ranges(text: str, low: Fraction, high: Fraction) -> None:
    first = amount_at(text, 0)
    assert first is not None
    found = range_from(text, counted(text, 0, first))
    assert found is not None
    assert (found.amount.low, found.amount.high) == (low, high)


@pytest.mark.parametrize("text", ["5至3个", "3元至5公里", "10与20", "1-222-2222", "3到", "三到达"])
def test_no_ranges(text: str) -> None:
    first = amount_at(text, 0)
    assert first is not None
    assert range_from(text, counted(text, 0, first)) is None


@pytest.mark.parametrize(("text", "pair"), [("3比2", (3, 2)), ("3:2", (3, 2)), ("2-0战胜", (2, 0))])
def test_ratios(text: str, pair: tuple[int, int]) -> None:
    first = amount_at(text, 0)
    assert first is not None
    found = ratio_at(text, 0, first)
    assert found is not None
    assert [found.low, found.high] == [*pair]


@pytest.mark.parametrize("text", ["3比2个多", "3-5名", "3%比2%"])
def test_no_ratios(text: str) -> None:
    first = amount_at(text, 0)
    assert first is not None
    assert ratio_at(text, 0, first) is None


def test_pairs() -> None:
    found = pair_at("三、四个", 0)
    assert found is not None
    assert [found.amount.low, found.amount.high] == [3, 4]
    assert pair_at("三、五个", 0) is None
    assert pair_at("三、四", 0) is None
