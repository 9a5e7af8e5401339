"""The English words for units and currencies."""

import pytest

from site_builder.parity.english.units import CODES, PER_CENT, SIGNS, english_units, money


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("square kilometers", ["km²"]), ("mu", ["mu"]), ("tons", ["short ton", "t", "long ton"]),
        ("tonnes", ["t"]), ("pounds", ["lb", "GBP"]), ("yuan", ["CNY"]), ("cents", ["USD/100"]),
        ("hong kong dollars", ["HKD"]), ("swiss francs", ["CHF"]), ("australian dollars", ["AUD"]),
        ("°c", ["°C"]), ("mph", ["mi"]),
    ],
)  # fmt: skip
def test_phrases(phrase: str, names: list[str]) -> None:
    assert [unit.name for unit in english_units()[phrase]] == names


def test_signs_and_codes() -> None:
    assert (SIGNS["$"], SIGNS["hk$"], SIGNS["rmb"]) == ("USD", "HKD", "CNY")
    assert {"usd", "cny", "eur"} <= CODES
    assert PER_CENT["percent"] == 100
    assert money("CNY").name == "CNY"
