"""The keys of a number that don't go together."""

from decimal import Decimal

import pytest

from site_builder.languages.idiom import Approx
from site_builder.languages.quantities import Range
from site_builder.model.number_agreement import approx_faults, currency_faults, digits_faults
from site_builder.model.units import Unit

FIFTY, SIXTY = Decimal(50), Decimal(60)


@pytest.mark.parametrize(
    ("value", "approx", "count"),
    [
        (FIFTY, "over", 0),
        (Range(FIFTY, SIXTY), "exact", 0),
        (Range(FIFTY, SIXTY), "about", 0),
        (Range(FIFTY, SIXTY), "over", 1),
        (Range(FIFTY, SIXTY), "nearly", 1),
        (Range(FIFTY, None), "exact", 0),
        (Range(FIFTY, None), "about", 1),
    ],
)
def test_a_range_may_only_be_about(value: Decimal | Range, approx: Approx, count: int) -> None:
    assert [fault.at for fault in approx_faults(value, approx)] == ["approx"] * count


@pytest.mark.parametrize(
    ("unit", "at"),
    [
        (None, []),
        ({"en": "$"}, ["unit"]),
        ({"zh": "", "en": {"one": "HK$", "other": "HK$"}}, ["unit"]),
        ({"en": "%"}, ["currency"]),
        ({"en": "people"}, ["unit"]),
    ],
)
def test_money_has_no_unit(unit: Unit | None, at: list[str]) -> None:
    assert [fault.at for fault in currency_faults("CNY", unit)] == at
    assert list(currency_faults(None, unit)) == []


def test_digits_are_counted_in_one_way() -> None:
    assert [fault.at for fault in digits_faults(3, 2)] == ["digits"]
    assert not [*digits_faults(None, 2), *digits_faults(3, None)]
