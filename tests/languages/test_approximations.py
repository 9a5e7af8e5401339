"""Over, nearly and about, around figures with their units."""

from decimal import Decimal

import pytest

from site_builder.languages.idiom import Approx
from site_builder.languages.quantities import Quantity, quantity_text

PHRASES: list[tuple[str, int | str, Approx, str, str]] = [
    ("zh-Hans", 30, "over", "%", "超过30%"),
    ("zh-Hans", 30, "over", "‰", "超过30‰"),
    ("zh-Hans", 30, "over", "℃", "超过30℃"),
    ("zh-Hans", 30, "over", "km", "超过30km"),
    ("zh-Hans", 30, "over", "公里", "30余公里"),
    ("zh-Hans", 30, "over", "个百分点", "30余个百分点"),
    ("zh-Hant", 30, "over", "%", "超過30%"),
    ("zh-Hans", -30, "over", "人", "超过-30人"),
    ("en", 30, "over", "%", "more than 30%"),
    ("en", 5_000_000, "over", "$", "more than $5\u00a0million"),
    ("en", -5, "exact", "$", "-$5"),
    ("fr", "94.70", "exact", "%", "94,70\u00a0%"),
    ("de", 20, "exact", "°C", "20\u00a0°C"),
    ("de", 20, "exact", "°", "20°"),
    ("tr", 30, "over", "%", "%30+"),
    ("tr", -5, "exact", "%", "-%5"),
    ("ja", 10_000, "over", "人", "1万人超"),
    ("ja", 10_000, "nearly", "人", "1万人近く"),
    ("ja", 121_020_700_000_000, "exact", "円", "121兆207億円"),
    ("ko", 1_411_780_000, "exact", "명", "14억1178만명"),
    ("hi", 30, "over", "%", "30%+"),
    ("hi", 30, "over", "किताबें", "30+\u00a0किताबें"),
]


@pytest.mark.parametrize(("tag", "value", "approx", "unit", "text"), PHRASES)
def test_a_figure_with_its_unit(
    tag: str, value: int | str, approx: Approx, unit: str, text: str
) -> None:
    assert quantity_text(Quantity(Decimal(value), unit, approx), tag) == text
