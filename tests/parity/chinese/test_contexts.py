"""Whether a Chinese numeral is a number where it stands."""

import pytest

from site_builder.parity.chinese.amounts import amount_at
from site_builder.parity.chinese.behind import counted
from site_builder.parity.chinese.contexts import counts, is_slight


def found(text: str, at: int) -> tuple[bool, bool]:
    """Whether the numeral at an offset counts, and whether it is slight."""
    amount = amount_at(text, at)
    assert amount is not None
    here = counted(text, at, amount)
    return counts(text, at, here), is_slight(text, at, here)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("三个", 0),
        ("“五”", 1),
        ("答案是四", 3),
        ("前三名", 1),
        ("约五", 1),
        ("三以上", 0),
        ("二", 0),
        ("千人", 0),
    ],
)
def test_numbers(text: str, at: int) -> None:
    assert found(text, at)[0]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("统一", 1),
        ("一边", 0),
        ("零件", 0),
        ("二元", 0),
        ("百度", 0),
        ("万科", 0),
        ("四川", 0),
        ("这一个", 1),
    ],
)
def test_no_numbers(text: str, at: int) -> None:
    assert not found(text, at)[0]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("一个", 0),
        ("两国", 0),
        ("这两天", 1),
        ("G20", 1),
        ("COVID-19", 6),
        ("0x81", 0),
        ("千人", 0),
        ("路12号", 1),
    ],
)
def test_slight_ones(text: str, at: int) -> None:
    assert found(text, at)[1]


@pytest.mark.parametrize(("text", "at"), [("两个", 0), ("三人", 0), ("0.5", 0), ("20人", 0)])
def test_firm_ones(text: str, at: int) -> None:
    assert not found(text, at)[1]
