"""English amounts with their signs."""

import pytest

from site_builder.parity.english.amounts import bare_amount
from site_builder.parity.english.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "at", "low", "code"),
    [
        ("$5 million", 1, 5_000_000, "USD"), ("US$5", 2, 5, "USD"), ("HK$ 5", 2, 5, "HKD"),
        ("A$5", 2, 5, "AUD"), ("a $5 note", 2, 5, "USD"), ("£10m", 1, 10_000_000, "GBP"),
        ("RMB 300", 1, 300, "CNY"), ("MAUD 60", 1, 60_000_000, "AUD"), ("minus 5", 0, -5, ""),
        ("-5", 0, -5, ""), ("2½", 0, 2.5, ""), ("1.3x10^6", 0, 1_300_000, ""),
    ],
)  # fmt: skip
def test_amounts(text: str, at: int, low: float, code: str) -> None:
    found = bare_amount(text, tokens_of(text), at, 0)
    assert found is not None
    assert float(found.low) == low
    assert [unit.quantity for unit in found.units] == [code] * bool(code)


def test_what_belongs_to_a_value_before_is_left() -> None:
    found = bare_amount("10 rmb 20", tokens_of("10 rmb 20"), 2, 2)
    assert found is not None
    assert found.units == ()


@pytest.mark.parametrize("text", ["3-5", "V - 5", "a-5"])
def test_no_minus(text: str) -> None:
    assert bare_amount(text, tokens_of(text), 1, 0) is None
