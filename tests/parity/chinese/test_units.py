"""The Chinese words for units and currencies."""

from fractions import Fraction

import pytest

from site_builder.parity.chinese.currencies import SIGNS, money
from site_builder.parity.chinese.units import chinese_units


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("亩", ["mu"]),
        ("公里", ["km"]),
        ("斤", ["jin"]),
        ("吨", ["t", "short ton"]),
        ("元", ["CNY"]),
        ("港元", ["HKD"]),
        ("瑞士法郎", ["CHF"]),
        ("日元", ["JPY"]),
        ("角", ["CNY/10"]),
        ("km", ["km"]),
        ("度", ["°", "°C", "°F", "kWh"]),
        ("岁", ["year"]),
    ],
)
def test_words(word: str, names: list[str]) -> None:
    assert [unit.name for unit in chinese_units()[word]] == names


def test_measure_words_are_no_units() -> None:
    assert not {"个", "名", "位", "座"} & chinese_units().keys()


def test_currencies_by_their_signs() -> None:
    assert SIGNS["HK$"] == "HKD"
    assert money("CNY", Fraction(1, 10)).factor == Fraction(1, 10)
