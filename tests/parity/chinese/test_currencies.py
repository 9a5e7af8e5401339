"""Chinese words for money."""

from fractions import Fraction

from site_builder.parity.chinese.currencies import SIGNS, currencies, money


def test_currencies_of_newspapers_and_of_cldr() -> None:
    known = currencies()
    assert known["元"] == known["块钱"] == (money("CNY"),)
    assert known["瑞士法郎"] == (money("CHF"),)
    assert known["角"] == (money("CNY", Fraction(1, 10)),)
    assert money("CNY", Fraction(1, 10)).name == "CNY/10"


def test_signs() -> None:
    assert {SIGNS["¥"], SIGNS["RMB"], SIGNS["人民币"]} == {"CNY"}
