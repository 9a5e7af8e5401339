"""Chinese amounts, before what they count."""

from fractions import Fraction

import pytest

from site_builder.parity.chinese.amounts import amount_at


@pytest.mark.parametrize(
    ("text", "low", "high", "end"),
    [
        ("144万余人", 1_440_000, 1_440_000, 5),
        ("三分之二", Fraction(2, 3), Fraction(2, 3), 4),
        ("百分之二三十", Fraction(1, 5), Fraction(3, 10), 6),
        ("一又二分之一", Fraction(3, 2), Fraction(3, 2), 6),
        ("三点五万", 35_000, 35_000, 4),
        ("十几万", 100_000, 200_000, 3),
        ("五千几百", 5100, 6000, 4),
        ("数十", 20, 100, 2),
        ("负三十二", -32, -32, 4),
        ("零下5", -5, -5, 3),
        ("3/4", Fraction(3, 4), Fraction(3, 4), 3),
        (".5", Fraction(1, 2), Fraction(1, 2), 2),
        ("30%", Fraction(3, 10), Fraction(3, 10), 3),
        ("40k", 40_000, 40_000, 3),
        ("五十打", 600, 600, 3),
    ],
)
def test_amounts(text: str, low: Fraction, high: Fraction, end: int) -> None:
    found = amount_at(text, 0)
    assert found is not None
    assert (found.low, found.high, found.end) == (low, high, end)


@pytest.mark.parametrize("text", ["人", "数据", "上去", "负", "分之一", "一分之一分之"[2:]])
def test_no_amounts(text: str) -> None:
    assert amount_at(text, 0) is None


@pytest.mark.parametrize(
    ("text", "approximation"),
    [
        ("100多", "over"),
        ("百余", "over"),
        ("十来", "about"),
        ("上千", "at least"),
        ("106余", "exact"),
    ],
)
def test_what_follows_a_round_number(text: str, approximation: str) -> None:
    found = amount_at(text, 0)
    assert found is not None
    assert found.approximation == approximation


def test_a_bare_digit_is_not_sure() -> None:
    found = amount_at("三", 0)
    assert found is not None
    assert not found.is_sure
