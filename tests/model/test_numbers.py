"""Numbers that can be printed, and the hints for those that cannot be read."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from site_builder.model.numbers import check_decimal, check_focus


@pytest.mark.parametrize(
    "value", [0, -5, 10**17, Decimal("94.70"), Decimal("1e3"), Decimal("-0.5")]
)
def test_good_numbers(value: Any) -> None:
    assert check_decimal(value) == value


def hint_of(value: Any) -> tuple[str, str]:
    with pytest.raises(PydanticCustomError) as caught:
        check_decimal(value)
    return caught.value.type, (caught.value.context or {})["faults"][0].hint


@pytest.mark.parametrize(
    "value",
    [10**18, Decimal("1e400"), Decimal("1e-400"), Decimal("0e99"), Decimal("0." + "1" * 13)],
)
def test_beyond_what_can_be_printed(value: Any) -> None:
    assert hint_of(value)[0] == "bad-number"


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("5100", "write 5100, without quotes"),
        ("007", "write 7, without quotes"),
        ("1,440,000", "write 1440000; pages add the separators themselves"),
        ("1，440，000", "write 1440000; pages add the separators themselves"),
        ("1 440 000.5", "write 1440000.5; pages add the separators themselves"),
        ("1_000", "write 1000; pages add the separators themselves"),
        ("144万", "write 1440000; pages print 万 themselves"),
        ("1.5亿元", "write 150000000, and '元' under unit; pages print 亿 themselves"),
        ("２８", "write 28"),
        ("３，０００", "write 3000; pages add the separators themselves"),
        ("１２万", "write 120000; pages print 万 themselves"),
        ("28.4公里", "write 28.4, and '公里' under unit"),
        ("1,200 km", "write 1200, and 'km' under unit"),
        ("1.2 million", "write 1200000; pages print million themselves"),
        (
            "3 Million people",
            "write 3000000, and 'people' under unit; pages print million themselves",
        ),
        ("3.2 thousand", "write 3200"),
        ("28 millionaires", "write 28, and 'millionaires' under unit"),
        ("300余人", ""),
        ("1.2.3", ""),
        ("5 " + "a" * 60, ""),
        ("0x1F", "write 31: numbers are decimal"),
        ("-0X1f", "write -31: numbers are decimal"),
        ("0o17", "write 15: numbers are decimal"),
        ("0b101", "write 5: numbers are decimal"),
        ("0xZZ", ""),
        ("0x" + "f" * 40, ""),
        ("3‰", "write the number alone, and the ‰ under unit"),
        ("45°", "write the number alone, and the ° under unit"),
        ("20 ℃", "write the number alone, and the °C under unit"),
        ("¥500", "write the number alone, and the ¥ under unit"),
        ("5.50 €", "write the number alone, and the € under unit"),
        ("−5", "write -5"),
        ("12.5%", "write the number alone, and the % under unit"),
        (".nan", ""),
        (".inf", ""),
        ("9" * 40, ""),
        ("about 5", ""),
        (True, ""),
        (None, ""),
        ([], ""),
    ],
)
def test_hints(value: Any, hint: str) -> None:
    assert hint_of(value) == ("wrong-type", hint)


def test_focus() -> None:
    assert check_focus([0, Decimal("0.25")]) == (0.0, 0.25)
    assert check_focus(None) is None
    for value in ([0], [0, 1.5], [-1, 0], ["0", "1"], [True, False], 0.5, "centre", [0, 0, 0]):
        with pytest.raises(PydanticCustomError, match="focus must be"):
            check_focus(value)
